package tandem.portal.survey.ui;

import java.time.LocalDate;
import java.util.Locale;
import tandem.portal.platform.Dates;

/// A day in the reader's words.
final class Days {
  private Days() {}

  static String text(LocalDate day, Locale locale) {
    return Dates.full(day, locale);
  }
}
