package tandem.portal.statistics;

/// A figure with its honesty on: the value, its 95 % interval, and how many stand behind it.
///
/// @param low lower end of the interval, ≤ value, in the unit of the value
/// @param high upper end, ≥ value
/// @param n observations behind the figure, ≥ 1
public record Estimate(double value, double low, double high, int n) {
  public Estimate {
    if (!(low <= value && value <= high)) {
      throw new IllegalArgumentException(
          "an interval holds its estimate: " + low + " ≤ " + value + " ≤ " + high);
    }
    if (n < 1) {
      throw new IllegalArgumentException("a figure needs somebody behind it, n = " + n);
    }
  }

  /// The same figure on another scale: every number times `factor`, plus `offset`.
  ///
  /// @throws IllegalArgumentException unless `factor` > 0, which would turn the interval round
  public Estimate scaled(double factor, double offset) {
    if (!(factor > 0)) {
      throw new IllegalArgumentException("a scale runs upwards: " + factor);
    }
    return new Estimate(value * factor + offset, low * factor + offset, high * factor + offset, n);
  }

  /// The same figure with its interval cut to the range that is possible at all.
  ///
  /// @throws IllegalArgumentException when the value itself lies outside
  public Estimate clipped(double min, double max) {
    return new Estimate(value, Math.max(low, min), Math.min(high, max), n);
  }
}
