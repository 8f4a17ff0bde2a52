package tandem.portal.survey.schedule;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tandem.portal.identity.Acting;
import tandem.portal.identity.PersonId;
import tandem.portal.notification.MailService;
import tandem.portal.notification.PassingMail;
import tandem.portal.survey.SurveyRoutes;
import tandem.portal.survey.Unanswered;
import tandem.portal.survey.Wave;
import tandem.portal.survey.WaveId;
import tandem.portal.survey.WaveState;
import tandem.portal.survey.WaveSubject;

/// Reminds whoever has not sent, and tells nobody who that is. A run writes down that a wave was
/// reminded of on a day. Then everybody who was invited stands in memory in random order, fifty at
/// a time; only when fifty are handed over is it worked out who of them has not sent. What the
/// database is asked, what it is told and what is logged is the same whoever has answered.
///
/// A portal that stops in the middle sends the rest to nobody: rather no reminder than two. What is
/// left at eight in the evening goes on the next morning.
@Component
class Reminders {
  static final String MAIL = "survey.mail.reminder";
  private static final Logger LOG = LoggerFactory.getLogger(Reminders.class);
  private static final int BATCH = 50;
  private static final int LAST_HOUR = 20;
  private static final Duration AGAIN_AFTER = Duration.ofMinutes(5);
  private static final Duration GIVEN_UP_AFTER = Duration.ofHours(2);

  private final TransactionTemplate transaction;
  private final ScheduleQueries queries;
  private final ScheduleRepository repository;
  private final Post post;
  private final Pace pace;
  private final SecureRandom random = new SecureRandom();
  private final Queue<Batch> batches = new ConcurrentLinkedQueue<>();

  Reminders(
      TransactionTemplate transaction,
      ScheduleQueries queries,
      ScheduleRepository repository,
      Post post,
      Pace pace) {
    this.transaction = transaction;
    this.queries = queries;
    this.repository = repository;
    this.post = post;
    this.pace = pace;
  }

  /// To whom, and by which way.
  @Component
  record Post(Unanswered unanswered, PassingMail mail, WaveSubject subject) {}

  /// When, and how often.
  @Component
  record Pace(SurveyRules rules, ContactCap cap, Clock clock) {}

  /// @param about the same for everybody
  /// @param people answered or not, in random order
  /// @param done those it has been decided about
  /// @param end when it is given up
  /// @param run of whose batches one at most is told of, see [#giveUp]
  private record Batch(
      WaveId wave,
      MailService.About about,
      List<PersonId> people,
      Set<PersonId> done,
      Instant due,
      Instant end,
      AtomicBoolean run) {
    Batch again(Instant when, Instant until) {
      return new Batch(wave, about, people, done, when, until, run);
    }
  }

  @Scheduled(initialDelay = 45_000, fixedDelay = 60_000)
  void begin() {
    int hour = LocalTime.now(pace.clock()).getHour();
    if (hour < pace.rules().fromHour() || hour >= LAST_HOUR) {
      return;
    }
    try {
      LocalDate today = LocalDate.now(pace.clock());
      List<Wave> open = Acting.as(Acting.Task.WAVES, () -> queries.open(today));
      Map<WaveId, List<LocalDate>> runs =
          Acting.as(Acting.Task.WAVES, () -> queries.runs(open.stream().map(Wave::id).toList()));
      for (Wave wave : open) {
        List<LocalDate> run = runs.getOrDefault(wave.id(), List.of());
        if (new ReminderDays(wave.opensOn(), wave.closesOn(), run).isDue(today, pace.rules())) {
          begin(wave, run.size() + 1, today);
        }
      }
    } catch (RuntimeException e) {
      LOG.warn(
          "Reminders that are due could not be begun, next try in a minute: {}",
          e.getClass().getSimpleName());
    }
  }

  private void begin(Wave wave, int number, LocalDate today) {
    // Before it is written down: what fails from then on is not tried again
    MailService.About about = Acting.as(Acting.Task.WAVES, () -> post.subject().of(wave));
    List<PersonId> people =
        Acting.as(
            Acting.Task.WAVES,
            () ->
                Objects.requireNonNull(
                    transaction.execute(
                        _ ->
                            repository.beginReminder(wave.id(), number, today)
                                ? pace.cap().within(queries.audience(wave, today), wave.id(), today)
                                : List.<PersonId>of())));
    var mixed = new ArrayList<>(people);
    Collections.shuffle(mixed, random);
    Instant now = pace.clock().instant();
    var run = new AtomicBoolean();
    for (int from = 0; from < mixed.size(); from += BATCH) {
      batches.add(
          new Batch(
              wave.id(),
              about,
              List.copyOf(mixed.subList(from, Math.min(mixed.size(), from + BATCH))),
              new HashSet<>(),
              now,
              now.plus(GIVEN_UP_AFTER),
              run));
    }
  }

  /// Hands over fifty people's reminders, the next that are due.
  @Scheduled(fixedDelay = 5_000)
  void handOver() {
    if (isEvening()) {
      waitForMorning();
      return;
    }
    Instant now = pace.clock().instant();
    Batch batch = batches.stream().filter(one -> !one.due().isAfter(now)).findFirst().orElse(null);
    if (batch == null || !batches.remove(batch)) {
      return;
    }
    boolean settled;
    try {
      settled = !takesAnswers(batch.wave()) || hand(batch);
    } catch (RuntimeException e) {
      settled = false;
    }
    if (settled) {
      return;
    }
    if (now.isBefore(batch.end())) {
      batches.add(batch.again(now.plus(AGAIN_AFTER), batch.end()));
    } else {
      giveUp(batch);
    }
  }

  private boolean isEvening() {
    return LocalTime.now(pace.clock()).getHour() >= LAST_HOUR;
  }

  /// With as long a time to try as at the beginning: the night is nobody's fault.
  private void waitForMorning() {
    Instant morning =
        LocalDate.now(pace.clock())
            .plusDays(1)
            .atTime(pace.rules().fromHour(), 0)
            .atZone(pace.clock().getZone())
            .toInstant();
    for (Batch batch : batches) {
      if (batch.due().isBefore(morning) && batches.remove(batch)) {
        batches.add(batch.again(morning, morning.plus(GIVEN_UP_AFTER)));
      }
    }
  }

  /// Said once for a run, not for each fifty: how many of them fail depends on who has answered.
  private static void giveUp(Batch batch) {
    if (batch.run().compareAndSet(false, true)) {
      LOG.warn(
          "Reminders of wave {} could not be sent for two hours; those that are left are given up",
          batch.wave());
    }
  }

  private boolean takesAnswers(WaveId id) {
    Optional<Wave> wave = Acting.as(Acting.Task.WAVES, () -> queries.wave(id));
    return wave.isPresent()
        && wave.get().state() == WaveState.OPEN
        && !wave.get().closesOn().isBefore(LocalDate.now(pace.clock()));
  }

  /// @return whether nothing is left to do. The server is asked first, so that it being away is
  ///     the same for fifty who have answered and fifty who have not
  private boolean hand(Batch batch) {
    if (!post.mail().isServerThere()) {
      LOG.warn("The mail server is away; reminders wait in memory, for two hours of a day at most");
      return false;
    }
    Map<PersonId, PassingMail.Address> addresses = post.mail().addresses(batch.people());
    Set<PersonId> unanswered = post.unanswered().among(batch.wave(), batch.people());
    for (PersonId person : batch.people()) {
      if (isEvening()) {
        return false;
      }
      PassingMail.Address address = addresses.get(person);
      if (address != null && unanswered.contains(person) && !batch.done().contains(person)) {
        if (post.mail().hand(address, MAIL, SurveyRoutes.answer(batch.wave()), batch.about())
            == PassingMail.Outcome.AWAY) {
          return false;
        }
      }
      batch.done().add(person);
    }
    return true;
  }
}
