package tandem.portal.insight;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.portal.statistics.Estimate;
import tandem.portal.statistics.Gap;
import tandem.portal.statistics.Published;
import tandem.portal.statistics.Sides;

/// How far the sellers of each side trust the other, from closed waves only, after disclosure
/// control.
///
/// @param wave the latest closed wave with an index that may be shown, which every figure but the
///     trajectory comes from; without any, the latest
/// @param unshown number of the latest closed wave where that one has no index to show; null: it is
///     `wave`
/// @param since the number of the wave of the same kind before it; null: it is the first
/// @param rows the score first, then its facets
public record Trust(
    Wave wave,
    @Nullable Integer unshown,
    @Nullable Integer since,
    List<Row> rows,
    Sides<Direction> change,
    List<Moment> trajectory) {

  /// @param k the wave's own, frozen at its opening
  public record Wave(
      int number,
      LocalDate opensOn,
      LocalDate closesOn,
      int months,
      int k,
      int instrumentVersion,
      Sides<Turnout> turnout) {}

  /// How many of those invited have answered.
  public record Turnout(int answered, int invited) {
    public double percent() {
      return 100.0 * answered / invited;
    }
  }

  /// 0 to 100, and A minus B.
  public record Row(Facet facet, Sides<Estimate> figures, Published<Gap> gap) {}

  /// The score itself.
  public Row score() {
    return rows.getFirst();
  }
}
