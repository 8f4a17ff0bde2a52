package tandem.portal.learning.author.ui;

import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tandem.portal.identity.ui.MenuEntry;
import tandem.portal.learning.LearningPermissions;
import tandem.portal.learning.author.AuthorRoutes;

@Configuration(proxyBeanMethods = false)
class AuthorMenu {
  @Bean
  MenuEntry modulesEntry() {
    return new MenuEntry(
            "learning.author.menu",
            "list",
            42,
            (actor, alliance) ->
                alliance != null && actor.mayIn(LearningPermissions.AUTHOR, alliance)
                    ? Optional.of(AuthorRoutes.modules(alliance))
                    : Optional.empty())
        .under(MenuEntry.STUDIO);
  }
}
