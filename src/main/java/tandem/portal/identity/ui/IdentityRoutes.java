package tandem.portal.identity.ui;

/// The addresses of this module's screens.
final class IdentityRoutes {
  static final String COMPANY = "people/company";

  private IdentityRoutes() {}
}
