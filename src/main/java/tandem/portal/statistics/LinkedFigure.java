package tandem.portal.statistics;

import java.util.List;
import java.util.stream.IntStream;

/// A figure as what it sums up, without its value: an addend for each block, whose answers to one
/// question (a part) it takes in. A mean or a share tells its sum, because n stands beside it.
///
/// @param key what the caller calls it
public record LinkedFigure<Q>(Q key, List<Addend> addends) {
  public LinkedFigure {
    addends = List.copyOf(addends);
  }

  /// The sum of a block's answers to one part, divided by `divisor`: a person's mean of eleven
  /// items takes an eleventh of each.
  public record Addend(int block, int part, int divisor) {
    public Addend {
      if (divisor < 1) {
        throw new IllegalArgumentException("divided by " + divisor);
      }
    }
  }

  /// The plain sum over whole blocks, of people asked one thing.
  public static <Q> LinkedFigure<Q> over(Q key, IntStream blocks) {
    return new LinkedFigure<>(key, blocks.mapToObj(block -> new Addend(block, 0, 1)).toList());
  }
}
