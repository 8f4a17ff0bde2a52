package tandem.portal.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;

/// People × items, every item scored for every person.
final class Scores {
  private final double[][] byPerson;
  private final int items;

  /// @throws IllegalArgumentException when people have different numbers of items
  Scores(double[][] byPerson) {
    this.byPerson = byPerson;
    this.items = byPerson.length == 0 ? 0 : byPerson[0].length;
    if (Arrays.stream(byPerson).anyMatch(person -> person.length != items)) {
      throw new IllegalArgumentException("not everybody has " + items + " items");
    }
  }

  int people() {
    return byPerson.length;
  }

  int items() {
    return items;
  }

  double[] item(int item) {
    return Arrays.stream(byPerson).mapToDouble(person -> person[item]).toArray();
  }

  double[] totals() {
    return Arrays.stream(byPerson).mapToDouble(person -> Arrays.stream(person).sum()).toArray();
  }

  /// Everybody's total without the item.
  double[] rest(int item) {
    return Arrays.stream(byPerson)
        .mapToDouble(person -> Arrays.stream(person).sum() - person[item])
        .toArray();
  }

  Scores without(int item) {
    return new Scores(
        Arrays.stream(byPerson)
            .map(
                person ->
                    IntStream.range(0, items)
                        .filter(i -> i != item)
                        .mapToDouble(i -> person[i])
                        .toArray())
            .toArray(double[][]::new));
  }

  /// Pearson's correlation; 0 where one of the two does not vary, because nothing goes with
  /// nothing.
  static double correlation(double[] x, double[] y) {
    double mx = Arrays.stream(x).average().orElseThrow();
    double my = Arrays.stream(y).average().orElseThrow();
    double xy = 0;
    double xx = 0;
    double yy = 0;
    for (int i = 0; i < x.length; i++) {
      xy += (x[i] - mx) * (y[i] - my);
      xx += (x[i] - mx) * (x[i] - mx);
      yy += (y[i] - my) * (y[i] - my);
    }
    return xx == 0 || yy == 0 ? 0 : xy / Math.sqrt(xx * yy);
  }
}
