package tandem.portal.interchange.lss;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Bands for numbers that came without: nothing at all apart, and the rest in equal parts. A first
/// proposal for the author, who knows which amounts are common.
final class Bands {
  private static final int PARTS = 4;

  private Bands() {}

  /// Where they begin, ascending from `least`; at least two.
  ///
  /// @param most more than `least`
  static List<Integer> of(int least, int most) {
    int from = least == 0 ? 1 : least;
    long range = (long) most - from;
    return Stream.concat(
            Stream.of(least),
            IntStream.range(0, PARTS)
                .mapToObj(part -> (int) (from + Math.ceilDiv(range * part, PARTS)))
                .filter(start -> start > least && start <= most))
        .distinct()
        .toList();
  }
}
