package tandem.portal.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A company's colour on what its sellers hand to customers: white text stands on it, and headings
/// in it stand on white, so it is never lighter than both can be read in.
///
/// @param hex `#` and six digits, in small letters
public record CompanyColour(String hex) {
  /// The portal's own, for a company that has chosen none.
  public static final CompanyColour STANDARD = new CompanyColour("#0f6b63");

  /// What text of any size needs, WCAG 2.2, 1.4.3.
  public static final double LEAST_CONTRAST = 4.5;

  private static final Pattern FORM = Pattern.compile("#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})");
  private static final int BITS = 8;
  private static final int FULL = 255;
  private static final int SHORT = 3;
  private static final int STEPS = 100;

  public CompanyColour {
    if (!hex.matches("#[0-9a-f]{6}")) {
      throw new IllegalArgumentException(hex);
    }
  }

  /// As people write it: with or without `#`, three digits or six, in letters of either size.
  public static Optional<CompanyColour> parse(String written) {
    var form = FORM.matcher(written.strip());
    if (!form.matches()) {
      return Optional.empty();
    }
    String digits = form.group(1).toLowerCase(Locale.ROOT);
    return Optional.of(
        new CompanyColour(
            "#" + (digits.length() == SHORT ? digits.replaceAll("(.)", "$1$1") : digits)));
  }

  /// Between white and this colour, from 1 (white) to 21 (black): (1 + 0.05) / (L + 0.05) with L
  /// the relative luminance of WCAG 2.2.
  public double contrast() {
    double luminance =
        0.2126 * linear(channel(0)) + 0.7152 * linear(channel(1)) + 0.0722 * linear(channel(2));
    return 1.05 / (luminance + 0.05);
  }

  public boolean isReadable() {
    return contrast() >= LEAST_CONTRAST;
  }

  /// The same hue, only as much darker as reading needs; itself when it can be read as it is.
  public CompanyColour readable() {
    CompanyColour darker = this;
    for (int left = STEPS; !darker.isReadable(); left--) {
      darker = scaled((double) left / STEPS);
    }
    return darker;
  }

  private CompanyColour scaled(double by) {
    return new CompanyColour(
        String.format(
            Locale.ROOT,
            "#%02x%02x%02x",
            Math.round(channel(0) * by),
            Math.round(channel(1) * by),
            Math.round(channel(2) * by)));
  }

  private int channel(int place) {
    return Integer.parseInt(hex.substring(1), 16) >> BITS * (2 - place) & FULL;
  }

  private static double linear(int channel) {
    double c = (double) channel / FULL;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }
}
