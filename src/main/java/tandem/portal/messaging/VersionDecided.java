package tandem.portal.messaging;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.AllianceId;
import tandem.portal.platform.Auditable;

/// A version has taken a step, and both sides' logs say so: what is signed jointly is remembered
/// jointly.
///
/// @param companies both sides'
public record VersionDecided(
    Step step,
    Kind kind,
    AllianceId alliance,
    MessageId message,
    VersionId version,
    Set<UUID> companies)
    implements Auditable {

  public enum Step {
    SUBMITTED,
    WITHDRAWN,
    APPROVED,
    GIVEN_BACK,
    SCHEDULED,
    PUBLISHED,
    RETIRED
  }

  public VersionDecided {
    companies = Set.copyOf(companies);
  }

  @Override
  public String action() {
    return kind.action(step);
  }

  @Override
  public @Nullable UUID company() {
    return null;
  }

  @Override
  public Map<String, String> details() {
    var details = new LinkedHashMap<String, String>();
    details.put("alliance", alliance.toString());
    details.put("message", message.toString());
    details.put("version", version.toString());
    return details;
  }
}
