package tandem.portal.identity;

import static tandem.db.identity.Tables.PERSON;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tandem.db.identity.Routines;
import tandem.portal.platform.NotFoundException;

/// Makes nobody of a person who has left, in every module's tables (Art. 17 GDPR). Survey answers
/// it cannot find and need not: nothing ties them to a person.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Erasing {
  private final DSLContext db;
  private final List<PersonalData> modules;

  Erasing(DSLContext db, List<PersonalData> modules) {
    this.db = db;
    this.modules = modules;
  }

  /// To be called as [Acting.Task#ERASURE] for the person's company.
  ///
  /// @throws NotFoundException when nobody of that company with this id has left
  public void erase(CompanyId company, PersonId leaver) {
    PersonalData.Subject subject =
        db.select(PERSON.ID, PERSON.COMPANY_ID, PERSON.EMAIL, PERSON.EXTERNAL_ID)
            .from(PERSON)
            .where(
                PERSON.ID.eq(leaver.value()),
                PERSON.COMPANY_ID.eq(company.value()),
                PERSON.ACTIVE.isFalse())
            .forUpdate()
            .fetchOptional(Records.mapping(PersonalData.Subject::new))
            .orElseThrow(() -> new NotFoundException("leaver " + leaver));
    modules.forEach(module -> module.forget(subject));
    modules.stream()
        .flatMap(module -> module.tables().stream())
        .filter(rows -> !rows.table().equals(PERSON))
        .forEach(rows -> erase(rows, subject));
    Routines.erase(db.configuration(), leaver.value());
  }

  private void erase(PersonalData.Rows rows, PersonalData.Subject subject) {
    var about = rows.about().apply(subject);
    switch (rows.erasure()) {
      case OnErasure.Delete() -> db.deleteFrom(rows.table()).where(about).execute();
      case OnErasure.Empty(var values, var counted) -> {
        if (counted != null) {
          db.deleteFrom(rows.table()).where(about).andNot(counted).execute();
        }
        db.update(rows.table()).set(values).where(about).execute();
      }
      case OnErasure.Keep() -> {}
    }
  }
}
