package tandem.portal.survey;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.alliance.AllianceId;

/// Tells both sides' logs what became of a wave.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class WaveNews {
  private final WaveQueries queries;
  private final ApplicationEventPublisher events;

  WaveNews(WaveQueries queries, ApplicationEventPublisher events) {
    this.queries = queries;
    this.events = events;
  }

  /// @param lastDay from now on; null where that is not what has changed
  public void moved(
      WaveMoved.Turn turn, AllianceId alliance, WaveId wave, @Nullable LocalDate lastDay) {
    events.publishEvent(new WaveMoved(turn, alliance, wave, lastDay, queries.companies(alliance)));
  }
}
