package tandem.portal.insight.ui;

import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;
import tandem.portal.statistics.Estimate;
import tandem.portal.statistics.Gap;

/// Figures as the reader's language writes them: whole, and never without their interval.
final class Numbers {
  private final NumberFormat whole;
  private final NumberFormat percent;
  private final NumberFormat decimal;

  Numbers(Locale locale) {
    whole = NumberFormat.getIntegerInstance(locale);
    whole.setRoundingMode(RoundingMode.HALF_UP);
    percent = NumberFormat.getPercentInstance(locale);
    percent.setRoundingMode(RoundingMode.HALF_UP);
    decimal = NumberFormat.getNumberInstance(locale);
    decimal.setMinimumFractionDigits(2);
    decimal.setMaximumFractionDigits(2);
    decimal.setRoundingMode(RoundingMode.HALF_UP);
  }

  String whole(double value) {
    String text = whole.format(value);
    // a true minus, and no “minus nothing” from rounding
    return text.equals("-0") ? "0" : text.replace('-', '−');
  }

  /// Two places, for coefficients.
  String decimal(double value) {
    String text = decimal.format(value);
    return text.replaceAll("^-(0[.,]00)$", "$1").replace('-', '−');
  }

  /// @param value 0 to 100
  String percent(double value) {
    return percent.format(value / 100);
  }

  String interval(Estimate figure) {
    return "[" + whole(figure.low()) + "–" + whole(figure.high()) + "]";
  }

  /// Three dots, not a dash: next to a minus a dash would be misread.
  String interval(Gap gap) {
    return "[" + whole(gap.low()) + "…" + whole(gap.high()) + "]";
  }

  String full(Estimate figure) {
    return whole(figure.value()) + " " + interval(figure);
  }

  String full(Gap gap) {
    return whole(gap.value()) + " " + interval(gap);
  }

  String percentFull(Estimate share) {
    return percent(share.value()) + " " + interval(share);
  }
}
