package tandem.portal.alliance.roster;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One line of a checked file.
///
/// @param changes the columns that differ from what is stored, as database names
public record CheckedLine(
    int number,
    Outcome outcome,
    @Nullable Refusal reason,
    List<String> changes,
    @Nullable String externalId,
    @Nullable String email,
    @Nullable String givenName,
    @Nullable String familyName) {}
