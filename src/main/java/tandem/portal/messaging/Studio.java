package tandem.portal.messaging;

import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.AllianceId;
import tandem.portal.alliance.SideId;

/// What a partner manager works on in the editor.
///
/// @param mySide the side the reader writes and approves for
/// @param retired what sellers read until a side took it from them; null while they read something
/// @param open the version in work; null: there is none, or it is the other side's unfinished draft
/// @param alike a published message that says nearly the same; null: there is none
/// @param writtenElsewhere whether the other side has an unfinished draft, whose text stays with
/// them
/// @param variant whose own words it is; null: for both sides
/// @param behind whether the message has had a new version since these were published
/// @param myVariant the own words of the reader's side for it, if there are any
public record Studio(
    AllianceId alliance,
    MessageId message,
    Kind kind,
    Audience audience,
    SideId mySide,
    @Nullable MessageVersion published,
    @Nullable MessageVersion retired,
    @Nullable MessageVersion open,
    @Nullable Alike alike,
    boolean writtenElsewhere,
    @Nullable Variant variant,
    boolean behind,
    @Nullable MessageId myVariant) {

  /// Whether the reader's side may write it: its own words, and what is for both.
  public boolean mine() {
    return variant == null || variant.side().equals(mySide);
  }

  public boolean editable() {
    return open != null && open.state() == VersionState.DRAFT && open.authorSide().equals(mySide);
  }

  /// The audience is part of what sellers see, and fixed with the first publication.
  public boolean audienceOpen() {
    return kind == Kind.MESSAGE
        && editable()
        && variant == null
        && published == null
        && retired == null;
  }
}
