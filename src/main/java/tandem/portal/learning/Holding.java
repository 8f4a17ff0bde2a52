package tandem.portal.learning;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// Until when it holds that somebody has understood a module, where its authors have set a period.
///
/// @param since the completion or the last renewal
/// @param until that and the period of the version passed then
/// @param months the period
/// @param failed attempts to renew since then, in this version
public record Holding(Instant since, Instant until, int months, int failed) {
  /// Days before the end from which on the check may be taken anew: time enough to be back from a
  /// holiday, and little enough to keep what is left of the period small.
  public static final int WINDOW = 30;

  /// What follows from the day of today.
  public enum Stage {
    HOLDS,
    DUE,
    OVERDUE
  }

  public LocalDate lastDay(ZoneId zone) {
    return LocalDate.ofInstant(until, zone);
  }

  /// The first day on which the check may be taken anew.
  public LocalDate opensOn(ZoneId zone) {
    return lastDay(zone).minusDays(WINDOW);
  }

  public Stage stage(Clock clock) {
    LocalDate today = LocalDate.now(clock);
    if (today.isAfter(lastDay(clock.getZone()))) {
      return Stage.OVERDUE;
    }
    return today.isBefore(opensOn(clock.getZone())) ? Stage.HOLDS : Stage.DUE;
  }
}
