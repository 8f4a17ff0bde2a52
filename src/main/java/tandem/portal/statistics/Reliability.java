package tandem.portal.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.FDistribution;

/// How far the items of a scale measure one thing, from people who have answered all of them.
///
/// @param alpha Cronbach's α, at most 1 and 0 where all totals are alike, with Feldt's 95 %
///     interval; of items scored 0 and 1 it is KR-20
/// @param itemRest each item's correlation with the sum of the others
/// @param alphaWithout α of the scale without the item
public record Reliability(Estimate alpha, List<Double> itemRest, List<Double> alphaWithout) {
  public Reliability {
    itemRest = List.copyOf(itemRest);
    alphaWithout = List.copyOf(alphaWithout);
  }

  /// α = k/(k − 1) · (1 − Σ s²ᵢ / s²); interval 1 − (1 − α)·F(0.975 and 0.025; n − 1, (n − 1)(k −
  /// 1)).
  ///
  /// Sources: L. J. Cronbach, Psychometrika 16 (1951); L. S. Feldt, Psychometrika 30 (1965); G. F.
  /// Kuder and M. W. Richardson, Psychometrika 2 (1937), formula 20.
  ///
  /// @param answers people × items; leave out who skipped one
  /// @throws IllegalArgumentException for fewer than 3 items
  public static Measured<Reliability> of(double[][] answers) {
    return Measured.of(answers.length, () -> of(new Scores(answers)));
  }

  /// As [#of(double[][])], from the sums of products of those who have answered everything.
  ///
  /// @throws IllegalArgumentException for fewer than 3 items
  public static Measured<Reliability> of(Covariances between) {
    return Measured.of(between.people(), () -> from(between));
  }

  private static Reliability from(Covariances between) {
    int k = between.items();
    if (k < 3) {
      throw new IllegalArgumentException(k + " items are no scale");
    }
    double[] own = IntStream.range(0, k).mapToDouble(i -> between.between(i, i)).toArray();
    double[] withAll =
        IntStream.range(0, k)
            .mapToDouble(i -> IntStream.range(0, k).mapToDouble(j -> between.between(i, j)).sum())
            .toArray();
    double parts = Arrays.stream(own).sum();
    double whole = Arrays.stream(withAll).sum();
    return new Reliability(
        interval(alpha(k, parts, whole), between.people(), k),
        IntStream.range(0, k)
            .mapToObj(
                i -> {
                  double rest = whole - 2 * withAll[i] + own[i];
                  return own[i] > 0 && rest > 0
                      ? (withAll[i] - own[i]) / Math.sqrt(own[i] * rest)
                      : 0;
                })
            .toList(),
        IntStream.range(0, k)
            .mapToObj(i -> alpha(k - 1, parts - own[i], whole - 2 * withAll[i] + own[i]))
            .toList());
  }

  private static double alpha(int k, double parts, double whole) {
    // totals that do not differ are no reason to trust what makes them differ
    return whole > 0 ? k / (k - 1.0) * (1 - parts / whole) : 0;
  }

  private static Estimate interval(double alpha, double n, int items) {
    FDistribution f = FDistribution.of(n - 1, (n - 1) * (items - 1));
    return new Estimate(
        alpha, 1 - (1 - alpha) * Quantiles.upper(f), 1 - (1 - alpha) * Quantiles.lower(f), (int) n);
  }

  private static Reliability of(Scores scores) {
    if (scores.items() < 3) {
      throw new IllegalArgumentException(scores.items() + " items are no scale");
    }
    double alpha = alpha(scores);
    return new Reliability(
        interval(alpha, scores.people(), scores.items()),
        IntStream.range(0, scores.items())
            .mapToObj(i -> Scores.correlation(scores.item(i), scores.rest(i)))
            .toList(),
        IntStream.range(0, scores.items()).mapToObj(i -> alpha(scores.without(i))).toList());
  }

  private static double alpha(Scores scores) {
    int k = scores.items();
    double parts =
        IntStream.range(0, k).mapToDouble(i -> Means.Spread.of(scores.item(i)).variance()).sum();
    double whole = Means.Spread.of(scores.totals()).variance();
    return alpha(k, parts, whole);
  }
}
