package tandem.portal.survey.result;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.Alliance;
import tandem.portal.survey.Instrument;
import tandem.portal.survey.WaveRow;

/// A closed wave as somebody looks at it.
///
/// @param groups that can be chosen, roles before regions
/// @param results null: nobody may look at it so, or there is no such group; which of the two is
// not
///     said
public record Reading(
    WaveRow row,
    Alliance alliance,
    Instrument instrument,
    ResultFilter filter,
    Offer offer,
    List<GroupTurnout> groups,
    @Nullable Results results) {
  public Reading {
    groups = List.copyOf(groups);
  }
}
