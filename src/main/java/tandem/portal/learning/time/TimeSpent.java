package tandem.portal.learning.time;

import java.time.LocalDate;

/// What somebody has read and answered in a quarter, with the minutes its authors give for it.
/// Nobody is measured: how long they really took is not known.
///
/// @param since the first day of the quarter
/// @param minutes of lessons read for the first time, checks finished (each attempt), and half a
///     minute a question of refreshers
public record TimeSpent(
    LocalDate since, int minutes, int lessons, int checks, int refresherQuestions) {
  public boolean isNone() {
    return lessons == 0 && checks == 0 && refresherQuestions == 0;
  }
}
