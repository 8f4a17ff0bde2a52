package tandem.portal.interchange.scim;

import java.util.List;
import tandem.portal.alliance.SideId;

/// A side one's own company has, and the regions and teams its sellers have so far.
public record OwnSide(SideId id, String allianceName, List<String> regions, List<String> teams) {
  public OwnSide {
    regions = List.copyOf(regions);
    teams = List.copyOf(teams);
  }
}
