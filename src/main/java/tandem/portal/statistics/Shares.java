package tandem.portal.statistics;

/// Shares of a group with their intervals.
public final class Shares {
  private Shares() {}

  /// Share of successes (0 to 1) with the Wilson score interval, without continuity correction. It
  /// stays within [0, 1] and is honest at 0 of n and n of n, where p ± z·se would have no width.
  ///
  /// Source: E. B. Wilson, Probable inference, the law of succession, and statistical inference,
  /// JASA 22 (1927); recommended by R. G. Newcombe, Statistics in Medicine 17 (1998).
  ///
  /// @throws IllegalArgumentException unless 0 ≤ successes ≤ n and n ≥ 1
  public static Estimate wilson(int successes, int n) {
    if (n < 1 || successes < 0 || successes > n) {
      throw new IllegalArgumentException(successes + " of " + n + " is no share");
    }
    double p = (double) successes / n;
    double z2 = Quantiles.Z * Quantiles.Z;
    double centre = (p + z2 / (2 * n)) / (1 + z2 / n);
    double half = Quantiles.Z / (1 + z2 / n) * Math.sqrt(p * (1 - p) / n + z2 / (4.0 * n * n));
    // 0 of n and n of n end exactly at 0 and 1; rounding must not push the end past the share
    double low = successes == 0 ? 0 : Math.max(0, centre - half);
    double high = successes == n ? 1 : Math.min(1, centre + half);
    return new Estimate(p, low, high, n);
  }
}
