package tandem.portal.messaging;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.arrayOverlap;
import static org.jooq.impl.DSL.cardinality;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.val;
import static tandem.db.messaging.Tables.VALUE_MESSAGE;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.JobRole;
import tandem.portal.alliance.SideId;

/// For whom a message is, as the database holds it.
final class AudienceColumns {
  private AudienceColumns() {}

  /// Told to customers of an industry, or of every one.
  static Condition suits(Industry industry) {
    return cardinality(VALUE_MESSAGE.INDUSTRIES)
        .eq(0)
        .or(val(industry.name()).eq(any(VALUE_MESSAGE.INDUSTRIES)));
  }

  /// Somebody could be offered both for the same customer: what is told to other people may sound
  /// the same.
  static Condition meets(Audience audience) {
    Condition meets = noCondition();
    if (audience.role() != null) {
      meets = VALUE_MESSAGE.JOB_ROLE.isNull().or(VALUE_MESSAGE.JOB_ROLE.eq(audience.role().name()));
    }
    if (audience.side() != null) {
      meets =
          meets.and(
              VALUE_MESSAGE
                  .AUDIENCE_SIDE
                  .isNull()
                  .or(VALUE_MESSAGE.AUDIENCE_SIDE.eq(audience.side().value())));
    }
    if (!audience.industries().isEmpty()) {
      meets =
          meets.and(
              cardinality(VALUE_MESSAGE.INDUSTRIES)
                  .eq(0)
                  .or(arrayOverlap(VALUE_MESSAGE.INDUSTRIES, names(audience.industries()))));
    }
    return meets;
  }

  /// As the columns hold it.
  static Audience read(@Nullable String role, @Nullable UUID side, String[] industries) {
    return new Audience(
        role == null ? null : JobRole.valueOf(role),
        side == null ? null : new SideId(side),
        Arrays.stream(industries).map(Industry::valueOf).toList());
  }

  static String[] names(List<Industry> industries) {
    return industries.stream().map(Industry::name).toArray(String[]::new);
  }
}
