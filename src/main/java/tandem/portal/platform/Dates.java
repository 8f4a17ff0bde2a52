package tandem.portal.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/// Days as people say them. English is written the European way: the day before the month.
public final class Dates {
  // Java reads the patterns of a language at their first use, and two that do so at once get in
  // each other's way; a class is prepared by one thread alone
  static {
    for (Locale language : Languages.ALL) {
      near(LocalDate.EPOCH, language);
      month(YearMonth.of(1970, 1), language);
    }
  }

  private Dates() {}

  /// “Fr., 4. Dezember”, “Friday 4 December”: for days that are near.
  public static String near(LocalDate day, Locale locale) {
    return DateTimeFormatter.ofLocalizedPattern("MMMMEd").localizedBy(european(locale)).format(day);
  }

  /// “4. Dezember 2026”, “4 December 2026”: for days one may look up years later.
  public static String full(LocalDate day, Locale locale) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .localizedBy(european(locale))
        .format(day);
  }

  /// “04.12.2026”, “4 Dec 2026”: for columns.
  public static String brief(LocalDate day, Locale locale) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
        .localizedBy(european(locale))
        .format(day);
  }

  /// “Dezember 2026”, “December 2026”.
  public static String month(YearMonth month, Locale locale) {
    return DateTimeFormatter.ofLocalizedPattern("yMMMM")
        .localizedBy(european(locale))
        .format(month);
  }

  /// “04.12.2026, 14:05:09”, “4 Dec 2026, 14:05:09”: for columns where the order matters.
  public static String moment(ZonedDateTime moment, Locale locale) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
        .localizedBy(european(locale))
        .format(moment);
  }

  /// “17:42”, on the portal's clock: for what has just happened.
  public static String time(Instant moment, Locale locale) {
    return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
        .localizedBy(european(locale))
        .withZone(ZoneId.systemDefault())
        .format(moment);
  }

  private static Locale european(Locale locale) {
    return locale.equals(Locale.ENGLISH) ? Locale.UK : locale;
  }
}
