package tandem.portal.statistics;

import tandem.portal.statistics.Means.Spread;

/// Differences between two groups.
public final class Gaps {
  private Gaps() {}

  /// Mean of `a` minus mean of `b` with Welch's interval, which lets the two groups differ in
  /// spread
  /// and size; in the unit of the values. Degrees of freedom after Welch–Satterthwaite.
  ///
  /// Source: B. L. Welch, The generalization of “Student's” problem …, Biometrika 34 (1947).
  ///
  /// @throws IllegalArgumentException when a group has fewer than 2 values
  public static Gap welch(double[] a, double[] b) {
    Spread first = Spread.of(a);
    Spread second = Spread.of(b);
    double ea = first.squaredError();
    double eb = second.squaredError();
    double gap = first.mean() - second.mean();
    if (ea + eb == 0) {
      return new Gap(gap, gap, gap);
    }
    double df = (ea + eb) * (ea + eb) / (ea * ea / (first.n() - 1) + eb * eb / (second.n() - 1));
    double half = Quantiles.t(df) * Math.sqrt(ea + eb);
    return new Gap(gap, gap - half, gap + half);
  }
}
