package tandem.portal.survey.result;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.Alliance;
import tandem.portal.statistics.Estimate;
import tandem.portal.statistics.Published;
import tandem.portal.survey.Instrument;
import tandem.portal.survey.WaveRow;

/// A closed wave as somebody looks at it.
///
/// @param groups that can be chosen, roles before regions
/// @param trajectory of whole sides over the waves that asked with the same instrument, this one
///     last; empty where there is no index or no wave before
/// @param others of the alliance that have results, the last to close first
/// @param results null: nobody may look at it so, or there is no such group; which of the two is
///     not said
public record Reading(
    WaveRow row,
    Alliance alliance,
    Instrument instrument,
    ResultFilter filter,
    Offer offer,
    List<GroupTurnout> groups,
    @Nullable Results results,
    List<Moment> trajectory,
    List<WaveRow> others) {
  public Reading {
    groups = List.copyOf(groups);
    trajectory = List.copyOf(trajectory);
    others = List.copyOf(others);
  }

  /// The index of one wave, as that wave published it.
  ///
  /// @param months since the signature at its close, with fractions
  public record Moment(int wave, double months, Published<Estimate> a, Published<Estimate> b) {}
}
