package tandem.portal.messaging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.SideId;

/// What one side has said about a version: what should be different, or why it no longer stands by
/// it.
///
/// @param side whose note it is; null, like `at`: from before this was kept
public record Note(String text, @Nullable SideId side, @Nullable Instant at) {}
