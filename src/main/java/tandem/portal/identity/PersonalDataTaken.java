package tandem.portal.identity;

import java.util.Map;
import java.util.UUID;
import tandem.portal.platform.Auditable;

/// Somebody has downloaded everything the portal stores about them.
public record PersonalDataTaken(UUID company, UUID person) implements Auditable {
  @Override
  public String action() {
    return "identity.data.taken";
  }

  @Override
  public Map<String, String> details() {
    return Map.of("person", person.toString());
  }
}
