package tandem.portal.statistics;

import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/// The quantiles behind every two-sided 95 % interval of the portal.
final class Quantiles {
  private static final double UPPER = 0.975;

  /// 97.5 % quantile of the standard normal distribution, 1.95996…
  static final double Z = NormalDistribution.of(0, 1).inverseCumulativeProbability(UPPER);

  private Quantiles() {}

  /// 97.5 % quantile of Student's t. The library solves to 1e-9; one Newton step takes it to the
  /// precision of a double.
  ///
  /// @param degreesOfFreedom > 0, need not be whole
  static double t(double degreesOfFreedom) {
    TDistribution t = TDistribution.of(degreesOfFreedom);
    double x = t.inverseCumulativeProbability(UPPER);
    return x + (t.survivalProbability(x) - (1 - UPPER)) / t.density(x);
  }

  /// 97.5 % quantile, refined by one Newton step like that of t.
  static double upper(ContinuousDistribution distribution) {
    double x = distribution.inverseSurvivalProbability(1 - UPPER);
    return x + (distribution.survivalProbability(x) - (1 - UPPER)) / distribution.density(x);
  }

  /// 2.5 % quantile.
  static double lower(ContinuousDistribution distribution) {
    double x = distribution.inverseCumulativeProbability(1 - UPPER);
    return x - (distribution.cumulativeProbability(x) - (1 - UPPER)) / distribution.density(x);
  }
}
