package tandem.portal.alliance.ui;

import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tandem.portal.alliance.PeoplePermissions;
import tandem.portal.alliance.PeopleRoutes;
import tandem.portal.identity.ui.MenuEntry;

@Configuration(proxyBeanMethods = false)
class PeopleMenu {
  @Bean
  MenuEntry peopleEntry() {
    return people(MenuEntry.PEOPLE, 61);
  }

  @Bean
  MenuEntry peopleListEntry() {
    return people("alliance.menu.peopleList", 62).under(MenuEntry.PEOPLE);
  }

  private static MenuEntry people(String textKey, int order) {
    return new MenuEntry(
        textKey,
        "people",
        order,
        (actor, _) ->
            actor.may(PeoplePermissions.READ)
                ? Optional.of(PeopleRoutes.PEOPLE)
                : Optional.empty());
  }
}
