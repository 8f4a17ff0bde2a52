package tandem.portal.insight;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.portal.statistics.Estimate;
import tandem.portal.statistics.Gap;
import tandem.portal.statistics.Means;
import tandem.portal.statistics.Shares;

/// The understanding index of a group, 0 to 100: the weighted mean of its pillars, Σ w·m / Σ w over
/// the pillars that have data. A pillar without data is missing and its weight falls to the others;
/// it is never counted as 0.
///
/// Each pillar is a ratio m = Σy/Σx over persons, so the index is a sum of ratios. Its interval is
/// that of the linearised ratio estimator clustered by person (W. G. Cochran, Sampling Techniques,
/// 3rd ed., ch. 6): zᵢ = Σₚ wₚ (yᵢₚ − mₚ xᵢₚ)/x̄ₚ with normed weights, variance s²(z)/N, t with
/// N − 1 degrees of freedom, cut to 0–100. N is the roster, those who never signed in included. The
/// application pillar comes from a survey without persons and joins as a whole ([Score#with]).
final class UnderstandingIndex {
  private final Weights weights;

  UnderstandingIndex(Weights weights) {
    this.weights = weights;
  }

  /// A pillar in percent of its group, n persons with data.
  ///
  /// @throws IllegalArgumentException for a pillar for which nobody in the group has data
  static Estimate pillar(Pillar pillar, List<Learner> group) {
    List<Learner> counted = group.stream().filter(l -> l.tries(pillar) > 0).toList();
    if (pillar == Pillar.REACH) {
      int opened = counted.stream().mapToInt(l -> l.hits(pillar)).sum();
      return Shares.wilson(opened, counted.size()).scaled(100, 0);
    }
    return Shares.clustered(
            counted.stream().mapToDouble(l -> l.hits(pillar)).toArray(),
            counted.stream().mapToDouble(l -> l.tries(pillar)).toArray())
        .scaled(100, 0);
  }

  /// @throws IllegalArgumentException for an empty group
  Score of(List<Learner> group) {
    if (group.isEmpty()) {
      throw new IllegalArgumentException("nobody to understand anything");
    }
    List<Pillar> present = Arrays.stream(Pillar.values()).filter(p -> tries(p, group) > 0).toList();
    double sum = present.stream().mapToInt(weights::of).sum();
    double value = 0;
    var pull = new HashMap<UUID, Double>();
    for (Pillar pillar : present) {
      double weight = 100 * weights.of(pillar) / sum;
      double tries = tries(pillar, group);
      double mean = group.stream().mapToInt(l -> l.hits(pillar)).sum() / tries;
      value += weight * mean;
      for (Learner l : group) {
        pull.merge(
            l.person(), weight * (l.hits(pillar) - mean * l.tries(pillar)) / tries, Double::sum);
      }
    }
    // the weights are fractions: a full 100 may come out a hair above
    return new Score(Math.min(100, value), Map.copyOf(pull), (int) sum, null);
  }

  private static double tries(Pillar pillar, List<Learner> group) {
    return group.stream().mapToInt(l -> l.tries(pillar)).sum();
  }

  /// An index and how far each person pulls it, zᵢ/N.
  ///
  /// @param weight of all pillars in it
  /// @param applied a pillar of people nobody can match with these; null while there is none
  record Score(double value, Map<UUID, Double> pull, int weight, @Nullable Applied applied) {

    /// @param half what it adds to half the interval of the index
    record Applied(Estimate share, double half) {}

    /// With a pillar about the same group that says nothing about single persons. How far the two
    /// vary together cannot be known, so half its interval is added to the other, which is the most
    /// it can come to (σ(X + Y) ≤ σ(X) + σ(Y)).
    Score with(Estimate share, int itsWeight) {
      double all = weight + itsWeight;
      double half = Math.max(share.high() - share.value(), share.value() - share.low());
      var pulls = new HashMap<UUID, Double>();
      pull.forEach((person, its) -> pulls.put(person, its * weight / all));
      return new Score(
          Math.min(100, (value * weight + share.value() * itsWeight) / all),
          Map.copyOf(pulls),
          weight + itsWeight,
          new Applied(share, half * itsWeight / all));
    }

    Estimate estimate() {
      int n = pull.size();
      double[] z = pull.values().stream().mapToDouble(p -> p * n).toArray();
      Estimate around0 = Means.tInterval(z);
      double half = around0.high() - around0.value() + half(applied);
      return new Estimate(value, value - half, value + half, n).clipped(0, 100);
    }

    /// How far the index has moved. Mostly the same people then and now, so each person's pulls are
    /// subtracted first; who was on one roster only pulls once. The same wave of a pulse at both
    /// moments moves nothing; two waves do not know who is who.
    Gap since(Score earlier) {
      var people = new HashSet<>(pull.keySet());
      people.addAll(earlier.pull.keySet());
      int n = people.size();
      double[] z =
          people.stream()
              .mapToDouble(p -> n * (pull.getOrDefault(p, 0.0) - earlier.pull.getOrDefault(p, 0.0)))
              .toArray();
      Estimate around0 = Means.tInterval(z);
      double apart =
          Objects.equals(applied, earlier.applied) ? 0 : half(applied) + half(earlier.applied);
      double half = around0.high() - around0.value() + apart;
      double gap = value - earlier.value;
      return new Gap(gap, gap - half, gap + half);
    }

    private static double half(@Nullable Applied applied) {
      return applied == null ? 0 : applied.half();
    }
  }
}
