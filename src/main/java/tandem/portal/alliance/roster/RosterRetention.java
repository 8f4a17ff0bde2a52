package tandem.portal.alliance.roster;

import static tandem.db.alliance.Tables.ROSTER_IMPORT;
import static tandem.db.alliance.Tables.ROSTER_LINE;

import java.time.OffsetDateTime;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tandem.portal.identity.CompanyId;
import tandem.portal.identity.RetentionRule;

/// People files: a check nobody applied goes as a whole; of an applied one the counts stay.
@Configuration(proxyBeanMethods = false)
class RosterRetention {
  private static final Period LEAST = Period.ofDays(1);
  private static final Period MOST = Period.ofDays(90);

  @Bean
  RetentionRule uncheckedFilesKept(DSLContext db) {
    return rule("unapplied-checks", 14, (company, before, most) -> forget(db, company, before));
  }

  @Bean
  RetentionRule fileLinesKept(DSLContext db) {
    return rule("people-file-lines", 30, (company, before, _) -> empty(db, company, before));
  }

  private static RetentionRule rule(String kind, int days, RetentionRule.Batches work) {
    return new RetentionRule(
        kind, LEAST, Period.ofDays(days), MOST, RetentionRule.Scope.COMPANY, work);
  }

  /// One check at a time: it may have 50,000 lines.
  private static int forget(DSLContext db, @Nullable CompanyId company, OffsetDateTime before) {
    int gone = 0;
    for (UUID id : old(db, company, before, false)) {
      gone += db.deleteFrom(ROSTER_LINE).where(ROSTER_LINE.IMPORT_ID.eq(id)).execute();
      db.deleteFrom(ROSTER_IMPORT).where(ROSTER_IMPORT.ID.eq(id)).execute();
    }
    return gone;
  }

  private static int empty(DSLContext db, @Nullable CompanyId company, OffsetDateTime before) {
    int gone = 0;
    for (UUID id : old(db, company, before, true)) {
      gone += db.deleteFrom(ROSTER_LINE).where(ROSTER_LINE.IMPORT_ID.eq(id)).execute();
    }
    return gone;
  }

  private static List<UUID> old(
      DSLContext db, @Nullable CompanyId company, OffsetDateTime before, boolean applied) {
    return company == null
        ? List.of()
        : db.select(ROSTER_IMPORT.ID)
            .from(ROSTER_IMPORT)
            .where(
                ROSTER_IMPORT.COMPANY_ID.eq(company.value()),
                ROSTER_IMPORT.CHECKED_AT.lt(before),
                applied
                    ? ROSTER_IMPORT.APPLIED_AT.isNotNull().and(hasLines(db))
                    : ROSTER_IMPORT.APPLIED_AT.isNull())
            .orderBy(ROSTER_IMPORT.ID)
            .forUpdate()
            .skipLocked()
            .fetch(ROSTER_IMPORT.ID);
  }

  private static Condition hasLines(DSLContext db) {
    return DSL.exists(
        db.selectOne().from(ROSTER_LINE).where(ROSTER_LINE.IMPORT_ID.eq(ROSTER_IMPORT.ID)));
  }
}
