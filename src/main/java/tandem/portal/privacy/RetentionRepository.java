package tandem.portal.privacy;

import static org.jooq.impl.DSL.excluded;
import static tandem.db.privacy.Tables.LEAVER_PERIOD;
import static tandem.db.privacy.Tables.RETENTION_RUN;

import java.time.LocalDate;
import org.jooq.DSLContext;
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

  /// @return whether this portal does it: of two on one database, the first
  boolean claim(LocalDate day, String kind, @Nullable CompanyId company, LocalDate cutoff) {
    return db.insertInto(RETENTION_RUN)
            .set(RETENTION_RUN.DAY, day)
            .set(RETENTION_RUN.KIND, kind)
            .set(RETENTION_RUN.COMPANY_ID, company == null ? null : company.value())
            .set(RETENTION_RUN.CUTOFF, cutoff)
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  void finish(LocalDate day, String kind, @Nullable CompanyId company, int amount) {
    db.update(RETENTION_RUN)
        .set(RETENTION_RUN.AMOUNT, amount)
        .where(
            RETENTION_RUN.DAY.eq(day),
            RETENTION_RUN.KIND.eq(kind),
            RETENTION_RUN.COMPANY_ID.isNotDistinctFrom(company == null ? null : company.value()))
        .execute();
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
