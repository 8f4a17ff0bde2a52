package tandem.portal.privacy;

import static org.jooq.impl.DSL.excluded;
import static tandem.db.privacy.Tables.LEAVER_PERIOD;
import static tandem.db.privacy.Tables.RETENTION_RUN;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.identity.CompanyId;

/// Writes down what the daily job does, and how long a company keeps its leavers.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RetentionRepository {
  private final DSLContext db;

  RetentionRepository(DSLContext db) {
    this.db = db;
  }

  /// One day's deleting of one kind.
  ///
  /// @param company null: of the whole installation
  record Task(LocalDate day, String kind, @Nullable CompanyId company) {}

  /// Takes the day's work on, or up where whoever had it on has not been heard of for too long.
  ///
  /// @param until when to give this portal up in turn
  /// @return whether this portal does it: of two on one database, the first
  boolean claim(Task task, LocalDate cutoff, OffsetDateTime now, OffsetDateTime until) {
    return db.insertInto(RETENTION_RUN)
            .set(RETENTION_RUN.DAY, task.day())
            .set(RETENTION_RUN.KIND, task.kind())
            .set(RETENTION_RUN.COMPANY_ID, id(task))
            .set(RETENTION_RUN.CUTOFF, cutoff)
            .set(RETENTION_RUN.BUSY_UNTIL, until)
            .onConflict(RETENTION_RUN.DAY, RETENTION_RUN.KIND, RETENTION_RUN.COMPANY_ID)
            .doUpdate()
            .set(RETENTION_RUN.BUSY_UNTIL, until)
            .set(RETENTION_RUN.FAILED, 0)
            .where(RETENTION_RUN.BUSY_UNTIL.lt(now))
            .execute()
        == 1;
  }

  /// A step is done, in its own transaction: what was counted was deleted.
  void step(Task task, int amount, int failed, OffsetDateTime until) {
    db.update(RETENTION_RUN)
        .set(RETENTION_RUN.AMOUNT, RETENTION_RUN.AMOUNT.plus(amount))
        .set(RETENTION_RUN.FAILED, RETENTION_RUN.FAILED.plus(failed))
        .set(RETENTION_RUN.BUSY_UNTIL, until)
        .where(is(task))
        .execute();
  }

  Done finish(Task task) {
    return db.update(RETENTION_RUN)
        .setNull(RETENTION_RUN.BUSY_UNTIL)
        .where(is(task))
        .returningResult(RETENTION_RUN.AMOUNT, RETENTION_RUN.FAILED)
        .fetchSingle(Records.mapping(Done::new));
  }

  /// What came of it, from the first step on, whoever did them.
  record Done(int amount, int failed) {}

  private static Condition is(Task task) {
    return RETENTION_RUN
        .DAY
        .eq(task.day())
        .and(RETENTION_RUN.KIND.eq(task.kind()))
        .and(RETENTION_RUN.COMPANY_ID.isNotDistinctFrom(id(task)));
  }

  private static @Nullable UUID id(Task task) {
    return task.company() == null ? null : task.company().value();
  }

  void keepLeavers(CompanyId company, int months) {
    db.insertInto(LEAVER_PERIOD)
        .set(LEAVER_PERIOD.COMPANY_ID, company.value())
        .set(LEAVER_PERIOD.MONTHS, months)
        .onConflict(LEAVER_PERIOD.COMPANY_ID)
        .doUpdate()
        .set(LEAVER_PERIOD.MONTHS, excluded(LEAVER_PERIOD.MONTHS))
        .execute();
  }
}
