package tandem.portal.survey;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.AllianceId;
import tandem.portal.platform.Auditable;

/// A wave was planned, opened, closed, or its days were changed. That somebody has opened or sent
/// its questionnaire, or was reminded of it, is never an event: nothing the log holds shares a
/// moment with a response.
///
/// @param lastDay from now on; null where that is not what has changed
/// @param companies both sides'
public record WaveMoved(
    Turn turn, AllianceId alliance, WaveId wave, @Nullable LocalDate lastDay, Set<UUID> companies)
    implements Auditable {

  /// What may happen to a wave.
  public enum Turn {
    PLANNED,
    CHANGED,
    TAKEN_BACK,
    OPENED,
    EXTENDED,
    CLOSED,
    CLOSED_EARLY
  }

  public WaveMoved {
    companies = Set.copyOf(companies);
  }

  @Override
  public String action() {
    return switch (turn) {
      case PLANNED -> "survey.wave.planned";
      case CHANGED -> "survey.wave.changed";
      case TAKEN_BACK -> "survey.wave.takenBack";
      case OPENED -> "survey.wave.opened";
      case EXTENDED -> "survey.wave.extended";
      case CLOSED -> "survey.wave.closed";
      case CLOSED_EARLY -> "survey.wave.closedEarly";
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
    if (lastDay != null) {
      details.put("until", lastDay.toString());
    }
    return details;
  }
}
