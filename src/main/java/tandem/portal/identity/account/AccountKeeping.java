package tandem.portal.identity.account;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Whether this installation keeps the accounts of people whose company has no sign-in of its own.
@Service
@PreAuthorize("@access.may('people:import') or @access.may('people:read')")
public class AccountKeeping {
  private final KeycloakAccounts keycloak;

  AccountKeeping(KeycloakAccounts keycloak) {
    this.keycloak = keycloak;
  }

  /// False: somebody makes each account by hand.
  public boolean isAutomatic() {
    return keycloak.available();
  }
}
