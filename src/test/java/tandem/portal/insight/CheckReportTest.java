package tandem.portal.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tandem.portal.alliance.Alliance;
import tandem.portal.alliance.AllianceId;
import tandem.portal.alliance.AllianceSide;
import tandem.portal.alliance.Letter;
import tandem.portal.alliance.SideId;
import tandem.portal.identity.CompanyId;
import tandem.portal.insight.CheckAnalysis.Item;
import tandem.portal.insight.CheckAnalysis.Option;
import tandem.portal.platform.Localized;
import tandem.portal.statistics.DisclosureControl;
import tandem.portal.statistics.ItemAnalysis;
import tandem.portal.statistics.Measured;

/// What authors read about their questions, and what they must not be able to read.
class CheckReportTest {
  private static final LocalDate SIGNED = LocalDate.of(2026, 1, 15);
  private static final LocalDate TODAY = LocalDate.of(2026, 5, 15);
  private static final Alliance ALLIANCE =
      new Alliance(
          new AllianceId(UUID.randomUUID()),
          "A × B",
          SIGNED,
          side(Letter.A, "Ahorn"),
          side(Letter.B, "Birke"));
  private static final List<AskedQuestion> QUESTIONS =
      IntStream.range(0, 3).mapToObj(CheckReportTest::question).toList();

  private final List<ChoiceRow> choices = new ArrayList<>();
  private final List<GainRow> gains = new ArrayList<>();
  private int people;

  @Test
  void below_thirty_it_says_so_and_nothing_else() {
    take(ALLIANCE.a(), 20, SIGNED.plusDays(20));
    take(ALLIANCE.b(), 9, SIGNED.plusDays(20));
    assertThat(analysis(TODAY).items()).isEqualTo(new Measured.TooFew<>(29));
    assertThat(analysis(TODAY).asOf()).containsOnlyKeys(Letter.A, Letter.B);
  }

  @Test
  void from_thirty_on_every_question_has_difficulty_discrimination_and_its_commonest_error() {
    take(ALLIANCE.a(), 20, SIGNED.plusDays(20));
    take(ALLIANCE.b(), 20, SIGNED.plusDays(20));
    CheckAnalysis.Items items = analysis(TODAY).items().shown().orElseThrow();
    assertThat(items.alpha()).isNotNull();
    Item first = items.items().getFirst();
    // every fourth person has it wrong, by turns b and c, b first
    assertThat(first.correct().value()).isCloseTo(75, within(1e-9));
    assertThat(first.correct().n()).isEqualTo(40);
    assertThat(first.choices().stream().map(c -> c.options().getFirst().id()))
        .containsExactly("a", "b", "c");
    assertThat(first.choices().stream().mapToInt(CheckAnalysis.Choice::people))
        .containsExactly(30, 6, 4);
    assertThat(first.commonestError().orElseThrow().options().getFirst().id()).isEqualTo("b");
    assertThat(items.items().get(2).flags()).contains(ItemAnalysis.Flag.EASY);
  }

  @Test
  void a_side_with_seven_is_not_in_it() {
    take(ALLIANCE.a(), 40, SIGNED.plusDays(20));
    take(ALLIANCE.b(), 7, SIGNED.plusDays(20));
    CheckAnalysis analysis = analysis(TODAY);
    assertThat(analysis.asOf()).containsOnlyKeys(Letter.A);
    assertThat(analysis.items().shown().orElseThrow().items().getFirst().correct().n())
        .isEqualTo(40);
  }

  @Test
  void it_moves_at_the_end_of_a_week_and_by_eight_people_at_least() {
    take(ALLIANCE.a(), 32, SIGNED.plusDays(20));
    CheckAnalysis first = analysis(SIGNED.plusDays(30));
    assertThat(first.items().shown()).isPresent();
    for (int one = 1; one <= 8; one++) {
      take(ALLIANCE.a(), 1, SIGNED.plusDays(40));
      CheckAnalysis now = analysis(SIGNED.plusDays(60));
      assertThat(n(now)).as("%d more", one).isEqualTo(one < 8 ? 32 : 40);
      assertThat(n(analysis(SIGNED.plusDays(40)))).isEqualTo(32);
    }
  }

  @Test
  void who_has_left_a_question_out_is_in_it_with_the_others() {
    take(ALLIANCE.a(), 32, SIGNED.plusDays(20));
    choices.removeLast();
    List<Item> items = analysis(TODAY).items().shown().orElseThrow().items();
    assertThat(items.stream().map(item -> item.correct().n())).containsExactly(32, 32, 31);
  }

  @Test
  @SuppressWarnings("NullAway") // a record's compiled constructor no longer says what may be null
  void a_question_of_a_pool_is_about_those_who_got_it_and_from_thirty_of_them_on() {
    List<AskedQuestion> drawn =
        QUESTIONS.stream()
            .map(
                q ->
                    new AskedQuestion(
                        q.id(), q.number(), q.text(), q.lesson(), q.options(), q.number() > 1))
            .toList();
    take(ALLIANCE.a(), 50, SIGNED.plusDays(20));
    choices.removeIf(row -> number(row.question()) == 2 && person(row) >= 32);
    choices.removeIf(row -> number(row.question()) == 3 && person(row) >= 20);

    CheckAnalysis.Items items = analysis(drawn, TODAY).items().shown().orElseThrow();

    assertThat(items.items()).extracting(Item::number).containsExactly(1, 2);
    assertThat(items.items()).extracting(item -> item.correct().n()).containsExactly(50, 32);
    assertThat(items.fewer()).isEqualTo(1);
    assertThat(items.alpha()).as("nobody took the same check").isNull();
  }

  private static long person(ChoiceRow row) {
    return row.person().getLeastSignificantBits();
  }

  @Test
  void a_question_seven_have_answered_holds_the_side_back() {
    take(ALLIANCE.a(), 32, SIGNED.plusDays(20));
    choices.removeIf(
        row ->
            row.question().equals(QUESTIONS.get(2).id())
                && row.person().getLeastSignificantBits() >= 7);
    assertThat(analysis(TODAY).asOf()).isEmpty();
    assertThat(analysis(TODAY).items()).isEqualTo(new Measured.TooFew<>(0));
  }

  @Test
  void what_may_not_stand_beside_the_pillars_is_not_analysed() {
    take(ALLIANCE.a(), 32, SIGNED.plusDays(20));
    var report =
        new CheckReport(
            ALLIANCE,
            means(),
            DisclosureControl.forDistributions(8),
            (_, moments) ->
                moments.keySet().stream().skip(1).collect(java.util.stream.Collectors.toSet()),
            TODAY);
    assertThat(report.of(QUESTIONS, choices, gains).asOf()).isEmpty();
  }

  @Test
  void the_people_are_those_behind_the_questions_of_the_executive_page() {
    for (int day = 0; day < 90; day += 3) {
      take(ALLIANCE.a(), 2, SIGNED.plusDays(day));
    }
    var page = new QuestionReport(ALLIANCE, means(), (_, moments) -> moments.keySet(), TODAY);
    CheckAnalysis analysis = analysis(TODAY);
    LocalDate stood = Objects.requireNonNull(analysis.asOf().get(Letter.A));
    var then =
        new QuestionReport(ALLIANCE, means(), (_, moments) -> moments.keySet(), stood.plusDays(1))
            .of(rows());
    assertThat(page.of(rows())).hasSize(3);
    analysis
        .items()
        .shown()
        .orElseThrow()
        .items()
        .forEach(
            item ->
                assertThat(then)
                    .filteredOn(figure -> figure.number() == item.number())
                    .singleElement()
                    .satisfies(
                        figure ->
                            assertThat(figure.correct().a().shown()).contains(item.correct())));
  }

  @Test
  void what_is_no_longer_kept_is_wrong_without_saying_what_it_was() {
    take(ALLIANCE.a(), 32, SIGNED.plusDays(20));
    choices.replaceAll(
        row ->
            new ChoiceRow(
                row.person(), row.side(), row.question(), null, row.correct(), row.counted()));
    Item first = analysis(TODAY).items().shown().orElseThrow().items().getFirst();
    assertThat(first.choices().getLast().options()).isEmpty();
    assertThat(first.choices().getLast().people()).isEqualTo(8);
  }

  @Test
  void the_gain_of_four_is_protected_and_that_of_five_shown() {
    assertThat(analysis(TODAY).gain()).isNull();
    learn(4);
    assertThat(Headline.of(Objects.requireNonNull(analysis(TODAY).gain()))).isEmpty();
    learn(1);
    var learned = Headline.of(Objects.requireNonNull(analysis(TODAY).gain())).orElseThrow();
    assertThat(learned.people()).isEqualTo(5);
    assertThat(learned.change().value())
        .isCloseTo(learned.after() - learned.before(), within(1e-9));
    assertThat(learned.change().clear()).isTrue();
  }

  private void learn(int more) {
    for (int i = 0; i < more; i++) {
      gains.add(
          new GainRow(
              UUID.randomUUID(),
              ALLIANCE.a().id(),
              SIGNED.plusDays(20),
              3 + gains.size() % 2,
              7,
              8));
    }
  }

  private static int n(CheckAnalysis analysis) {
    return analysis.items().shown().orElseThrow().items().getFirst().correct().n();
  }

  private CheckAnalysis analysis(LocalDate day) {
    return analysis(QUESTIONS, day);
  }

  private CheckAnalysis analysis(List<AskedQuestion> questions, LocalDate day) {
    return new CheckReport(
            ALLIANCE,
            means(),
            DisclosureControl.forDistributions(8),
            (_, moments) -> moments.keySet(),
            day)
        .of(questions, choices, gains);
  }

  private static DisclosureControl means() {
    return DisclosureControl.forMeans(5);
  }

  /// Every fourth has the first question wrong, every third the second, everybody the third right.
  private void take(AllianceSide side, int more, LocalDate day) {
    for (int i = 0; i < more; i++) {
      int person = people++;
      var id = new UUID(3, person);
      String wrong = person % 8 == 0 || person % 40 == 4 ? "b" : "c";
      answer(id, side, 0, person % 4 != 0, wrong, day);
      answer(id, side, 1, person % 3 != 0, "b", day);
      answer(id, side, 2, true, "b", day);
    }
  }

  private void answer(
      UUID person, AllianceSide side, int question, boolean right, String wrong, LocalDate day) {
    choices.add(
        new ChoiceRow(
            person,
            side.id(),
            QUESTIONS.get(question).id(),
            List.of(right ? "a" : wrong),
            right,
            Presence.of(day, null)));
  }

  /// The same answers as the executive page reads them.
  private List<QuestionRow> rows() {
    return choices.stream()
        .map(
            row ->
                new QuestionRow(
                    row.question(),
                    number(row.question()),
                    Localized.of("Frage", "Question"),
                    null,
                    row.side(),
                    row.counted().first().orElseThrow(),
                    row.counted(),
                    1,
                    row.correct() ? 1 : 0,
                    0))
        .toList();
  }

  private static int number(UUID question) {
    return QUESTIONS.stream()
        .filter(q -> q.id().equals(question))
        .findFirst()
        .orElseThrow()
        .number();
  }

  private static AskedQuestion question(int index) {
    return new AskedQuestion(
        new UUID(4, index),
        index + 1,
        Localized.of("Frage", "Question"),
        new QuestionFigure.Lesson(1, Localized.of("Lektion", "Lesson")),
        List.of(option("a", true), option("b", false), option("c", false)));
  }

  private static Option option(String id, boolean right) {
    return new Option(id, Localized.of(id, id), right);
  }

  private static AllianceSide side(Letter letter, @Nullable String company) {
    return new AllianceSide(
        new SideId(UUID.randomUUID()),
        letter,
        new CompanyId(UUID.randomUUID()),
        String.valueOf(company));
  }
}
