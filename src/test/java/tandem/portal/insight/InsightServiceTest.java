package tandem.portal.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.alliance.AllianceId;
import tandem.portal.alliance.Letter;
import tandem.portal.identity.SignIn;
import tandem.portal.platform.NotFoundException;
import tandem.portal.statistics.Estimate;
import tandem.portal.statistics.Gap;
import tandem.portal.statistics.Published;

/// The demo alliance's figures, worked out a second time straight from the tables.
@PortalTest
class InsightServiceTest {
  private static final AllianceId DEMO =
      new AllianceId(UUID.fromString("01900000-0000-7000-8000-00000a110001"));
  private static final AllianceId YOUNG =
      new AllianceId(UUID.fromString("01900000-0000-7000-8000-00000a110002"));
  private static final String A = "and s.company_id = '01900000-0000-7000-8000-0000000c0001'";
  private static final String B = "and s.company_id = '01900000-0000-7000-8000-0000000c0002'";
  private static final String BOTH = "";

  @Autowired InsightService insights;
  @Autowired OwnerDb db;

  @AfterEach
  void sign_out() {
    SignIn.out();
  }

  @Test
  void understanding_is_what_the_tables_say() {
    SignIn.as(db, "ingrid.solberg@nordwind.example");
    Understanding figures = insights.of(DEMO).understanding();
    assertThat(value(figures.index().a())).isCloseTo(index(A, figures), within(1e-9));
    assertThat(value(figures.index().b())).isCloseTo(index(B, figures), within(1e-9));
    assertThat(value(figures.index().total())).isCloseTo(index(BOTH, figures), within(1e-9));
    assertThat(figures.index().total().shown().orElseThrow().n()).isEqualTo(50);
    assertThat(
            figures.pillars().stream().filter(p -> p.figures() == null).map(PillarFigure::pillar))
        .isEmpty();
  }

  @Test
  void the_diagnosis_and_its_application_are_what_the_tables_say() {
    SignIn.as(db, "heinz.kessler@kessler.example");
    Insight insight = insights.of(DEMO);
    Lived lived = java.util.Objects.requireNonNull(insight.lived());
    assertThat(lived.wave().number()).isEqualTo(4);
    assertThat(lived.diagnosis().total().shown().orElseThrow().isClear()).isTrue();
    assertThat(lived.diagnosis().total().shown().orElseThrow().first().kind())
        .isEqualTo(Collaboration.PROJECT);
    double project =
        pulse(
            BOTH,
            "r.answers -> 'called' ->> 0 in ('START', 'HARD') and r.answers -> 'purpose' = '[\"PROJECT\"]'",
            "jsonb_exists(r.answers, 'called')");
    assertThat(lived.diagnosis().total().shown().orElseThrow().first().percent().value())
        .isCloseTo(project, within(1e-9));
    for (PillarFigure pillar : insight.understanding().pillars()) {
      if (pillar.pillar() == Pillar.APPLICATION) {
        assertThat(value(java.util.Objects.requireNonNull(pillar.figures()).a()))
            .isCloseTo(applied(A), within(1e-9));
        assertThat(value(java.util.Objects.requireNonNull(pillar.figures()).total()))
            .isCloseTo(applied(BOTH), within(1e-9));
      }
    }
  }

  private double applied(String side) {
    return pulse(side, "r.answers -> 'story' ->> 0 = 'YES'", "jsonb_exists(r.answers, 'story')");
  }

  /// Percent of those who have answered, of the demo's pulse.
  private double pulse(String side, String those, String answered) {
    return db.fetchSingle(
            """
            select 100.0 * count(*) filter (where %s) / count(*) from survey.response r
            join survey.wave_cell c on c.wave_id = r.wave_id and c.cell = r.cell
            join alliance.side s on s.id = c.side_id
            where r.wave_id = '01900000-0000-7000-8000-0000000a0004' and %s %s
            """
                .formatted(those, answered, side))
        .get(0, Double.class);
  }

  /// 20·application beside what is learned, over 100.
  private double index(String side, Understanding figures) {
    return (80 * learned(side, figures) + 20 * applied(side)) / 100;
  }

  /// 20·reach + 30·comprehension + 20·retention + 10·calibration over 80, as one statement over the
  /// raw tables, each side and pillar until the day the page says.
  private double learned(String side, Understanding figures) {
    return db.fetchSingle(
            """
            with days (company, reach, comprehension, retention, calibration) as (values
              ('01900000-0000-7000-8000-0000000c0001'::uuid, ?::date, ?::date, ?::date, ?::date),
              ('01900000-0000-7000-8000-0000000c0002'::uuid, ?::date, ?::date, ?::date, ?::date)),
            roster as (
              select m.person_id, d.* from alliance.membership m join alliance.side s on s.id = m.side_id
              join days d on d.company = s.company_id
              where s.alliance_id = '01900000-0000-7000-8000-00000a110001' and m.role = 'SELLER' %s),
            answers as (
              select an.correct, an.confidence, q.value_message,
                an.answered_at::date <= r.comprehension as understood, an.answered_at::date <= r.calibration as judged
              from learning.answer an join learning.attempt at on at.id = an.attempt_id and at.number = 1
              join learning.question q on q.id = an.question_id
              join roster r on r.person_id = at.person_id
              where at.module_version_id = '01900000-0000-7000-8000-0000000d0101')
            select (20.0 * (select count(*) from roster r where exists (
                      select from learning.progress p where p.person_id = r.person_id and p.opened_at::date <= r.reach))
                      / (select count(*) from roster)
                  + 30.0 * count(*) filter (where value_message and correct and understood)
                      / count(*) filter (where value_message and understood)
                  + 20.0 * (select 1.0 * count(*) filter (where rq.correct) / count(*)
                      from learning.refresher_question rq join learning.refresher rf on rf.id = rq.refresher_id
                      join roster r on r.person_id = rf.person_id
                      where rf.days >= 30 and rq.answered_at::date <= r.retention)
                  + 10.0 * (1 - 1.0 * count(*) filter (where confidence = 'SURE' and not correct and judged)
                      / count(*) filter (where judged))) / 80 * 100
            from answers
            """
                .formatted(side),
            day(figures, Letter.A, Pillar.REACH),
            day(figures, Letter.A, Pillar.COMPREHENSION),
            day(figures, Letter.A, Pillar.RETENTION),
            day(figures, Letter.A, Pillar.CALIBRATION),
            day(figures, Letter.B, Pillar.REACH),
            day(figures, Letter.B, Pillar.COMPREHENSION),
            day(figures, Letter.B, Pillar.RETENTION),
            day(figures, Letter.B, Pillar.CALIBRATION))
        .get(0, Double.class);
  }

  private static LocalDate day(Understanding figures, Letter side, Pillar pillar) {
    LocalDate day =
        Objects.requireNonNull(
            Objects.requireNonNull(figures.asOf().get(side)).get(pillar), pillar.name());
    assertThat(day.getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
    assertThat(day).isBefore(LocalDate.now());
    return day;
  }

  @Test
  void trust_is_what_the_tables_say() {
    SignIn.as(db, "heinz.kessler@kessler.example");
    Trust trust = Objects.requireNonNull(insights.of(DEMO).trust());
    assertEstimate(trust.score().figures().a(), moments(A));
    assertEstimate(trust.score().figures().b(), moments(B));
    assertEstimate(trust.score().figures().total(), moments(BOTH));
    assertGap(trust.score().gap().shown().orElseThrow(), moments(A), moments(B));
    assertThat(trust.change().total().shown()).contains(Direction.UP);
    assertThat(trust.wave().turnout().total().shown()).contains(new Trust.Turnout(41, 50));
  }

  private record Moments(int n, double mean, double variance) {}

  /// PostgreSQL's own mean and variance of the scores, the twelve items named one by one.
  private Moments moments(String side) {
    var row =
        db.fetchSingle(
            """
            select count(*)::int, avg(score), var_samp(score) from (
              select ((sum(a.value::int)::float8 / count(*)) - 1) / 4 * 100 as score
              from survey.response r
              join survey.wave w on w.id = r.wave_id and w.state = 'CLOSED'
              join survey.wave_cell c on c.wave_id = r.wave_id and c.cell = r.cell
              join alliance.side s on s.id = c.side_id
              cross join lateral jsonb_each_text(r.answers) a
              where w.id = '01900000-0000-7000-8000-0000000a0001' %s
                and a.key in ('ability1','ability2','ability3','benevolence1','benevolence2','benevolence3',
                  'integrity1','integrity2','integrity3','reliability1','reliability2','reliability3')
              group by r.wave_id, r.ballot having count(*) >= 10) x
            """
                .formatted(side));
    return new Moments(
        row.get(0, Integer.class), row.get(1, Double.class), row.get(2, Double.class));
  }

  private static void assertEstimate(Published<Estimate> actual, Moments expected) {
    Estimate estimate = actual.shown().orElseThrow();
    double half =
        TDistribution.of(expected.n() - 1.0).inverseCumulativeProbability(0.975)
            * Math.sqrt(expected.variance() / expected.n());
    assertThat(estimate.n()).isEqualTo(expected.n());
    assertThat(estimate.value()).isCloseTo(expected.mean(), within(1e-9));
    assertThat(estimate.low()).isCloseTo(expected.mean() - half, within(1e-6));
    assertThat(estimate.high()).isCloseTo(expected.mean() + half, within(1e-6));
  }

  private static void assertGap(Gap gap, Moments a, Moments b) {
    double ea = a.variance() / a.n();
    double eb = b.variance() / b.n();
    double df = Math.pow(ea + eb, 2) / (ea * ea / (a.n() - 1) + eb * eb / (b.n() - 1));
    assertThat(gap.value()).isCloseTo(a.mean() - b.mean(), within(1e-9));
    assertThat(gap.high() - gap.value())
        .isCloseTo(
            TDistribution.of(df).inverseCumulativeProbability(0.975) * Math.sqrt(ea + eb),
            within(1e-6));
  }

  @Test
  void questions_come_hardest_first() {
    SignIn.as(db, "miriam.vogt@kessler.example");
    Insight insight = insights.of(DEMO);
    List<QuestionFigure> questions = insight.questions();
    List<Integer> expected =
        db
            .fetchValues(
                """
                select q.position from learning.question q
                join learning.answer an on an.question_id = q.id
                join learning.attempt at on at.id = an.attempt_id and at.number = 1
                join identity.person p on p.id = at.person_id
                where q.module_version_id = '01900000-0000-7000-8000-0000000d0101'
                  and an.answered_at::date <= case p.company_id
                    when '01900000-0000-7000-8000-0000000c0001' then ?::date else ?::date end
                group by q.id, q.position
                order by avg(an.correct::int), q.position
                """,
                day(insight.understanding(), Letter.A, Pillar.CALIBRATION),
                day(insight.understanding(), Letter.B, Pillar.CALIBRATION))
            .stream()
            .map(Integer.class::cast)
            .toList();
    assertThat(questions).hasSize(8);
    assertThat(questions.stream().map(QuestionFigure::number)).isEqualTo(expected);
  }

  @Test
  void the_trajectory_runs_from_the_first_month_to_today_and_meets_the_figure() {
    SignIn.as(db, "miriam.vogt@kessler.example");
    Understanding figures = insights.of(DEMO).understanding();
    assertThat(figures.trajectory().stream().map(Moment::months))
        .containsExactly(1.0, 2.0, 3.0, 4.0);
    assertThat(figures.trajectory().getLast().figures()).isEqualTo(figures.index());
  }

  @Test
  void suggests_one_to_three_steps() {
    SignIn.as(db, "miriam.vogt@kessler.example");
    assertThat(insights.of(DEMO).nextSteps()).hasSizeBetween(1, 3);
  }

  @Test
  void an_alliance_that_has_hardly_begun_has_a_page_without_figures() {
    SignIn.as(db, "rita.stein@halden.example");
    Insight young = insights.of(YOUNG);
    assertThat(young.trust()).isNull();
    assertThat(Headline.of(young.understanding().index())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "anna.brandt@kessler.example",
        "petra.lang@kessler.example",
        "tobias.roth@kessler.example",
        "max.ott@halden.example"
      })
  void is_refused_to_sellers_hr_and_administrators(String email) {
    SignIn.as(db, email);
    assertThatThrownBy(() -> insights.of(DEMO)).isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void another_alliance_does_not_exist() {
    SignIn.as(db, "rita.stein@halden.example");
    assertThatThrownBy(() -> insights.of(DEMO)).isInstanceOf(NotFoundException.class);
    SignIn.as(db, "heinz.kessler@kessler.example");
    assertThatThrownBy(() -> insights.of(YOUNG)).isInstanceOf(NotFoundException.class);
  }

  private static double value(Published<Estimate> figure) {
    return figure.shown().orElseThrow().value();
  }
}
