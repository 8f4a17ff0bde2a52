package tandem.portal.privacy;

import static tandem.db.identity.Tables.COMPANY;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tandem.portal.identity.Acting;
import tandem.portal.identity.CompanyId;
import tandem.portal.identity.RetentionRule;

/// Carries out every module's retention once a day, in small steps, each a transaction of its own.
/// It looks every hour whether the day's work is claimed, so a portal that was off at night makes
/// up for it, and of two portals one does it. What broke off, whyever, is taken up then.
@Component
class RetentionJob {
  static final int BATCH = 500;

  /// Longer than any step takes, and shorter than it is until the next look.
  static final Duration PATIENCE = Duration.ofMinutes(30);

  private static final Logger LOG = LoggerFactory.getLogger(RetentionJob.class);

  private final DSLContext db;
  private final TransactionTemplate transaction;
  private final RetentionPeriods periods;
  private final RetentionRepository runs;
  private final Surroundings around;

  @Component
  record Surroundings(ApplicationEventPublisher events, Clock clock) {}

  RetentionJob(
      DSLContext db,
      TransactionTemplate transaction,
      RetentionPeriods periods,
      RetentionRepository runs,
      Surroundings around) {
    this.db = db;
    this.transaction = transaction;
    this.periods = periods;
    this.runs = runs;
    this.around = around;
  }

  @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
  void run() {
    List<CompanyId> companies =
        Acting.as(
            Acting.Task.RETENTION,
            () ->
                within(
                    () ->
                        db.select(COMPANY.ID)
                            .from(COMPANY)
                            .orderBy(COMPANY.ID)
                            .fetch(r -> new CompanyId(r.value1()))));
    for (RetentionRule rule : periods.rules()) {
      switch (rule.scope()) {
        case INSTALLATION -> attempt(rule, null);
        case COMPANY -> companies.forEach(company -> attempt(rule, company));
      }
    }
  }

  /// What fails is taken up at the next look, and does not keep the rest from being done.
  private void attempt(RetentionRule rule, @Nullable CompanyId company) {
    try {
      carryOut(rule, company);
    } catch (RuntimeException e) {
      LOG.error("Retention of {} broke off, the next try is in an hour", rule.kind(), e);
    }
  }

  private void carryOut(RetentionRule rule, @Nullable CompanyId company) {
    OffsetDateTime now = now();
    OffsetDateTime before = now.minus(as(company, () -> period(rule, company)));
    var task = new RetentionRepository.Task(now.toLocalDate(), rule.kind(), company);
    if (!as(company, () -> runs.claim(task, before.toLocalDate(), now, now.plus(PATIENCE)))) {
      return;
    }
    switch (rule.work()) {
      case RetentionRule.Batches batches -> inBatches(task, batches, before);
      case RetentionRule.Singly singly -> singly(task, singly, before);
    }
    finish(task, before.toLocalDate());
  }

  private void inBatches(
      RetentionRepository.Task task, RetentionRule.Batches work, OffsetDateTime before) {
    int batch;
    do {
      batch =
          as(
              task.company(),
              () -> {
                int rows = work.batch(task.company(), before, BATCH);
                runs.step(task, rows, 0, now().plus(PATIENCE));
                return rows;
              });
    } while (batch >= BATCH);
  }

  private void singly(
      RetentionRepository.Task task, RetentionRule.Singly work, OffsetDateTime before) {
    for (UUID one : as(task.company(), () -> work.due(task.company(), before))) {
      try {
        as(
            task.company(),
            () -> {
              int done = work.one(task.company(), before, one) ? 1 : 0;
              runs.step(task, done, 0, now().plus(PATIENCE));
              return done;
            });
      } catch (RuntimeException e) {
        LOG.error("Retention of {} failed for one: {}", task.kind(), cause(e));
        as(
            task.company(),
            () -> {
              runs.step(task, 0, 1, now().plus(PATIENCE));
              return one;
            });
      }
    }
  }

  /// The kind of fault and where, without its words: the database's name the row.
  private static String cause(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String kind = root.getClass().getName();
    return root instanceof SQLException sql
        ? kind + " " + sql.getSQLState()
        : kind + (root.getStackTrace().length == 0 ? "" : " at " + root.getStackTrace()[0]);
  }

  private void finish(RetentionRepository.Task task, LocalDate cutoff) {
    RetentionRepository.Done done =
        as(
            task.company(),
            () -> {
              RetentionRepository.Done all = runs.finish(task);
              if (all.amount() + all.failed() > 0) {
                around
                    .events()
                    .publishEvent(
                        new RetentionCarriedOut(
                            task.company() == null ? null : task.company().value(),
                            task.kind(),
                            cutoff,
                            all.amount(),
                            all.failed()));
              }
              return all;
            });
    if (done.amount() + done.failed() > 0) {
      LOG.info(
          "Retention: {} rows of {} from before {}, {} failed",
          done.amount(),
          task.kind(),
          cutoff,
          done.failed());
    }
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(around.clock());
  }

  private Period period(RetentionRule rule, @Nullable CompanyId company) {
    return company != null && rule.kind().equals(LeaverRetention.KIND)
        ? periods.ofLeavers(company)
        : periods.of(rule.kind());
  }

  private <T> T as(@Nullable CompanyId company, Supplier<T> work) {
    Supplier<T> all = () -> within(work);
    return company == null
        ? Acting.as(Acting.Task.RETENTION, all)
        : Acting.as(Acting.Task.RETENTION, company, all);
  }

  private <T> T within(Supplier<T> work) {
    return Objects.requireNonNull(transaction.execute(_ -> work.get()));
  }
}
