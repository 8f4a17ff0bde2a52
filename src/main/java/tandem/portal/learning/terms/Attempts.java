package tandem.portal.learning.terms;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How often the check may be taken in a row, and how long one waits then. Nobody is ever shut out
/// for good: after the wait there are as many again.
///
/// @param most in a row, not counting a check before the first lesson
/// @param days of 24 hours after the last of them
public record Attempts(int most, int days) {
  public static final int MOST = 20;
  public static final int LONGEST = 90;
  public static final Attempts USUAL = new Attempts(3, 7);

  public Attempts {
    if (most < 1 || most > MOST || days < 1 || days > LONGEST) {
      throw new IllegalArgumentException("attempts or days out of bounds");
    }
  }

  /// @param taken how many somebody has finished without passing
  /// @return when the next may begin; empty while there is one left
  public Optional<Instant> openAgain(int taken, Instant last) {
    return taken > 0 && taken % most == 0
        ? Optional.of(last.plus(Duration.ofDays(days)))
        : Optional.empty();
  }

  /// How many are left in this row; all where the next row begins.
  public int left(int taken) {
    return most - taken % most;
  }
}
