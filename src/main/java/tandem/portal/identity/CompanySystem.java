package tandem.portal.identity;

import java.security.Principal;

/// A system that acts for its company and for no person, such as its directory: the principal of a
/// request that came with the company's key. What it may do, [Permissions#ofSystems] says.
public record CompanySystem(CompanyId company) implements Principal {
  @Override
  public String getName() {
    return company.toString();
  }
}
