package tandem.portal.privacy;

import java.util.Map;
import java.util.UUID;
import tandem.portal.identity.PersonId;
import tandem.portal.platform.Auditable;

/// Somebody was erased. The id is the one they had: it leads to nobody any more, and to their shell
/// neither, which has another; it only lets a restored backup be cleaned again.
public record PersonErased(UUID company, PersonId was) implements Auditable {
  @Override
  public String action() {
    return "privacy.person.erased";
  }

  @Override
  public Map<String, String> details() {
    return Map.of("person", was.toString());
  }
}
