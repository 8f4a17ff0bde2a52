package tandem.portal.messaging;

import java.time.Instant;

/// A draft is stored.
///
/// @param lock to name with the next change
public record Saved(int lock, Instant at) {}
