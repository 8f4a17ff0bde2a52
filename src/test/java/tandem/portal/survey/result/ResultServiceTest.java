package tandem.portal.survey.result;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.db.survey.Tables.RESPONSE;
import static tandem.db.survey.Tables.WAVE;
import static tandem.db.survey.Tables.WAVE_CELL;

import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jooq.JSONB;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.alliance.JobRole;
import tandem.portal.alliance.Letter;
import tandem.portal.identity.SignIn;
import tandem.portal.platform.Texts;
import tandem.portal.survey.Facet;
import tandem.portal.survey.SurveyWorld;
import tandem.portal.survey.WaveId;

@PortalTest
class ResultServiceTest {
  @Autowired OwnerDb db;
  @Autowired ResultService results;
  @Autowired Publishing publishing;
  @Autowired Texts texts;

  private SurveyWorld world;
  private WaveId wave;
  private int ballots;
  private final Random random = new Random(25);

  /// Of A 12 presales and 12 account executives have answered, of B 10 and 3.
  @BeforeEach
  void close_a_wave() {
    world = new SurveyWorld(db);
    wave = world.planned();
    answered(1, world.sideA, JobRole.PRESALES, 12);
    answered(2, world.sideA, JobRole.ACCOUNT_EXECUTIVE, 12);
    answered(3, world.sideB, JobRole.PRESALES, 10);
    answered(4, world.sideB, JobRole.ACCOUNT_EXECUTIVE, 3);
    db.update(WAVE).set(WAVE.STATE, "CLOSED").where(WAVE.ID.eq(wave.value())).execute();
    SignIn.as(world.executive);
  }

  @AfterEach
  void tidy_up() {
    SignIn.out();
    world.close();
  }

  @Test
  void what_is_written_down_is_what_is_counted() {
    List<Results> counted = results.everything(wave);
    publishing.makeUp();
    assertThat(
            db.fetchValue(
                "select count(*) from survey.publication where wave_id = ?", wave.value()))
        .isEqualTo(1L);
    assertThat(results.everything(wave)).isEqualTo(counted);
  }

  @Test
  void the_files_hold_what_the_page_shows_for_every_choice_and_nothing_else() {
    publishing.makeUp();
    var onThePage = new HashSet<ResultLine>();
    for (ResultFilter filter : offered()) {
      Results page = results.read(wave, filter).results();
      new ResultLines(java.util.Objects.requireNonNull(page), texts, Locale.GERMAN)
          .lines()
          .forEach(onThePage::add);
    }
    var inTheFile = new HashSet<ResultLine>();
    results
        .everything(wave)
        .forEach(one -> new ResultLines(one, texts, Locale.GERMAN).lines().forEach(inTheFile::add));
    assertThat(inTheFile).isEqualTo(onThePage);
    assertThat(inTheFile)
        .anyMatch(line -> line.hidden() != null)
        .anyMatch(line -> line.n() != null);
  }

  @Test
  void a_group_whose_figures_would_give_three_people_away_is_neither_offered_nor_shown() {
    Reading all = results.read(wave, ResultFilter.NONE);
    assertThat(all.offer().jobRoles()).containsExactly(JobRole.ACCOUNT_EXECUTIVE, JobRole.PRESALES);
    assertThat(all.groups())
        .extracting(GroupTurnout::side, GroupTurnout::jobRole, GroupTurnout::answered)
        .as("of B the whole is shown, so neither part is")
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(Letter.A, JobRole.PRESALES, 12),
            org.assertj.core.groups.Tuple.tuple(Letter.A, JobRole.ACCOUNT_EXECUTIVE, 12));
    ResultFilter ofB = ResultFilter.NONE.withSide(Letter.B);
    assertThat(results.read(wave, ofB).offer().jobRoles()).isEmpty();
    assertThat(results.read(wave, ofB).results()).isNotNull();
    assertThat(results.read(wave, ofB.withJobRole(JobRole.PRESALES)).results()).isNull();
    assertThat(results.read(wave, ofB.withJobRole(JobRole.ACCOUNT_EXECUTIVE)).results()).isNull();
    assertThat(results.read(wave, ResultFilter.NONE.withRegion("Atlantis")).results()).isNull();
    assertThat(results.read(wave, ResultFilter.of(Map.of("role", List.of("BOSS")))).results())
        .isNull();
  }

  @Test
  void a_choice_shows_the_side_it_may_and_protects_the_other() {
    var presales =
        (WaveResults)
            java.util.Objects.requireNonNull(
                results.read(wave, ResultFilter.NONE.withJobRole(JobRole.PRESALES)).results());
    assertThat(presales.index().a().shown().orElseThrow().n()).isEqualTo(12);
    assertThat(presales.index().b().shown()).isEmpty();
    assertThat(presales.index().total().shown()).isEmpty();
    assertThat(presales.gap()).isEmpty();
    assertThat(presales.turnoutB().answered()).isEmpty();
    assertThat(presales.items()).allMatch(item -> item.meanB().shown().isEmpty());
  }

  @Test
  void a_wave_stands_in_the_course_of_those_before_it_and_names_the_others() {
    assertThat(results.read(wave, ResultFilter.NONE).trajectory()).as("one is no course").isEmpty();
    WaveId first = wave;
    wave = world.planned();
    answered(1, world.sideA, JobRole.PRESALES, 9);
    answered(2, world.sideB, JobRole.PRESALES, 3);
    db.update(WAVE).set(WAVE.STATE, "CLOSED").where(WAVE.ID.eq(wave.value())).execute();
    Reading later = results.read(wave, ResultFilter.NONE);
    assertThat(later.trajectory()).extracting(Reading.Moment::wave).containsExactly(1, 2);
    assertThat(later.trajectory().getFirst().a())
        .isEqualTo(((WaveResults) results.of(first)).index().a());
    assertThat(later.trajectory().getLast().a())
        .isEqualTo(((WaveResults) results.of(wave)).index().a());
    assertThat(later.trajectory().getLast().b().shown()).as("three have answered").isEmpty();
    assertThat(later.trajectory().getLast().months()).isBetween(4.0, 5.0);
    assertThat(later.others()).extracting(row -> row.wave().id()).containsExactly(first);
    assertThat(results.read(first, ResultFilter.NONE).trajectory()).isEmpty();
    assertThat(results.read(wave, ResultFilter.NONE.withJobRole(JobRole.PRESALES)).trajectory())
        .isEmpty();
  }

  @Test
  void of_the_demos_four_facets_two_may_be_shown() {
    SignIn.as(db, "heinz.kessler@kessler.example");
    var demo =
        (WaveResults)
            results.of(new WaveId(UUID.fromString("01900000-0000-7000-8000-0000000a0001")));
    assertThat(demo.facets())
        .allSatisfy(
            facet -> {
              boolean open = facet.facet() == Facet.ABILITY || facet.facet() == Facet.RELIABILITY;
              assertThat(facet.a().shown().isPresent()).isEqualTo(open);
              assertThat(facet.b().shown().isPresent()).isEqualTo(open);
            });
  }

  private List<ResultFilter> offered() {
    var filters = new java.util.ArrayList<ResultFilter>();
    filters.add(ResultFilter.NONE);
    results
        .read(wave, ResultFilter.NONE)
        .groups()
        .forEach(
            group ->
                filters.add(
                    ResultFilter.NONE.withJobRole(group.jobRole()).withRegion(group.region())));
    return filters;
  }

  private void answered(int cell, UUID side, JobRole role, int people) {
    db.insertInto(WAVE_CELL)
        .set(WAVE_CELL.WAVE_ID, wave.value())
        .set(WAVE_CELL.CELL, cell)
        .set(WAVE_CELL.SIDE_ID, side)
        .set(WAVE_CELL.JOB_ROLE, role.name())
        .set(WAVE_CELL.INVITED, people + 2)
        .execute();
    for (int i = 0; i < people; i++) {
      var answers = new StringBuilder("{");
      for (String facet : List.of("ability", "benevolence", "integrity", "reliability")) {
        for (int item = 1; item <= 3; item++) {
          answers.append("\"%s%d\":%d,".formatted(facet, item, 1 + random.nextInt(5)));
        }
      }
      answers.setCharAt(answers.length() - 1, '}');
      db.insertInto(RESPONSE)
          .set(RESPONSE.WAVE_ID, wave.value())
          .set(RESPONSE.BALLOT, ByteBuffer.allocate(4).putInt(ballots++).array())
          .set(RESPONSE.CELL, cell)
          .set(RESPONSE.ANSWERS, JSONB.valueOf(answers.toString()))
          .execute();
    }
  }
}
