package tandem.portal.identity.ui;

import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class IdentityMenu {
  @Bean
  MenuEntry peopleEntry() {
    return new MenuEntry(
        "identity.menu.people",
        "people",
        60,
        (actor, _) -> actor.may("people:read") ? Optional.of("people") : Optional.empty());
  }
}
