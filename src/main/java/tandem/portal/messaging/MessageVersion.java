package tandem.portal.messaging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.AllianceId;
import tandem.portal.alliance.SideId;

/// One version of a value message or of the knowledge promise. Who wrote it is the author side’s
/// affair and not in here: both sides read it.
///
/// @param authorSide the side that writes in it while it is a draft
/// @param lock counts the changes, so that nobody overwrites what they have not seen
/// @param note what the other side wants changed, until it is published; or why one side took it
///     from the sellers
/// @param givenBack what it said when it was last given back; null: never was, or not kept
/// @param digest SHA-256 of the content as it is stored and of its audience: what an approval is
///     bound to
public record MessageVersion(
    VersionId id,
    MessageId message,
    AllianceId alliance,
    Kind kind,
    Audience audience,
    int number,
    VersionState state,
    MessageContent content,
    SideId authorSide,
    Instant editedAt,
    int lock,
    @Nullable Note note,
    @Nullable MessageContent givenBack,
    String digest) {}
