package tandem.portal.messaging;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.SideId;

/// A version beside the last one both sides approved; a side's first own words beside the joint
/// ones.
///
/// @param basis number of its own last version; null: there has been none
/// @param changes against what `against` says
/// @param before from when to when what it is compared with holds
/// @param variant whose own words it is; null: for both sides
public record Review(
    MessageVersion version,
    SideId mySide,
    @Nullable Integer basis,
    List<Change> changes,
    Validity before,
    @Nullable Variant variant,
    Against against) {

  /// What it is compared with.
  public enum Against {
    /// What the reader's side has given back, and asked to be different.
    GIVEN_BACK,
    /// The last version both sides approved.
    APPROVED,
    /// The joint words a side's first own ones stand for.
    JOINT,
    NOTHING
  }

  /// Whether it waits for its day, and the reader's side can still stop it with a note.
  public boolean stoppable() {
    return version.state() == VersionState.SCHEDULED && !version.authorSide().equals(mySide);
  }

  /// Whether the reader's side can decide now.
  public boolean mine() {
    return version.state() == VersionState.SUBMITTED && !version.authorSide().equals(mySide);
  }
}
