package tandem.portal.survey.result;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.JobRole;
import tandem.portal.alliance.SideId;

/// A closed wave as far as anybody may ever see it: screens, files and other pages take their
/// figures from here.
record PublishedWave(List<PublishedGroup> groups) {
  PublishedWave {
    groups = List.copyOf(groups);
  }

  /// The group, or one of which nothing may be shown.
  PublishedGroup group(SideId side, @Nullable JobRole jobRole, @Nullable String region) {
    return groups.stream()
        .filter(group -> group.isOf(side, jobRole, region))
        .findFirst()
        .orElseGet(
            () ->
                new PublishedGroup(
                    side,
                    jobRole,
                    region,
                    0,
                    new tandem.portal.statistics.Published.Protected<>(
                        tandem.portal.statistics.Published.Reason.TOO_FEW),
                    false,
                    Map.of(),
                    null));
  }
}
