package tandem.portal.survey.result;

import java.util.List;
import tandem.portal.statistics.Sums;

/// What may be known of one figure of one group; means, shares and intervals follow from it.
///
/// @param sums n, total and sum of squares: of levels, of scores from 0 to 100, or of a share’s
///     yes; totals of 0 where the figure has no mean
/// @param counts by level, band or choice; empty where the distribution may not be shown, or there
///     is none
record Tallied(Sums sums, List<Integer> counts) {
  Tallied {
    counts = List.copyOf(counts);
  }

  int people() {
    return sums.n();
  }
}
