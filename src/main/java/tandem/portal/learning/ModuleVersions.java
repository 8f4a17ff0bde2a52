package tandem.portal.learning;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static tandem.db.learning.Tables.COMPLETION;
import static tandem.db.learning.Tables.MODULE;
import static tandem.db.learning.Tables.MODULE_VERSION;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JSONB;
import tandem.db.learning.tables.Module;
import tandem.db.learning.tables.ModuleVersion;
import tandem.portal.learning.terms.ForWhom;

/// Which version of a module counts as completing it: the last one that asks everybody again, and
/// any later one. Without such a version, each; and each for somebody whom the one that asks, or
/// the published one, is not for.
public final class ModuleVersions {
  private static final ModuleVersion ASKING = MODULE_VERSION.as("asking");
  private static final ModuleVersion EARLIER = MODULE_VERSION.as("earlier");
  private static final ModuleVersion CURRENT = MODULE_VERSION.as("current_version");
  private static final Module ITS_MODULE = MODULE.as("its_module");

  private ModuleVersions() {}

  /// @param module id of the module, in the query this becomes part of
  /// @param person who may be asked, in the same query
  public static AskingAgain askingAgain(Field<UUID> module, Field<UUID> person) {
    return new AskingAgain(module, person);
  }

  /// The last version of a module that asks somebody again, as parts of a query.
  public record AskingAgain(Field<UUID> module, Field<UUID> person) {

    /// 0 when no version does.
    public Field<Integer> number() {
      return field(select(coalesce(max(ASKING.NUMBER), inline(0))).from(ASKING).where(which()));
    }

    /// Null when no version does.
    public Field<OffsetDateTime> publishedAt() {
      return field(select(max(ASKING.PUBLISHED_AT)).from(ASKING).where(which()));
    }

    Field<JSONB> reason() {
      return field(
          select(ASKING.REASON).from(ASKING).where(which()).orderBy(ASKING.NUMBER.desc()).limit(1));
    }

    /// When they last completed a version before it; null when they never did.
    public Field<OffsetDateTime> completedBefore() {
      return field(
          select(max(COMPLETION.COMPLETED_AT))
              .from(COMPLETION)
              .join(EARLIER)
              .on(EARLIER.ID.eq(COMPLETION.MODULE_VERSION_ID))
              .where(
                  COMPLETION.PERSON_ID.eq(person),
                  EARLIER.MODULE_ID.eq(module),
                  EARLIER.NUMBER.lt(number())));
    }

    private Condition which() {
      return ASKING
          .MODULE_ID
          .eq(module)
          .and(ASKING.ASKS_AGAIN.isTrue())
          .and(ASKING.STATE.in("PUBLISHED", "SUPERSEDED"))
          .and(
              exists(
                  selectOne()
                      .from(CURRENT)
                      .join(ITS_MODULE)
                      .on(ITS_MODULE.ID.eq(CURRENT.MODULE_ID))
                      .where(
                          CURRENT.MODULE_ID.eq(module),
                          CURRENT.STATE.eq("PUBLISHED"),
                          ForWhom.includes(CURRENT, ITS_MODULE.ALLIANCE_ID, person),
                          ForWhom.includes(ASKING, ITS_MODULE.ALLIANCE_ID, person))));
    }
  }
}
