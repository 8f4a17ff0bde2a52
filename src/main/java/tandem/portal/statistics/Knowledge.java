package tandem.portal.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tandem.portal.statistics.LinkedFigure.Addend;

/// What a reader who adds and subtracts the published sums of one side's people can work out: the
/// row space of their addends. It refuses a figure with which that space would hold a sum, however
/// weighted, over fewer than k people.
///
/// The rows are kept reduced with the columns of blocks of k and more people first. A row whose
/// pivot is past those columns is a sum over small blocks only; one over fewer than k people is a
/// combination of such rows that vanishes outside some small blocks of together fewer than k
/// people.
final class Knowledge {
  /// Numbers looked at for one figure, about a tenth of a second. What is not settled by then is
  /// refused.
  private static final long PATIENCE = 50_000_000;

  private final int k;
  private final List<Block> blocks;
  private final Map<Addend, Integer> columns = new HashMap<>();

  /// Blocks of fewer than k people, with their columns.
  private final List<Small> small = new ArrayList<>();

  private int width;
  private int firstSmall;
  private List<long[]> rows = new ArrayList<>();

  private record Small(int people, int from, int to) {}

  /// @param addends everything any figure may ask of this side's people
  Knowledge(int k, List<Block> blocks, List<Addend> addends) {
    this.k = k;
    this.blocks = blocks;
    var parts = new TreeMap<Integer, TreeSet<Integer>>();
    addends.forEach(a -> parts.computeIfAbsent(a.block(), _ -> new TreeSet<>()).add(a.part()));
    parts.forEach(
        (block, its) -> {
          if (blocks.get(block).people() >= k) {
            its.forEach(part -> columns.put(new Addend(block, part, 1), width++));
          }
        });
    firstSmall = width;
    parts.forEach(
        (block, its) -> {
          if (blocks.get(block).people() < k) {
            int from = width;
            its.forEach(part -> columns.put(new Addend(block, part, 1), width++));
            small.add(new Small(blocks.get(block).people(), from, width));
          }
        });
  }

  /// Takes the figure in, unless it or anything that follows from it and the others would be of
  /// fewer than k people.
  boolean accept(List<Addend> addends) {
    if (addends.stream().mapToInt(Addend::block).distinct().map(b -> blocks.get(b).people()).sum()
        < k) {
      return false;
    }
    List<long[]> before = rows;
    rows = with(rowOf(addends));
    if (rows == before || !isolates()) {
      return true;
    }
    rows = before;
    return false;
  }

  /// What is known now, to come back to.
  List<long[]> state() {
    return rows;
  }

  void restore(List<long[]> state) {
    rows = state;
  }

  private long[] rowOf(List<Addend> addends) {
    var row = new long[width];
    for (Addend a : addends) {
      int column = Objects.requireNonNull(columns.get(new Addend(a.block(), a.part(), 1)));
      row[column] = PrimeField.plus(row[column], PrimeField.inverse(a.divisor()));
    }
    return row;
  }

  /// The rows with one more, reduced; the same list when it says nothing new.
  private List<long[]> with(long[] row) {
    for (long[] known : rows) {
      int pivot = pivot(known);
      if (row[pivot] != 0) {
        PrimeField.subtract(row, known, row[pivot], pivot);
      }
    }
    int pivot = pivot(row);
    if (pivot == width) {
      return rows;
    }
    long inverse = PrimeField.inverse(row[pivot]);
    for (int i = pivot; i < width; i++) {
      row[i] = PrimeField.times(row[i], inverse);
    }
    var all = new ArrayList<long[]>();
    for (long[] known : rows) {
      if (known[pivot] == 0) {
        all.add(known);
      } else {
        long[] reduced = known.clone();
        PrimeField.subtract(reduced, row, known[pivot], pivot);
        all.add(reduced);
      }
    }
    all.add(row);
    return all;
  }

  private static int pivot(long[] row) {
    int pivot = 0;
    while (pivot < row.length && row[pivot] == 0) {
      pivot++;
    }
    return pivot;
  }

  private boolean isolates() {
    List<long[]> overSmall =
        rows.stream()
            .filter(row -> pivot(row) >= firstSmall)
            .map(row -> Arrays.copyOfRange(row, firstSmall, width))
            .toList();
    return !overSmall.isEmpty() && !spread(overSmall) && new Search(overSmall).from(0, k - 1);
  }

  /// Whether the small blocks hold more disjoint groups, in each of which every sum over small
  /// blocks shows, than blocks fit into fewer than k people: then no sum stays within those.
  private boolean spread(List<long[]> overSmall) {
    int most = 0;
    int left = k - 1;
    for (int people : small.stream().mapToInt(Small::people).sorted().toArray()) {
      left -= people;
      most += left >= 0 ? 1 : 0;
    }
    var remaining = new ArrayList<>(small);
    for (int group = 0; group <= most; group++) {
      if (!takeGroup(overSmall, remaining)) {
        return false;
      }
    }
    return true;
  }

  /// Takes blocks away until the rows, within them, have their full rank.
  private boolean takeGroup(List<long[]> overSmall, List<Small> remaining) {
    List<long[]> open = overSmall.stream().map(long[]::clone).collect(Collectors.toList());
    for (Small block : List.copyOf(remaining)) {
      boolean helps = false;
      for (int column = block.from() - firstSmall; column < block.to() - firstSmall; column++) {
        int at = column;
        long[] pivot = open.stream().filter(row -> row[at] != 0).findFirst().orElse(null);
        if (pivot != null) {
          open.remove(pivot);
          long inverse = PrimeField.inverse(pivot[at]);
          open.forEach(
              row -> PrimeField.subtract(row, pivot, PrimeField.times(row[at], inverse), 0));
          helps = true;
        }
      }
      if (helps) {
        remaining.remove(block);
      }
      if (open.isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /// Goes through the largest sets of small blocks with together fewer than k people.
  private final class Search {
    private final List<long[]> overSmall;
    private final boolean[] chosen = new boolean[small.size()];
    private long looked;

    Search(List<long[]> overSmall) {
      this.overSmall = overSmall;
    }

    /// @param left people that still fit in
    boolean from(int next, int left) {
      if (next == small.size()) {
        return looked > PATIENCE || largest(left) && hasSumOverChosen();
      }
      int people = small.get(next).people();
      if (people <= left) {
        chosen[next] = true;
        if (from(next + 1, left - people)) {
          return true;
        }
        chosen[next] = false;
      }
      return from(next + 1, left);
    }

    private boolean largest(int left) {
      for (int i = 0; i < chosen.length; i++) {
        if (!chosen[i] && small.get(i).people() <= left) {
          return false;
        }
      }
      return true;
    }

    /// Whether the rows lose rank when the columns of the chosen blocks are left out.
    private boolean hasSumOverChosen() {
      var outside = new ArrayList<long[]>();
      for (long[] row : overSmall) {
        looked += (long) row.length * (outside.size() + 1);
        long[] copy = row.clone();
        for (int i = 0; i < chosen.length; i++) {
          if (chosen[i]) {
            Arrays.fill(copy, small.get(i).from() - firstSmall, small.get(i).to() - firstSmall, 0);
          }
        }
        for (long[] other : outside) {
          int pivot = pivot(other);
          if (copy[pivot] != 0) {
            long factor = PrimeField.times(copy[pivot], PrimeField.inverse(other[pivot]));
            PrimeField.subtract(copy, other, factor, pivot);
          }
        }
        if (pivot(copy) == copy.length) {
          return true;
        }
        outside.add(copy);
      }
      return false;
    }
  }
}
