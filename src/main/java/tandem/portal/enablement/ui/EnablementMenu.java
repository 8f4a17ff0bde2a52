package tandem.portal.enablement.ui;

import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tandem.portal.enablement.EnablementPermissions;
import tandem.portal.enablement.EnablementRoutes;
import tandem.portal.identity.ui.MenuEntry;

@Configuration(proxyBeanMethods = false)
class EnablementMenu {
  @Bean
  MenuEntry completionEntry() {
    return new MenuEntry(
        "enablement.menu",
        "award",
        60,
        (actor, _) ->
            actor.may(EnablementPermissions.READ_COMPLETIONS)
                ? Optional.of(EnablementRoutes.COMPLETION)
                : Optional.empty());
  }
}
