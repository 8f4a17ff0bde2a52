package tandem.portal.messaging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.JobRole;

/// A value message as sellers have it.
///
/// @param audience null: for every job role
/// @param forMyRole whether the reader's own job role is its audience
public record PublishedMessage(
    MessageId id,
    String allianceName,
    @Nullable JobRole audience,
    boolean forMyRole,
    int number,
    Instant publishedAt,
    MessageContent content) {}
