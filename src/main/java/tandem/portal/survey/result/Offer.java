package tandem.portal.survey.result;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import tandem.portal.alliance.Alliance;
import tandem.portal.alliance.JobRole;
import tandem.portal.alliance.Letter;

/// What can be chosen on the page, besides everything: only groups of which at least half of the
/// figures may be shown. A group that would be protected is not named, so that it cannot be guessed
/// from its answer.
///
/// @param sides for the job role and region chosen
/// @param jobRoles for the side and region chosen
/// @param regions for the side and job role chosen
public record Offer(List<Letter> sides, List<JobRole> jobRoles, List<String> regions) {
  public Offer {
    sides = List.copyOf(sides);
    jobRoles = List.copyOf(jobRoles);
    regions = List.copyOf(regions);
  }

  static Offer of(PublishedWave wave, Alliance alliance, ResultFilter filter) {
    List<PublishedGroup> offered = wave.groups().stream().filter(PublishedGroup::offered).toList();
    var sides = new ArrayList<Letter>();
    for (Letter letter : Letter.values()) {
      if (offered.stream().anyMatch(fits(alliance, filter.withSide(letter)))) {
        sides.add(letter);
      }
    }
    return new Offer(
        sides,
        Arrays.stream(JobRole.values())
            .filter(role -> offered.stream().anyMatch(fits(alliance, filter.withJobRole(role))))
            .toList(),
        offered.stream()
            .map(PublishedGroup::region)
            .filter(Objects::nonNull)
            .distinct()
            .sorted()
            .filter(region -> offered.stream().anyMatch(fits(alliance, filter.withRegion(region))))
            .toList());
  }

  /// Whether the filter itself may be looked at.
  static boolean has(PublishedWave wave, Alliance alliance, ResultFilter filter) {
    return filter.readable()
        && (filter.side() == null && filter.isWholeSides()
            || wave.groups().stream()
                .filter(PublishedGroup::offered)
                .anyMatch(fits(alliance, filter)));
  }

  private static Predicate<PublishedGroup> fits(Alliance alliance, ResultFilter filter) {
    return group ->
        (filter.side() == null || alliance.side(group.side()).letter() == filter.side())
            && group.jobRole() == filter.jobRole()
            && Objects.equals(group.region(), filter.region());
  }
}
