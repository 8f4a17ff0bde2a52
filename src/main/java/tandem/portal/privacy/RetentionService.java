package tandem.portal.privacy;

import static org.jooq.impl.DSL.currentOffsetDateTime;
import static org.jooq.impl.DSL.when;
import static tandem.db.privacy.Tables.RETENTION_RUN;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.identity.Access;
import tandem.portal.identity.CompanyId;
import tandem.portal.identity.RetentionRule;
import tandem.portal.platform.ConflictException;

/// What is kept how long, and what was deleted of the administrator's own company.
@Service
@PreAuthorize("@access.may('privacy:manage')")
@Transactional(readOnly = true)
public class RetentionService {
  private static final int MOST = 60;

  private final DSLContext db;
  private final Access access;
  private final RetentionPeriods periods;
  private final RetentionRepository repository;
  private final ApplicationEventPublisher events;

  RetentionService(
      DSLContext db,
      Access access,
      RetentionPeriods periods,
      RetentionRepository repository,
      ApplicationEventPublisher events) {
    this.db = db;
    this.access = access;
    this.periods = periods;
    this.repository = repository;
    this.events = events;
  }

  /// Months a leaver is kept before they are erased.
  public int leaversKept() {
    return Math.toIntExact(periods.ofLeavers(access.actor().company()).toTotalMonths());
  }

  /// @param months 1 to 36
  /// @throws ConflictException beyond
  @Transactional
  public void keepLeavers(int months) {
    RetentionRule leavers =
        periods.rules().stream()
            .filter(rule -> rule.kind().equals(LeaverRetention.KIND))
            .findFirst()
            .orElseThrow();
    if (months < leavers.least().toTotalMonths() || months > leavers.most().toTotalMonths()) {
      throw new ConflictException(
          "privacy.kept.outOfBounds",
          leavers.least().toTotalMonths(),
          leavers.most().toTotalMonths());
    }
    CompanyId company = access.actor().company();
    repository.keepLeavers(company, months);
    events.publishEvent(new LeaverPeriodChanged(company.value(), months));
  }

  /// The last days' runs that did something, could not, or are not finished; the latest first.
  public List<Run> runs() {
    var state =
        when(RETENTION_RUN.BUSY_UNTIL.isNull(), Run.State.DONE.name())
            .when(RETENTION_RUN.BUSY_UNTIL.lt(currentOffsetDateTime()), Run.State.BROKEN_OFF.name())
            .otherwise(Run.State.RUNNING.name());
    return db.select(
            RETENTION_RUN.DAY,
            RETENTION_RUN.KIND,
            RETENTION_RUN.COMPANY_ID.isNull(),
            RETENTION_RUN.CUTOFF,
            RETENTION_RUN.AMOUNT,
            RETENTION_RUN.FAILED,
            state.convertFrom(Run.State::valueOf))
        .from(RETENTION_RUN)
        .where(
            RETENTION_RUN
                .COMPANY_ID
                .eq(access.actor().company().value())
                .or(RETENTION_RUN.COMPANY_ID.isNull()),
            RETENTION_RUN
                .BUSY_UNTIL
                .isNotNull()
                .or(RETENTION_RUN.AMOUNT.gt(0))
                .or(RETENTION_RUN.FAILED.gt(0)))
        .orderBy(RETENTION_RUN.DAY.desc(), RETENTION_RUN.KIND, RETENTION_RUN.ID)
        .limit(MOST)
        .fetch(Records.mapping(Run::new));
  }

  /// The last day the portal looked for what is past its period; null: it has not yet.
  public java.time.@org.jspecify.annotations.Nullable LocalDate lastRun() {
    return db.select(org.jooq.impl.DSL.max(RETENTION_RUN.DAY))
        .from(RETENTION_RUN)
        .where(
            RETENTION_RUN
                .COMPANY_ID
                .eq(access.actor().company().value())
                .or(RETENTION_RUN.COMPANY_ID.isNull()))
        .fetchSingle()
        .value1();
  }
}
