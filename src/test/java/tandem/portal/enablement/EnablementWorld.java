package tandem.portal.enablement;

import static tandem.db.enablement.Tables.ASSIGNMENT;
import static tandem.db.learning.Tables.COMPLETION;
import static tandem.db.learning.Tables.MODULE_VERSION;
import static tandem.db.learning.Tables.PROGRESS;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jooq.DSLContext;
import tandem.portal.identity.PersonId;
import tandem.portal.learning.LearningWorld;

/// A company with somebody in every state, and one person of the other company.
public final class EnablementWorld {
  public final LearningWorld learning;
  public final PersonId hrOfA;
  public final PersonId nora;
  public final PersonId otto;
  public final PersonId clara;
  private final DSLContext db;

  public EnablementWorld(DSLContext db) {
    LocalDate today = LocalDate.now();
    this.db = db;
    learning = new LearningWorld(db);
    hrOfA = learning.hrOf(learning.companyA);
    nora = assigned(learning.sellerOfA("Nora"), today);
    begun(assigned(learning.sellerOfA("Ingo"), today.plusDays(3)));
    otto = begun(assigned(learning.sellerOfA("Otto"), today.minusDays(1)));
    clara = completed(assigned(learning.sellerOfA("Clara"), today.minusDays(9)));
    waived(assigned(learning.sellerOfA("Wanda"), today.minusDays(9)));
    completed(assigned(learning.sellerOfB("Bea"), today));
  }

  /// The module holds for a year from now on, and Clara's completion to this day.
  public void toRenew(LocalDate lastDay) {
    db.update(MODULE_VERSION)
        .set(MODULE_VERSION.RECERTIFY_MONTHS, 12)
        .where(MODULE_VERSION.ID.eq(learning.version))
        .execute();
    db.update(COMPLETION)
        .set(
            COMPLETION.COMPLETED_AT,
            lastDay.minusMonths(12).atTime(12, 0).atZone(ZoneId.systemDefault()).toOffsetDateTime())
        .where(COMPLETION.PERSON_ID.eq(clara.value()))
        .execute();
  }

  private PersonId assigned(PersonId person, LocalDate dueOn) {
    db.insertInto(ASSIGNMENT)
        .set(ASSIGNMENT.PERSON_ID, person.value())
        .set(ASSIGNMENT.MODULE_ID, learning.module.value())
        .set(ASSIGNMENT.ASSIGNED_AT, OffsetDateTime.now())
        .set(ASSIGNMENT.DUE_ON, dueOn)
        .execute();
    return person;
  }

  private PersonId begun(PersonId person) {
    db.insertInto(PROGRESS)
        .set(PROGRESS.PERSON_ID, person.value())
        .set(PROGRESS.MODULE_VERSION_ID, learning.version)
        .set(PROGRESS.LESSON_ID, learning.lessons.getFirst().value())
        .set(PROGRESS.OPENED_AT, OffsetDateTime.now())
        .set(PROGRESS.UPDATED_AT, OffsetDateTime.now())
        .execute();
    return person;
  }

  private PersonId completed(PersonId person) {
    db.insertInto(COMPLETION)
        .set(COMPLETION.PERSON_ID, person.value())
        .set(COMPLETION.MODULE_VERSION_ID, learning.version)
        .set(COMPLETION.COMPLETED_AT, OffsetDateTime.parse("2026-01-02T03:04:05+01:00"))
        .execute();
    return person;
  }

  private void waived(PersonId person) {
    db.update(ASSIGNMENT)
        .set(ASSIGNMENT.WAIVED_AT, OffsetDateTime.now())
        .set(ASSIGNMENT.WAIVED_BY, hrOfA.value())
        .set(ASSIGNMENT.WAIVER_REASON, "parental leave")
        .where(ASSIGNMENT.PERSON_ID.eq(person.value()))
        .execute();
  }
}
