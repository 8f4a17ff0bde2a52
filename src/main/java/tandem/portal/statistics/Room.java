package tandem.portal.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tandem.portal.statistics.LinkedFigure.Addend;

/// How far the published sums leave open what fewer than k people answered, when a reader also
/// knows the scale. For each such block it looks for another set of answers that would give the
/// same published sums with the block's mean elsewhere: a witness. No witness counts as no room, so
/// it may be too strict and never too lax.
final class Room {
  private static final double ZERO = 1e-9;

  private final int k;
  private final double least;
  private final List<Block> blocks;
  private final Answered answered;
  private final List<Addend> columns;
  private List<double[]> rows = new ArrayList<>();

  /// @param least share of the scale over which a small block's mean must stay open, 0 to 1
  Room(int k, double least, List<Block> blocks, Answered answered, List<Addend> addends) {
    this.k = k;
    this.least = least;
    this.blocks = blocks;
    this.answered = answered;
    this.columns =
        addends.stream()
            .map(a -> new Addend(a.block(), a.part(), 1))
            .distinct()
            .sorted(
                Comparator.<Addend>comparingInt(a -> -blocks.get(a.block()).people())
                    .thenComparingInt(Addend::block)
                    .thenComparingInt(Addend::part))
            .toList();
  }

  List<double[]> state() {
    return rows;
  }

  void restore(List<double[]> state) {
    rows = state;
  }

  boolean accept(List<Addend> addends) {
    var row = new double[columns.size()];
    for (Addend a : addends) {
      row[columns.indexOf(new Addend(a.block(), a.part(), 1))] += 1.0 / a.divisor();
    }
    List<double[]> before = rows;
    rows = Stream.concat(before.stream(), Stream.of(row)).toList();
    boolean open =
        IntStream.range(0, columns.size())
            .filter(c -> blocks.get(columns.get(c).block()).people() < k)
            .filter(c -> rows.stream().anyMatch(r -> r[c] != 0))
            .allMatch(this::open);
    if (!open) {
      rows = before;
    }
    return open;
  }

  private boolean open(int target) {
    double[][] reduced = rows.stream().map(double[]::clone).toArray(double[][]::new);
    int[] pivotRow = reduce(reduced, target);
    if (pivotRow[target] >= 0) {
      return false;
    }
    double enough =
        least
            * blocks.get(columns.get(target).block()).people()
            * (answered.highest() - answered.lowest());
    double[] direction = direction(reduced, pivotRow, target);
    if (width(direction) >= enough - ZERO) {
      return true;
    }
    for (int other = 0; other < columns.size(); other++) {
      if (other != target && pivotRow[other] < 0) {
        double[] more = direction(reduced, pivotRow, other);
        if (width(sum(direction, more, 1)) >= enough - ZERO
            || width(sum(direction, more, -1)) >= enough - ZERO) {
          return true;
        }
      }
    }
    return false;
  }

  /// Gauss–Jordan, with the target as the last column to become a pivot.
  ///
  /// @return each column's pivot row, or −1
  private int[] reduce(double[][] matrix, int target) {
    var pivotRow = new int[columns.size()];
    java.util.Arrays.fill(pivotRow, -1);
    int next = 0;
    for (int step = 0; step < columns.size() && next < matrix.length; step++) {
      int column = step == columns.size() - 1 ? target : step < target ? step : step + 1;
      int best = next;
      for (int i = next + 1; i < matrix.length; i++) {
        if (Math.abs(matrix[i][column]) > Math.abs(matrix[best][column])) {
          best = i;
        }
      }
      double value = matrix[best][column];
      if (Math.abs(value) < ZERO) {
        continue;
      }
      double[] pivot = matrix[best];
      matrix[best] = matrix[next];
      matrix[next] = pivot;
      for (int c = 0; c < pivot.length; c++) {
        pivot[c] /= value;
      }
      for (int i = 0; i < matrix.length; i++) {
        double factor = matrix[i][column];
        if (i != next && factor != 0) {
          for (int c = 0; c < pivot.length; c++) {
            matrix[i][c] -= factor * pivot[c];
          }
        }
      }
      pivotRow[column] = next++;
    }
    return pivotRow;
  }

  /// How all sums move when the free column's moves by 1 and no published sum moves.
  private double[] direction(double[][] reduced, int[] pivotRow, int free) {
    var direction = new double[columns.size()];
    direction[free] = 1;
    for (int c = 0; c < direction.length; c++) {
      if (pivotRow[c] >= 0) {
        direction[c] = -reduced[pivotRow[c]][free];
      }
    }
    return direction;
  }

  private static double[] sum(double[] a, double[] b, int sign) {
    return IntStream.range(0, a.length).mapToDouble(i -> a[i] + sign * b[i]).toArray();
  }

  /// How far one can go both ways along the direction without anybody leaving the scale.
  private double width(double[] direction) {
    double back = Double.NEGATIVE_INFINITY;
    double on = Double.POSITIVE_INFINITY;
    for (int c = 0; c < direction.length; c++) {
      if (Math.abs(direction[c]) < ZERO) {
        continue;
      }
      Addend column = columns.get(c);
      int people = blocks.get(column.block()).people();
      double sum = answered.sums()[column.block()][column.part()];
      double up = (people * answered.highest() - sum) / direction[c];
      double down = (people * answered.lowest() - sum) / direction[c];
      on = Math.min(on, Math.max(up, down));
      back = Math.max(back, Math.min(up, down));
    }
    return on - back;
  }
}
