package tandem.portal.alliance;

import static tandem.db.alliance.Tables.MEMBERSHIP;
import static tandem.db.alliance.Tables.SIDE;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import tandem.portal.identity.Grant;
import tandem.portal.identity.GrantSource;
import tandem.portal.identity.PersonId;
import tandem.portal.identity.Role;

/// A valid membership is the only thing that gives rights in an alliance.
@Component
class MembershipGrants implements GrantSource {
  private final DSLContext db;

  MembershipGrants(DSLContext db) {
    this.db = db;
  }

  @Override
  public List<Grant> grantsOf(PersonId person) {
    return db.select(MEMBERSHIP.ROLE, SIDE.ALLIANCE_ID, SIDE.ID)
        .from(MEMBERSHIP)
        .join(SIDE)
        .on(SIDE.ID.eq(MEMBERSHIP.SIDE_ID))
        .where(MEMBERSHIP.PERSON_ID.eq(person.value()), Memberships.valid())
        .orderBy(MEMBERSHIP.VALID_FROM, MEMBERSHIP.ID)
        .fetch(r -> new Grant(Role.valueOf(r.value1()), r.value2(), r.value3()));
  }
}
