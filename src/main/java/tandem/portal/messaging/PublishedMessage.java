package tandem.portal.messaging;

import java.time.Instant;

/// A value message as sellers have it.
///
/// @param forMe whether the reader, by job role and side, is among those who tell it
public record PublishedMessage(
    MessageId id,
    String allianceName,
    Audience audience,
    boolean forMe,
    int number,
    Instant publishedAt,
    MessageContent content) {}
