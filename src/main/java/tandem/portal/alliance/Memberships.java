package tandem.portal.alliance;

import static org.jooq.impl.DSL.currentLocalDate;
import static tandem.db.alliance.Tables.MEMBERSHIP;

import org.jooq.Condition;

/// The one definition of a membership that counts, for every query that reads the roster.
public final class Memberships {
  private Memberships() {}

  /// Valid today. `valid_until` is the last day that counts.
  public static Condition valid() {
    return MEMBERSHIP
        .VALID_FROM
        .le(currentLocalDate())
        .and(MEMBERSHIP.VALID_UNTIL.isNull().or(MEMBERSHIP.VALID_UNTIL.ge(currentLocalDate())));
  }
}
