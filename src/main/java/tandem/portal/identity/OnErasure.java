package tandem.portal.identity;

import static org.jooq.impl.DSL.field;

import java.time.OffsetDateTime;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/// What becomes of a table's rows about somebody who is erased. Whatever stays is about nobody: the
/// person's row turns into a shell with a new id, and every reference follows it.
public sealed interface OnErasure {
  /// The rows go.
  static OnErasure delete() {
    return new Delete();
  }

  /// The rows stay because figures count them; what tells more than a figure needs is overwritten.
  static Empty empty(Map<Field<?>, Field<?>> values) {
    return new Empty(values, null);
  }

  /// The rows stay as they are, for the reason the texts give.
  static OnErasure keep() {
    return new Keep();
  }

  /// A moment cut down to its day, at noon, so that neither the minute nor the order of two people
  /// is left, and it is the same day wherever it is read.
  static Field<OffsetDateTime> dayOf(Field<OffsetDateTime> moment) {
    return field(
        "date_trunc('day', {0}) + interval '12 hours'", SQLDataType.TIMESTAMPWITHTIMEZONE, moment);
  }

  record Delete() implements OnErasure {}

  /// @param values the columns, and what is written over them
  /// @param counted which rows figures count, so that the others go; null: all
  record Empty(Map<Field<?>, Field<?>> values, @Nullable Condition counted) implements OnErasure {
    public Empty {
      values = Map.copyOf(values);
    }

    /// Of these rows only those that figures count stay.
    public Empty where(Condition rows) {
      return new Empty(values, rows);
    }
  }

  record Keep() implements OnErasure {}
}
