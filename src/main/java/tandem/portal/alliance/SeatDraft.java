package tandem.portal.alliance;

import org.jspecify.annotations.Nullable;
import tandem.portal.identity.Role;
import tandem.portal.platform.ConflictException;

/// A seat to be given. A seller's is a cell: job role, region and team belong to it.
///
/// @param jobRole null, like region and team, for whoever is no seller
public record SeatDraft(
    SideId side,
    Role role,
    @Nullable JobRole jobRole,
    @Nullable String region,
    @Nullable String team) {
  private static final int LONGEST = 200;

  /// @throws ConflictException when a part of the cell is missing or too long
  public SeatDraft {
    switch (role) {
      case SELLER -> {
        if (jobRole == null || isUnfit(region) || isUnfit(team)) {
          throw new ConflictException("alliance.people.cellIncomplete");
        }
      }
      case PARTNER_MANAGER, EXECUTIVE -> {
        jobRole = null;
        region = null;
        team = null;
      }
      case HR, ADMINISTRATOR -> throw new IllegalArgumentException(role + " is no seat");
    }
  }

  private static boolean isUnfit(@Nullable String text) {
    return text == null
        || text.isBlank()
        || text.length() > LONGEST
        || text.chars().anyMatch(Character::isISOControl);
  }
}
