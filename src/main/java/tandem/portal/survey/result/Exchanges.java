package tandem.portal.survey.result;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tandem.portal.questionnaire.Reply;
import tandem.portal.statistics.DisclosureControl;

/// Whether the few of a cell could have answered otherwise although everything that is shown of an
/// item stays as it is: means, intervals and the whole distributions, which are counts and so leave
/// less open than sums do. Ten who all said the same tell it of every one of them.
///
/// People of cells which the shown groups tell apart only together exchange their answers: two
/// cells that stand in the same groups, or two and two that stand in as many of each. That leaves
/// every count of every group as it is, and moves what a cell has answered. A witness; none counts
/// as nothing open, so it may be too strict and never too lax.
final class Exchanges {
  private static final double ROUNDING = 1e-9;

  /// More than these are not tried for one cell.
  private static final int MOST = 100;

  private static final int NONE = -1;

  private final List<Map<Reply, Integer>> answers;
  private final List<ToDoubleFunction<Reply>> told;
  private final int[] people;
  private final List<Integer> small;
  private final List<Set<Integer>> shown = new ArrayList<>();
  private final Map<Integer, List<Swap>> witnesses = new HashMap<>();
  private @Nullable Places places;

  /// What one cell gains the other gives, and the other way round.
  private record Swap(List<Integer> with, List<Integer> against) {
    boolean isNeutralIn(Set<Integer> group) {
      return with.stream().filter(group::contains).count()
          == against.stream().filter(group::contains).count();
    }
  }

  /// @param k of cells of fewer people
  /// @param answers by cell
  /// @param told what is shown of an answer, each from 0 to 1: one of them must stay open
  Exchanges(int k, List<Map<Reply, Integer>> answers, List<ToDoubleFunction<Reply>> told) {
    this.answers = answers;
    this.told = told;
    this.people =
        answers.stream()
            .mapToInt(of -> of.values().stream().mapToInt(Integer::intValue).sum())
            .toArray();
    this.small =
        IntStream.range(0, people.length)
            .filter(cell -> people[cell] > 0 && people[cell] < k)
            .boxed()
            .toList();
  }

  /// Takes the group, by its cells, among the shown ones, unless too little would be left open.
  boolean show(List<Integer> cells) {
    if (cells.size() == 1 && small.contains(cells.getFirst())) {
      return false; // who stands alone has nobody to exchange with
    }
    var group = new HashSet<>(cells);
    shown.add(group);
    places = null;
    var found = new HashMap<Integer, List<Swap>>();
    for (int cell : small) {
      List<Swap> before = witnesses.get(cell);
      boolean stands =
          before == null
              ? !group.contains(cell)
              : before.stream().allMatch(swap -> swap.isNeutralIn(group));
      if (!stands) {
        Optional<List<Swap>> witness = witness(cell);
        if (witness.isEmpty()) {
          shown.removeLast();
          places = null;
          return false;
        }
        found.put(cell, witness.get());
      }
    }
    witnesses.putAll(found);
    return true;
  }

  /// Exchanges that move the cell far enough, both ways together.
  private Optional<List<Swap>> witness(int cell) {
    double enough = DisclosureControl.LEAST_ROOM * people[cell] - ROUNDING;
    List<Swap> swaps = swaps(cell);
    for (ToDoubleFunction<Reply> figure : told) {
      var up = new Move(figure);
      var down = new Move(reply -> -figure.applyAsDouble(reply));
      for (int i = 0; i < swaps.size(); i++) {
        up.take(swaps.get(i));
        down.take(swaps.get(i));
        if (up.far + down.far >= enough) {
          return Optional.of(List.copyOf(swaps.subList(0, i + 1)));
        }
      }
    }
    return Optional.empty();
  }

  /// The first of all there are, in the order of the cells.
  private List<Swap> swaps(int cell) {
    Places by = places == null ? new Places() : places;
    places = by;
    int own = by.of[cell];
    var swaps = new ArrayList<Swap>();
    for (int other : by.cells.get(own)) {
      if (other != cell) {
        swaps.add(new Swap(List.of(cell), List.of(other)));
      }
    }
    for (int with : by.others) {
      if (swaps.size() >= MOST) {
        break;
      }
      if (with != cell && by.of[with] != own) {
        fours(by, cell, with, swaps);
      }
    }
    return swaps.size() > MOST ? List.copyOf(swaps.subList(0, MOST)) : swaps;
  }

  private static void fours(Places by, int cell, int with, List<Swap> swaps) {
    int[] partner = by.partners(by.of[cell], by.of[with]);
    if (partner.length == 0) {
      return;
    }
    for (int against : by.others) {
      int place = partner[by.of[against]];
      if (place == NONE) {
        continue;
      }
      for (int second : by.cells.get(place)) {
        if (against < second) {
          swaps.add(new Swap(List.of(cell, with), List.of(against, second)));
          if (swaps.size() >= MOST) {
            return;
          }
        }
      }
    }
  }

  /// The cells by the shown groups they stand in: cells of one place are told apart by nothing. To
  /// find two places that stand in the same groups as two others, however many there are, a place
  /// is summed up in a number: of four such the sums of each two are equal.
  private final class Places {
    private final int[] of = new int[people.length];
    private final List<BitSet> groups = new ArrayList<>();
    private final List<List<Integer>> cells = new ArrayList<>();
    private final int[] others;
    private final long[] sums;
    private final Map<Long, List<Two>> twos = new HashMap<>();

    private record Two(int one, int other) {}

    Places() {
      var alone = new HashSet<Integer>();
      shown.stream().filter(group -> group.size() == 1).forEach(alone::addAll);
      others =
          IntStream.range(0, people.length)
              .filter(cell -> people[cell] > 0 && !alone.contains(cell))
              .toArray();
      var known = new HashMap<BitSet, Integer>();
      for (int cell = 0; cell < people.length; cell++) {
        BitSet place = place(cell);
        of[cell] = known.computeIfAbsent(place, _ -> known.size());
        if (of[cell] == groups.size()) {
          groups.add(place);
          cells.add(new ArrayList<>());
        }
      }
      for (int other : others) {
        cells.get(of[other]).add(other);
      }
      sums = groups.stream().mapToLong(Places::sum).toArray();
      for (int one = 0; one < sums.length; one++) {
        for (int other = 0; other < one; other++) {
          if (!cells.get(one).isEmpty() && !cells.get(other).isEmpty()) {
            twos.computeIfAbsent(sums[one] + sums[other], _ -> new ArrayList<>())
                .add(new Two(one, other));
          }
        }
      }
    }

    private BitSet place(int cell) {
      var place = new BitSet(shown.size());
      for (int group = 0; group < shown.size(); group++) {
        place.set(group, shown.get(group).contains(cell));
      }
      return place;
    }

    /// A group counts for a number that has nothing to do with any other's.
    private static long sum(BitSet place) {
      return place.stream().mapToLong(group -> new SplittableRandom(group).nextLong()).sum();
    }

    /// For each place the one that stands with it in as many of each group as these two together;
    /// none, if no place has one.
    private int[] partners(int own, int with) {
      int[] partner = {};
      for (Two two : twos.getOrDefault(sums[own] + sums[with], List.of())) {
        if (two.one != own && two.one != with && stands(own, with, two)) {
          if (partner.length == 0) {
            partner = new int[groups.size()];
            Arrays.fill(partner, NONE);
          }
          partner[two.one] = two.other;
          partner[two.other] = two.one;
        }
      }
      return partner;
    }

    /// Whether it is so, and not by a rare chance of the sums.
    private boolean stands(int own, int with, Two two) {
      return both(own, with).equals(both(two.one, two.other))
          && either(own, with).equals(either(two.one, two.other));
    }

    private BitSet both(int one, int other) {
      var both = (BitSet) groups.get(one).clone();
      both.and(groups.get(other));
      return both;
    }

    private BitSet either(int one, int other) {
      var either = (BitSet) groups.get(one).clone();
      either.or(groups.get(other));
      return either;
    }
  }

  /// How far the sum over the cell is moved up, one exchange after the other.
  private final class Move {
    private final ToDoubleFunction<Reply> figure;
    private final Map<Integer, Map<Reply, Integer>> now = new HashMap<>();
    private double far;

    Move(ToDoubleFunction<Reply> figure) {
      this.figure = figure;
    }

    void take(Swap swap) {
      while (true) {
        Reply given = least(swap.with(), figure);
        Reply taken = least(swap.against(), reply -> -figure.applyAsDouble(reply));
        if (given == null
            || taken == null
            || figure.applyAsDouble(taken) <= figure.applyAsDouble(given)) {
          return;
        }
        int times = Math.min(fewest(swap.with(), given), fewest(swap.against(), taken));
        exchange(swap.with(), given, taken, times);
        exchange(swap.against(), taken, given, times);
        far += times * (figure.applyAsDouble(taken) - figure.applyAsDouble(given));
      }
    }

    private Map<Reply, Integer> of(int cell) {
      return now.computeIfAbsent(cell, _ -> new HashMap<>(answers.get(cell)));
    }

    private int fewest(List<Integer> cells, Reply reply) {
      int fewest = Integer.MAX_VALUE;
      for (int cell : cells) {
        fewest = Math.min(fewest, of(cell).getOrDefault(reply, 0));
      }
      return fewest;
    }

    private void exchange(List<Integer> cells, Reply from, Reply to, int times) {
      for (int cell : cells) {
        of(cell).merge(from, -times, Integer::sum);
        of(cell).merge(to, times, Integer::sum);
      }
    }

    /// The answer with the least of the figure that somebody in each of the cells has given.
    private @Nullable Reply least(List<Integer> cells, ToDoubleFunction<Reply> of) {
      return of(cells.getFirst()).keySet().stream()
          .filter(reply -> fewest(cells, reply) > 0)
          .min(Comparator.comparingDouble(of))
          .orElse(null);
    }
  }
}
