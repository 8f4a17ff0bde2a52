package tandem.portal.survey;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.alliance.AllianceId;

/// Tells both sides' logs what became of a wave.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class WaveNews {
  private final WaveQueries queries;
  private final ApplicationEventPublisher events;

  WaveNews(WaveQueries queries, ApplicationEventPublisher events) {
    this.queries = queries;
    this.events = events;
  }

  void moved(WaveState to, AllianceId alliance, WaveId wave) {
    events.publishEvent(new WaveMoved(to, alliance, wave, queries.companies(alliance)));
  }
}
