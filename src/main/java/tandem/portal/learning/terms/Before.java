package tandem.portal.learning.terms;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static tandem.db.learning.Tables.COMPLETION;
import static tandem.db.learning.Tables.MODULE;
import static tandem.db.learning.Tables.MODULE_VERSION;

import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import tandem.db.learning.tables.Module;
import tandem.db.learning.tables.ModuleVersion;
import tandem.portal.identity.PersonId;
import tandem.portal.learning.Excused;

/// What somebody has still to complete before a version of a module, as part of a query over
/// `module` and `module_version`.
public final class Before {
  private static final Module FIRST = MODULE.as("first_module");
  private static final ModuleVersion OFFERED = MODULE_VERSION.as("first_version");
  private static final ModuleVersion DONE = MODULE_VERSION.as("first_done");

  private Before() {}

  /// The published versions of those modules. What is not for this person cannot be asked of them;
  /// a completion of any version counts, and so does being excused.
  public static Field<UUID[]> versions(PersonId person, Excused excused) {
    return array(
        select(OFFERED.ID)
            .from(OFFERED)
            .join(FIRST)
            .on(FIRST.ID.eq(OFFERED.MODULE_ID))
            .where(
                FIRST.ID.eq(any(MODULE_VERSION.REQUIRES)),
                OFFERED.STATE.eq("PUBLISHED"),
                ForWhom.includes(OFFERED, FIRST.ALLIANCE_ID, person),
                notCompleted(person),
                not(excused.of(person, FIRST.ID)))
            .orderBy(FIRST.CORE.desc(), FIRST.POSITION, FIRST.ID));
  }

  private static Condition notCompleted(PersonId person) {
    return notExists(
        selectOne()
            .from(COMPLETION)
            .join(DONE)
            .on(DONE.ID.eq(COMPLETION.MODULE_VERSION_ID))
            .where(COMPLETION.PERSON_ID.eq(person.value()), DONE.MODULE_ID.eq(FIRST.ID)));
  }
}
