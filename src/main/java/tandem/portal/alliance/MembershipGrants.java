package tandem.portal.alliance;

import static org.jooq.impl.DSL.select;
import static tandem.db.alliance.Tables.MEMBERSHIP;
import static tandem.db.alliance.Tables.SIDE;

import java.time.LocalDate;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record4;
import org.jooq.Select;
import org.springframework.stereotype.Component;
import tandem.portal.identity.GrantSource;

/// A valid membership is the only thing that gives rights in an alliance.
@Component
class MembershipGrants implements GrantSource {
  @Override
  public Select<Record4<String, UUID, UUID, LocalDate>> grantsOf(Field<UUID> person) {
    return select(MEMBERSHIP.ROLE, SIDE.ALLIANCE_ID, SIDE.ID, MEMBERSHIP.VALID_FROM)
        .from(MEMBERSHIP)
        .join(SIDE)
        .on(SIDE.ID.eq(MEMBERSHIP.SIDE_ID))
        .where(MEMBERSHIP.PERSON_ID.eq(person), Memberships.valid());
  }
}
