package tandem.portal.messaging.ui;

import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tandem.portal.identity.ui.MenuEntry;
import tandem.portal.messaging.MessagingPermissions;
import tandem.portal.messaging.MessagingRoutes;

@Configuration(proxyBeanMethods = false)
class MessagingMenu {
  @Bean
  MenuEntry messagesEntry() {
    return new MenuEntry(
        "messaging.menu.messages",
        "alliances",
        20,
        (actor, alliance) ->
            alliance != null && actor.mayIn(MessagingPermissions.READ, alliance)
                ? Optional.of(MessagingRoutes.messages(alliance))
                : Optional.empty());
  }

  @Bean
  MenuEntry studioEntry() {
    return studio(MenuEntry.STUDIO, 40);
  }

  @Bean
  MenuEntry studioMessagesEntry() {
    return studio("messaging.menu.studioMessages", 41).under(MenuEntry.STUDIO);
  }

  private static MenuEntry studio(String textKey, int order) {
    return new MenuEntry(
        textKey,
        "studio",
        order,
        (actor, alliance) ->
            alliance != null && actor.mayIn(MessagingPermissions.WRITE, alliance)
                ? Optional.of(MessagingRoutes.studio(alliance))
                : Optional.empty());
  }
}
