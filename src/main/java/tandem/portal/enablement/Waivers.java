package tandem.portal.enablement;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static tandem.db.enablement.Tables.ASSIGNMENT;

import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.springframework.stereotype.Component;
import tandem.portal.identity.PersonId;
import tandem.portal.learning.Excused;

/// What HR has waived is not asked for as a prerequisite either.
@Component
class Waivers implements Excused {
  @Override
  public Condition of(PersonId person, Field<UUID> module) {
    return exists(
        selectOne()
            .from(ASSIGNMENT)
            .where(
                ASSIGNMENT.PERSON_ID.eq(person.value()),
                ASSIGNMENT.MODULE_ID.eq(module),
                ASSIGNMENT.WAIVED_AT.isNotNull()));
  }
}
