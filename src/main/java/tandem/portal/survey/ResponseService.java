package tandem.portal.survey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.alliance.AllianceId;
import tandem.portal.alliance.AllianceService;
import tandem.portal.identity.Access;
import tandem.portal.identity.Actor;
import tandem.portal.identity.PersonId;
import tandem.portal.identity.Role;
import tandem.portal.platform.NotFoundException;

/// The door to a wave of whom it asks. Knows who is asking for as long as the request lasts, and
/// writes down nothing of it: no log line here may name a person or a ballot. Answers come in at
/// another door.
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

    /// Empty when the wave closes at this moment. A key that is gone while responses exist must
    /// never be made anew: everybody could answer a second time.
    Optional<byte[]> keyOf(WaveId wave) {
      return keys.read(wave).or(() -> firstKeyOf(wave));
    }

    private Optional<byte[]> firstKeyOf(WaveId wave) {
      if (waves.keepOpen(wave).filter(found -> found.state() == WaveState.OPEN).isEmpty()) {
        return Optional.empty();
      }
      if (!responses.hasAny(wave)) {
        return Optional.of(keys.readOrCreate(wave));
      }
      return Optional.of(
          keys.read(wave)
              .orElseThrow(
                  () -> new IllegalStateException("open wave " + wave + " has lost its key")));
    }
  }

  /// @throws NotFoundException for a wave of an alliance one does not sell in and whose management
  ///     it does not ask, or a planned one
  public Invitation invitation(WaveId id) {
    Wave wave = queries.wave(id).orElseThrow(() -> unknown(id));
    Actor actor = access.requireIn(SurveyPermissions.ANSWER, wave.alliance().value());
    PersonId me = actor.person();
    var place = place(wave, actor);
    if (!wave.takesAnswersOn(polling.today())) {
      return new Invitation.Over(wave);
    }
    if (place.isEmpty()) {
      return new Invitation.NotInvited(wave);
    }
    if (polling.hasBallotOf(id, me)) {
      return new Invitation.Sent(wave);
    }
    return polling
        .keyOf(id)
        .<Invitation>map(
            key ->
                new Invitation.Waiting(
                    wave,
                    instruments.get(wave.instrument()),
                    alliances.get(wave.alliance()),
                    place.get().respondent(),
                    Pass.seal(key, Ballot.hash(key, me), place.get().cell())))
        .orElseGet(() -> new Invitation.Over(wave));
  }

  /// Empty for a seller who came later, and once the wave is closed.
  private Optional<WaveQueries.Place> place(Wave wave, Actor actor) {
    var place = queries.place(wave, actor.person());
    if (wave.state() == WaveState.PLANNED || place.isEmpty() && !mayKnow(wave, actor)) {
      throw unknown(wave.id());
    }
    return place;
  }

  private boolean mayKnow(Wave wave, Actor actor) {
    return actor.grants().stream()
        .filter(grant -> wave.alliance().value().equals(grant.alliance()))
        .anyMatch(
            grant ->
                grant.role() == Role.SELLER
                    || wave.state() == WaveState.CLOSED
                        && grant.side() != null
                        && WaveQueries.MANAGEMENT.contains(grant.role().name())
                        && queries.askedManagement(wave.id(), grant.side()));
  }

  /// The open wave of an alliance that still waits for the actor's answers.
  public Optional<Waiting> waiting(AllianceId alliance) {
    PersonId me = access.requireIn(SurveyPermissions.ANSWER, alliance.value()).person();
    return queries
        .openIn(alliance)
        .filter(wave -> wave.takesAnswersOn(polling.today()))
        .filter(wave -> !polling.hasBallotOf(wave.id(), me))
        .flatMap(wave -> queries.place(wave, me).map(place -> waiting(wave, place)));
  }

  private Waiting waiting(Wave wave, WaveQueries.Place place) {
    return new Waiting(wave, instruments.get(wave.instrument()).minutesFor(place.respondent()));
  }

  /// @param minutes how long answering takes
  public record Waiting(Wave wave, int minutes) {}

  private static NotFoundException unknown(WaveId id) {
    return new NotFoundException("wave " + id);
  }
}
