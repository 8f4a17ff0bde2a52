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
    Step step, AllianceId alliance, MessageId message, VersionId version, Set<UUID> companies)
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
    return switch (step) {
      case SUBMITTED -> "messaging.version.submitted";
      case WITHDRAWN -> "messaging.version.withdrawn";
      case APPROVED -> "messaging.version.approved";
      case GIVEN_BACK -> "messaging.version.givenBack";
      case SCHEDULED -> "messaging.version.scheduled";
      case PUBLISHED -> "messaging.version.published";
      case RETIRED -> "messaging.version.retired";
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
    details.put("message", message.toString());
    details.put("version", version.toString());
    return details;
  }
}
