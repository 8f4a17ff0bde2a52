package tandem.portal.statistics;

import java.util.stream.IntStream;
import org.apache.commons.numbers.gamma.LogGamma;
import tandem.portal.statistics.Means.Spread;

/// Differences between two groups.
public final class Gaps {
  private Gaps() {}

  /// Mean of `a` minus mean of `b` with Welch's interval, which lets the two groups differ in
  /// spread and size; in the unit of the values. Degrees of freedom after Welch–Satterthwaite.
  ///
  /// Source: B. L. Welch, The generalization of “Student's” problem …, Biometrika 34 (1947).
  ///
  /// @throws IllegalArgumentException when a group has fewer than 2 values
  public static Gap welch(double[] a, double[] b) {
    return welch(Spread.of(a), Spread.of(b));
  }

  /// As [#welch(double[], double[])], of groups known by their sums only.
  public static Gap welch(Sums a, Sums b) {
    return welch(Spread.of(a), Spread.of(b));
  }

  private static Gap welch(Spread first, Spread second) {
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

  /// Mean change of the same people, later minus earlier, by Student's t of their differences; in
  /// the unit of the values. For waves of a survey, which do not know who is who, see [#welch].
  ///
  /// @throws IllegalArgumentException for fewer than 2 people, or not as many later as earlier
  public static Gap paired(double[] earlier, double[] later) {
    if (earlier.length != later.length) {
      throw new IllegalArgumentException(earlier.length + " then, " + later.length + " now");
    }
    Estimate change =
        Means.tInterval(
            IntStream.range(0, later.length).mapToDouble(i -> later[i] - earlier[i]).toArray());
    return new Gap(change.value(), change.low(), change.high());
  }

  /// Share of `a` minus share of `b`, −1 to 1, with Newcombe's hybrid score interval: built from
  /// both shares' Wilson intervals, so it is honest where a share is 0 or 1.
  ///
  /// Source: R. G. Newcombe, Interval estimation for the difference between independent
  /// proportions, Statistics in Medicine 17 (1998) 873–890, method 10.
  public static Gap shares(Estimate a, Estimate b) {
    double gap = a.value() - b.value();
    return new Gap(
        gap,
        gap - Math.hypot(a.value() - a.low(), b.high() - b.value()),
        gap + Math.hypot(a.high() - a.value(), b.value() - b.low()));
  }

  /// Hedges' g: mean of `a` minus mean of `b` in pooled standard deviations, freed of the bias of
  /// small samples by the exact factor J = Γ(m/2) / (√(m/2) Γ((m − 1)/2)), m = nₐ + n_b − 2.
  /// Interval g ± z·J·√((nₐ + n_b)/(nₐ n_b) + d²/(2(nₐ + n_b))).
  ///
  /// Sources: L. V. Hedges, J. Educational Statistics 6 (1981); M. Borenstein et al., Introduction
  /// to Meta-Analysis (2009), ch. 4.
  ///
  /// @throws IllegalArgumentException when a group has fewer than 2 values, or none differ at all
  public static Gap hedges(double[] a, double[] b) {
    return hedges(Spread.of(a), Spread.of(b));
  }

  /// As [#hedges(double[], double[])], of groups known by their sums only.
  public static Gap hedges(Sums a, Sums b) {
    return hedges(Spread.of(a), Spread.of(b));
  }

  static Gap hedges(Spread a, Spread b) {
    int m = a.n() + b.n() - 2;
    double pooled = Math.sqrt(((a.n() - 1) * a.variance() + (b.n() - 1) * b.variance()) / m);
    if (!(pooled > 0)) {
      throw new IllegalArgumentException("no spread to measure a gap in");
    }
    double d = (a.mean() - b.mean()) / pooled;
    double j =
        Math.exp(LogGamma.value(m / 2.0) - LogGamma.value((m - 1) / 2.0)) / Math.sqrt(m / 2.0);
    double all = a.n() + b.n();
    double half = Quantiles.Z * j * Math.sqrt(all / a.n() / b.n() + d * d / (2 * all));
    return new Gap(j * d, j * d - half, j * d + half);
  }
}
