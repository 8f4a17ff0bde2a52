package tandem.portal.privacy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.text.Collator;
import java.time.Period;
import java.util.Comparator;
import java.util.Map;

/// Periods in words: “90 days”, “24 months”, “10 years”.
final class Periods {
  private static final int YEAR = 12;
  private static final int TWO_YEARS = 24;

  private Periods() {}

  static String words(Component on, Period period) {
    return period.toTotalMonths() > 0
        ? months(on, Math.toIntExact(period.toTotalMonths()))
        : on.getTranslation("privacy.days", period.getDays());
  }

  static String months(Component on, int months) {
    return months > TWO_YEARS && months % YEAR == 0
        ? on.getTranslation("privacy.years", months / YEAR)
        : on.getTranslation("privacy.months", months);
  }

  /// Every kind of data and how long it is kept, in the reader's alphabet.
  static Lines table(Map<String, Period> kept) {
    var lines = new Lines("", "privacy.kept.kind", "privacy.kept.howLong");
    lines.getElement().setAttribute("aria-label", lines.getTranslation("privacy.kept.title"));
    Collator alphabet = Collator.getInstance(UI.getCurrent().getLocale());
    kept.entrySet().stream()
        .sorted(Comparator.comparing(e -> kind(lines, e.getKey()), alphabet))
        .forEach(e -> lines.line(kind(lines, e.getKey()), Lines.text(words(lines, e.getValue()))));
    return lines;
  }

  static String kind(Component on, String kind) {
    return on.getTranslation("privacy.kind." + kind.replace('-', '_'));
  }
}
