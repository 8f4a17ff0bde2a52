package tandem.portal.survey.instrument;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.AllianceId;
import tandem.portal.platform.Auditable;

/// A draft of an instrument was signed by one side, taken back, or released by the other: what is
/// signed jointly is remembered jointly.
///
/// @param companies both sides'
public record InstrumentMoved(Step step, AllianceId alliance, DraftId draft, Set<UUID> companies)
    implements Auditable {

  public enum Step {
    PROPOSED,
    WITHDRAWN,
    RELEASED
  }

  public InstrumentMoved {
    companies = Set.copyOf(companies);
  }

  @Override
  public String action() {
    return switch (step) {
      case PROPOSED -> "survey.instrument.proposed";
      case WITHDRAWN -> "survey.instrument.withdrawn";
      case RELEASED -> "survey.instrument.released";
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
    details.put("instrument", draft.toString());
    return details;
  }
}
