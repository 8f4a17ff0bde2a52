package tandem.portal.survey.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tandem.portal.alliance.Alliance;
import tandem.portal.alliance.AllianceId;
import tandem.portal.alliance.AllianceSide;
import tandem.portal.alliance.Letter;
import tandem.portal.alliance.SideId;
import tandem.portal.identity.CompanyId;
import tandem.portal.platform.Localized;
import tandem.portal.questionnaire.Reply;
import tandem.portal.statistics.Estimate;
import tandem.portal.statistics.Gap;
import tandem.portal.statistics.Gaps;
import tandem.portal.statistics.Means;
import tandem.portal.statistics.Published;
import tandem.portal.statistics.Shares;
import tandem.portal.survey.Answers;
import tandem.portal.survey.Cell;
import tandem.portal.survey.Instrument;
import tandem.portal.survey.Questionnaires;
import tandem.portal.survey.Wave;
import tandem.portal.survey.WaveId;
import tandem.portal.survey.WaveRow;
import tandem.portal.survey.WaveState;

class ItemScoringTest {
  private static final Instrument ITEMS = Questionnaires.everyKind();
  private static final AllianceSide A = side(1, Letter.A, "Aster");
  private static final AllianceSide B = side(2, Letter.B, "Birke");
  private static final Alliance ALLIANCE =
      new Alliance(
          new AllianceId(new UUID(9, 9)), "Aster × Birke", LocalDate.of(2026, 1, 15), A, B);

  @Test
  void a_mean_has_its_interval_and_the_gap_is_welchs_and_hedges() {
    double[] a = {5, 4, 4, 3, 5, 2, 4, 4};
    double[] b = {1, 2, 3, 2, 2, 4, 1, 2, 3};
    var rated = rated(results(levels(a), levels(b)));
    Estimate mean = Means.tInterval(a);
    assertSame(rated.meanA().shown().orElseThrow(), mean.clipped(1, 5));
    assertSame(rated.difference().orElseThrow().gap(), Gaps.welch(a, b));
    assertSame(rated.difference().orElseThrow().g().orElseThrow(), Gaps.hedges(a, b));
    assertThat(rated.sharesA().shown().orElseThrow()).containsExactly(0.0, 12.5, 12.5, 50.0, 25.0);
  }

  @Test
  void where_all_agree_there_is_a_gap_but_no_spread_to_measure_it_in() {
    var rated = rated(results(levels(3, 3, 3, 3, 3), levels(4, 4, 4, 4, 4)));
    assertThat(rated.difference().orElseThrow().gap().value()).isEqualTo(-1);
    assertThat(rated.difference().orElseThrow().g()).isEmpty();
  }

  @Test
  void means_and_single_shares_need_five_distributions_eight() {
    ItemResults results = results(answers(7, 1), answers(8, 2));
    assertThat(rated(results).meanA().shown()).isPresent();
    assertThat(rated(results).sharesA().shown()).isEmpty();
    assertThat(rated(results).sharesB().shown()).isPresent();
    for (ItemResults.Reported item : results.items()) {
      if (item instanceof ItemResults.Counted(var asked, var shares)) {
        boolean yesOrNo = Set.of("story", "demo").contains(asked.id());
        for (ItemResults.Share share : shares) {
          boolean single = yesOrNo || share.slot() instanceof ItemResults.Slot.Any;
          assertThat(share.a().shown().isPresent()).as("%s", share).isEqualTo(single);
          assertThat(share.b().shown()).as("%s", share).isPresent();
        }
      }
    }
  }

  @Test
  void shares_are_of_those_who_answered_the_item_with_wilsons_interval() {
    List<Answers> ten = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      ten.add(
          new Answers(
              i == 9
                  ? Map.of("agree", new Reply.Number(3))
                  : Map.of("meetings", band(i < 4 ? 0 : 3))));
    }
    ItemResults.Counted meetings =
        counted(results(new SideAnswers(ten), answers(9, 3)), "meetings");
    Estimate any = meetings.shares().getFirst().a().shown().orElseThrow();
    assertThat(any).isEqualTo(Shares.wilson(5, 9).scaled(100, 0));
    assertThat(
            meetings.shares().stream()
                .skip(1)
                .mapToDouble(share -> share.a().shown().orElseThrow().value())
                .sum())
        .isCloseTo(100, within(1e-9));
  }

  @Test
  void an_order_tells_who_came_first_and_the_mean_place() {
    List<String> speed = List.of("SPEED", "PRICE", "TRUST");
    List<String> trust = List.of("TRUST", "SPEED", "PRICE");
    var nine = new ArrayList<Answers>();
    for (int i = 0; i < 9; i++) {
      nine.add(new Answers(Map.of("first", new Reply.Ranked(i < 3 ? speed : trust))));
    }
    var ranked =
        (ItemResults.Ranked)
            results(new SideAnswers(nine), answers(7, 1)).items().stream()
                .filter(ItemResults.Ranked.class::isInstance)
                .findFirst()
                .orElseThrow();
    ItemResults.Place first = ranked.places().getFirst();
    assertThat(first.choice().id()).isEqualTo("SPEED");
    assertThat(first.firstA().shown()).hasValue(Shares.wilson(3, 9).scaled(100, 0));
    assertSame(
        first.meanA().shown().orElseThrow(),
        Means.tInterval(new double[] {1, 1, 1, 2, 2, 2, 2, 2, 2}).clipped(1, 3));
    assertThat(ranked.places())
        .as("seven are too few for a distribution, and a mean place is a part of one")
        .allMatch(p -> p.firstB().shown().isEmpty() && p.meanB().shown().isEmpty());
  }

  @Test
  void a_side_too_small_hides_its_items_and_the_gap() {
    ItemResults results = results(answers(9, 4), answers(4, 5));
    assertThat(rated(results).meanB())
        .isEqualTo(new Published.Protected<>(Published.Reason.TOO_FEW));
    assertThat(rated(results).difference()).isEmpty();
    assertThat(results.turnoutB().answered()).isEmpty();
    assertThat(results.turnout()).isEmpty();
    assertThat(results.hidden(null)).isPositive();
  }

  @Test
  void nobody_answered_shows_nothing_and_fails_at_nothing() {
    ItemResults results = results(new SideAnswers(List.of()), new SideAnswers(List.of()));
    assertThat(results.figures()).allMatch(figure -> figure.shown().isEmpty());
  }

  @Test
  void fewer_texts_than_the_threshold_are_not_shown_even_if_they_were_kept() {
    assertThat(spoken(List.of("a", "b", "c", "d", "e", "f", "g"))).isEmpty();
    assertThat(spoken(List.of("a", "b", "c", "d", "e", "f", "g", "h"))).hasSize(8);
  }

  /// From sums as from the single answers, but for the last bit of a double.
  private static void assertSame(Estimate found, Estimate wanted) {
    assertThat(found.n()).isEqualTo(wanted.n());
    assertThat(new double[] {found.value(), found.low(), found.high()})
        .containsExactly(new double[] {wanted.value(), wanted.low(), wanted.high()}, within(1e-12));
  }

  private static void assertSame(Gap found, Gap wanted) {
    assertThat(new double[] {found.value(), found.low(), found.high()})
        .containsExactly(new double[] {wanted.value(), wanted.low(), wanted.high()}, within(1e-12));
  }

  private static List<String> spoken(List<String> texts) {
    return new ItemScoring(
            row(),
            ALLIANCE,
            ITEMS,
            ResultFilter.NONE,
            pair(answers(9, 1), answers(9, 2)),
            Scoring.Changes.NONE,
            Map.of("words", texts))
        .results().items().stream()
            .filter(ItemResults.Spoken.class::isInstance)
            .flatMap(item -> ((ItemResults.Spoken) item).texts().stream())
            .toList();
  }

  private static ItemResults.Rated rated(ItemResults results) {
    return (ItemResults.Rated)
        results.items().stream()
            .filter(i -> i.item().id().equals("agree"))
            .findFirst()
            .orElseThrow();
  }

  private static ItemResults.Counted counted(ItemResults results, String item) {
    return (ItemResults.Counted)
        results.items().stream().filter(i -> i.item().id().equals(item)).findFirst().orElseThrow();
  }

  static ItemResults resultsOf(SideAnswers a, SideAnswers b) {
    return results(a, b);
  }

  private static ItemResults results(SideAnswers a, SideAnswers b) {
    return new ItemScoring(
            row(), ALLIANCE, ITEMS, ResultFilter.NONE, pair(a, b), Scoring.Changes.NONE, Map.of())
        .results();
  }

  private static Scoring.Pair pair(SideAnswers a, SideAnswers b) {
    return SideAnswers.pair(ITEMS, ALLIANCE, a, b, 12, 12, 5);
  }

  private static Reply band(int from) {
    return new Reply.Number(from);
  }

  private static SideAnswers levels(double... levels) {
    return new SideAnswers(
        java.util.Arrays.stream(levels)
            .mapToObj(level -> Questionnaires.numbers(Map.of("agree", (int) level)))
            .toList());
  }

  private static SideAnswers answers(int people, int seed) {
    var random = new Random(seed);
    var responses = new ArrayList<Answers>();
    for (int i = 0; i < people; i++) {
      var byItem = new HashMap<String, Reply>();
      byItem.put("agree", new Reply.Number(1 + random.nextInt(5)));
      byItem.put("meetings", band(random.nextInt(2) * 3));
      byItem.put("story", new Reply.Chosen(Set.of(random.nextBoolean() ? "YES" : "NO")));
      byItem.put("called", new Reply.Chosen(Set.of(random.nextBoolean() ? "START" : "HARD")));
      byItem.put("demo", new Reply.Chosen(Set.of("NO")));
      byItem.put("first", new Reply.Ranked(List.of("PRICE", "SPEED", "TRUST")));
      byItem.put("purpose", new Reply.Chosen(Set.of("JOINT", "PROJECT")));
      responses.add(new Answers(byItem));
    }
    return new SideAnswers(responses);
  }

  private static WaveRow row() {
    return new WaveRow(
        new Wave(
            new WaveId(new UUID(1, 1)),
            ALLIANCE.id(),
            ITEMS.id(),
            1,
            WaveState.CLOSED,
            LocalDate.of(2026, 4, 15),
            LocalDate.of(2026, 4, 29),
            5,
            8),
        Localized.of("Alles", "Everything"),
        1,
        List.of(new Cell(1, A.id(), null, null, 12), new Cell(2, B.id(), null, null, 12)));
  }

  private static AllianceSide side(int id, Letter letter, String name) {
    return new AllianceSide(
        new SideId(new UUID(0, id)), letter, new CompanyId(new UUID(7, id)), name);
  }
}
