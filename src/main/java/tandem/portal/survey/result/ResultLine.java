package tandem.portal.survey.result;

import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.Letter;
import tandem.portal.statistics.Estimate;
import tandem.portal.statistics.Gap;
import tandem.portal.statistics.Published;

/// One figure as a line of a file.
///
/// @param figure what kind of figure, by a word that stays the same in every language and version
/// @param side null: both
/// @param item id of the item; empty for what is over several
/// @param text what was asked, or what the figure is called
/// @param value which level, band or choice a share is of; the text itself for what was written
/// @param unit of the numbers
/// @param low lower end of the 95 % interval
/// @param hidden why there is no number; null where there is one or none is meant
record ResultLine(
    String figure,
    @Nullable Letter side,
    String item,
    String text,
    String value,
    String unit,
    @Nullable Integer n,
    @Nullable Double number,
    @Nullable Double low,
    @Nullable Double high,
    Published.@Nullable Reason hidden) {

  /// What a line is about, before its numbers.
  record About(
      String figure, @Nullable Letter side, String item, String text, String value, String unit) {

    ResultLine with(Published<Estimate> published) {
      return switch (published) {
        case Published.Shown<Estimate>(Estimate e) ->
            new ResultLine(
                figure, side, item, text, value, unit, e.n(), e.value(), e.low(), e.high(), null);
        case Published.Protected<Estimate>(var reason) ->
            new ResultLine(figure, side, item, text, value, unit, null, null, null, null, reason);
      };
    }

    ResultLine with(Gap gap) {
      return new ResultLine(
          figure, side, item, text, value, unit, null, gap.value(), gap.low(), gap.high(), null);
    }

    /// A share of a distribution, which has no interval of its own.
    ResultLine with(Published<Double> share, @Nullable Integer n) {
      return switch (share) {
        case Published.Shown<Double>(Double percent) ->
            new ResultLine(figure, side, item, text, value, unit, n, percent, null, null, null);
        case Published.Protected<Double>(var reason) ->
            new ResultLine(figure, side, item, text, value, unit, null, null, null, null, reason);
      };
    }

    ResultLine alone() {
      return new ResultLine(figure, side, item, text, value, unit, null, null, null, null, null);
    }
  }
}
