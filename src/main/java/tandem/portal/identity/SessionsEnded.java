package tandem.portal.identity;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import tandem.portal.platform.Auditable;

/// A leaver was signed in, and their sessions end with the commit.
public record SessionsEnded(UUID company, PersonId person, int sessions) implements Auditable {
  @Override
  public String action() {
    return "identity.session.ended";
  }

  @Override
  public Map<String, String> details() {
    var details = new LinkedHashMap<String, String>();
    details.put("person", person.toString());
    details.put("sessions", String.valueOf(sessions));
    return details;
  }
}
