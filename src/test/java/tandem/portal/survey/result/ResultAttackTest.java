package tandem.portal.survey.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tandem.portal.alliance.SideId;
import tandem.portal.statistics.Answered;
import tandem.portal.statistics.Attacker;
import tandem.portal.statistics.Battery;
import tandem.portal.statistics.Battery.Figure;
import tandem.portal.statistics.Block;
import tandem.portal.statistics.LinkedFigure;
import tandem.portal.statistics.LinkedFigure.Addend;
import tandem.portal.statistics.Published;
import tandem.portal.survey.Cell;
import tandem.portal.survey.Facet;
import tandem.portal.survey.Instrument;
import tandem.portal.survey.result.MadeUpWave.Kind;

/// Everything anybody can see of a closed wave, against an attacker who adds and subtracts: every
/// choice on the page, every line of both files, the index and the facets of the executive page,
/// how many of each group have answered, and how many stand on the roster. The attacker knows
/// besides who has skipped what, and all answers of the other company. What is found is written to
/// `docs/anonymity.md` with `-Danonymity.update=true`.
class ResultAttackTest {
  private static final long SEED = 20261126;
  private static final int ORGANISATIONS = 2_000;

  /// Of which this many are attacked with the ends of the scale too, which takes longer.
  private static final int BY_BOUNDS = 300;

  private static final double LEAST_ROOM = 0.25;
  private static final double ROUNDING = 1e-6;

  /// A figure as the reader meets it.
  private record Seen(PublishedGroup group, Figure figure, Published<Tallied> published) {}

  private static final class Tally {
    int asked;
    int tooSmall;
    int shown;
    int organisationsWithGroups;
    int broken;
    int turnoutsBroken;
    int narrowed;
    double narrowest = 1;

    double shownOfLarge() {
      return (double) shown / (asked - tooSmall);
    }
  }

  @Test
  void nobody_can_work_out_fewer_than_k_people_from_all_there_is_to_see() throws IOException {
    Tally sound = attack(ORGANISATIONS, BY_BOUNDS, MadeUpWave::published);
    assertThat(sound.broken).as("by sums and differences").isZero();
    assertThat(sound.turnoutsBroken).as("who took part").isZero();
    assertThat(sound.narrowed).as("by the ends of the scale").isZero();
    // hiding everything would be safe too
    assertThat(sound.shownOfLarge()).isGreaterThan(0.4);
    assertThat(sound.organisationsWithGroups).isGreaterThan(ORGANISATIONS / 4);

    // and the attacker must be one who finds something
    Tally primary = attack(BY_BOUNDS, 0, ResultAttackTest::primaryOnly);
    Tally unlinked = attack(BY_BOUNDS, 0, ResultAttackTest::withoutLinks);
    Tally endless = attack(BY_BOUNDS, BY_BOUNDS, ResultAttackTest::withoutEnds);
    assertThat(primary.broken).isGreaterThan(BY_BOUNDS / 3);
    assertThat(primary.turnoutsBroken).isGreaterThan(BY_BOUNDS / 10);
    assertThat(unlinked.broken).isGreaterThan(BY_BOUNDS / 10);
    assertThat(endless.narrowed).isPositive();
    report(sound, primary, unlinked, endless);
  }

  private static Tally attack(
      int organisations, int byBounds, Function<MadeUpWave, PublishedWave> engine) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    var tally = new Tally();
    for (int i = 0; i < organisations; i++) {
      MadeUpWave wave = MadeUpWave.random(random);
      PublishedWave published = engine.apply(wave);
      List<Seen> all =
          published.groups().stream()
              .flatMap(
                  group ->
                      group.figures().entrySet().stream()
                          .map(e -> new Seen(group, e.getKey(), e.getValue())))
              .toList();
      count(tally, wave, published);
      List<Seen> seen = all.stream().filter(s -> s.published().shown().isPresent()).toList();
      boolean broken = false;
      boolean turnout = false;
      for (SideId side : List.of(MadeUpWave.A, MadeUpWave.B)) {
        broken |= isolates(wave, seen, side);
        turnout |= tellsWhoTookPart(wave, published, side);
        if (i < byBounds) {
          double width = narrowest(wave, seen, side);
          tally.narrowest = Math.min(tally.narrowest, width);
          tally.narrowed += width < LEAST_ROOM - ROUNDING ? 1 : 0;
        }
      }
      tally.broken += broken ? 1 : 0;
      tally.turnoutsBroken += turnout ? 1 : 0;
    }
    return tally;
  }

  /// Every figure of every group there are people in, whether or not the page offers the group.
  private static void count(Tally tally, MadeUpWave wave, PublishedWave published) {
    WaveCount count = wave.count();
    tally.organisationsWithGroups +=
        published.groups().stream().anyMatch(g -> g.offered() && !g.isWholeSide()) ? 1 : 0;
    for (SideId side : count.sides()) {
      var parts = new Parts(count.of(side));
      for (Parts.Part part : parts.all()) {
        PublishedGroup group = published.group(side, part.jobRole(), part.region());
        for (Instrument.Item item : MadeUpWave.INSTRUMENT.items().toList()) {
          if (parts.of(part).stream().noneMatch(c -> MadeUpWave.isAsked(item, c.cell()))) {
            continue;
          }
          int people = CellCount.sum(parts.of(part), cell -> cell.item(item.id()).people());
          boolean mean = !ItemCount.ends(item.scale()).equals(ItemCount.Ends.NONE);
          tally.asked++;
          tally.tooSmall += people < (mean ? wave.k() : wave.kDistribution()) ? 1 : 0;
          tally.shown += group.figure(new Figure.OfItem(item.id())).shown().isPresent() ? 1 : 0;
        }
        tally.asked++;
        int scored = parts.of(part).stream().mapToInt(cell -> cell.index().n()).sum();
        tally.tooSmall += scored < wave.k() ? 1 : 0;
        tally.shown += group.figure(new Figure.Index()).shown().isPresent() ? 1 : 0;
      }
    }
  }

  /// Means under k, distributions under their own.
  private static boolean isolates(MadeUpWave wave, List<Seen> seen, SideId side) {
    Map<Kind, Integer> kinds = wave.kinds(side);
    List<Block> blocks = MadeUpWave.blocks(kinds);
    List<LinkedFigure<Seen>> means =
        seen.stream().map(s -> figure(s, kinds)).filter(f -> !f.addends().isEmpty()).toList();
    List<LinkedFigure<Seen>> distributions =
        means.stream()
            .filter(f -> f.key().figure() instanceof Figure.OfItem)
            .filter(f -> !f.key().published().shown().orElseThrow().counts().isEmpty())
            .filter(f -> !isOneShare(f.key().figure()))
            .toList();
    return new Attacker(wave.k(), blocks, means, 0).isolated().isPresent()
        || new Attacker(wave.kDistribution(), blocks, distributions, 0).isolated().isPresent();
  }

  /// Of yes and no one share is everything: a mean.
  private static boolean isOneShare(Figure figure) {
    return figure instanceof Figure.OfItem(String item)
        && ItemCount.isYesOrNo(MadeUpWave.INSTRUMENT.item(item).orElseThrow().scale());
  }

  /// What a figure sums up, by what the portal says of itself: an item's answers, or each person's
  /// mean of the items of an index they have answered, if these are enough.
  private static LinkedFigure<Seen> figure(Seen seen, Map<Kind, Integer> kinds) {
    var addends = new ArrayList<Addend>();
    int block = 0;
    for (Kind kind : kinds.keySet()) {
      if (MadeUpWave.isIn(kind.cell(), seen.group())) {
        List<String> over = over(seen.figure()).stream().filter(kind.answered()::contains).toList();
        if (!over.isEmpty() && over.size() >= enough(seen.figure())) {
          for (String item : over) {
            addends.add(new Addend(block, MadeUpWave.part(item), over.size()));
          }
        }
      }
      block++;
    }
    return new LinkedFigure<>(seen, addends);
  }

  static List<String> over(Figure figure) {
    return switch (figure) {
      case Figure.Index _ ->
          MadeUpWave.INSTRUMENT
              .items()
              .filter(Instrument.Item::isCore)
              .map(Instrument.Item::id)
              .toList();
      case Figure.OfFacet(String facet) ->
          MadeUpWave.INSTRUMENT
              .items()
              .filter(item -> item.facet() == Facet.valueOf(facet))
              .map(Instrument.Item::id)
              .toList();
      case Figure.OfItem(String item) -> List.of(item);
    };
  }

  static int enough(Figure figure) {
    return switch (figure) {
      case Figure.Index _ -> Battery.fewestForIndex(over(figure).size());
      case Figure.OfFacet _ -> Battery.fewestForFacet(over(figure).size());
      case Figure.OfItem _ -> 1;
    };
  }

  /// Whether fewer than k who answered, or cells of nobody who did, can be told from the numbers of
  /// those who answered. A cell of nobody counts for next to nothing.
  private static boolean tellsWhoTookPart(MadeUpWave wave, PublishedWave published, SideId side) {
    int whole = 100;
    List<Cell> cells = wave.cells().stream().filter(cell -> cell.side().equals(side)).toList();
    List<Block> blocks =
        cells.stream()
            .map(
                cell ->
                    new Block(
                        0,
                        Math.max(
                            1,
                            whole
                                * (int)
                                    wave.people().stream()
                                        .filter(p -> p.cell().equals(cell))
                                        .count())))
            .toList();
    List<LinkedFigure<PublishedGroup>> known =
        published.groups().stream()
            .filter(group -> group.side().equals(side) && group.answered().shown().isPresent())
            .map(
                group ->
                    LinkedFigure.over(
                        group,
                        IntStream.range(0, cells.size())
                            .filter(i -> MadeUpWave.isIn(cells.get(i), group))))
            .toList();
    List<LinkedFigure<PublishedGroup>> asked =
        published.groups().stream()
            .filter(group -> group.side().equals(side))
            .flatMap(group -> askedOfSome(group, cells))
            .toList();
    return new Attacker(
            wave.k() * whole, blocks, Stream.concat(known.stream(), asked.stream()).toList(), 0)
        .isolated()
        .isPresent();
  }

  /// How many have answered what is asked of some job roles only is how many of these took part.
  private static Stream<LinkedFigure<PublishedGroup>> askedOfSome(
      PublishedGroup group, List<Cell> cells) {
    return MadeUpWave.INSTRUMENT
        .items()
        .filter(item -> item.when() instanceof Instrument.Condition.Audience)
        .filter(item -> group.figure(new Figure.OfItem(item.id())).shown().isPresent())
        .map(
            item ->
                LinkedFigure.over(
                    group,
                    IntStream.range(0, cells.size())
                        .filter(i -> MadeUpWave.isIn(cells.get(i), group))
                        .filter(i -> MadeUpWave.isAsked(item, cells.get(i)))))
        .filter(figure -> !figure.addends().isEmpty());
  }

  /// How far the means and the ends of the scale leave open what fewer than k people of a cell have
  /// answered, where the mean of the whole side alone would leave more.
  private static double narrowest(MadeUpWave wave, List<Seen> seen, SideId side) {
    List<CellCount> cells = wave.count().of(side);
    double narrowest = 1;
    for (Figure figure : seen.stream().map(Seen::figure).distinct().toList()) {
      if (figure instanceof Figure.OfFacet) {
        continue;
      }
      Function<CellCount, tandem.portal.statistics.Sums> sums =
          switch (figure) {
            case Figure.OfItem(String item) -> cell -> cell.item(item).sums();
            case Figure.Index _, Figure.OfFacet _ -> CellCount::index;
          };
      ItemCount.Ends ends =
          figure instanceof Figure.OfItem(String item)
              ? ItemCount.ends(MadeUpWave.INSTRUMENT.item(item).orElseThrow().scale())
              : new ItemCount.Ends(0, 100);
      if (ends.equals(ItemCount.Ends.NONE)) {
        continue;
      }
      List<CellCount> inhabited = cells.stream().filter(cell -> sums.apply(cell).n() > 0).toList();
      List<Block> blocks =
          inhabited.stream().map(cell -> new Block(0, sums.apply(cell).n())).toList();
      var answered =
          new Answered(
              ends.lowest(),
              ends.highest(),
              inhabited.stream()
                  .map(cell -> new double[] {sums.apply(cell).total()})
                  .toArray(double[][]::new));
      List<LinkedFigure<Seen>> shown =
          seen.stream()
              .filter(s -> s.figure().equals(figure) && s.group().side().equals(side))
              .map(
                  s ->
                      LinkedFigure.over(
                          s,
                          IntStream.range(0, inhabited.size())
                              .filter(i -> MadeUpWave.isIn(inhabited.get(i).cell(), s.group()))))
              .toList();
      List<LinkedFigure<Seen>> whole =
          shown.stream().filter(f -> f.key().group().isWholeSide()).toList();
      double alone = new Attacker(wave.k(), blocks, whole, 0).narrowest(answered);
      if (alone >= LEAST_ROOM) {
        narrowest =
            Math.min(narrowest, new Attacker(wave.k(), blocks, shown, 0).narrowest(answered));
      }
    }
    return narrowest;
  }

  /// Hides what is too small, and nothing else.
  private static PublishedWave primaryOnly(MadeUpWave wave) {
    return weak(wave, (_, _) -> true);
  }

  /// Each figure safe for itself; but where somebody skipped an item, the index less the items is
  /// that person's answers.
  private static PublishedWave withoutLinks(MadeUpWave wave) {
    PublishedWave sound = wave.published();
    return weak(
        wave, (group, _) -> sound.group(group.side(), group.jobRole(), group.region()).offered());
  }

  /// As if nobody knew that the scale has ends.
  private static PublishedWave withoutEnds(MadeUpWave wave) {
    WaveCount count = wave.count();
    return weak(
        wave,
        (group, figure) -> {
          var parts = new Parts(count.of(group.side()));
          int[] people =
              parts.each(
                  cell ->
                      figure instanceof Figure.OfItem(String item)
                          ? cell.item(item).people()
                          : cell.index().n());
          return Parts.narrow(parts.all(), wave.k(), people).stream()
              .anyMatch(part -> group.isOf(group.side(), part.jobRole(), part.region()));
        });
  }

  private interface Choice {
    boolean shows(PublishedGroup group, Figure figure);
  }

  private static PublishedWave weak(MadeUpWave wave, Choice choice) {
    WaveCount count = wave.count();
    var groups = new ArrayList<PublishedGroup>();
    for (SideId side : count.sides()) {
      var parts = new Parts(count.of(side));
      for (Parts.Part part : parts.all()) {
        List<CellCount> of = parts.of(part);
        int people = CellCount.sum(of, CellCount::people);
        var figures = new java.util.LinkedHashMap<Figure, Published<Tallied>>();
        var group =
            new PublishedGroup(
                side,
                part.jobRole(),
                part.region(),
                CellCount.sum(of, cell -> cell.cell().invited()),
                people >= wave.k()
                    ? new Published.Shown<>(people)
                    : new Published.Protected<>(Published.Reason.TOO_FEW),
                people >= wave.k(),
                Map.of(),
                null);
        Stream.concat(
                Stream.of(new Figure.Index()),
                MadeUpWave.INSTRUMENT.items().map(item -> new Figure.OfItem(item.id())))
            .forEach(
                figure -> {
                  var sums =
                      of.stream()
                          .map(
                              cell ->
                                  figure instanceof Figure.OfItem(String item)
                                      ? cell.item(item).sums()
                                      : cell.index())
                          .reduce(
                              tandem.portal.statistics.Sums.NONE,
                              tandem.portal.statistics.Sums::plus);
                  if (sums.n() >= wave.k() && choice.shows(group, figure)) {
                    figures.put(figure, new Published.Shown<>(new Tallied(sums, List.of())));
                  }
                });
        groups.add(
            new PublishedGroup(
                side,
                part.jobRole(),
                part.region(),
                group.invited(),
                group.answered(),
                group.offered(),
                figures,
                null));
      }
    }
    return new PublishedWave(groups);
  }

  private static void report(Tally sound, Tally primary, Tally unlinked, Tally endless)
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
            | figures asked for: the index and every item, of every side, job role, region and job role in a region | %,d |
            | of fewer than k people, and so never shown | %.1f %% |
            | of the others, hidden because they would give one away | %.1f %% |
            | organisations in which the attacker worked out a sum over fewer than k people | **%d** |
            | organisations in which fewer than k who took part, or nobody, could be told from the response rates, and from how many answered what some job roles only are asked | **%d** |
            | sides on which a small group’s mean could be narrowed to less than %.0f %% of the scale, and not by the side’s own mean | **%d** |
            | the same attacker on an engine that hides small figures only | breaks %d of %d, and by response rates %d |
            | … on one that decides each group’s figures without regard to who skipped what | breaks %d of %d |
            | … on one that forgets that the scale has ends | narrows %d sides in %d |
            """,
            SEED,
            ORGANISATIONS,
            BY_BOUNDS,
            sound.asked,
            100.0 * sound.tooSmall / sound.asked,
            100 * (1 - sound.shownOfLarge()),
            sound.broken,
            sound.turnoutsBroken,
            100 * LEAST_ROOM,
            sound.narrowed,
            primary.broken,
            BY_BOUNDS,
            primary.turnoutsBroken,
            unlinked.broken,
            BY_BOUNDS,
            endless.narrowed,
            BY_BOUNDS);
    Anonymity.write("ResultAttackTest", table);
  }
}
