package tandem.portal.notification;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import tandem.portal.identity.OpenDoor;

/// A mail program has no session and looks at none.
@Configuration(proxyBeanMethods = false)
class MailOffSecurity {
  @Bean
  @Order(0)
  SecurityFilterChain mailOffChain(HttpSecurity http) {
    return OpenDoor.posting(http, MailOff.ADDRESS);
  }
}
