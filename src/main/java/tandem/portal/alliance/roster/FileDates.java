package tandem.portal.alliance.roster;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the dates of one file. `2026-11-24` and `24.11.2026` say themselves what they mean; of
/// dates with slashes the whole file decides: one `24/11/2026` in it means day first, one
/// `11/24/2026` month first. With neither, or with both, a date that could be two days is refused,
/// never guessed.
final class FileDates {
  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
  private static final Pattern DOTS = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");
  private static final Pattern SLASHES = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
  private static final int MONTHS = 12;

  sealed interface Reading {
    record Day(LocalDate date) implements Reading {}

    record Refused(Refusal reason) implements Reading {}
  }

  private final boolean dayFirst;
  private final boolean monthFirst;

  /// @param all every date cell of the file
  FileDates(Collection<String> all) {
    boolean day = false;
    boolean month = false;
    for (String cell : all) {
      Matcher m = SLASHES.matcher(cell.strip());
      if (m.matches()) {
        day |= number(m, 1) > MONTHS && number(m, 2) <= MONTHS;
        month |= number(m, 2) > MONTHS && number(m, 1) <= MONTHS;
      }
    }
    dayFirst = day && !month;
    monthFirst = month && !day;
  }

  Reading read(String cell) {
    String text = cell.strip();
    Matcher iso = ISO.matcher(text);
    if (iso.matches()) {
      return day(number(iso, 1), number(iso, 2), number(iso, 3));
    }
    Matcher dots = DOTS.matcher(text);
    if (dots.matches()) {
      return day(number(dots, 3), number(dots, 2), number(dots, 1));
    }
    Matcher slashes = SLASHES.matcher(text);
    return slashes.matches()
        ? slashes(number(slashes, 1), number(slashes, 2), number(slashes, 3))
        : new Reading.Refused(Refusal.DATE_MALFORMED);
  }

  private Reading slashes(int first, int second, int year) {
    if (dayFirst || first > MONTHS || first == second) {
      return day(year, second, first);
    }
    return monthFirst || second > MONTHS
        ? day(year, first, second)
        : new Reading.Refused(Refusal.DATE_AMBIGUOUS);
  }

  private static Reading day(int year, int month, int day) {
    try {
      return new Reading.Day(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return new Reading.Refused(Refusal.DATE_MALFORMED);
    }
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
