package tandem.portal.interchange.scim;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What is known of a key besides its hash.
///
/// @param lastUsedOn null: never yet
public record TokenState(LocalDate madeOn, @Nullable LocalDate lastUsedOn) {}
