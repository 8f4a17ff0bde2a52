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
/// @param returnNote what the other side wants changed, if it gave the version back, or why one
///     side took it from the sellers
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
    @Nullable String returnNote,
    String digest) {}
