package tandem.portal.identity;

import com.vaadin.flow.server.auth.AccessCheckResult;
import com.vaadin.flow.server.auth.NavigationAccessChecker;
import com.vaadin.flow.server.auth.NavigationContext;
import org.springframework.stereotype.Component;

/// Lets a view be shown only to those who hold the permission it names; a view that names none, to
/// nobody.
@Component
class PermissionChecker implements NavigationAccessChecker {
  private static final long serialVersionUID = 1L;

  private final transient Access access;

  PermissionChecker(Access access) {
    this.access = access;
  }

  @Override
  public AccessCheckResult check(NavigationContext context) {
    if (context.isErrorHandling()) {
      return context.allow();
    }
    Requires needed = context.getNavigationTarget().getAnnotation(Requires.class);
    return needed != null && access.may(needed.value())
        ? context.allow()
        : context.deny("not held, or none named: " + context.getNavigationTarget().getSimpleName());
  }
}
