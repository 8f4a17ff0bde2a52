package tandem.portal.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tandem.portal.statistics.Battery.Figure;
import tandem.portal.statistics.Battery.Pattern;

/// Index, facets and items over different people: what [Attacker] gets out of one side's figures
/// when some skip items.
class BatteryAttackTest {
  private static final int ROUNDS = 1_000;
  private static final DisclosureControl K5 = DisclosureControl.forMeans(5);

  /// Shaped like the trust instrument: four facets of three, and one item beside them.
  private static final Battery TRUST =
      new Battery(
          IntStream.range(0, 13)
              .mapToObj(i -> new Battery.Item("i" + i, "f" + i / 3, i < 12))
              .toList());

  @Test
  void whoever_skipped_an_item_is_not_worked_out_from_index_facets_and_items() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(12);
    double shown = 0;
    double large = 0;
    int naive = 0;
    for (int round = 0; round < ROUNDS; round++) {
      List<Pattern> patterns = patterns(random);
      var all = figures(patterns);
      var release = TRUST.release(K5, patterns);
      assertThat(isolates(patterns, all.stream().filter(f -> release.shows(f.key())).toList()))
          .as("%s", patterns)
          .isFalse();
      var enough = all.stream().filter(f -> people(patterns, f) >= 5).toList();
      naive += isolates(patterns, enough) ? 1 : 0;
      large += enough.size();
      shown += release.shown().size();
    }
    // whoever shows all figures of k people gives somebody away more often
    // than not: as docs/anonymity.md says
    assertThat(naive).isEqualTo(868);
    assertThat(shown / large).isBetween(0.865, 0.875);
  }

  @Test
  void hundreds_who_skip_in_hundreds_of_ways_hide_each_other_and_cost_no_time() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(14);
    List<Pattern> patterns =
        IntStream.range(0, 600)
            .mapToObj(
                _ ->
                    ids(
                        IntStream.range(0, 13)
                            .filter(_ -> random.nextDouble() < 0.15)
                            .boxed()
                            .collect(Collectors.toSet())))
            .collect(Collectors.groupingBy(answered -> answered, Collectors.counting()))
            .entrySet()
            .stream()
            .map(p -> new Pattern(p.getKey(), p.getValue().intValue()))
            .toList();
    assertThat(patterns).hasSizeGreaterThan(200);
    long start = System.nanoTime();
    var release = TRUST.release(K5, patterns);
    assertThat(release.shareHidden()).isZero();
    assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
  }

  @Test
  void where_nobody_skipped_anything_everything_is_shown() {
    var release = TRUST.release(K5, List.of(new Pattern(ids(Set.of()), 5)));
    assertThat(release.shareHidden()).isZero();
    assertThat(release.shown()).hasSize(1 + 5 + 13);
  }

  @Test
  void one_who_skipped_one_item_takes_the_item_and_its_facet_along() {
    var release =
        TRUST.release(K5, List.of(new Pattern(ids(Set.of()), 20), new Pattern(ids(Set.of(4)), 1)));
    var all = figures(List.of(new Pattern(ids(Set.of()), 1)));
    assertThat(all.stream().map(LinkedFigure::key).filter(f -> !release.shows(f)))
        .containsExactlyInAnyOrder(new Figure.OfFacet("f1"), new Figure.OfItem("i4"));
  }

  @Test
  void a_page_without_the_items_beside_the_index_decides_the_same() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(13);
    var core = new Battery(TRUST.items().stream().filter(Battery.Item::core).toList());
    for (int round = 0; round < 200; round++) {
      List<Pattern> patterns = patterns(random);
      List<Pattern> ofCore =
          patterns.stream()
              .collect(
                  Collectors.groupingBy(
                      p ->
                          p.answered().stream()
                              .filter(id -> !id.equals("i12"))
                              .collect(Collectors.toSet()),
                      Collectors.summingInt(Pattern::people)))
              .entrySet()
              .stream()
              .map(p -> new Pattern(p.getKey(), p.getValue()))
              .toList();
      var whole = new HashSet<>(TRUST.release(K5, patterns).shown());
      whole.removeAll(Set.of(new Figure.OfItem("i12"), new Figure.OfFacet("f4")));
      assertThat(core.release(K5, ofCore).shown()).isEqualTo(whole);
    }
  }

  private static List<Pattern> patterns(RandomGenerator random) {
    double skips = random.nextDouble(0, 0.05);
    return IntStream.range(0, random.nextInt(5, 60))
        .mapToObj(
            _ ->
                ids(
                    IntStream.range(0, 13)
                        .filter(_ -> random.nextDouble() < skips)
                        .boxed()
                        .collect(Collectors.toSet())))
        .collect(Collectors.groupingBy(answered -> answered, Collectors.counting()))
        .entrySet()
        .stream()
        .map(p -> new Pattern(p.getKey(), p.getValue().intValue()))
        .toList();
  }

  private static Set<String> ids(Set<Integer> without) {
    return IntStream.range(0, 13)
        .filter(i -> !without.contains(i))
        .mapToObj(i -> "i" + i)
        .collect(Collectors.toSet());
  }

  /// All figures as they are defined, written down a second time.
  private static List<LinkedFigure<Figure>> figures(List<Pattern> patterns) {
    var figures = new ArrayList<LinkedFigure<Figure>>();
    figures.add(figure(new Figure.Index(), IntStream.range(0, 12).toArray(), 10, patterns));
    for (int facet = 0; facet < 4; facet++) {
      figures.add(
          figure(
              new Figure.OfFacet("f" + facet),
              new int[] {3 * facet, 3 * facet + 1, 3 * facet + 2},
              2,
              patterns));
    }
    figures.add(figure(new Figure.OfFacet("f4"), new int[] {12}, 1, patterns));
    for (int item = 0; item < 13; item++) {
      figures.add(figure(new Figure.OfItem("i" + item), new int[] {item}, 1, patterns));
    }
    return figures;
  }

  private static LinkedFigure<Figure> figure(
      Figure key, int[] items, int enough, List<Pattern> patterns) {
    var addends = new ArrayList<LinkedFigure.Addend>();
    for (int block = 0; block < patterns.size(); block++) {
      Set<String> answered = patterns.get(block).answered();
      int[] its = IntStream.of(items).filter(i -> answered.contains("i" + i)).toArray();
      if (its.length >= enough) {
        for (int i : its) {
          addends.add(new LinkedFigure.Addend(block, i, its.length));
        }
      }
    }
    return new LinkedFigure<>(key, addends);
  }

  private static int people(List<Pattern> patterns, LinkedFigure<Figure> figure) {
    return figure.addends().stream()
        .mapToInt(LinkedFigure.Addend::block)
        .distinct()
        .map(b -> patterns.get(b).people())
        .sum();
  }

  private static boolean isolates(List<Pattern> patterns, List<LinkedFigure<Figure>> published) {
    return new Attacker(
            5, patterns.stream().map(p -> new Block(0, p.people())).toList(), published, 0)
        .isolated()
        .isPresent();
  }
}
