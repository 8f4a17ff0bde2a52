package tandem.portal.privacy.ui;

import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tandem.portal.identity.ui.MenuEntry;
import tandem.portal.privacy.PrivacyPermissions;
import tandem.portal.privacy.PrivacyRoutes;

@Configuration(proxyBeanMethods = false)
class PrivacyMenu {
  @Bean
  MenuEntry privacyEntry() {
    return new MenuEntry(
        "privacy.menu",
        "shield",
        70,
        (actor, _) ->
            actor.may(PrivacyPermissions.MANAGE)
                ? Optional.of(PrivacyRoutes.PRIVACY)
                : Optional.empty());
  }
}
