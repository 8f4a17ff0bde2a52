package tandem.portal.audit.ui;

import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tandem.portal.audit.AuditPermissions;
import tandem.portal.audit.AuditRoutes;
import tandem.portal.identity.ui.MenuEntry;

@Configuration(proxyBeanMethods = false)
class AuditMenu {
  @Bean
  MenuEntry auditEntry() {
    return new MenuEntry(
        "audit.menu",
        "history",
        80,
        (actor, _) ->
            actor.may(AuditPermissions.READ) ? Optional.of(AuditRoutes.LOG) : Optional.empty());
  }
}
