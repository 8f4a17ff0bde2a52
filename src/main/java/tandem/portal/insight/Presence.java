package tandem.portal.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The days somebody is on the roster: who comes back has several periods, and stays one person.
record Presence(List<Period> periods) {
  Presence {
    periods = List.copyOf(periods);
  }

  /// @param until the last day; null: open
  record Period(LocalDate from, @Nullable LocalDate until) {
    boolean holds(LocalDate day) {
      return !from.isAfter(day) && (until == null || !until.isBefore(day));
    }
  }

  static Presence of(LocalDate from, @Nullable LocalDate until) {
    return new Presence(List.of(new Period(from, until)));
  }

  /// As the view has them.
  static Presence of(LocalDate[] first, @Nullable LocalDate[] last) {
    var periods = new ArrayList<Period>();
    for (int i = 0; i < first.length; i++) {
      periods.add(new Period(first[i], last[i]));
    }
    return new Presence(periods);
  }

  boolean holds(LocalDate day) {
    return periods.stream().anyMatch(period -> period.holds(day));
  }
}
