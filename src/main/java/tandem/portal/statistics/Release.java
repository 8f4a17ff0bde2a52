package tandem.portal.statistics;

import java.util.Set;

/// Which of the figures asked for may be shown together.
///
/// @param asked how many were asked for, those of nobody left out
public record Release<Q>(Set<Q> shown, int asked) {
  public Release {
    shown = Set.copyOf(shown);
  }

  public boolean shows(Q key) {
    return shown.contains(key);
  }

  /// From 0 to 1.
  public double shareHidden() {
    return asked == 0 ? 0 : 1 - (double) shown.size() / asked;
  }
}
