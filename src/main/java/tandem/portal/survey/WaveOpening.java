package tandem.portal.survey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.notification.MailService;
import tandem.portal.platform.ConflictException;
import tandem.portal.platform.NotFoundException;
import tandem.portal.survey.schedule.ContactCap;

/// Opens planned waves, on their day or by hand: the roster is counted into cells, and from here on
/// instrument, k and cells are frozen. Sellers of both sides are invited by mail, unless they have
/// had enough of such mails lately.
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
  record Telling(MailService mails, WaveNews news, ContactCap cap) {}

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
    Wave wave = waves.lock(id).orElseThrow(() -> new NotFoundException("wave " + id));
    waves.oneAtATime(wave.alliance());
    obstacle(wave)
        .ifPresent(
            obstacle -> {
              throw new ConflictException(obstacle.conflict());
            });
    LocalDate today = LocalDate.now(clock);
    List<Cell> cells = Coarsening.cells(queries.roster(wave.alliance()), wave.kMean());
    waves.open(id, today, cells);
    keys.readOrCreate(id);
    telling.news().moved(WaveMoved.Turn.OPENED, wave.alliance(), id, null);
    telling
        .mails()
        .write(
            telling.cap().within(queries.sellers(wave.alliance()), id, today),
            "survey.mail.opened",
            SurveyRoutes.answer(id));
  }
}
