package tandem.portal.statistics;

import java.util.Arrays;

/// Means with their intervals.
public final class Means {
  /// Share of the sum of squares below which a spread is no spread.
  private static final double ROUNDING = 1e-14;

  private Means() {}

  /// Mean with Student's t interval, x̄ ± t(0.975; n − 1) · s/√n, in the unit of the values.
  ///
  /// Equal values give an interval of width 0: the sample saw no spread, which with few values says
  /// little. Source: W. S. Gosset (“Student”), The probable error of a mean, Biometrika 6 (1908).
  ///
  /// @throws IllegalArgumentException for fewer than 2 values: one value has no spread to estimate
  public static Estimate tInterval(double[] values) {
    return tInterval(Spread.of(values));
  }

  /// As [#tInterval(double[])], of values known by their sums only.
  public static Estimate tInterval(Sums sums) {
    return tInterval(Spread.of(sums));
  }

  private static Estimate tInterval(Spread spread) {
    double half = Quantiles.t(spread.n() - 1.0) * Math.sqrt(spread.squaredError());
    return new Estimate(spread.mean(), spread.mean() - half, spread.mean() + half, spread.n());
  }

  /// As [#tInterval(double[])], of a finite group of whom these were asked: only for what is said
  /// about the people on this roster now. The half width shrinks by √(1 − n/N).
  ///
  /// Source: W. G. Cochran, Sampling Techniques (3rd ed. 1977), ch. 2.
  ///
  /// @param population N, the roster
  /// @throws IllegalArgumentException for fewer than 2 values, or more than the population
  public static Estimate tInterval(double[] values, int population) {
    if (values.length > population) {
      throw new IllegalArgumentException(values.length + " of " + population);
    }
    Estimate whole = tInterval(values);
    double half =
        (whole.high() - whole.value()) * Math.sqrt(1 - (double) values.length / population);
    return new Estimate(whole.value(), whole.value() - half, whole.value() + half, whole.n());
  }

  /// What both kinds of interval need of one sample.
  record Spread(int n, double mean, double variance) {
    static Spread of(double[] values) {
      if (values.length < 2) {
        throw new IllegalArgumentException("an interval needs 2 values, not " + values.length);
      }
      double mean = Arrays.stream(values).sum() / values.length;
      double squares = Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum();
      return new Spread(values.length, mean, squares / (values.length - 1));
    }

    /// Σx² − (Σx)²/n; what rounding leaves of nothing counts as nothing.
    static Spread of(Sums sums) {
      if (sums.n() < 2) {
        throw new IllegalArgumentException("an interval needs 2 values, not " + sums.n());
      }
      double squares = sums.squares() - sums.total() * sums.total() / sums.n();
      boolean nothing = squares <= ROUNDING * sums.squares();
      return new Spread(sums.n(), sums.total() / sums.n(), nothing ? 0 : squares / (sums.n() - 1));
    }

    /// Estimated variance of the mean, s²/n.
    double squaredError() {
      return variance / n;
    }
  }
}
