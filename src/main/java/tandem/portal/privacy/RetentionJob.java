package tandem.portal.privacy;

import static tandem.db.identity.Tables.COMPANY;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.List;
import java.util.Objects;
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

/// Carries out every module's retention once a day, in small batches, each a transaction of its
/// own. It looks every hour whether the day's work is claimed, so a portal that was off at night
/// makes up for it, and of two portals one does it.
@Component
class RetentionJob {
  static final int BATCH = 500;
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

  /// What fails today is tried again tomorrow, and does not keep the rest from being done.
  private void attempt(RetentionRule rule, @Nullable CompanyId company) {
    try {
      carryOut(rule, company);
    } catch (RuntimeException e) {
      LOG.error("Retention of {} failed, the next try is tomorrow", rule.kind(), e);
    }
  }

  private void carryOut(RetentionRule rule, @Nullable CompanyId company) {
    OffsetDateTime now = OffsetDateTime.now(around.clock());
    LocalDate day = now.toLocalDate();
    OffsetDateTime cutoff = now.minus(as(company, () -> period(rule, company)));
    if (!as(company, () -> runs.claim(day, rule.kind(), company, cutoff.toLocalDate()))) {
      return;
    }
    int amount = 0;
    int batch;
    do {
      batch = as(company, () -> rule.work().batch(company, cutoff, BATCH));
      amount += batch;
    } while (batch == BATCH);
    int rows = amount;
    as(
        company,
        () -> {
          runs.finish(day, rule.kind(), company, rows);
          if (rows > 0) {
            around
                .events()
                .publishEvent(
                    new RetentionCarriedOut(
                        company == null ? null : company.value(),
                        rule.kind(),
                        cutoff.toLocalDate(),
                        rows));
          }
          return rows;
        });
    if (rows > 0) {
      LOG.info("Retention: {} rows of {} from before {}", rows, rule.kind(), cutoff.toLocalDate());
    }
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
