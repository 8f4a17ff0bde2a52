package tandem.portal.search;

import java.util.List;
import java.util.UUID;

/// Where somebody sits, as far as it says what they find, and what first.
///
/// @param roles the job roles they sell in
/// @param sides the sides they sit on
/// @param both the alliances in which they sign or lead, and read what either side alone tells
record Seats(List<String> roles, List<UUID> sides, List<UUID> both) {}
