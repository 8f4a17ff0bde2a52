package tandem.portal.messaging;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.SideId;

/// A version beside the last one both sides approved; a side's first own words beside the joint
/// ones.
///
/// @param basis number of its own last version; null: there has been none
/// @param changes against that, against the joint words, or against nothing
/// @param before from when to when what it is compared with holds
/// @param variant whose own words it is; null: for both sides
/// @param beside whether it is compared with the joint words
public record Review(
    MessageVersion version,
    SideId mySide,
    @Nullable Integer basis,
    List<Change> changes,
    Validity before,
    @Nullable Variant variant,
    boolean beside) {

  /// Whether it waits for its day, and the reader's side can still stop it with a note.
  public boolean stoppable() {
    return version.state() == VersionState.SCHEDULED && !version.authorSide().equals(mySide);
  }

  /// Whether the reader's side can decide now.
  public boolean mine() {
    return version.state() == VersionState.SUBMITTED && !version.authorSide().equals(mySide);
  }
}
