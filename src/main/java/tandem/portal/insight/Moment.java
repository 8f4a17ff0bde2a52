package tandem.portal.insight;

import org.jspecify.annotations.Nullable;
import tandem.portal.statistics.Estimate;
import tandem.portal.statistics.Sides;

/// A point of a trajectory.
///
/// @param months since the signature, with fractions
/// @param wave the survey wave it comes from, if it does
public record Moment(double months, @Nullable Integer wave, Sides<Estimate> figures) {}
