package tandem.portal.survey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.alliance.Alliance;
import tandem.portal.alliance.AllianceId;
import tandem.portal.alliance.AllianceService;
import tandem.portal.identity.Access;
import tandem.portal.identity.PersonId;
import tandem.portal.platform.NotFoundException;

/// A seller's door to a wave. Knows who is sending for as long as the request lasts, and writes
/// down nothing of it: no log line here may name a person or a ballot.
@Service
@PreAuthorize("@access.may('survey:answer')")
@Transactional(readOnly = true)
public class ResponseService {
  private final Access access;
  private final AllianceService alliances;
  private final WaveQueries queries;
  private final InstrumentRepository instruments;
  private final Polling polling;

  ResponseService(
      Access access,
      AllianceService alliances,
      WaveQueries queries,
      InstrumentRepository instruments,
      Polling polling) {
    this.access = access;
    this.alliances = alliances;
    this.queries = queries;
    this.instruments = instruments;
    this.polling = polling;
  }

  /// Where ballots go: the open wave, its key, its responses.
  @Component
  record Polling(WaveRepository waves, ResponseRepository responses, WaveKeys keys, Clock clock) {
    LocalDate today() {
      return LocalDate.now(clock);
    }

    boolean hasBallotOf(WaveId wave, PersonId person) {
      return keys.read(wave)
          .map(key -> responses.has(wave, Ballot.hash(key, person)))
          .orElse(false);
    }

    /// A key that is gone while responses exist must never be made anew: everybody could answer a
    /// second time.
    byte[] keyOf(WaveId wave) {
      return keys.read(wave)
          .orElseGet(
              () -> {
                if (!responses.hasAny(wave)) {
                  return keys.readOrCreate(wave);
                }
                return keys.read(wave)
                    .orElseThrow(
                        () -> new IllegalStateException("open wave " + wave + " has lost its key"));
              });
    }
  }

  /// @throws NotFoundException for a wave of an alliance one does not sell in, or a planned one
  public Invitation invitation(WaveId id) {
    Wave wave = queries.wave(id).orElseThrow(() -> unknown(id));
    PersonId me = access.requireIn(SurveyPermissions.ANSWER, wave.alliance().value()).person();
    if (wave.state() == WaveState.PLANNED) {
      throw unknown(id);
    }
    if (!wave.takesAnswersOn(polling.today())) {
      return new Invitation.Over(wave);
    }
    var place = queries.place(wave, me);
    if (place.isEmpty()) {
      return new Invitation.NotInvited(wave);
    }
    if (polling.hasBallotOf(id, me)) {
      return new Invitation.Sent(wave);
    }
    Alliance alliance = alliances.get(wave.alliance());
    return new Invitation.Waiting(
        wave, instruments.get(wave.instrument()), alliance, alliance.side(place.get().side()));
  }

  /// The open wave of an alliance that still waits for the actor's answers.
  public Optional<Waiting> waiting(AllianceId alliance) {
    PersonId me = access.requireIn(SurveyPermissions.ANSWER, alliance.value()).person();
    return queries
        .openIn(alliance)
        .filter(wave -> wave.takesAnswersOn(polling.today()))
        .filter(wave -> queries.place(wave, me).isPresent())
        .filter(wave -> !polling.hasBallotOf(wave.id(), me))
        .map(wave -> new Waiting(wave, instruments.get(wave.instrument()).definition().minutes()));
  }

  /// @param minutes how long answering takes
  public record Waiting(Wave wave, int minutes) {}

  /// Counts one person's answers, once. The wave stays open until this is decided, so answers are
  /// either counted or told that they came too late.
  ///
  /// @param answers by item; a skipped item is absent
  /// @throws InvalidAnswersException for answers the instrument does not know
  /// @throws NotFoundException for a wave of an alliance one does not sell in, or a planned one
  @Transactional
  @PreAuthorize("@access.may('survey:answer')")
  public Receipt send(WaveId id, Map<String, ?> answers) {
    Wave wave = polling.waves().keepOpen(id).orElseThrow(() -> unknown(id));
    PersonId me = access.requireIn(SurveyPermissions.ANSWER, wave.alliance().value()).person();
    if (wave.state() == WaveState.PLANNED) {
      throw unknown(id);
    }
    Answers checked = Answers.checked(instruments.get(wave.instrument()), answers);
    if (!wave.takesAnswersOn(polling.today())) {
      return Receipt.CLOSED;
    }
    var place = queries.place(wave, me);
    if (place.isEmpty()) {
      return Receipt.NOT_INVITED;
    }
    byte[] ballot = Ballot.hash(polling.keyOf(id), me);
    return polling.responses().add(id, ballot, place.get().cell(), checked)
        ? Receipt.COUNTED
        : Receipt.ALREADY_COUNTED;
  }

  private static NotFoundException unknown(WaveId id) {
    return new NotFoundException("wave " + id);
  }
}
