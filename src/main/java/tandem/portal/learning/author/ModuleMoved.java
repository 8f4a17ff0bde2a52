package tandem.portal.learning.author;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.AllianceId;
import tandem.portal.learning.ModuleId;
import tandem.portal.platform.Auditable;

/// A draft of a module was signed by one side, taken back, given back, thrown away, or released by
/// the other: what is signed jointly is remembered jointly.
///
/// @param version the draft, and the version that becomes of it
/// @param companies both sides'
public record ModuleMoved(
    Step step, AllianceId alliance, ModuleId module, ModuleDraftId version, Set<UUID> companies)
    implements Auditable {

  public enum Step {
    PROPOSED,
    WITHDRAWN,
    GIVEN_BACK,
    DISCARDED,
    RELEASED
  }

  public ModuleMoved {
    companies = Set.copyOf(companies);
  }

  @Override
  public String action() {
    return switch (step) {
      case PROPOSED -> "learning.module.proposed";
      case WITHDRAWN -> "learning.module.withdrawn";
      case GIVEN_BACK -> "learning.module.givenBack";
      case DISCARDED -> "learning.module.discarded";
      case RELEASED -> "learning.module.released";
    };
  }

  @Override
  public @Nullable UUID company() {
    return null;
  }

  @Override
  public Map<String, String> details() {
    var details = new LinkedHashMap<String, String>();
    details.put("alliance", alliance.toString());
    details.put("module", module.toString());
    details.put("version", version.toString());
    return details;
  }
}
