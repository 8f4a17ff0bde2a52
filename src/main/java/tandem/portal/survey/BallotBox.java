package tandem.portal.survey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tandem.portal.identity.Acting;

/// Takes answers from whoever bears a pass, and does not know who that is: nobody is signed in
/// here, and nothing that comes with the answers names a person.
@Component
class BallotBox {
  private final WaveKeys keys;
  private final ResponseRepository responses;
  private final Waves waves;
  private final Clock clock;

  /// What each wave asks, and of whom. Frozen when it opened, and nobody has a pass before.
  private final Map<WaveId, Asked> asked = new ConcurrentHashMap<>();

  /// @param respondents by the number of their cell
  record Asked(Instrument instrument, Map<Integer, Instrument.Respondent> respondents) {
    Instrument.Respondent in(int cell) {
      return Objects.requireNonNull(respondents.get(cell), "a cell of the wave");
    }
  }

  BallotBox(WaveKeys keys, ResponseRepository responses, Waves waves, Clock clock) {
    this.keys = keys;
    this.responses = responses;
    this.waves = waves;
    this.clock = clock;
  }

  /// How a wave is looked up where nobody acts.
  @Component
  record Waves(
      WaveQueries queries, InstrumentRepository instruments, TransactionTemplate transaction) {
    Optional<Wave> find(WaveId id) {
      return seen(() -> queries.wave(id));
    }

    Asked asked(WaveId id) {
      return seen(
          () ->
              new Asked(
                  instruments.get(queries.wave(id).orElseThrow().instrument()),
                  queries.respondents(id)));
    }

    private <T> T seen(java.util.function.Supplier<T> look) {
      return Acting.as(
          Acting.Task.WAVES, () -> Objects.requireNonNull(transaction.execute(_ -> look.get())));
    }
  }

  /// Counts one ballot's answers, once. The wave stays open until this is decided, so answers are
  /// either counted or told that they came too late. A wave that is planned, unknown or another
  /// one's than the pass's all look the same.
  ///
  /// @param answers by item; a skipped item is absent
  /// @throws InvalidAnswersException for answers the instrument does not know
  /// @throws IllegalStateException when an open wave with responses has lost its key
  Receipt take(WaveId id, Pass pass, Map<String, ?> answers) {
    var place = keys.read(id).flatMap(pass::open);
    if (place.isEmpty()) {
      return refusal(id);
    }
    Asked wave = asked.computeIfAbsent(id, waves::asked);
    Answers checked = Answers.checked(wave.instrument(), wave.in(place.get().cell()), answers);
    Receipt receipt = responses.add(id, place.get(), checked, LocalDate.now(clock));
    if (receipt == Receipt.CLOSED) {
      keys.letGo();
    }
    return receipt;
  }

  private Receipt refusal(WaveId id) {
    Optional<Wave> wave = waves.find(id).filter(found -> found.state() != WaveState.PLANNED);
    if (wave.isEmpty()) {
      return Receipt.UNKNOWN_PASS;
    }
    if (!wave.get().takesAnswersOn(LocalDate.now(clock))) {
      return Receipt.CLOSED;
    }
    if (keys.read(id).isEmpty() && waves.seen(() -> responses.hasAny(id))) {
      throw new IllegalStateException("open wave " + id + " has lost its key");
    }
    return Receipt.UNKNOWN_PASS;
  }
}
