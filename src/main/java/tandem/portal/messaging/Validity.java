package tandem.portal.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// From which day on sellers are offered a version, and until when. Both are part of what the sides
/// sign: a price that holds until the end of the year is another promise than one that holds.
///
/// @param publishFrom null: as soon as both sides have signed
/// @param validUntil the last day that counts; null: until something else is said
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Validity(@Nullable LocalDate publishFrom, @Nullable LocalDate validUntil) {
  public static final Validity ALWAYS = new Validity(null, null);

  /// How long before its last day somebody should look after a message.
  public static final int NOTICE_DAYS = 14;

  /// Where a message stands on its way to its last day.
  public enum End {
    FAR,
    SOON,
    PAST
  }

  public boolean startsAfter(LocalDate today) {
    return publishFrom != null && publishFrom.isAfter(today);
  }

  public End end(LocalDate today) {
    if (validUntil == null || validUntil.isAfter(today.plusDays(NOTICE_DAYS))) {
      return End.FAR;
    }
    return validUntil.isBefore(today) ? End.PAST : End.SOON;
  }

  /// What keeps a version from being signed, as a text key; null when nothing does.
  public @Nullable String problem(LocalDate today) {
    if (end(today) == End.PAST) {
      return "messaging.problem.validPast";
    }
    return publishFrom != null && validUntil != null && validUntil.isBefore(publishFrom)
        ? "messaging.problem.validBefore"
        : null;
  }

  /// What the next version begins with: the last day where it is still to come, and no first one.
  Validity next(LocalDate today) {
    return new Validity(null, end(today) == End.PAST ? null : validUntil);
  }
}
