package tandem.portal.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// The answers of 1,000 people to five questions each of sections 6 and 7 of the Law School
/// Admission Test, as counts of the 32 patterns from 00000 to 11111: R. D. Bock and M. Lieberman,
/// Psychometrika 35 (1970) 179–197, as in R's `psych::bock.table`.
final class Lsat {
  static final int[] SECTION_6 = {
    3, 6, 2, 11, 1, 1, 3, 4, 1, 8, 0, 16, 0, 3, 2, 15, 10, 29, 14, 81, 3, 28, 15, 80, 16, 56, 21,
    173, 11, 61, 28, 298
  };

  static final int[] SECTION_7 = {
    12, 19, 1, 7, 3, 19, 3, 17, 10, 5, 3, 7, 7, 23, 8, 28, 7, 39, 11, 34, 14, 51, 15, 90, 6, 25, 7,
    35, 18, 136, 32, 308
  };

  private Lsat() {}

  static double[][] scores(int[] counts) {
    var people = new ArrayList<double[]>();
    for (int pattern = 0; pattern < counts.length; pattern++) {
      for (int i = 0; i < counts[pattern]; i++) {
        people.add(person(pattern));
      }
    }
    return people.toArray(double[][]::new);
  }

  private static double[] person(int pattern) {
    return IntStream.range(0, 5).mapToDouble(item -> pattern >> (4 - item) & 1).toArray();
  }

  /// Option 1 is right, option 0 wrong.
  static List<ItemAnalysis.Answers> answers(int[] counts) {
    double[][] scores = scores(counts);
    return IntStream.range(0, 5)
        .mapToObj(
            item ->
                new ItemAnalysis.Answers(
                    IntStream.range(0, scores.length).map(i -> (int) scores[i][item]).toArray(),
                    1,
                    2))
        .toList();
  }
}
