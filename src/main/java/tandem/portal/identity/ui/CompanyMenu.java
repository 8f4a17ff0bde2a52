package tandem.portal.identity.ui;

import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CompanyMenu {
  @Bean
  MenuEntry companyEntry() {
    return new MenuEntry(
            "identity.company.menu",
            "people",
            64,
            (actor, _) ->
                actor.may("company:write") ? Optional.of(IdentityRoutes.COMPANY) : Optional.empty())
        .under(MenuEntry.PEOPLE);
  }
}
