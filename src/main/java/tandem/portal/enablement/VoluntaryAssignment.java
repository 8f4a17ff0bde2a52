package tandem.portal.enablement;

import static tandem.db.enablement.Tables.ASSIGNMENT;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.learning.ModuleCompleted;

/// What a seller completes of their own accord stands on their record like what was asked of them:
/// HR sees that and when, and a version that asks everybody again asks them too. Due on the very
/// day, so that nobody is ever late with it.
@Component
class VoluntaryAssignment {
  private final DSLContext db;

  VoluntaryAssignment(DSLContext db) {
    this.db = db;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void completed(ModuleCompleted event) {
    OffsetDateTime at = event.at().atOffset(ZoneOffset.UTC);
    db.insertInto(ASSIGNMENT)
        .set(ASSIGNMENT.PERSON_ID, event.person().value())
        .set(ASSIGNMENT.MODULE_ID, event.module().value())
        .set(ASSIGNMENT.ASSIGNED_AT, at)
        .set(ASSIGNMENT.DUE_ON, LocalDate.from(at))
        .onConflictDoNothing()
        .execute();
  }
}
