package tandem.portal.survey.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hipparchus.optim.linear.LinearConstraint;
import org.hipparchus.optim.linear.LinearConstraintSet;
import org.hipparchus.optim.linear.LinearObjectiveFunction;
import org.hipparchus.optim.linear.NonNegativeConstraint;
import org.hipparchus.optim.linear.Relationship;
import org.hipparchus.optim.linear.SimplexSolver;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.junit.jupiter.api.Test;
import tandem.portal.alliance.SideId;
import tandem.portal.questionnaire.Reply;
import tandem.portal.questionnaire.Scale;
import tandem.portal.statistics.Battery.Figure;
import tandem.portal.statistics.Published;
import tandem.portal.survey.Instrument;

/// An attacker who counts: of each cell it is unknown how many gave which answer, and everything
/// shown of an item, means, spreads and whole distributions of groups within groups, is an equation
/// in these whole numbers. By linear programmes, rounded inwards to whole people, the attacker
/// looks how far they leave open what the few of a cell have answered, where what is shown of the
/// whole side alone would leave more. What is found is written to `docs/anonymity.md` with
/// `-Danonymity.update=true`.
class LevelAttackTest {
  private static final long SEED = 20261128;
  private static final int ORGANISATIONS = 400;
  private static final double LEAST_ROOM = 0.25;
  private static final double ROUNDING = 1e-6;

  private static final class Tally {
    int cells;
    int narrowed;
    int pinned;
    int organisations;
  }

  @Test
  void no_counts_pin_down_what_the_few_of_a_cell_have_answered() throws IOException {
    Tally sound = attack(MadeUpWave::published);
    assertThat(sound.narrowed).isZero();
    assertThat(sound.cells).as("there is something to attack").isGreaterThan(ORGANISATIONS);
    Tally means = attack(LevelAttackTest::meansAlone);
    assertThat(means.narrowed).isGreaterThan(ORGANISATIONS / 20);
    report(sound, means);
  }

  private static Tally attack(Function<MadeUpWave, PublishedWave> engine) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    var tally = new Tally();
    for (int i = 0; i < ORGANISATIONS; i++) {
      MadeUpWave wave = MadeUpWave.random(random);
      PublishedWave published = engine.apply(wave);
      int before = tally.narrowed;
      for (SideId side : List.of(MadeUpWave.A, MadeUpWave.B)) {
        List<CellCount> cells = wave.count().of(side);
        for (Instrument.Item item : wave.instrument().items().toList()) {
          attack(tally, wave, published, side, item, cells);
        }
      }
      tally.organisations += tally.narrowed > before ? 1 : 0;
    }
    return tally;
  }

  /// @param cells by the attacker's numbers
  private record Shown(List<Integer> cells, Tallied tallied, boolean whole) {}

  private static void attack(
      Tally tally,
      MadeUpWave wave,
      PublishedWave published,
      SideId side,
      Instrument.Item item,
      List<CellCount> all) {
    List<CellCount> cells = all.stream().filter(cell -> cell.item(item.id()).people() > 0).toList();
    List<Shown> shown =
        published.groups().stream()
            .filter(group -> group.side().equals(side))
            .flatMap(group -> shown(group, item, cells).stream())
            .toList();
    if (shown.stream().allMatch(Shown::whole)) {
      return;
    }
    boolean mean = !ItemCount.ends(item.scale()).equals(ItemCount.Ends.NONE);
    int k = mean ? wave.k() : wave.kDistribution();
    int[] people = cells.stream().mapToInt(cell -> cell.item(item.id()).people()).toArray();
    var everything = new Unknown(item, people, shown);
    var whole = new Unknown(item, people, shown.stream().filter(Shown::whole).toList());
    for (int cell = 0; cell < people.length; cell++) {
      int number = cell;
      if (people[cell] < k && shown.stream().anyMatch(s -> s.cells().contains(number))) {
        tally.cells++;
        double room = everything.room(cell);
        if (room < LEAST_ROOM - ROUNDING && whole.room(cell) >= LEAST_ROOM - ROUNDING) {
          tally.narrowed++;
          tally.pinned += room < ROUNDING ? 1 : 0;
        }
      }
    }
  }

  private static List<Shown> shown(
      PublishedGroup group, Instrument.Item item, List<CellCount> cells) {
    List<Integer> its =
        IntStream.range(0, cells.size())
            .filter(i -> MadeUpWave.isIn(cells.get(i).cell(), group))
            .boxed()
            .toList();
    return group.figure(new Figure.OfItem(item.id())).shown().stream()
        .map(tallied -> new Shown(its, tallied, group.isWholeSide()))
        .toList();
  }

  /// How many of each cell gave each possible answer.
  private static final class Unknown {
    private final Instrument.Item item;
    private final int[] people;
    private final List<Reply> replies;
    private final LinearConstraintSet known;

    Unknown(Instrument.Item item, int[] people, List<Shown> shown) {
      this.item = item;
      this.people = people;
      this.replies = possible(item.scale());
      var equations = new ArrayList<LinearConstraint>();
      for (int cell = 0; cell < people.length; cell++) {
        equations.add(equation(List.of(cell), _ -> 1.0, people[cell]));
      }
      for (Shown group : shown) {
        Tallied tallied = group.tallied();
        if (tallied.counts().isEmpty()) {
          equations.add(
              equation(group.cells(), r -> one(r).sums().total(), tallied.sums().total()));
          equations.add(
              equation(group.cells(), r -> one(r).sums().squares(), tallied.sums().squares()));
        }
        for (int slot = 0; slot < tallied.counts().size(); slot++) {
          int its = slot;
          equations.add(
              equation(
                  group.cells(),
                  r -> (double) one(r).counts().get(its),
                  tallied.counts().get(its)));
        }
      }
      this.known = new LinearConstraintSet(equations);
    }

    private ItemCount one(Reply reply) {
      var count = new ItemCount(item);
      count.add(reply);
      return count;
    }

    private double[] over(List<Integer> cells, Function<Reply, Double> of) {
      var row = new double[people.length * replies.size()];
      for (int cell : cells) {
        for (int r = 0; r < replies.size(); r++) {
          row[cell * replies.size() + r] = of.apply(replies.get(r));
        }
      }
      return row;
    }

    private LinearConstraint equation(
        List<Integer> cells, Function<Reply, Double> of, double value) {
      return new LinearConstraint(over(cells, of), Relationship.EQ, value);
    }

    /// Of the mean, or of the share that is least known, as a part of the scale.
    double room(int cell) {
      ItemCount.Ends ends = ItemCount.ends(item.scale());
      if (!ends.equals(ItemCount.Ends.NONE)) {
        return width(cell, r -> one(r).sums().total())
            / (people[cell] * (ends.highest() - ends.lowest()));
      }
      double most = 0;
      for (int slot = 0; slot < new ItemCount(item).counts().size() && most < LEAST_ROOM; slot++) {
        int its = slot;
        most = Math.max(most, width(cell, r -> (double) one(r).counts().get(its)) / people[cell]);
      }
      return most;
    }

    private double width(int cell, Function<Reply, Double> of) {
      double[] row = over(List.of(cell), of);
      return Math.floor(end(row, GoalType.MAXIMIZE) + ROUNDING)
          - Math.ceil(end(row, GoalType.MINIMIZE) - ROUNDING);
    }

    private double end(double[] row, GoalType goal) {
      return new SimplexSolver()
          .optimize(
              new LinearObjectiveFunction(row, 0), known, new NonNegativeConstraint(true), goal)
          .getValue();
    }
  }

  private static List<Reply> possible(Scale scale) {
    return switch (scale) {
      case Scale.Levels levels ->
          IntStream.rangeClosed(levels.lowest(), levels.highest())
              .<Reply>mapToObj(Reply.Number::new)
              .toList();
      case Scale.Amount amount -> amount.bands().stream().<Reply>map(Reply.Number::new).toList();
      case Scale.One one ->
          one.choices().stream().<Reply>map(c -> new Reply.Chosen(Set.of(c.id()))).toList();
      case Scale.Many many ->
          IntStream.range(1, 1 << many.choices().size())
              .<Reply>mapToObj(
                  set ->
                      new Reply.Chosen(
                          IntStream.range(0, many.choices().size())
                              .filter(i -> (set >> i & 1) == 1)
                              .mapToObj(i -> many.choices().get(i).id())
                              .collect(java.util.stream.Collectors.toSet())))
              .toList();
      case Scale.Ranking ranking ->
          orders(ranking.choices().stream().map(Scale.Choice::id).toList())
              .<Reply>map(Reply.Ranked::new)
              .toList();
      case Scale.Words _ -> List.of();
    };
  }

  private static Stream<List<String>> orders(List<String> ids) {
    return ids.isEmpty()
        ? Stream.of(List.of())
        : ids.stream()
            .flatMap(
                first ->
                    orders(ids.stream().filter(id -> !id.equals(first)).toList())
                        .map(rest -> Stream.concat(Stream.of(first), rest.stream()).toList()));
  }

  /// Decides by the means alone, and shows the distribution of whatever has enough people.
  private static PublishedWave meansAlone(MadeUpWave wave) {
    WaveCount count = wave.count();
    var groups = new ArrayList<PublishedGroup>();
    for (SideId side : count.sides()) {
      List<CellCount> cells = count.of(side);
      var parts = new Parts(cells);
      var figures = new LinkedHashMap<Parts.Part, LinkedHashMap<Figure, Published<Tallied>>>();
      for (Instrument.Item item : wave.instrument().items().toList()) {
        ItemCount.Ends ends = ItemCount.ends(item.scale());
        int[] people = parts.each(cell -> cell.item(item.id()).people());
        boolean mean = !ends.equals(ItemCount.Ends.NONE);
        List<Parts.Part> means =
            mean
                ? Parts.narrow(
                    parts.all(),
                    wave.k(),
                    people,
                    cells.stream().mapToDouble(c -> c.item(item.id()).sums().total()).toArray(),
                    ends)
                : Parts.narrow(parts.all(), wave.kDistribution(), people);
        List<Parts.Part> whole = Parts.narrow(means, wave.kDistribution(), people);
        for (Parts.Part part : means) {
          ItemCount sum =
              parts.of(part).stream()
                  .map(cell -> cell.item(item.id()))
                  .reduce(ItemCount::plus)
                  .orElseThrow();
          figures
              .computeIfAbsent(part, _ -> new LinkedHashMap<>())
              .put(
                  new Figure.OfItem(item.id()),
                  new Published.Shown<>(
                      new Tallied(sum.sums(), whole.contains(part) ? sum.counts() : List.of())));
        }
      }
      figures.forEach(
          (part, its) ->
              groups.add(
                  new PublishedGroup(
                      side,
                      part.jobRole(),
                      part.region(),
                      0,
                      new Published.Protected<>(Published.Reason.TOO_FEW),
                      true,
                      its,
                      null)));
    }
    return new PublishedWave(groups);
  }

  private static void report(Tally sound, Tally means) throws IOException {
    Anonymity.write(
        "LevelAttackTest",
        String.format(
            Locale.ROOT,
            """
            | | |
            |---|---|
            | seed | %d |
            | organisations | %,d |
            | small cells attacked, one item at a time, of which something is shown beyond the whole side | %,d |
            | narrowed to less than a quarter, and not by the whole side’s own figures | **%d** |
            | the same attacker on an engine that looks at the means alone | narrows %,d of %,d, in %d organisations, %d of them to nothing |
            """,
            SEED,
            ORGANISATIONS,
            sound.cells,
            sound.narrowed,
            means.narrowed,
            means.cells,
            means.organisations,
            means.pinned));
  }
}
