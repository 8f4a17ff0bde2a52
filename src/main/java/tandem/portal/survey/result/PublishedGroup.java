package tandem.portal.survey.result;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.JobRole;
import tandem.portal.alliance.SideId;
import tandem.portal.statistics.Battery;
import tandem.portal.statistics.Covariances;
import tandem.portal.statistics.Published;

/// A side of a closed wave, or a part of it, with what of it has passed disclosure control.
///
/// @param jobRole null: all
/// @param region null: all
/// @param invited how many stood in it on the roster
/// @param answered how many of them answered
/// @param offered whether it can be chosen: where most is protected, there is nothing to
///     choose
/// @param figures none where `answered` is protected and it is not the whole side
/// @param scale null where it may not be told or nothing is summed up
record PublishedGroup(
    SideId side,
    @Nullable JobRole jobRole,
    @Nullable String region,
    int invited,
    Published<Integer> answered,
    boolean offered,
    Map<Battery.Figure, Published<Tallied>> figures,
    @Nullable Covariances scale) {
  static final Published<Tallied> TOO_FEW = new Published.Protected<>(Published.Reason.TOO_FEW);

  PublishedGroup {
    figures = Map.copyOf(figures);
  }

  boolean isOf(SideId ofSide, @Nullable JobRole ofRole, @Nullable String ofRegion) {
    return side.equals(ofSide)
        && Objects.equals(jobRole, ofRole)
        && Objects.equals(region, ofRegion);
  }

  boolean isWholeSide() {
    return jobRole == null && region == null;
  }

  Published<Tallied> figure(Battery.Figure key) {
    return figures.getOrDefault(key, TOO_FEW);
  }
}
