package tandem.portal.insight.ui;

import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tandem.portal.identity.ui.MenuEntry;
import tandem.portal.insight.InsightPermissions;
import tandem.portal.insight.InsightRoutes;

@Configuration(proxyBeanMethods = false)
class InsightMenu {
  @Bean
  MenuEntry insightEntry() {
    return new MenuEntry(
        "insight.menu",
        "insight",
        40,
        (actor, alliance) ->
            alliance != null && actor.mayIn(InsightPermissions.READ, alliance)
                ? Optional.of(InsightRoutes.page(alliance))
                : Optional.empty());
  }
}
