package tandem.portal.privacy.ui;

import com.vaadin.flow.component.Component;
import java.time.Period;

/// Periods in words: “90 days”, “24 months”.
final class Periods {
  private Periods() {}

  static String words(Component on, Period period) {
    return period.toTotalMonths() > 0
        ? months(on, Math.toIntExact(period.toTotalMonths()))
        : on.getTranslation("privacy.days", period.getDays());
  }

  static String months(Component on, int months) {
    return on.getTranslation("privacy.months", months);
  }

  static String kind(Component on, String kind) {
    return on.getTranslation("privacy.kind." + kind.replace('-', '_'));
  }
}
