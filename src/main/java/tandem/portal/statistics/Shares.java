package tandem.portal.statistics;

import java.util.Arrays;
import tandem.portal.statistics.Means.Spread;

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
    return score(successes, n, n, Quantiles.Z * Quantiles.Z);
  }

  /// As [#wilson(int, int)], of a finite group of whom n were asked: only for what is said about
  /// the people on this roster now, not about people like them. Nobody left to ask, no width.
  ///
  /// z² becomes z²·(N − n)/(N − 1), the variance of drawing without replacement. Source: B.
  /// O'Neill, Mathematical properties and finite-population correction for the Wilson score
  /// interval (2021).
  ///
  /// @param population N, the roster, ≥ n
  /// @throws IllegalArgumentException unless 0 ≤ successes ≤ n ≤ population and n ≥ 1
  public static Estimate wilson(int successes, int n, int population) {
    if (n < 1 || successes < 0 || successes > n || n > population) {
      throw new IllegalArgumentException(successes + " of " + n + " of " + population);
    }
    double left = population == n ? 0 : (population - n) / (population - 1.0);
    return score(successes, n, n, Quantiles.Z * Quantiles.Z * left);
  }

  /// Share of hits among tries (0 to 1) that come in clusters, such as answers of the same person:
  /// Wilson's interval on the number of independent answers they are worth; the estimate's n counts
  /// clusters.
  ///
  /// Effective n* = Σx / deff · (z / t(0.975; m − 1))², at most Σx, for m clusters of x tries: deff
  /// is the variance of the linearised ratio estimator over p(1 − p)/Σx, and the second factor pays
  /// for having estimated it from m clusters. Where every answer or none is right there is no
  /// variance to see; then each person counts as one answer (Kish's deff with intra-class
  /// correlation 1), n* = (Σx)²/Σx².
  ///
  /// Sources: L. Kish, Survey Sampling (1965), ch. 5 and 8; E. L. Korn and B. I. Graubard, Survey
  /// Methodology 24 (1998); N. Dean and M. Pagano, J. Survey Statistics and Methodology 3 (2015).
  ///
  /// @throws IllegalArgumentException unless there are 2 clusters with tries, each 0 ≤ hits ≤ tries
  public static Estimate clustered(double[] hits, double[] tries) {
    double sum = Arrays.stream(tries).sum();
    double squares = Arrays.stream(tries).map(x -> x * x).sum();
    double right = Arrays.stream(hits).sum();
    for (int i = 0; i < hits.length; i++) {
      if (!(0 <= hits[i] && hits[i] <= tries[i])) {
        throw new IllegalArgumentException(hits[i] + " of " + tries[i]);
      }
    }
    Spread spread = Ratios.linearised(hits, tries);
    double p = right / sum;
    double n = sum * sum / squares;
    if (right > 0 && right < sum) {
      double asIfIndependent = p * (1 - p) / sum;
      double quantile = Quantiles.Z / Quantiles.t(hits.length - 1.0);
      n =
          asIfIndependent >= spread.squaredError()
              ? sum
              : sum * asIfIndependent / spread.squaredError();
      n *= quantile * quantile;
    }
    return score(p * n, n, hits.length, Quantiles.Z * Quantiles.Z);
  }

  /// @param counted what the estimate states as its n
  private static Estimate score(double successes, double n, int counted, double z2) {
    double p = Math.min(1, successes / n);
    double centre = (p + z2 / (2 * n)) / (1 + z2 / n);
    double half = Math.sqrt(z2) / (1 + z2 / n) * Math.sqrt(p * (1 - p) / n + z2 / (4 * n * n));
    // 0 of n and n of n end exactly at 0 and 1; rounding must not push the end past the share
    double low = successes == 0 ? 0 : Math.clamp(centre - half, 0, p);
    double high = p == 1 ? 1 : Math.clamp(centre + half, p, 1);
    return new Estimate(p, low, high, counted);
  }
}
