package tandem.portal.insight;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/// When live figures move, so that nobody learns what one person did from reading them twice.
///
/// A figure stands as of the end of a week, a Sunday, and moves on to a later one only when at
/// least k people have changed it since every moment it ever stood at; until then it stays. So any
/// two figures ever published differ by nobody or by k people at least, and whether nobody or a few
/// have changed it looks the same.
///
/// @param days the Sundays since the signature that are over
/// @param k least number of people a figure moves by
record WeekEnds(List<LocalDate> days, int k) {
  WeekEnds {
    days = List.copyOf(days);
  }

  /// Those an alliance has seen until yesterday.
  static WeekEnds until(LocalDate signedOn, LocalDate today, int k) {
    var days = new ArrayList<LocalDate>();
    LocalDate day = signedOn.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    for (; day.isBefore(today); day = day.plusWeeks(1)) {
      days.add(day);
    }
    return new WeekEnds(days, k);
  }

  /// The number, from 0, of the first of them on or after a day; their count where none is.
  int endOf(LocalDate day) {
    if (days.isEmpty() || !day.isAfter(days.getFirst())) {
      return 0;
    }
    long after = ChronoUnit.DAYS.between(days.getFirst(), day);
    return (int) Math.min(days.size(), Math.ceilDiv(after, 7L));
  }
}
