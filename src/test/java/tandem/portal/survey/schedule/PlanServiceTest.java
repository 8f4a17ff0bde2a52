package tandem.portal.survey.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tandem.db.survey.Tables.WAVE;

import java.time.LocalDate;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.alliance.JobRole;
import tandem.portal.identity.SignIn;
import tandem.portal.platform.ConflictException;
import tandem.portal.platform.NotFoundException;
import tandem.portal.survey.SurveyWorld;
import tandem.portal.survey.WaveDraft;
import tandem.portal.survey.WaveId;
import tandem.portal.survey.WaveRow;
import tandem.portal.survey.WaveService;

@PortalTest
class PlanServiceTest {
  @Autowired OwnerDb db;
  @Autowired DSLContext portal;
  @Autowired TransactionTemplate transaction;
  @Autowired PlanService plan;
  @Autowired WaveService waves;

  private final LocalDate today = LocalDate.now();
  private SurveyWorld world;

  @BeforeEach
  void found_an_alliance() {
    world = new SurveyWorld(db);
    world.sellers(world.sideA, JobRole.PRESALES, "Nord", 16);
    world.sellers(world.sideB, JobRole.PRESALES, "Nord", 15);
    SignIn.as(world.planner);
  }

  @AfterEach
  void tidy_up() {
    SignIn.as(world.planner);
    waves.running(world.alliance).ifPresent(open -> waves.close(open.id(), "Ende"));
    SignIn.out();
    world.close();
  }

  @Test
  void all_waves_from_the_signature_on_are_planned_at_once_and_only_once() {
    // signed four months ago: 6 and 12 months after it are still to come
    assertThat(plan.missing(world.alliance))
        .extracting(WaveDraft::instrument)
        .containsExactly("trust", "trust");
    assertThat(plan.planMissing(world.alliance)).isEqualTo(2);
    assertThat(waves.list(world.alliance)).hasSize(2);
    assertThat(plan.planMissing(world.alliance)).isZero();
  }

  @Test
  void pulses_come_between_once_both_sides_are_large() {
    world.sellers(world.sideB, JobRole.PRESALES, "Nord", 1);
    assertThat(plan.missing(world.alliance)).extracting(WaveDraft::instrument).contains("pulse");
  }

  @Test
  void a_planned_wave_can_be_changed_and_taken_back() {
    WaveId wave = world.planned();
    plan.change(wave, new WaveDraft("pulse", today.plusDays(3), today.plusDays(9), 7, 9));
    assertThat(plan.draft(wave))
        .isEqualTo(new WaveDraft("pulse", today.plusDays(3), today.plusDays(9), 7, 9));
    plan.takeBack(wave);
    assertThat(waves.list(world.alliance)).isEmpty();
  }

  @Test
  void what_is_open_is_neither_changed_nor_taken_back_in_the_database_either() {
    WaveId wave = world.planned();
    WaveDraft draft = plan.draft(wave);
    waves.open(wave);
    assertThatThrownBy(() -> plan.change(wave, draft)).isInstanceOf(ConflictException.class);
    assertThatThrownBy(() -> plan.takeBack(wave)).isInstanceOf(ConflictException.class);
    Integer deleted =
        transaction.execute(_ -> portal.deleteFrom(WAVE).where(WAVE.ID.eq(wave.value())).execute());
    assertThat(deleted).isZero();
  }

  @Test
  void an_open_wave_gets_more_days_with_a_reason_and_keeps_its_set_up() {
    WaveId wave = world.planned();
    waves.open(wave);
    WaveRow before = waves.list(world.alliance).getFirst();
    plan.extend(wave, today.plusDays(21), "  Messe in der ersten Woche ");
    WaveRow after = waves.list(world.alliance).getFirst();
    assertThat(after.wave().closesOn()).isEqualTo(today.plusDays(21));
    assertThat(after.cells()).isEqualTo(before.cells());
    assertThat(after.wave().kMean()).isEqualTo(before.wave().kMean());
    assertThat(after.changes())
        .containsExactly(
            new WaveRow.Change(
                WaveRow.Change.What.EXTENDED,
                today,
                today.plusDays(14),
                today.plusDays(21),
                "Messe in der ersten Woche"));
    assertThat(
            db.fetchValue(
                "select count(*) from audit.entry where action = 'survey.wave.extended'"
                    + " and details like ? and details like ?",
                "%" + wave + "%",
                "%" + today.plusDays(21) + "%"))
        .as("in both sides’ logs")
        .isEqualTo(2L);
  }

  @Test
  void no_wave_is_shortened_drawn_out_for_ever_or_extended_without_a_reason() {
    WaveId wave = world.planned();
    assertThatThrownBy(() -> plan.extend(wave, today.plusDays(20), "x"))
        .isInstanceOf(ConflictException.class);
    waves.open(wave);
    for (LocalDate day :
        new LocalDate[] {today.plusDays(14), today.plusDays(3), today.plusYears(2)}) {
      assertThatThrownBy(() -> plan.extend(wave, day, "x")).isInstanceOf(ConflictException.class);
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> plan.extend(wave, today.plusDays(20), " "));
    assertThat(waves.list(world.alliance).getFirst().wave().closesOn())
        .isEqualTo(today.plusDays(14));
  }

  @Test
  void an_early_close_keeps_its_reason_with_the_wave_and_no_words_in_the_log() {
    WaveId wave = world.planned();
    waves.open(wave);
    assertThatIllegalArgumentException().isThrownBy(() -> waves.close(wave, ""));
    assertThat(waves.running(world.alliance)).isPresent();
    waves.close(wave, "Streik im Werk");
    assertThat(waves.list(world.alliance).getFirst().changes())
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.what()).isEqualTo(WaveRow.Change.What.CLOSED_EARLY);
              assertThat(change.before()).isEqualTo(today.plusDays(14));
              assertThat(change.reason()).isEqualTo("Streik im Werk");
            });
    assertThat(
            db.fetch(
                    "select details from audit.entry where action = 'survey.wave.closedEarly'"
                        + " and details like ?",
                    "%" + wave + "%")
                .getValues(0, String.class))
        .hasSize(2)
        .allSatisfy(details -> assertThat(details).doesNotContain("Streik"));
  }

  @Test
  void partner_managers_of_elsewhere_find_nothing() {
    WaveId wave = world.planned();
    SignIn.as(db, "miriam.vogt@kessler.example");
    assertThatThrownBy(() -> plan.takeBack(wave)).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> plan.extend(wave, today.plusDays(20), "x"))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> plan.outlook(world.alliance)).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> plan.planMissing(world.alliance))
        .isInstanceOf(NotFoundException.class);
  }
}
