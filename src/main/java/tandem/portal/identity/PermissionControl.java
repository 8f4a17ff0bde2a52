package tandem.portal.identity;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AccessCheckDecisionResolver;
import com.vaadin.flow.server.auth.NavigationAccessChecker;
import com.vaadin.flow.spring.security.SpringNavigationAccessControl;
import java.util.List;
import java.util.function.Predicate;

/// Asks [PermissionChecker] alone, never for roles of the servlet container: to prepare that
/// question, Vaadin would search the whole class path on every navigation.
class PermissionControl extends SpringNavigationAccessControl {
  private static final long serialVersionUID = 1L;

  PermissionControl(List<NavigationAccessChecker> checkers, AccessCheckDecisionResolver resolver) {
    super(checkers, resolver);
  }

  @Override
  protected Predicate<String> getRolesChecker(VaadinRequest request) {
    return _ -> false;
  }
}
