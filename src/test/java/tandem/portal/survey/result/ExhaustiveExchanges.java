package tandem.portal.survey.result;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.portal.questionnaire.Reply;
import tandem.portal.statistics.DisclosureControl;

/// [Exchanges] as they were found at first: every two cells against every other two. Slow where
/// there are many, and plain to read.
final class ExhaustiveExchanges {
  private static final double ROUNDING = 1e-9;

  /// More than these are not tried for one cell.
  private static final int MOST = 100;

  private final List<Map<Reply, Integer>> answers;
  private final List<ToDoubleFunction<Reply>> told;
  private final int[] people;
  private final List<Integer> small;
  private final List<Set<Integer>> shown = new ArrayList<>();
  private final Map<Integer, List<Swap>> witnesses = new HashMap<>();

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
  ExhaustiveExchanges(
      int k, List<Map<Reply, Integer>> answers, List<ToDoubleFunction<Reply>> told) {
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
    var group = new HashSet<>(cells);
    shown.add(group);
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

  private List<Swap> swaps(int cell) {
    List<BitSet> places = IntStream.range(0, people.length).mapToObj(this::place).toList();
    Map<BitSet, List<Integer>> byPlace = new HashMap<>();
    int[] others =
        IntStream.range(0, people.length)
            .filter(i -> i != cell && people[i] > 0 && !isShownAlone(i))
            .toArray();
    for (int other : others) {
      byPlace.computeIfAbsent(places.get(other), _ -> new ArrayList<>()).add(other);
    }
    BitSet own = places.get(cell);
    Stream<Swap> pairs =
        byPlace.getOrDefault(own, List.of()).stream()
            .map(other -> new Swap(List.of(cell), List.of(other)));
    Stream<Swap> fours =
        IntStream.of(others)
            .boxed()
            .flatMap(
                with ->
                    IntStream.of(others)
                        .filter(against -> against != with)
                        .filter(against -> !places.get(against).equals(own))
                        .filter(against -> !places.get(against).equals(places.get(with)))
                        .boxed()
                        .flatMap(
                            against ->
                                fourth(own, places.get(with), places.get(against), byPlace)
                                    .filter(second -> against < second && !with.equals(second))
                                    .map(
                                        second ->
                                            new Swap(
                                                List.of(cell, with), List.of(against, second)))));
    return Stream.concat(pairs, fours).limit(MOST).toList();
  }

  private BitSet place(int cell) {
    var place = new BitSet();
    for (int group = 0; group < shown.size(); group++) {
      place.set(group, shown.get(group).contains(cell));
    }
    return place;
  }

  private boolean isShownAlone(int cell) {
    return shown.contains(Set.of(cell));
  }

  /// Cells that stand in whatever groups the first two stand in and the third does not.
  private static Stream<Integer> fourth(
      BitSet one, BitSet other, BitSet third, Map<BitSet, List<Integer>> byPlace) {
    var both = (BitSet) one.clone();
    both.and(other);
    var rest = (BitSet) one.clone();
    rest.or(other);
    var beyond = (BitSet) third.clone();
    beyond.andNot(rest);
    var missed = (BitSet) both.clone();
    missed.andNot(third);
    if (!beyond.isEmpty() || !missed.isEmpty()) {
      return Stream.empty();
    }
    rest.andNot(third);
    rest.or(both);
    return byPlace.getOrDefault(rest, List.of()).stream();
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
