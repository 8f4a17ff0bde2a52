package tandem.portal.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tandem.portal.alliance.Alliance;
import tandem.portal.alliance.AllianceId;
import tandem.portal.alliance.AllianceSide;
import tandem.portal.alliance.Letter;
import tandem.portal.alliance.SideId;
import tandem.portal.identity.CompanyId;
import tandem.portal.platform.Localized;
import tandem.portal.statistics.Battery;
import tandem.portal.statistics.DisclosureControl;
import tandem.portal.statistics.Sides;

/// Small sides: what a reader of the whole page may learn, and what not.
class DisclosureTest {
  private static final LocalDate SIGNED = LocalDate.of(2026, 1, 15);
  private static final LocalDate TODAY = LocalDate.of(2026, 5, 15);
  private static final UUID WAVE = UUID.randomUUID();
  private static final Battery BATTERY =
      new Battery(
          Arrays.stream(Facet.values())
              .filter(facet -> facet != Facet.TRUST)
              .flatMap(
                  facet ->
                      IntStream.rangeClosed(1, 3)
                          .mapToObj(i -> new Battery.Item(facet + "" + i, facet.name(), true)))
              .toList());
  private static final Set<String> ALL =
      BATTERY.items().stream().map(Battery.Item::id).collect(Collectors.toSet());
  private static final DisclosureControl K5 = DisclosureControl.forMeans(5);
  private static final Alliance ALLIANCE =
      new Alliance(
          new AllianceId(UUID.randomUUID()),
          "A × B",
          SIGNED,
          side(Letter.A, "Ahorn"),
          side(Letter.B, "Birke"));

  @Test
  void a_side_with_four_who_took_the_check_hides_itself_and_the_total() {
    Understanding figures = report(12, 12, 9, 4).understanding();
    assertOnlyA(figures.index());
    assertOnlyA(figures.calibration());
    assertOnlyA(figures.learned());
    assertOnlyA(figures.change());
    assertOnlyA(pillar(figures, Pillar.COMPREHENSION));
    assertThat(pillar(figures, Pillar.REACH).total().shown()).isPresent();
    figures.trajectory().forEach(m -> assertThat(m.figures().b().shown()).isEmpty());
    figures.trajectory().forEach(m -> assertThat(m.figures().total().shown()).isEmpty());
  }

  @Test
  void pillars_nobody_has_data_for_are_missing_and_not_protected() {
    Understanding figures = report(12, 12, 9, 9).understanding();
    assertThat(
            figures.pillars().stream().filter(p -> p.figures() == null).map(PillarFigure::pillar))
        .containsExactly(Pillar.RETENTION, Pillar.APPLICATION);
    assertThat(figures.index().total().shown()).isPresent();
  }

  @Test
  void without_answers_there_is_no_index_however_many_opened_the_module() {
    assertThat(Headline.of(report(20, 20, 0, 0).understanding().index())).isEmpty();
  }

  @Test
  void two_points_of_the_trajectory_never_differ_by_the_answers_of_a_few() {
    // six took the check in the first month, one more on the last day
    var people = new ArrayList<Timeline>();
    for (int i = 0; i < 6; i++) {
      people.add(person(ALLIANCE.a(), SIGNED.plusDays(20)));
    }
    people.add(person(ALLIANCE.a(), TODAY));
    var figures = new UnderstandingReport(weights(), K5, ALLIANCE, people, TODAY).understanding();
    assertThat(figures.trajectory()).hasSize(4);
    assertThat(figures.trajectory().stream().map(Moment::figures).distinct()).hasSize(1);
    assertThat(figures.learned().a().shown()).contains(6);
  }

  @Test
  void a_side_with_four_responses_hides_trust_gap_and_total() {
    Trust trust =
        new TrustReport(
                ALLIANCE,
                List.of(wave(ALLIANCE.a(), 20, 15), wave(ALLIANCE.b(), 20, 4)),
                List.of(scores(ALLIANCE.a(), 15), scores(ALLIANCE.b(), 4)),
                List.of(everything(15, 4)),
                List.of())
            .latest()
            .orElseThrow();
    assertOnlyA(trust.score().figures());
    assertThat(trust.score().gap().shown()).isEmpty();
    assertThat(trust.wave().turnout().b().shown()).isEmpty();
    assertThat(trust.wave().turnout().total().shown()).isEmpty();
    trust.trajectory().forEach(m -> assertOnlyA(m.figures()));
  }

  @Test
  void a_wave_hardly_anybody_answered_does_not_take_away_what_the_one_before_said() {
    var later = new UUID(0, 77);
    Trust trust =
        new TrustReport(
                ALLIANCE,
                List.of(
                    wave(ALLIANCE.a(), 20, 15),
                    wave(ALLIANCE.b(), 20, 12),
                    later(later, ALLIANCE.a(), 3),
                    later(later, ALLIANCE.b(), 2)),
                List.of(
                    scores(ALLIANCE.a(), 15),
                    scores(ALLIANCE.b(), 12),
                    new ScoreRow(later, ALLIANCE.a().id(), Facet.TRUST, new double[] {2, 3, 4})),
                List.of(everything(15, 12)),
                List.of())
            .latest()
            .orElseThrow();
    assertThat(trust.wave().number()).isEqualTo(1);
    assertThat(trust.unshown()).isEqualTo(2);
    assertThat(trust.since()).isNull();
    assertThat(trust.score().figures().total().shown()).isPresent();
    assertThat(trust.change().total().shown()).contains(Direction.FIRST);
    assertThat(trust.trajectory()).hasSize(2);
    assertThat(trust.trajectory().getLast().figures().total().shown()).isEmpty();
  }

  private static WaveSideRow later(UUID wave, AllianceSide side, int answered) {
    return new WaveSideRow(
        wave, 2, TODAY.minusDays(12), TODAY.minusDays(2), 5, 1, side.id(), 20, answered);
  }

  @Test
  void a_wave_with_a_higher_k_keeps_it() {
    var wave = wave(ALLIANCE.a(), 20, 9);
    var strict =
        new WaveSideRow(wave.wave(), 1, wave.opensOn(), wave.closesOn(), 10, 1, wave.side(), 20, 9);
    Trust trust =
        new TrustReport(
                ALLIANCE,
                List.of(strict),
                List.of(scores(ALLIANCE.a(), 9)),
                List.of(everything(9, 0)),
                List.of())
            .latest()
            .orElseThrow();
    assertThat(trust.score().figures().a().shown()).isEmpty();
  }

  @Test
  void a_question_answered_by_four_on_a_side_hides_that_side_and_the_total() {
    List<QuestionFigure> questions =
        new QuestionReport(ALLIANCE, K5, (_, moments) -> moments.keySet(), TODAY)
            .of(
                List.of(
                    question(1, ALLIANCE.a(), 10, 9),
                    question(1, ALLIANCE.b(), 4, 0),
                    question(2, ALLIANCE.a(), 10, 5),
                    question(2, ALLIANCE.b(), 10, 5)));
    assertThat(questions.stream().map(QuestionFigure::number)).containsExactly(2, 1);
    assertOnlyA(questions.get(1).correct());
    assertOnlyA(questions.get(1).sureAndWrong());
  }

  @Test
  void the_answers_of_few_to_other_questions_do_not_follow_from_calibration_less_comprehension() {
    var people = new ArrayList<Timeline>();
    for (int i = 0; i < 9; i++) {
      // only two of the nine have answered more than the questions about value messages
      var day = new Timeline.Day(SIGNED.plusDays(20), i < 2 ? 8 : 4, 3, 2, 1, 4, 3);
      people.add(
          new Timeline(
              UUID.randomUUID(),
              ALLIANCE.a().id(),
              Presence.of(SIGNED, null),
              SIGNED.plusDays(10),
              List.of(day),
              List.of()));
    }
    var figures = new UnderstandingReport(weights(), K5, ALLIANCE, people, TODAY).understanding();
    assertThat(pillar(figures, Pillar.COMPREHENSION).a().shown()).isPresent();
    assertThat(figures.calibration().a().shown()).isEmpty();
  }

  @Test
  void a_facet_between_which_and_the_score_stands_one_person_is_hidden() {
    var all = new HashSet<>(ALL);
    all.remove("ABILITY1");
    var who =
        new WaveAnswers(
            WAVE,
            BATTERY,
            Map.of(
                ALLIANCE.a().id(),
                List.of(new Battery.Pattern(ALL, 19), new Battery.Pattern(all, 1))));
    var facets =
        Arrays.stream(Facet.values())
            .map(f -> new ScoreRow(WAVE, ALLIANCE.a().id(), f, scores(ALLIANCE.a(), 20).means()))
            .toList();
    Trust trust =
        new TrustReport(
                ALLIANCE, List.of(wave(ALLIANCE.a(), 20, 20)), facets, List.of(who), List.of())
            .latest()
            .orElseThrow();
    assertThat(
            trust.rows().stream()
                .filter(r -> r.figures().a().shown().isEmpty())
                .map(Trust.Row::facet))
        .containsExactly(Facet.ABILITY);
  }

  @Test
  void suggestions_rest_on_published_figures_only() {
    // side B's four got everything wrong: no rule may see that
    List<QuestionFigure> questions =
        new QuestionReport(ALLIANCE, K5, (_, moments) -> moments.keySet(), TODAY)
            .of(List.of(question(1, ALLIANCE.a(), 10, 10), question(1, ALLIANCE.b(), 4, 0)));
    assertThat(NextSteps.of(report(12, 12, 12, 4).understanding(), questions, null))
        .noneMatch(step -> step instanceof NextStep.WorkThrough)
        .noneMatch(step -> step instanceof NextStep.RewriteLesson);
  }

  private static void assertOnlyA(Sides<?> sides) {
    assertThat(sides.a().shown()).isPresent();
    assertThat(sides.b().shown()).isEmpty();
    assertThat(sides.total().shown()).isEmpty();
  }

  private static Sides<?> pillar(Understanding figures, Pillar pillar) {
    return java.util.Objects.requireNonNull(
        figures.pillars().get(pillar.ordinal()).figures(), pillar.name());
  }

  private static UnderstandingReport report(int a, int b, int tookA, int tookB) {
    var people = new ArrayList<Timeline>();
    for (int i = 0; i < a; i++) {
      people.add(person(ALLIANCE.a(), i < tookA ? SIGNED.plusDays(20) : null));
    }
    for (int i = 0; i < b; i++) {
      people.add(person(ALLIANCE.b(), i < tookB ? SIGNED.plusDays(20) : null));
    }
    return new UnderstandingReport(weights(), K5, ALLIANCE, people, TODAY);
  }

  private static Timeline person(
      AllianceSide side, @org.jspecify.annotations.Nullable LocalDate took) {
    return new Timeline(
        UUID.randomUUID(),
        side.id(),
        Presence.of(SIGNED, null),
        SIGNED.plusDays(10),
        took == null ? List.of() : List.of(new Timeline.Day(took, 8, 6, 4, 3, 4, 3)),
        List.of());
  }

  private static Weights weights() {
    return new Weights(20, 30, 20, 10, 20);
  }

  private static WaveSideRow wave(AllianceSide side, int invited, int answered) {
    return new WaveSideRow(
        WAVE, 1, TODAY.minusDays(30), TODAY.minusDays(16), 5, 1, side.id(), invited, answered);
  }

  private static ScoreRow scores(AllianceSide side, int n) {
    var means = new double[n];
    Arrays.setAll(means, i -> 2 + i % 3);
    return new ScoreRow(WAVE, side.id(), Facet.TRUST, means);
  }

  private static WaveAnswers everything(int a, int b) {
    return new WaveAnswers(
        WAVE,
        BATTERY,
        Map.of(
            ALLIANCE.a().id(), List.of(new Battery.Pattern(ALL, a)),
            ALLIANCE.b().id(), List.of(new Battery.Pattern(ALL, b))));
  }

  private static QuestionRow question(int position, AllianceSide side, int answers, int correct) {
    return new QuestionRow(
        new UUID(0, position),
        position,
        Localized.of("Frage", "Question"),
        null,
        side.id(),
        SIGNED.plusDays(20),
        Presence.of(SIGNED, null),
        answers,
        correct,
        answers - correct);
  }

  private static AllianceSide side(Letter letter, String company) {
    return new AllianceSide(
        new SideId(UUID.randomUUID()), letter, new CompanyId(UUID.randomUUID()), company);
  }
}
