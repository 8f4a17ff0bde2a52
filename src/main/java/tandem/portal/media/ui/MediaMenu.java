package tandem.portal.media.ui;

import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tandem.portal.identity.ui.MenuEntry;
import tandem.portal.media.MediaPermissions;
import tandem.portal.media.MediaRoutes;

@Configuration(proxyBeanMethods = false)
class MediaMenu {
  @Bean
  MenuEntry mediaEntry() {
    return new MenuEntry(
            "media.menu",
            "image",
            47,
            (actor, alliance) ->
                alliance != null && actor.mayIn(MediaPermissions.WRITE, alliance)
                    ? Optional.of(MediaRoutes.library(alliance))
                    : Optional.empty())
        .under(MenuEntry.STUDIO);
  }
}
