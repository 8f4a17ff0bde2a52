package tandem.portal.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The days somebody is on the roster: who comes back has several periods, and stays one person.
record Presence(List<Period> periods) {
  Presence {
    periods = periods.stream().sorted(Comparator.comparing(Period::from)).toList();
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

  /// Of these days, those from one on: what somebody has brought counts while they are there.
  Presence since(LocalDate day) {
    return new Presence(
        periods.stream()
            .filter(period -> period.until() == null || !period.until().isBefore(day))
            .map(p -> p.from().isBefore(day) ? new Period(day, p.until()) : p)
            .toList());
  }

  Optional<LocalDate> first() {
    return periods.stream().findFirst().map(Period::from);
  }

  boolean holds(LocalDate day) {
    return periods.stream().anyMatch(period -> period.holds(day));
  }
}
