package tandem.portal.messaging;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.SideId;

/// A version beside the last one both sides approved.
///
/// @param basis number of that one; null: there has been none
/// @param changes against it, or against nothing
/// @param before from when to when that one holds
/// @param variant whose own words it is; null: for both sides
public record Review(
    MessageVersion version,
    SideId mySide,
    @Nullable Integer basis,
    List<Change> changes,
    Validity before,
    @Nullable Variant variant) {

  /// Whether it waits for its day, and the reader's side can still stop it with a note.
  public boolean stoppable() {
    return version.state() == VersionState.SCHEDULED && !version.authorSide().equals(mySide);
  }

  /// Whether the reader's side can decide now.
  public boolean mine() {
    return version.state() == VersionState.SUBMITTED && !version.authorSide().equals(mySide);
  }
}
