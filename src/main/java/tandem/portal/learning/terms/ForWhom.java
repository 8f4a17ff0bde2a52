package tandem.portal.learning.terms;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.cardinality;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static tandem.db.alliance.Tables.MEMBERSHIP;
import static tandem.db.alliance.Tables.SIDE;

import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import tandem.db.learning.tables.ModuleVersion;
import tandem.portal.alliance.Memberships;
import tandem.portal.identity.PersonId;
import tandem.portal.identity.Role;

/// Whether a version of a module is for somebody, as part of a query.
public final class ForWhom {
  private ForWhom() {}

  /// @param version of the table, where a statement names it more than once
  /// @param alliance of the module
  public static Condition includes(ModuleVersion version, Field<UUID> alliance, PersonId person) {
    return includes(version, alliance, val(person.value()));
  }

  /// @param person in the query this becomes part of
  public static Condition includes(
      ModuleVersion version, Field<UUID> alliance, Field<UUID> person) {
    return nothing(version.FOR_SIDES)
        .and(nothing(version.FOR_JOB_ROLES))
        .and(nothing(version.FOR_REGIONS))
        .or(
            exists(
                selectOne()
                    .from(MEMBERSHIP)
                    .join(SIDE)
                    .on(SIDE.ID.eq(MEMBERSHIP.SIDE_ID))
                    .where(
                        MEMBERSHIP.PERSON_ID.eq(person),
                        MEMBERSHIP.ROLE.eq(Role.SELLER.name()),
                        Memberships.valid(),
                        SIDE.ALLIANCE_ID.eq(alliance),
                        nothing(version.FOR_SIDES).or(SIDE.ID.eq(any(version.FOR_SIDES))),
                        nothing(version.FOR_JOB_ROLES)
                            .or(MEMBERSHIP.JOB_ROLE.eq(any(version.FOR_JOB_ROLES))),
                        nothing(version.FOR_REGIONS)
                            .or(MEMBERSHIP.REGION.eq(any(version.FOR_REGIONS))))));
  }

  private static Condition nothing(Field<? extends Object[]> chosen) {
    return cardinality(chosen).eq(0);
  }
}
