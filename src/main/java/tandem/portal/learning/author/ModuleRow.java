package tandem.portal.learning.author;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.SideId;
import tandem.portal.learning.ModuleId;
import tandem.portal.platform.Localized;

/// One module in the list.
///
/// @param title of the published version, or of the draft where there is none
/// @param published null: no version yet
/// @param draft null: nothing in work
public record ModuleRow(
    ModuleId module, Localized title, @Nullable Published published, @Nullable Draft draft) {

  /// Whether the other side has signed what is in work.
  boolean waitsFor(SideId side) {
    return draft != null && draft.signedBy() != null && !draft.signedBy().equals(side);
  }

  /// Whether the other side has given it back, so that this one writes on.
  boolean backAt(SideId side) {
    return draft != null && draft.givenBackBy() != null && !draft.givenBackBy().equals(side);
  }

  /// How much there is to learn.
  public record Size(int lessons, int questions, int minutes) {}

  /// @param core whether every seller of the alliance is to complete it
  public record Published(int version, Size size, boolean core, Instant at) {}

  /// @param signedBy the side that has signed it and waits; null: still being written
  /// @param givenBackBy the side that has not signed it and said why; null: none has
  public record Draft(
      ModuleDraftId id,
      Instant editedAt,
      Size size,
      @Nullable SideId signedBy,
      @Nullable SideId givenBackBy) {}
}
