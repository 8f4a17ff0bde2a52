package tandem.portal.survey;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.AllianceId;
import tandem.portal.platform.Auditable;

/// A wave was planned, opened or closed. That somebody has opened or sent its questionnaire is
/// never an event: nothing the log holds shares a moment with a response.
///
/// @param companies both sides'
public record WaveMoved(WaveState to, AllianceId alliance, WaveId wave, Set<UUID> companies)
    implements Auditable {

  public WaveMoved {
    companies = Set.copyOf(companies);
  }

  @Override
  public String action() {
    return switch (to) {
      case PLANNED -> "survey.wave.planned";
      case OPEN -> "survey.wave.opened";
      case CLOSED -> "survey.wave.closed";
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
    details.put("wave", wave.toString());
    return details;
  }
}
