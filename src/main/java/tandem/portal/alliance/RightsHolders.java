package tandem.portal.alliance;

import static org.jooq.impl.DSL.currentLocalDate;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static tandem.db.alliance.Tables.MEMBERSHIP;
import static tandem.db.identity.Tables.COMPANY_ROLE;

import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;

/// A changed address is a changed sign-in: whoever receives its mail sets a new password. So nobody
/// and nothing that may not give rights moves the address of a person who holds some.
public final class RightsHolders {
  /// Longer than any screen stays open.
  private static final int DAYS_TO_UNDO = 7;

  private RightsHolders() {}

  /// Administrators, also of those who have left, and who manages or leads in an alliance, today or
  /// later. A seat that has just ended counts as held: whoever said that somebody has left may take
  /// it back as long as their screen is open, and that gives the seat again.
  public static Condition are(Field<UUID> person) {
    return exists(
            selectOne()
                .from(COMPANY_ROLE)
                .where(COMPANY_ROLE.PERSON_ID.eq(person), COMPANY_ROLE.ROLE.eq("ADMINISTRATOR")))
        .or(
            exists(
                selectOne()
                    .from(MEMBERSHIP)
                    .where(
                        MEMBERSHIP.PERSON_ID.eq(person),
                        MEMBERSHIP.ROLE.in("PARTNER_MANAGER", "EXECUTIVE"),
                        MEMBERSHIP
                            .VALID_UNTIL
                            .isNull()
                            .or(
                                MEMBERSHIP.VALID_UNTIL.ge(
                                    currentLocalDate().minus(DAYS_TO_UNDO))))));
  }
}
