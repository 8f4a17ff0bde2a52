package tandem.portal.alliance;

import static tandem.db.alliance.Tables.MEMBERSHIP;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.identity.PeopleLeft;

/// Who leaves the company leaves its sides: yesterday was the last day that counts, so that the
/// roster and every denominator are right at once.
@Component
class LeaverMemberships {
  private final DSLContext db;
  private final Clock clock;

  LeaverMemberships(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void end(PeopleLeft left) {
    LocalDate today = LocalDate.now(clock);
    db.update(MEMBERSHIP)
        .set(MEMBERSHIP.VALID_UNTIL, today.minusDays(1))
        .where(
            MEMBERSHIP.PERSON_ID.eq(DSL.any(left.people().toArray(UUID[]::new))),
            MEMBERSHIP.VALID_UNTIL.isNull().or(MEMBERSHIP.VALID_UNTIL.ge(today)))
        .execute();
  }
}
