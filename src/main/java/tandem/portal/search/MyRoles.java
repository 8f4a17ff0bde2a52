package tandem.portal.search;

import static tandem.db.alliance.Tables.MEMBERSHIP;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import tandem.portal.alliance.Memberships;
import tandem.portal.identity.PersonId;
import tandem.portal.identity.Role;

/// The job roles somebody sells in: what is written for them comes before what is for others.
@Component
class MyRoles {
  private final DSLContext db;

  MyRoles(DSLContext db) {
    this.db = db;
  }

  List<String> of(PersonId person) {
    return db.selectDistinct(MEMBERSHIP.JOB_ROLE)
        .from(MEMBERSHIP)
        .where(
            MEMBERSHIP.PERSON_ID.eq(person.value()),
            MEMBERSHIP.ROLE.eq(Role.SELLER.name()),
            Memberships.valid())
        .orderBy(MEMBERSHIP.JOB_ROLE)
        .fetch(r -> r.value1());
  }
}
