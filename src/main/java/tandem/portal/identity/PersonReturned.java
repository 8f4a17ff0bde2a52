package tandem.portal.identity;

import java.util.Map;
import java.util.UUID;
import tandem.portal.platform.Auditable;

/// Somebody who had left is active again.
public record PersonReturned(UUID company, PersonId person) implements Auditable {
  @Override
  public String action() {
    return "identity.person.returned";
  }

  @Override
  public Map<String, String> details() {
    return Map.of("person", person.toString());
  }
}
