package tandem.portal.statistics;

/// The difference of two independent groups' means, first minus second, with its 95 % interval.
public record Gap(double value, double low, double high) {
  public Gap {
    if (!(low <= value && value <= high)) {
      throw new IllegalArgumentException(
          "an interval holds its gap: " + low + " ≤ " + value + " ≤ " + high);
    }
  }

  /// Whether the interval excludes 0: only then is a difference called clear.
  public boolean clear() {
    return low > 0 || high < 0;
  }

  public Verdict verdict() {
    if (!clear()) {
      return Verdict.UNCLEAR;
    }
    return value > 0 ? Verdict.UP : Verdict.DOWN;
  }

  /// What is said of a change: up or down only where it is clear.
  public enum Verdict {
    UP,
    DOWN,
    /// In words: no clear change.
    UNCLEAR
  }

  /// @throws IllegalArgumentException unless `factor` > 0
  public Gap scaled(double factor) {
    if (!(factor > 0)) {
      throw new IllegalArgumentException("a scale runs upwards: " + factor);
    }
    return new Gap(value * factor, low * factor, high * factor);
  }
}
