package tandem.portal.statistics;

import java.util.List;
import java.util.stream.DoubleStream;

/// How the items of a scale go with each other, over people who have answered all of them: sums of
/// the answers and of their products, from which no single answer can be taken.
///
/// @param people who have answered everything
/// @param sums of the answers by item, then of the products of item i and item j for i ≤ j, row by
///     row
public record Covariances(int people, int items, List<Double> sums) {
  public Covariances {
    sums = List.copyOf(sums);
    if (sums.size() != items + items * (items + 1) / 2) {
      throw new IllegalArgumentException(sums.size() + " sums of " + items + " items");
    }
  }

  /// Adds up one person after the other.
  public static final class Counter {
    private final int items;
    private final double[] sums;
    private int people;

    public Counter(int items) {
      this.items = items;
      this.sums = new double[items + items * (items + 1) / 2];
    }

    /// @param answers one to each item
    public void add(double[] answers) {
      people++;
      int at = items;
      for (int i = 0; i < items; i++) {
        sums[i] += answers[i];
        for (int j = i; j < items; j++) {
          sums[at++] += answers[i] * answers[j];
        }
      }
    }

    public Covariances done() {
      return new Covariances(people, items, DoubleStream.of(sums).boxed().toList());
    }
  }

  /// With n − 1 in the denominator.
  double between(int one, int other) {
    int i = Math.min(one, other);
    int j = Math.max(one, other);
    int at = items + i * items - i * (i - 1) / 2 + (j - i);
    return (sums.get(at) - sums.get(i) * sums.get(j) / people) / (people - 1);
  }
}
