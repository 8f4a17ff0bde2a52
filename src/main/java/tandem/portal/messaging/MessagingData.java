package tandem.portal.messaging;

import static tandem.db.messaging.Tables.APPROVAL;
import static tandem.db.messaging.Tables.VALUE_MESSAGE_VERSION;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tandem.portal.identity.OnErasure;
import tandem.portal.identity.PersonalData;

@Configuration(proxyBeanMethods = false)
class MessagingData {
  @Bean
  PersonalData messagingPersonalData() {
    return () ->
        List.of(
            PersonalData.Rows.of(
                VALUE_MESSAGE_VERSION, VALUE_MESSAGE_VERSION.EDITED_BY, OnErasure.keep()),
            PersonalData.Rows.of(APPROVAL, APPROVAL.PERSON_ID, OnErasure.keep()));
  }
}
