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
    return new MenuEntry(
        "alliance.menu.people",
        "people",
        61,
        (actor, _) ->
            actor.may(PeoplePermissions.READ)
                ? Optional.of(PeopleRoutes.PEOPLE)
                : Optional.empty());
  }
}
