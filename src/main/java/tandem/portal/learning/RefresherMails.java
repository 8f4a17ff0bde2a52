package tandem.portal.learning;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tandem.portal.notification.MailKind;

/// Refreshers stand on the home page; who wants no mail about them turns it off, where the
/// installation sends any.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "tandem.refreshers.mail", matchIfMissing = true)
class RefresherMails {
  @Bean
  MailKind refresherMail() {
    return new MailKind(RefresherOffers.MAIL, LearningPermissions.TAKE);
  }
}
