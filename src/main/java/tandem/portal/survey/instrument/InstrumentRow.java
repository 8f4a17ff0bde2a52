package tandem.portal.survey.instrument;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.SideId;
import tandem.portal.platform.Localized;
import tandem.portal.survey.InstrumentId;

/// One instrument in the list.
///
/// @param own whether it belongs to the alliance; else it ships with the portal
/// @param title of the newest version, or of the draft where there is none
/// @param released null: no version yet
/// @param draft null: nothing in work
public record InstrumentRow(
    Slug slug, boolean own, Localized title, @Nullable Released released, @Nullable Draft draft) {

  /// @param at null: shipped
  public record Released(
      InstrumentId id, int version, int items, int minutes, @Nullable Instant at) {}

  /// @param proposedBy null: still being written
  public record Draft(DraftId id, Instant editedAt, @Nullable SideId proposedBy) {}
}
