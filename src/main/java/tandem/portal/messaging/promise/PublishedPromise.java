package tandem.portal.messaging.promise;

import java.time.Instant;
import java.util.UUID;
import tandem.portal.messaging.MessageContent;

/// The promise both sides have signed last, as it holds now.
public record PublishedPromise(
    UUID alliance, String allianceName, int number, Instant publishedAt, MessageContent content) {}
