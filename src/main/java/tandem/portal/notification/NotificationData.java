package tandem.portal.notification;

import static tandem.db.notification.Tables.CHOICE;
import static tandem.db.notification.Tables.MAIL;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tandem.portal.identity.Acting;
import tandem.portal.identity.OnErasure;
import tandem.portal.identity.PersonalData;

@Configuration(proxyBeanMethods = false)
class NotificationData {
  @Bean
  PersonalData notificationPersonalData() {
    return () ->
        List.of(
            new PersonalData.Rows(
                MAIL,
                List.of(MAIL.RECIPIENT),
                subject -> MAIL.RECIPIENT.eq(subject.email()),
                Acting.Task.MAIL,
                OnErasure.delete()),
            PersonalData.Rows.of(CHOICE, CHOICE.PERSON_ID, OnErasure.delete()));
  }
}
