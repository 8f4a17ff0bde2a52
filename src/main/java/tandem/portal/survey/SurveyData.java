package tandem.portal.survey;

import static tandem.db.survey.Tables.AUDIENCE;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import tandem.portal.identity.Acting;
import tandem.portal.identity.OnErasure;
import tandem.portal.identity.PersonalData;

/// What surveys hold of a person: that an open wave asks them, and perhaps their name, in what
/// somebody else has written. That is blacked out at the close, against the people known then;
/// whoever is erased before is not known any more.
@Component
class SurveyData implements PersonalData {
  private final WaveQueries queries;
  private final WaveRepository waves;
  private final InstrumentRepository instruments;
  private final ResponseRepository responses;

  SurveyData(
      WaveQueries queries,
      WaveRepository waves,
      InstrumentRepository instruments,
      ResponseRepository responses) {
    this.queries = queries;
    this.waves = waves;
    this.instruments = instruments;
    this.responses = responses;
  }

  @Override
  public List<Rows> tables() {
    return List.of(Rows.of(AUDIENCE, AUDIENCE.PERSON_ID, OnErasure.delete()));
  }

  @Override
  public void forget(Subject leaver) {
    Acting.run(
        Acting.Task.WAVES,
        () -> {
          var mask = new NameMask(queries.name(leaver.person()));
          queries.openOf(leaver.company()).forEach(wave -> forget(wave, mask));
        });
  }

  private void forget(Wave wave, NameMask mask) {
    Set<String> wordItems = instruments.get(wave.instrument()).wordItems();
    if (!wordItems.isEmpty()
        && waves.lock(wave.id()).filter(now -> now.state() == WaveState.OPEN).isPresent()) {
      responses.mask(wave.id(), wordItems, mask);
    }
  }
}
