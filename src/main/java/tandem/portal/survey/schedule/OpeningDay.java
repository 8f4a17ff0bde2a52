package tandem.portal.survey.schedule;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tandem.portal.identity.Acting;
import tandem.portal.survey.Wave;
import tandem.portal.survey.WaveOpening;

/// Opens planned waves on their first day. One that cannot be opened waits, and its card says why;
/// it is tried again every minute and holds up no other.
@Component
class OpeningDay {
  private static final Logger LOG = LoggerFactory.getLogger(OpeningDay.class);

  /// With fewer days left, it is for somebody to decide.
  private static final int LEAST_DAYS = 7;

  private final TransactionTemplate transaction;
  private final ScheduleQueries queries;
  private final WaveOpening opening;
  private final SurveyRules rules;
  private final Clock clock;

  OpeningDay(
      TransactionTemplate transaction,
      ScheduleQueries queries,
      WaveOpening opening,
      SurveyRules rules,
      Clock clock) {
    this.transaction = transaction;
    this.queries = queries;
    this.opening = opening;
    this.rules = rules;
    this.clock = clock;
  }

  @Scheduled(initialDelay = 30_000, fixedDelay = 60_000)
  void openDue() {
    if (LocalTime.now(clock).getHour() < rules.fromHour()) {
      return;
    }
    try {
      Acting.as(Acting.Task.WAVES, () -> queries.toOpen(LocalDate.now(clock))).forEach(this::open);
    } catch (RuntimeException e) {
      LOG.warn(
          "Waves whose day has come could not be looked for, next try in a minute: {}",
          e.getClass().getSimpleName());
    }
  }

  private void open(Wave wave) {
    try {
      Acting.run(
          Acting.Task.WAVES,
          () ->
              transaction.executeWithoutResult(
                  _ -> {
                    if (hindrance(wave) == null) {
                      opening.open(wave.id());
                    }
                  }));
    } catch (RuntimeException e) {
      LOG.warn(
          "Wave {} could not be opened, next try in a minute: {}",
          wave.id(),
          e.getClass().getSimpleName());
    }
  }

  /// Why a wave does not open although its first day has come; null where nothing is in the way or
  /// it has not come. Inside a transaction.
  Outlook.@Nullable Hindrance hindrance(Wave wave) {
    LocalDate today = LocalDate.now(clock);
    if (wave.opensOn().isAfter(today)) {
      return null;
    }
    Optional<WaveOpening.Obstacle> obstacle = opening.obstacle(wave);
    if (obstacle.isPresent()) {
      return switch (obstacle.get()) {
        case OPENED -> null;
        case ANOTHER -> Outlook.Hindrance.ANOTHER;
        case OVER -> Outlook.Hindrance.OVER;
        case NOBODY -> Outlook.Hindrance.NOBODY;
      };
    }
    long planned = ChronoUnit.DAYS.between(wave.opensOn(), wave.closesOn());
    long left = ChronoUnit.DAYS.between(today, wave.closesOn());
    return left < Math.min(planned, LEAST_DAYS) ? Outlook.Hindrance.LATE : null;
  }
}
