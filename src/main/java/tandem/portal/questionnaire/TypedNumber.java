package tandem.portal.questionnaire;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Numbers as people type them: 1,5 and 1.5 are the same everywhere, whatever the language. Only
/// where both readings make sense (1.500), the language says which is meant.
public final class TypedNumber {
  private static final int LONGEST = 40;
  private static final int MOST_DIGITS = 12;

  /// Larger and smaller ones are no answers anybody types, and would take long to write out.
  private static final int LARGEST_EXPONENT = 30;

  private static final Pattern PARTS =
      Pattern.compile("([+-]?)([0-9]*(?:[.,][0-9]*)*)(?:[eE]([+-]?[0-9]{1,2}))?");
  private static final Pattern GROUPED = Pattern.compile("[0-9]{1,3}(?:[.,][0-9]{3})+");

  private TypedNumber() {}

  /// @return empty for what is no number
  public static Optional<BigDecimal> read(String typed, Locale locale) {
    String text = typed.replaceAll("[\\p{Z}\\s'’_]", "").replace('−', '-').replace('–', '-');
    Matcher parts = PARTS.matcher(text);
    if (text.length() > LONGEST || !parts.matches() || !parts.group(2).matches(".*[0-9].*")) {
      return Optional.empty();
    }
    return plain(parts.group(2), locale)
        .map(digits -> new BigDecimal(parts.group(1) + digits))
        .map(
            n -> parts.group(3) == null ? n : n.scaleByPowerOfTen(Integer.parseInt(parts.group(3))))
        .filter(
            n -> Math.abs(n.precision() - n.scale()) <= LARGEST_EXPONENT && n.scale() <= LONGEST)
        .map(BigDecimal::stripTrailingZeros);
  }

  /// As it is written in a language, up to twelve digits behind the point.
  public static String shown(BigDecimal number, Locale locale) {
    var format = (DecimalFormat) NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(MOST_DIGITS);
    format.setRoundingMode(RoundingMode.HALF_EVEN);
    return format.format(number);
  }

  /// With a point for decimals and nothing between thousands.
  private static Optional<String> plain(String digits, Locale locale) {
    int last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
    if (last < 0) {
      return Optional.of(digits);
    }
    char separator = digits.charAt(last);
    String before = digits.substring(0, last);
    boolean once = before.indexOf(separator) < 0;
    boolean other = before.indexOf(separator == '.' ? ',' : '.') >= 0;
    if (!once) {
      return other || !GROUPED.matcher(digits).matches()
          ? Optional.empty()
          : Optional.of(digits.replace(String.valueOf(separator), ""));
    }
    if (other) {
      return GROUPED.matcher(before).matches()
          ? Optional.of(before.replaceAll("[.,]", "") + "." + digits.substring(last + 1))
          : Optional.empty();
    }
    boolean thousands =
        separator == DecimalFormatSymbols.getInstance(locale).getGroupingSeparator()
            && GROUPED.matcher(digits).matches()
            && !before.startsWith("0");
    return Optional.of(
        thousands ? before + digits.substring(last + 1) : digits.replace(separator, '.'));
  }
}
