package tandem.portal.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hipparchus.optim.linear.LinearConstraint;
import org.hipparchus.optim.linear.LinearConstraintSet;
import org.hipparchus.optim.linear.LinearObjectiveFunction;
import org.hipparchus.optim.linear.NonNegativeConstraint;
import org.hipparchus.optim.linear.Relationship;
import org.hipparchus.optim.linear.SimplexSolver;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import tandem.portal.statistics.LinkedFigure.Addend;

/// Attacker no. 1. Knows every published figure, how many people stand behind every block, and all
/// answers of one company's own people; wants the others'. Shares no arithmetic with the engine:
/// where that looks at what is left of the row space, this looks at the null space, modulo another
/// prime.
public final class Attacker {
  private static final long P = (1L << 31) - 1;

  private final int k;
  private final List<Block> blocks;
  private final int side;
  private final List<Addend> columns;
  private final List<long[]> rows;

  /// @param side whose people the attack is after
  public Attacker(int k, List<Block> blocks, List<? extends LinkedFigure<?>> published, int side) {
    this.k = k;
    this.blocks = blocks;
    this.side = side;
    this.columns =
        published.stream()
            .flatMap(f -> f.addends().stream())
            .filter(a -> blocks.get(a.block()).side() == side)
            .map(a -> new Addend(a.block(), a.part(), 1))
            .distinct()
            .toList();
    this.rows =
        published.stream()
            .map(
                figure -> {
                  var row = new long[columns.size()];
                  figure.addends().stream()
                      .filter(a -> blocks.get(a.block()).side() == side)
                      .forEach(
                          a -> {
                            int c = columns.indexOf(new Addend(a.block(), a.part(), 1));
                            row[c] = (row[c] + power(a.divisor(), P - 2)) % P;
                          });
                  return row;
                })
            .toList();
  }

  private Attacker(int k, List<Block> blocks, int side, List<Addend> columns, List<long[]> rows) {
    this.k = k;
    this.blocks = blocks;
    this.side = side;
    this.columns = columns;
    this.rows = rows;
  }

  /// Blocks of together fewer than k people of whom some weighted sum can be worked out.
  ///
  /// What no figure joins is looked at for itself, because a sum over both is one over each; and
  /// blocks that stand in every figure alike are one, because a sum takes all of them or none.
  public Optional<List<Integer>> isolated() {
    return joined().stream().flatMap(its -> isolated(its).stream()).findFirst();
  }

  /// @param its columns
  private Optional<List<Integer>> isolated(List<Integer> its) {
    List<long[]> own =
        rows.stream().filter(row -> its.stream().anyMatch(c -> row[c] != 0)).toList();
    var byBlock = new TreeMap<Integer, Map<Integer, List<Long>>>();
    for (int c : its) {
      byBlock
          .computeIfAbsent(columns.get(c).block(), _ -> new TreeMap<>())
          .put(columns.get(c).part(), own.stream().map(row -> row[c]).toList());
    }
    var alike = new LinkedHashMap<Map<Integer, List<Long>>, List<Integer>>();
    byBlock.forEach(
        (block, stands) -> alike.computeIfAbsent(stands, _ -> new ArrayList<>()).add(block));
    var merged = new ArrayList<Block>();
    var members = new ArrayList<List<Integer>>();
    var left = new ArrayList<Addend>();
    var coefficients = new ArrayList<List<Long>>();
    alike.forEach(
        (stands, together) -> {
          stands.forEach(
              (part, column) -> {
                left.add(new Addend(merged.size(), part, 1));
                coefficients.add(column);
              });
          merged.add(
              new Block(side, together.stream().mapToInt(b -> blocks.get(b).people()).sum()));
          members.add(together);
        });
    List<long[]> rest =
        IntStream.range(0, own.size())
            .mapToObj(r -> coefficients.stream().mapToLong(column -> column.get(r)).toArray())
            .toList();
    var part = new Attacker(k, merged, side, left, rest);
    return part.search(
            part.nullSpace(), part.candidates(), 0, k - 1, new ArrayList<>(), new ArrayList<>())
        .map(found -> found.stream().flatMap(b -> members.get(b).stream()).toList());
  }

  /// The columns, by what some figure joins.
  private List<List<Integer>> joined() {
    int[] of = IntStream.range(0, columns.size()).toArray();
    for (long[] row : rows) {
      int[] its = IntStream.range(0, row.length).filter(c -> row[c] != 0).toArray();
      for (int c : its) {
        int from = of[c];
        int to = of[its[0]];
        if (from != to) {
          for (int i = 0; i < of.length; i++) {
            of[i] = of[i] == from ? to : of[i];
          }
        }
      }
    }
    return List.copyOf(
        IntStream.range(0, of.length)
            .boxed()
            .collect(Collectors.groupingBy(c -> of[c], TreeMap::new, Collectors.toList()))
            .values());
  }

  private List<Integer> candidates() {
    return columns.stream()
        .map(Addend::block)
        .distinct()
        .filter(b -> blocks.get(b).people() < k)
        .toList();
  }

  /// A weighted sum over some columns is known exactly when their rows in a basis of the null space
  /// depend on each other.
  private Optional<List<Integer>> search(
      long[][] nullSpace,
      List<Integer> candidates,
      int next,
      int left,
      List<Integer> chosen,
      List<Reduced> independent) {
    for (int i = next; i < candidates.size(); i++) {
      int block = candidates.get(i);
      if (blocks.get(block).people() > left) {
        continue;
      }
      var more = new ArrayList<>(independent);
      chosen.add(block);
      for (int c = 0; c < columns.size(); c++) {
        if (columns.get(c).block() == block && !add(more, nullSpace[c].clone())) {
          return Optional.of(List.copyOf(chosen));
        }
      }
      var found =
          search(nullSpace, candidates, i + 1, left - blocks.get(block).people(), chosen, more);
      if (found.isPresent()) {
        return found;
      }
      chosen.removeLast();
    }
    return Optional.empty();
  }

  /// @param vector with a 1 in front, at `lead`
  private record Reduced(int lead, long[] vector) {}

  private static boolean add(List<Reduced> independent, long[] vector) {
    for (Reduced other : independent) {
      long factor = vector[other.lead()];
      if (factor != 0) {
        long[] known = other.vector();
        for (int i = other.lead(); i < vector.length; i++) {
          if (known[i] != 0) {
            vector[i] = Math.floorMod(vector[i] - factor * known[i], P);
          }
        }
      }
    }
    int lead = lead(vector);
    if (lead == vector.length) {
      return false;
    }
    long inverse = power(vector[lead], P - 2);
    for (int i = lead; i < vector.length; i++) {
      vector[i] = vector[i] * inverse % P;
    }
    independent.add(new Reduced(lead, vector));
    return true;
  }

  private static int lead(long[] vector) {
    int lead = 0;
    while (lead < vector.length && vector[lead] == 0) {
      lead++;
    }
    return lead;
  }

  /// By column: its entry in each basis vector.
  private long[][] nullSpace() {
    var found = new ArrayList<Reduced>();
    rows.forEach(row -> add(found, row.clone()));
    List<long[]> reduced = found.stream().map(Reduced::vector).toList();
    // back to front: every lead alone in its column, and 1
    for (int i = reduced.size() - 1; i >= 0; i--) {
      long[] row = reduced.get(i);
      int lead = lead(row);
      long inverse = power(row[lead], P - 2);
      for (int c = 0; c < row.length; c++) {
        row[c] = row[c] * inverse % P;
      }
      for (int j = 0; j < reduced.size(); j++) {
        long factor = reduced.get(j)[lead];
        if (j != i && factor != 0) {
          for (int c = 0; c < row.length; c++) {
            reduced.get(j)[c] = Math.floorMod(reduced.get(j)[c] - factor * row[c] % P, P);
          }
        }
      }
    }
    List<Integer> leads = reduced.stream().map(Attacker::lead).toList();
    int[] free = IntStream.range(0, columns.size()).filter(c -> !leads.contains(c)).toArray();
    var nullSpace = new long[columns.size()][free.length];
    for (int f = 0; f < free.length; f++) {
      nullSpace[free[f]][f] = 1;
      for (int r = 0; r < reduced.size(); r++) {
        nullSpace[leads.get(r)][f] = Math.floorMod(-reduced.get(r)[free[f]], P);
      }
    }
    return nullSpace;
  }

  private static long power(long base, long exponent) {
    long result = 1;
    for (long b = base % P; exponent > 0; exponent >>= 1, b = b * b % P) {
      if ((exponent & 1) == 1) {
        result = result * b % P;
      }
    }
    return result;
  }

  /// The narrowest that the scale and the published sums leave the mean of a block of fewer than k
  /// people, as a share of the scale; 1 where there is none. By linear programming.
  public double narrowest(Answered answered) {
    double scale = answered.highest() - answered.lowest();
    var constraints = new ArrayList<LinearConstraint>();
    for (long[] row : rows) {
      double[] sums = IntStream.range(0, row.length).mapToDouble(c -> row[c]).toArray();
      if (IntStream.range(0, row.length).allMatch(c -> row[c] == 0)) {
        continue;
      }
      double known = 0;
      for (int c = 0; c < row.length; c++) {
        known += row[c] * above(answered, c);
      }
      constraints.add(new LinearConstraint(sums, Relationship.EQ, known));
    }
    for (int c = 0; c < columns.size(); c++) {
      var one = new double[columns.size()];
      one[c] = 1;
      constraints.add(
          new LinearConstraint(
              one, Relationship.LEQ, blocks.get(columns.get(c).block()).people() * scale));
    }
    double narrowest = 1;
    for (int c = 0; c < columns.size(); c++) {
      int people = blocks.get(columns.get(c).block()).people();
      if (people < k) {
        double width =
            (end(c, constraints, GoalType.MAXIMIZE) - end(c, constraints, GoalType.MINIMIZE))
                / (people * scale);
        narrowest = Math.min(narrowest, width);
      }
    }
    return narrowest;
  }

  private double above(Answered answered, int column) {
    Addend a = columns.get(column);
    return answered.sums()[a.block()][a.part()]
        - blocks.get(a.block()).people() * answered.lowest();
  }

  private double end(int column, List<LinearConstraint> constraints, GoalType goal) {
    var one = new double[columns.size()];
    one[column] = 1;
    return new SimplexSolver()
        .optimize(
            new LinearObjectiveFunction(one, 0),
            new LinearConstraintSet(constraints),
            new NonNegativeConstraint(true),
            goal)
        .getValue();
  }
}
