package tandem.portal.audit;

import java.time.OffsetDateTime;

/// When somebody of the company had its chain verified last, and what came of it.
///
/// @param at in UTC
/// @param entries how many entries were in order
public record Verified(OffsetDateTime at, long entries, boolean intact) {}
