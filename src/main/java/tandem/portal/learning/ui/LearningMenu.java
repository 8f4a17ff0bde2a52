package tandem.portal.learning.ui;

import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tandem.portal.identity.ui.MenuEntry;
import tandem.portal.learning.LearningPermissions;
import tandem.portal.learning.LearningRoutes;

@Configuration(proxyBeanMethods = false)
class LearningMenu {
  @Bean
  MenuEntry learningEntry() {
    return new MenuEntry(
        "learning.menu",
        "book",
        10,
        (actor, _) ->
            actor.may(LearningPermissions.TAKE)
                ? Optional.of(LearningRoutes.MODULES)
                : Optional.empty());
  }
}
