package tandem.portal.interchange.scim;

import tandem.portal.alliance.JobRole;

/// The cell of a side in which a group's members sell, and their team.
public record GroupCell(JobRole jobRole, String region, String team) {
  private static final int LONGEST = 200;

  public GroupCell {
    region = region.strip();
    team = team.strip();
    if (isUnfit(region) || isUnfit(team)) {
      throw new IllegalArgumentException("region and team are short texts");
    }
  }

  private static boolean isUnfit(String text) {
    return text.isEmpty() || text.length() > LONGEST || Values.isUnfit(text);
  }
}
