package tandem.portal.identity;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import tandem.portal.platform.Auditable;

/// Somebody was given a role for their whole company, or lost it.
public record CompanyRoleChanged(UUID company, PersonId person, Role role, boolean granted)
    implements Auditable {
  @Override
  public String action() {
    return granted ? "identity.role.granted" : "identity.role.withdrawn";
  }

  @Override
  public Map<String, String> details() {
    var details = new LinkedHashMap<String, String>();
    details.put("person", person.toString());
    details.put("role", role.name());
    return details;
  }
}
