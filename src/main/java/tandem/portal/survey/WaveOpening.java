package tandem.portal.survey;

import static java.util.Comparator.comparing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.alliance.SideId;
import tandem.portal.identity.PersonId;
import tandem.portal.notification.MailService;
import tandem.portal.platform.ConflictException;
import tandem.portal.platform.NotFoundException;
import tandem.portal.survey.schedule.ContactCap;

/// Opens planned waves, on their day or by hand: the roster is counted into cells, and from here on
/// instrument, k and cells are frozen. Who is counted is who may answer and who is invited by mail,
/// all from one reading of the roster, except that who has had enough of such mails lately gets
/// none.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class WaveOpening {
  private final WaveQueries queries;
  private final WaveRepository waves;
  private final WaveKeys keys;
  private final Telling telling;
  private final Clock clock;

  WaveOpening(
      WaveQueries queries, WaveRepository waves, WaveKeys keys, Telling telling, Clock clock) {
    this.queries = queries;
    this.waves = waves;
    this.keys = keys;
    this.telling = telling;
    this.clock = clock;
  }

  /// Who hears of it.
  @Component
  record Telling(MailService mails, WaveNews news, ContactCap cap, WaveSubject subject) {}

  /// Why a planned wave cannot be opened.
  public enum Obstacle {
    OPENED,
    ANOTHER,
    OVER,
    NOBODY;

    String conflict() {
      return switch (this) {
        case OPENED -> "survey.waves.conflict.opened";
        case ANOTHER -> "survey.waves.conflict.another";
        case OVER -> "survey.waves.conflict.over";
        case NOBODY -> "survey.waves.conflict.nobody";
      };
    }
  }

  /// What stands in the way of opening it now.
  public Optional<Obstacle> obstacle(Wave wave) {
    if (wave.state() != WaveState.PLANNED) {
      return Optional.of(Obstacle.OPENED);
    }
    if (wave.closesOn().isBefore(LocalDate.now(clock))) {
      return Optional.of(Obstacle.OVER);
    }
    if (queries.openIn(wave.alliance()).isPresent()) {
      return Optional.of(Obstacle.ANOTHER);
    }
    return queries.roster(wave.alliance()).isEmpty()
        ? Optional.of(Obstacle.NOBODY)
        : Optional.empty();
  }

  /// @throws ConflictException when something stands in the way
  /// @throws NotFoundException for a wave there is none of
  public void open(WaveId id) {
    Wave found = queries.wave(id).orElseThrow(() -> new NotFoundException("wave " + id));
    waves.oneAtATime(found.alliance());
    Wave wave = waves.lock(id).orElseThrow(() -> new NotFoundException("wave " + id));
    obstacle(wave)
        .ifPresent(
            obstacle -> {
              throw new ConflictException(obstacle.conflict());
            });
    LocalDate today = LocalDate.now(clock);
    List<Coarsening.Seller> sellers = queries.sellers(wave.alliance());
    List<Cell> cells = Coarsening.cells(Coarsening.groups(sellers), wave.kMean());
    Map<PersonId, Integer> audience = Coarsening.places(sellers, cells);
    List<PersonId> selling = List.copyOf(audience.keySet());
    Map<SideId, List<PersonId>> management = management(wave);
    List<Cell> managing = oneEach(management, cells.size());
    managing.forEach(
        cell ->
            management
                .getOrDefault(cell.side(), List.of())
                .forEach(person -> audience.put(person, cell.number())));
    waves.numberFirst(wave);
    waves.open(id, today, cells, managing, audience);
    keys.readOrCreate(id);
    telling.news().moved(WaveMoved.Turn.OPENED, wave.alliance(), id, null);
    MailService.About about = telling.subject().of(wave);
    invite(selling, "survey.mail.opened", id, today, about);
    management.values().forEach(side -> invite(side, "survey.mail.management", id, today, about));
  }

  private void invite(
      List<PersonId> people, String mail, WaveId id, LocalDate today, MailService.About about) {
    telling
        .mails()
        .write(telling.cap().within(people, id, today), mail, SurveyRoutes.answer(id), about);
  }

  /// Of the sides whose management the wave may ask: only where it is at least k.
  private Map<SideId, List<PersonId>> management(Wave wave) {
    var asked = new TreeMap<SideId, List<PersonId>>(comparing(side -> side.value().toString()));
    if (wave.asksManagement()) {
      asked.putAll(queries.management(wave.alliance()));
      asked.values().removeIf(side -> side.size() < wave.kMean());
    }
    return asked;
  }

  private static List<Cell> oneEach(Map<SideId, List<PersonId>> management, int after) {
    var cells = new ArrayList<Cell>();
    management.forEach(
        (side, people) ->
            cells.add(new Cell(after + cells.size() + 1, side, null, null, people.size())));
    return cells;
  }
}
