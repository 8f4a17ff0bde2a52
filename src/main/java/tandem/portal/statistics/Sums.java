package tandem.portal.statistics;

/// All that a mean, its interval and a gap need to know of a group of values: kept instead of them,
/// it can be added up over groups, and it tells no single one.
///
/// @param n values, ≥ 0
/// @param total of them
/// @param squares total of their squares
public record Sums(int n, double total, double squares) {
  public static final Sums NONE = new Sums(0, 0, 0);

  public Sums {
    if (n < 0) {
      throw new IllegalArgumentException("a group of " + n);
    }
  }

  public Sums with(double value) {
    return new Sums(n + 1, total + value, squares + value * value);
  }

  public Sums plus(Sums other) {
    return new Sums(n + other.n, total + other.total, squares + other.squares);
  }

  /// Whether nobody differs from anybody.
  ///
  /// Rounding leaves a trace of a spread where there is none.
  public boolean alike() {
    return n < 2 || Means.Spread.of(this).variance() == 0;
  }
}
