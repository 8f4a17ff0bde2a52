package tandem.portal.survey.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tandem.portal.alliance.SideId;
import tandem.portal.statistics.Attacker;
import tandem.portal.statistics.Battery.Figure;
import tandem.portal.statistics.Block;
import tandem.portal.statistics.DisclosureControl;
import tandem.portal.statistics.Group;
import tandem.portal.statistics.LinkedFigure;
import tandem.portal.statistics.LinkedFigure.Addend;
import tandem.portal.survey.result.MadeUpYear.Part;
import tandem.portal.survey.result.MadeUpYear.Seller;

/// Everything printed of two waves at once, with people who left, came and changed group in
/// between, the change of the index and of each item, and the gap to the management, solved
/// together. What is found is written to `docs/anonymity.md` with `-Danonymity.update=true`.
class TwoWavesAttackTest {
  private static final long SEED = 20261129;
  private static final int PAIRS = 400;

  /// The attacker's arithmetic is modulo this.
  private static final int P = Integer.MAX_VALUE;

  private static final int SECOND = 100;
  private static final int MANAGEMENT = 200;

  private static final class Tally {
    int sides;
    int changes;
    int gaps;
    int broken;
    int comparable;
    int comparableBroken;
    int others;
    int othersBroken;
    int turnoutsBroken;
  }

  @Test
  void two_waves_with_their_changes_and_the_management_give_nobody_away() throws IOException {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    var tally = new Tally();
    for (int i = 0; i < PAIRS; i++) {
      MadeUpYear year = MadeUpYear.random(random);
      for (SideId side : List.of(MadeUpWave.A, MadeUpWave.B)) {
        attack(tally, year, side);
      }
    }
    assertThat(tally.broken).isZero();
    assertThat(tally.changes).isGreaterThan(PAIRS);
    assertThat(tally.gaps).isGreaterThan(PAIRS / 8);
    // and the attacker must be one who finds something
    assertThat(tally.othersBroken).isPositive();
    report(tally);
  }

  private static void attack(Tally tally, MadeUpYear year, SideId side) {
    PublishedGroup then = whole(year.first().published(), side);
    PublishedGroup now = whole(year.second().published(), side);
    int k = year.second().k();
    Map<Figure, tandem.portal.statistics.Gap> changes =
        new Scoring.Pair(now, now, k)
            .since(
                new Scoring.Pair(then, then, k),
                new Scoring.Moved(year.moved().getOrDefault(side, 0), 0))
            .a();
    tally.sides++;
    tally.changes += changes.size();
    tally.broken += isolates(tally, year, side, changes.keySet(), false) ? 1 : 0;
    boolean same = isolates(tally, year, side, changes.keySet(), true);
    if (changes.isEmpty()) {
      tally.others++;
      tally.othersBroken += same ? 1 : 0;
    } else {
      tally.comparable++;
      tally.comparableBroken += same ? 1 : 0;
    }
    tally.turnoutsBroken += tellsWhoTookPart(year, side) ? 1 : 0;
  }

  private static PublishedGroup whole(PublishedWave wave, SideId side) {
    return wave.group(side, null, null);
  }

  /// Whom no figure of either wave tells apart.
  private record Kind(@Nullable Object then, @Nullable Object now) {
    static Kind of(Seller seller) {
      return new Kind(kind(seller.then()), kind(seller.now()));
    }

    private static @Nullable Object kind(@Nullable Part part) {
      return part == null || part.answers() == null
          ? null
          : new MadeUpWave.Kind(part.cell(), part.answers().byItem().keySet());
    }

    Stream<MadeUpWave.Kind> in(boolean second) {
      return Stream.ofNullable((MadeUpWave.Kind) (second ? now : then));
    }
  }

  /// @param same whether the attacker takes it that whoever stayed has answered as before: then an
  ///     answer is the same unknown in both waves
  private static boolean isolates(
      Tally tally, MadeUpYear year, SideId side, java.util.Set<Figure> changes, boolean same) {
    var people = new LinkedHashMap<Kind, Integer>();
    year.sellers().stream()
        .filter(seller -> seller.side().equals(side))
        .forEach(seller -> people.merge(Kind.of(seller), 1, Integer::sum));
    List<Kind> kinds = List.copyOf(people.keySet());
    var blocks = new ArrayList<Block>();
    people.values().forEach(n -> blocks.add(new Block(0, n)));
    int second = same ? 0 : SECOND;
    var rows = new ArrayList<LinkedFigure<String>>();
    shown(year.first(), side, (group, figure) -> rows.add(row(group, figure, kinds, false, 0, 1)));
    shown(
        year.second(),
        side,
        (group, figure) -> rows.add(row(group, figure, kinds, true, second, 1)));
    PublishedGroup then = whole(year.first().published(), side);
    PublishedGroup now = whole(year.second().published(), side);
    for (Figure figure : changes) {
      int earlier = people(then, figure);
      int later = people(now, figure);
      rows.add(
          difference(
              row(now, figure, kinds, true, second, later),
              row(then, figure, kinds, false, 0, earlier)));
    }
    manage(tally, year, side, now, kinds, second, blocks, rows);
    return new Attacker(
            year.first().k(),
            blocks,
            rows.stream().filter(row -> !row.addends().isEmpty()).toList(),
            0)
        .isolated()
        .isPresent();
  }

  /// Their only figure, and the gap beside it; neither tells any of them from the others.
  private static void manage(
      Tally tally,
      MadeUpYear year,
      SideId side,
      PublishedGroup now,
      List<Kind> kinds,
      int second,
      List<Block> blocks,
      List<LinkedFigure<String>> rows) {
    int managers = Objects.requireNonNull(year.management().get(side));
    if (DisclosureControl.forMeans(year.second().k())
        .alone(new Group<>(managers, () -> true))
        .shown()
        .isEmpty()) {
      return;
    }
    int block = blocks.size();
    blocks.add(new Block(0, managers));
    rows.add(management(block, 1));
    var index = new Figure.Index();
    if (now.figure(index).shown().isPresent()) {
      tally.gaps++;
      rows.add(
          difference(
              management(block, managers),
              row(now, index, kinds, true, second, people(now, index))));
    }
  }

  private static LinkedFigure<String> management(int block, int divisor) {
    return new LinkedFigure<>("management", List.of(new Addend(block, MANAGEMENT, divisor)));
  }

  private static int people(PublishedGroup group, Figure figure) {
    return group.figure(figure).shown().orElseThrow().people();
  }

  private interface Use {
    void of(PublishedGroup group, Figure figure);
  }

  private static void shown(MadeUpWave wave, SideId side, Use use) {
    wave.published().groups().stream()
        .filter(group -> group.side().equals(side))
        .forEach(
            group ->
                group
                    .figures()
                    .forEach(
                        (figure, published) -> {
                          if (published.shown().isPresent()) {
                            use.of(group, figure);
                          }
                        }));
  }

  /// @param divisor of the whole sum
  private static LinkedFigure<String> row(
      PublishedGroup group,
      Figure figure,
      List<Kind> kinds,
      boolean second,
      int offset,
      int divisor) {
    var addends = new ArrayList<Addend>();
    for (int block = 0; block < kinds.size(); block++) {
      int its = block;
      kinds
          .get(block)
          .in(second)
          .filter(kind -> MadeUpWave.isIn(kind.cell(), group))
          .forEach(
              kind -> {
                List<String> over =
                    ResultAttackTest.over(figure).stream()
                        .filter(kind.answered()::contains)
                        .toList();
                if (!over.isEmpty() && over.size() >= ResultAttackTest.enough(figure)) {
                  over.forEach(
                      item ->
                          addends.add(
                              new Addend(
                                  its, offset + MadeUpWave.part(item), over.size() * divisor)));
                }
              });
    }
    return new LinkedFigure<>(figure.toString(), addends);
  }

  private static LinkedFigure<String> difference(
      LinkedFigure<String> later, LinkedFigure<String> earlier) {
    return new LinkedFigure<>(
        "difference",
        Stream.concat(
                later.addends().stream(),
                earlier.addends().stream()
                    .map(a -> new Addend(a.block(), a.part(), P - a.divisor())))
            .toList());
  }

  /// Whether fewer than k who took part can be told from the response rates of both waves, by one
  /// who takes it that whoever stayed takes part as before.
  private static boolean tellsWhoTookPart(MadeUpYear year, SideId side) {
    record Cells(@Nullable Object then, @Nullable Object now) {}
    Function<@Nullable Part, @Nullable Object> cell =
        part -> part == null || !part.tookPart() ? null : part.cell();
    var people = new LinkedHashMap<Cells, Integer>();
    year.sellers().stream()
        .filter(seller -> seller.side().equals(side))
        .forEach(
            seller ->
                people.merge(
                    new Cells(cell.apply(seller.then()), cell.apply(seller.now())),
                    1,
                    Integer::sum));
    people.remove(new Cells(null, null));
    List<Cells> cells = List.copyOf(people.keySet());
    var rows = new ArrayList<LinkedFigure<String>>();
    for (boolean second : new boolean[] {false, true}) {
      (second ? year.second() : year.first())
          .published().groups().stream()
              .filter(group -> group.side().equals(side) && group.answered().shown().isPresent())
              .forEach(
                  group ->
                      rows.add(
                          LinkedFigure.over(
                              "answered",
                              java.util.stream.IntStream.range(0, cells.size())
                                  .filter(
                                      i -> {
                                        Object its =
                                            second ? cells.get(i).now() : cells.get(i).then();
                                        return its instanceof tandem.portal.survey.Cell c
                                            && MadeUpWave.isIn(c, group);
                                      }))));
    }
    return new Attacker(
            year.first().k(), people.values().stream().map(n -> new Block(0, n)).toList(), rows, 0)
        .isolated()
        .isPresent();
  }

  private static void report(Tally tally) throws IOException {
    Anonymity.write(
        "TwoWavesAttackTest",
        String.format(
            Locale.ROOT,
            """
            | | |
            |---|---|
            | seed | %d |
            | sides of two waves attacked | %,d |
            | printed changes among their figures, of the index and of items | %,d |
            | printed gaps to the management | %,d |
            | sides on which a sum over fewer than k people follows from all of it together | **%d** |
            | the same, if whoever stayed answered exactly as before, on sides with a printed change | %d of %,d |
            | … on sides without one, because one to k − 1 came or went, or too little is shown | %d of %,d |
            | sides on which fewer than k who took part could be told from both response rates, if whoever stayed takes part exactly as before | %d of %,d |
            """,
            SEED,
            tally.sides,
            tally.changes,
            tally.gaps / 2,
            tally.broken,
            tally.comparableBroken,
            tally.comparable,
            tally.othersBroken,
            tally.others,
            tally.turnoutsBroken,
            tally.sides));
  }
}
