package tandem.portal.survey;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import tandem.portal.identity.OpenDoor;

/// Answers come with a pass and with nobody.
@Configuration(proxyBeanMethods = false)
class SendingSecurity {
  @Bean
  @Order(0)
  SecurityFilterChain sendingChain(HttpSecurity http) {
    return OpenDoor.posting(http, SurveyRoutes.SEND);
  }
}
