package tandem.portal.alliance;

import static org.jooq.impl.DSL.currentLocalDate;
import static tandem.db.alliance.Tables.MEMBERSHIP;

import java.time.LocalDate;
import org.jooq.Condition;
import org.jooq.Field;
import tandem.db.alliance.tables.Membership;

/// The one definition of a membership that counts, for every query that reads the roster.
public final class Memberships {
  private Memberships() {}

  /// Valid today. `valid_until` is the last day that counts.
  public static Condition valid() {
    return valid(MEMBERSHIP, currentLocalDate());
  }

  /// Valid on a day: of one person, side and role that is one row at most, whichever day it is.
  ///
  /// @param of the table, where a statement names it twice
  public static Condition valid(Membership of, Field<LocalDate> day) {
    return of.VALID_FROM.le(day).and(of.VALID_UNTIL.isNull().or(of.VALID_UNTIL.ge(day)));
  }
}
