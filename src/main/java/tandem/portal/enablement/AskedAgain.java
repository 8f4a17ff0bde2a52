package tandem.portal.enablement;

import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.when;
import static tandem.db.enablement.Tables.ASSIGNMENT;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/// Until when somebody is to complete what they are asked: the day of their assignment, and for a
/// version that asks again those who had completed it, some days after its release.
final class AskedAgain {
  static final int DAYS = 14;

  private AskedAgain() {}

  /// @param before when an earlier version was completed; null for whoever never did
  /// @param asked when the version that asks them was published
  static Field<LocalDate> dueOn(Field<OffsetDateTime> before, Field<OffsetDateTime> asked) {
    Field<LocalDate> since =
        asked.cast(SQLDataType.LOCALDATE).plus(DAYS).cast(SQLDataType.LOCALDATE);
    return when(before.isNotNull(), greatest(ASSIGNMENT.DUE_ON, since))
        .otherwise(ASSIGNMENT.DUE_ON);
  }
}
