package tandem.portal.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The engine against [Attacker], over organisations made up at random. What is found is written to
/// `docs/anonymity.md` with `-Danonymity.update=true`.
class DisclosureAttackTest {
  private static final long SEED = 20261125;
  private static final int ORGANISATIONS = 3_000;

  /// Of which this many are attacked with linear programmes too, which take longer.
  private static final int BY_SCALE = 300;

  private record Key(int wave, Slice<Integer, Integer> slice) {}

  /// People by side, job role, region and the waves they were there for, with their answers; and
  /// every table of every wave.
  private record Organisation(
      int k, List<Block> blocks, List<LinkedFigure<Key>> figures, Answered answered) {

    /// Two of k = 5 for one of 8; rosters from a handful to some hundreds, some of whom answer;
    /// most cells small. In two of three there is a second wave, for which a few have left and a
    /// few joined, while nobody who stayed changed his mind: the worst case.
    static Organisation random(RandomGenerator random) {
      int k = random.nextInt(3) == 0 ? 8 : 5;
      int roles = random.nextInt(1, 5);
      int regions = random.nextInt(1, 4);
      int size = random.nextInt(2, 30);
      double rate = random.nextDouble(0.3, 1);
      boolean twoWaves = random.nextInt(3) > 0;
      double churn = random.nextDouble(0, 0.3);
      double mood = random.nextDouble(1, 5);
      var waves = new ArrayList<List<CrossTable.Cell<Integer, Integer>>>();
      var blocks = new ArrayList<Block>();
      var sums = new ArrayList<double[]>();
      var at = new ArrayList<CrossTable.Cell<Integer, Integer>>();
      var present = new ArrayList<Integer>();
      for (int side = 0; side < 2; side++) {
        for (int role = 0; role < roles; role++) {
          for (int region = 0; region < regions; region++) {
            var people = new int[4];
            var sum = new double[4];
            for (int i = random.nextInt(size); i > 0; i--) {
              if (random.nextDouble() < rate) {
                // 1 was there at the first wave, 2 at the second, 3 at both
                int when = !twoWaves ? 3 : random.nextDouble() >= churn ? 3 : random.nextInt(1, 3);
                people[when]++;
                sum[when] += Math.clamp(Math.round(mood + random.nextGaussian()), 1, 5);
              }
            }
            for (int when = 1; when < 4; when++) {
              if (people[when] > 0) {
                blocks.add(new Block(side, people[when]));
                sums.add(new double[] {sum[when]});
                at.add(new CrossTable.Cell<>(side, role, region, people[when], sum[when]));
                present.add(when);
              }
            }
          }
        }
      }
      var figures = new ArrayList<LinkedFigure<Key>>();
      for (int wave = 1; wave <= (twoWaves ? 2 : 1); wave++) {
        int asked = wave;
        int[] there =
            IntStream.range(0, at.size()).filter(i -> (present.get(i) & asked) != 0).toArray();
        var table = new CrossTable<>(IntStream.of(there).mapToObj(at::get).toList());
        for (var figure : table.figures()) {
          figures.add(
              LinkedFigure.over(
                  new Key(wave, figure.key()),
                  figure.addends().stream().mapToInt(a -> there[a.block()])));
        }
      }
      return new Organisation(
          k, blocks, figures, new Answered(1, 5, sums.toArray(double[][]::new)));
    }

    int people(LinkedFigure<Key> figure) {
      return figure.addends().stream().mapToInt(a -> blocks.get(a.block()).people()).sum();
    }

    boolean everySide(LinkedFigure<Key> figure) {
      return IntStream.of(0, 1)
          .map(
              side ->
                  figure.addends().stream()
                      .map(a -> blocks.get(a.block()))
                      .filter(b -> b.side() == side)
                      .mapToInt(Block::people)
                      .sum())
          .allMatch(n -> n == 0 || n >= k);
    }

    List<LinkedFigure<Key>> shown(Function<Organisation, Release<Key>> engine) {
      Release<Key> release = engine.apply(this);
      return figures.stream().filter(f -> release.shows(f.key())).toList();
    }

    boolean isolatesSomebody(List<LinkedFigure<Key>> published) {
      return IntStream.of(0, 1)
          .mapToObj(side -> new Attacker(k, blocks, published, side).isolated())
          .anyMatch(Optional::isPresent);
    }

    double narrowest(List<LinkedFigure<Key>> published) {
      return IntStream.of(0, 1)
          .mapToDouble(side -> new Attacker(k, blocks, published, side).narrowest(answered))
          .min()
          .orElseThrow();
    }
  }

  private static DisclosureControl control(Organisation o) {
    return o.k() == 5 ? DisclosureControl.forMeans(5) : DisclosureControl.forDistributions(8);
  }

  private static Release<Key> sound(Organisation o) {
    return control(o).release(o.blocks(), o.figures(), o.answered());
  }

  private static Release<Key> withoutScale(Organisation o) {
    return control(o).release(o.blocks(), o.figures());
  }

  /// Hides what is too small, and nothing else.
  private static Release<Key> primaryOnly(Organisation o) {
    return new Release<>(
        Set.copyOf(
            o.figures().stream()
                .filter(f -> o.people(f) >= o.k() && o.everySide(f))
                .map(LinkedFigure::key)
                .toList()),
        o.figures().size());
  }

  /// Shows the total of both sides also where one of them is hidden.
  private static Release<Key> totalAlways(Organisation o) {
    var shown = new HashSet<>(sound(o).shown());
    o.figures().stream()
        .filter(
            f ->
                f.key()
                    .slice()
                    .equals(new Slice<>(Optional.empty(), Optional.empty(), Optional.empty())))
        .filter(f -> o.people(f) >= o.k())
        .forEach(f -> shown.add(f.key()));
    return new Release<>(shown, o.figures().size());
  }

  private record Tally(
      int asked, int tooSmall, int shown, int broken, int narrowed, double narrowest) {
    /// Of the figures of k and more people on every side they are over.
    double shownOfLarge() {
      return (double) shown / (asked - tooSmall);
    }
  }

  private static Tally attack(
      int organisations, int byScale, Function<Organisation, Release<Key>> engine) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    int asked = 0;
    int tooSmall = 0;
    int shown = 0;
    int broken = 0;
    int narrowed = 0;
    double narrowest = 1;
    for (int i = 0; i < organisations; i++) {
      Organisation o = Organisation.random(random);
      List<LinkedFigure<Key>> published = o.shown(engine);
      asked += o.figures().size();
      tooSmall += (int) o.figures().stream().filter(f -> !o.everySide(f)).count();
      shown += published.size();
      broken += o.isolatesSomebody(published) ? 1 : 0;
      if (i < byScale) {
        double width = o.narrowest(published);
        narrowest = Math.min(narrowest, width);
        narrowed += width < DisclosureControl.LEAST_ROOM - 1e-6 ? 1 : 0;
      }
    }
    return new Tally(asked, tooSmall, shown, broken, narrowed, narrowest);
  }

  /// A reader who took the greedy engine for lazy would have to beat it by this much.
  private static final double NEAR_THE_BEST = 0.9;

  private static final double SHOWN_OF_LARGE = 0.5;

  @Test
  void nobody_is_isolated_and_not_everything_is_hidden() throws IOException {
    Tally sound = attack(ORGANISATIONS, BY_SCALE, DisclosureAttackTest::sound);
    assertThat(sound.broken()).isZero();
    assertThat(sound.narrowed()).isZero();
    // hiding everything would be safe too
    assertThat(sound.shownOfLarge()).isGreaterThan(SHOWN_OF_LARGE);

    // and the attacker must be one who finds something
    Tally primary = attack(BY_SCALE, 0, DisclosureAttackTest::primaryOnly);
    Tally total = attack(BY_SCALE, 0, DisclosureAttackTest::totalAlways);
    Tally linear = attack(BY_SCALE, BY_SCALE, DisclosureAttackTest::withoutScale);
    assertThat(primary.broken()).isGreaterThan(BY_SCALE / 2);
    assertThat(total.broken()).isGreaterThan(BY_SCALE / 3);
    assertThat(linear.broken()).isZero();
    assertThat(linear.narrowed()).isGreaterThan(BY_SCALE / 10);

    double best = shownOfBest();
    assertThat(best).isBetween(NEAR_THE_BEST, 1.0);
    report(sound, primary, total, linear, best);
  }

  /// How many figures the engine shows of those the best of all safe choices shows, for tables
  /// small enough to try every choice.
  private static double shownOfBest() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    double shown = 0;
    double best = 0;
    for (int round = 0; round < 200; round++) {
      var cells = new ArrayList<CrossTable.Cell<Integer, Integer>>();
      for (int i = 0; i < 4; i++) {
        cells.add(new CrossTable.Cell<>(0, i / 2, i % 2, random.nextInt(14), 0));
      }
      var table = new CrossTable<>(cells);
      var blocks = table.blocks();
      // a table over both sides is one over the only side there is
      var figures = table.figures().stream().filter(f -> f.key().side().isPresent()).toList();
      shown += DisclosureControl.forMeans(5).release(blocks, figures).shown().size();
      int most = 0;
      for (int choice = 0; choice < 1 << figures.size(); choice++) {
        int chosen = choice;
        if (Integer.bitCount(choice) > most) {
          var published =
              IntStream.range(0, figures.size())
                  .filter(f -> (chosen >> f & 1) == 1)
                  .mapToObj(figures::get)
                  .toList();
          if (new Attacker(5, blocks, published, 0).isolated().isEmpty()) {
            most = Integer.bitCount(choice);
          }
        }
      }
      best += most;
    }
    return shown / best;
  }

  private static final Path DOCUMENT = Path.of("docs/anonymity.md");
  private static final String BEGIN =
      "<!-- generated: DisclosureAttackTest with -Danonymity.update=true -->\n";
  private static final String TAKEN = "Taken on ";

  private static void report(Tally sound, Tally primary, Tally total, Tally linear, double best)
      throws IOException {
    String table =
        String.format(
            Locale.ROOT,
            """
            | | |
            |---|---|
            | seed | %d |
            | organisations attacked by exact linear algebra | %,d |
            | of these also by linear programmes over the scale | %,d |
            | figures asked for | %,d |
            | of fewer than k people on a side, and so never shown | %.1f %% |
            | of the others, hidden because they would give one away | %.1f %% |
            | organisations in which the attacker worked out a sum over fewer than k people | **%d** |
            | organisations in which a small group’s mean could be narrowed to less than %.0f %% of the scale | **%d** |
            | narrowest any small group’s mean was left | %.0f %% of the scale |
            | the engine’s figures shown, of the most that could safely be (200 tables of 2 × 2, every choice tried) | %.1f %% |
            | the same attacker on an engine that hides small figures only | breaks %d of %d |
            | … on one that shows the total although a side is hidden | breaks %d of %d |
            | … on one that forgets that the scale has ends | narrows %d of %d |
            """,
            SEED,
            ORGANISATIONS,
            BY_SCALE,
            sound.asked(),
            100.0 * sound.tooSmall() / sound.asked(),
            100 * (1 - sound.shownOfLarge()),
            sound.broken(),
            100 * DisclosureControl.LEAST_ROOM,
            sound.narrowed(),
            100 * sound.narrowest(),
            100 * best,
            primary.broken(),
            BY_SCALE,
            total.broken(),
            BY_SCALE,
            linear.narrowed(),
            BY_SCALE);
    String document = Files.readString(DOCUMENT);
    int from = document.indexOf(BEGIN) + BEGIN.length();
    int to = document.indexOf(TAKEN, from);
    if (Boolean.getBoolean("anonymity.update")) {
      int end = document.indexOf('\n', to);
      Files.writeString(
          DOCUMENT,
          document.substring(0, from)
              + table
              + "\n"
              + TAKEN
              + "%s, %s, %d cores, Java %s."
                  .formatted(
                      LocalDate.now(),
                      System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                      Runtime.getRuntime().availableProcessors(),
                      Runtime.version().feature())
              + document.substring(end));
      return;
    }
    assertThat(document.substring(from, to).strip()).isEqualTo(table.strip());
  }
}
