package tandem.portal.enablement;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.portal.learning.ModuleId;
import tandem.portal.platform.Localized;

/// One person and one module they are to complete.
///
/// @param externalId the personnel number, where the company has given one
/// @param team where the person belongs in the module's alliance; null: not a seller there any more
/// @param version number of the version completed; of an earlier one while a newer one is asked for
/// @param at when it was completed or waived, in UTC; null where nothing ever was
/// @param dueOn the last day in time: of the assignment, of the version that asks again, or of the
///     renewal
/// @param renewedAt when it was last renewed, in UTC; null: never
/// @param holdsUntil the last day on which the completion holds; null: without end, or none is
///     there
public record CompletionRow(
    UUID person,
    @Nullable String externalId,
    String familyName,
    String givenName,
    @Nullable String team,
    ModuleId module,
    Localized title,
    @Nullable Integer version,
    CompletionStatus status,
    @Nullable OffsetDateTime at,
    LocalDate dueOn,
    String company,
    @Nullable OffsetDateTime renewedAt,
    @Nullable LocalDate holdsUntil) {

  public String name() {
    return familyName + ", " + givenName;
  }
}
