package tandem.portal.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;
import tandem.portal.statistics.Means.Spread;

/// Ratios of two sums when the observations come in clusters, such as answers of the same person.
public final class Ratios {
  private Ratios() {}

  /// Σy / Σx with the interval of the linearised ratio estimator: r ± t(0.975; n − 1) · s(z)/√n,
  /// where zᵢ = (yᵢ − r·xᵢ)/x̄. Clusters that answer alike make it wider than counting answers
  /// would; with every x = 1 it is [Means#tInterval]. In the unit of y/x; n counts clusters.
  ///
  /// Source: W. G. Cochran, Sampling Techniques (3rd ed. 1977), ch. 6.
  ///
  /// @throws IllegalArgumentException unless there are 2 clusters, as many y as x, and Σx > 0
  public static Estimate clustered(double[] y, double[] x) {
    Spread spread = linearised(y, x);
    double ratio = Arrays.stream(y).sum() / Arrays.stream(x).sum();
    double half = Quantiles.t(x.length - 1.0) * Math.sqrt(spread.squaredError());
    return new Estimate(ratio, ratio - half, ratio + half, x.length);
  }

  /// Spread of the zᵢ.
  static Spread linearised(double[] y, double[] x) {
    double sum = Arrays.stream(x).sum();
    if (y.length != x.length || !(sum > 0)) {
      throw new IllegalArgumentException(y.length + " over " + x.length + " of " + sum);
    }
    double ratio = Arrays.stream(y).sum() / sum;
    double mean = sum / x.length;
    return Spread.of(
        IntStream.range(0, x.length).mapToDouble(i -> (y[i] - ratio * x[i]) / mean).toArray());
  }
}
