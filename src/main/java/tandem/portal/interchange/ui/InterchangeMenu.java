package tandem.portal.interchange.ui;

import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tandem.portal.identity.ui.MenuEntry;
import tandem.portal.interchange.InterchangePermissions;
import tandem.portal.interchange.InterchangeRoutes;

@Configuration(proxyBeanMethods = false)
class InterchangeMenu {
  @Bean
  MenuEntry directoryEntry() {
    return new MenuEntry(
        "interchange.menu",
        "refresh",
        65,
        (actor, _) ->
            actor.may(InterchangePermissions.CONNECT)
                ? Optional.of(InterchangeRoutes.DIRECTORY)
                : Optional.empty());
  }
}
