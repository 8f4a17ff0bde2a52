package tandem.portal.alliance.roster;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import tandem.portal.platform.Auditable;

/// A people file was applied.
public record RosterApplied(UUID company, RosterCheck check) implements Auditable {
  @Override
  public String action() {
    return "alliance.roster.imported";
  }

  @Override
  public Map<String, String> details() {
    var details = new LinkedHashMap<String, String>();
    details.put("import", check.id().toString());
    for (Outcome outcome : Outcome.values()) {
      details.put(outcome.name(), String.valueOf(check.of(outcome)));
    }
    return details;
  }
}
