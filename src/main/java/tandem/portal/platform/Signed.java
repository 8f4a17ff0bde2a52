package tandem.portal.platform;

import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;

/// Differences as the reader's language writes them: with a true minus, and no “minus nothing” from
/// rounding.
public final class Signed {
  private Signed() {}

  public static String whole(double value, Locale locale) {
    return of(value, 0, locale);
  }

  public static String of(double value, int digits, Locale locale) {
    NumberFormat format = NumberFormat.getInstance(locale);
    format.setRoundingMode(RoundingMode.HALF_UP);
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    String text = format.format(Math.abs(value));
    return value < 0 && !text.equals(format.format(0)) ? "−" + text : text;
  }
}
