package tandem.portal.messaging;

import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.AllianceId;
import tandem.portal.alliance.JobRole;
import tandem.portal.alliance.SideId;

/// What a partner manager works on in the editor.
///
/// @param mySide the side the reader writes and approves for
/// @param retired what sellers read until a side took it from them; null while they read something
/// @param open the version in work; null: there is none, or it is the other side's unfinished draft
/// @param alike a published message that says nearly the same; null: there is none
/// @param writtenElsewhere whether the other side has an unfinished draft, whose text stays with
/// them
public record Studio(
    AllianceId alliance,
    MessageId message,
    @Nullable JobRole audience,
    SideId mySide,
    @Nullable MessageVersion published,
    @Nullable MessageVersion retired,
    @Nullable MessageVersion open,
    @Nullable Alike alike,
    boolean writtenElsewhere) {

  public boolean editable() {
    return open != null && open.state() == VersionState.DRAFT && open.authorSide().equals(mySide);
  }

  /// The audience is part of what sellers see, and fixed with the first publication.
  public boolean audienceOpen() {
    return editable() && published == null && retired == null;
  }
}
