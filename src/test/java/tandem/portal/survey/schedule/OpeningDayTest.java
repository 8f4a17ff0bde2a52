package tandem.portal.survey.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.db.alliance.Tables.MEMBERSHIP;
import static tandem.db.notification.Tables.MAIL;
import static tandem.db.survey.Tables.WAVE;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.alliance.JobRole;
import tandem.portal.identity.PersonId;
import tandem.portal.identity.SignIn;
import tandem.portal.survey.SurveyWorld;
import tandem.portal.survey.WaveId;
import tandem.portal.survey.WaveOpening;
import tandem.portal.survey.WaveService;

@PortalTest
class OpeningDayTest {
  @Autowired OwnerDb db;
  @Autowired TransactionTemplate transaction;
  @Autowired ScheduleQueries queries;
  @Autowired WaveOpening opening;
  @Autowired SurveyRules rules;
  @Autowired PlanService plan;
  @Autowired WaveService waves;

  private final LocalDate today = LocalDate.now();
  private SurveyWorld world;
  private WaveId wave;

  @BeforeEach
  void plan_a_wave() {
    world = new SurveyWorld(db);
    world.sellers(world.sideA, JobRole.PRESALES, "Nord", 7);
    world.sellers(world.sideB, JobRole.PRESALES, "Nord", 7);
    wave = world.planned();
  }

  @AfterEach
  void tidy_up() {
    SignIn.as(world.planner);
    waves.running(world.alliance).ifPresent(open -> waves.close(open.id(), "Ende"));
    SignIn.out();
    world.close();
  }

  @Test
  void a_wave_opens_on_its_first_day_and_not_before_the_hour() {
    days(wave, today, today.plusDays(14));
    look(7);
    assertThat(state(wave)).isEqualTo("PLANNED");
    look(8);
    assertThat(state(wave)).isEqualTo("OPEN");
    assertThat(db.fetchCount(MAIL, MAIL.RECIPIENT.like("%@world.example"))).isEqualTo(14);
    assertThat(hindrance(wave)).isNull();
    look(9);
    assertThat(db.fetchCount(MAIL, MAIL.RECIPIENT.like("%@world.example")))
        .as("nobody is invited twice")
        .isEqualTo(14);
  }

  @Test
  void a_wave_of_tomorrow_waits_for_tomorrow() {
    look(12);
    assertThat(state(wave)).isEqualTo("PLANNED");
    assertThat(hindrance(wave)).isNull();
  }

  @Test
  void a_second_wave_waits_says_so_and_opens_when_the_first_has_closed() {
    WaveId second = world.planned("pulse");
    days(wave, today, today.plusDays(14));
    days(second, today, today.plusDays(14));
    look(8);
    assertThat(state(wave)).isEqualTo("OPEN");
    assertThat(state(second)).isEqualTo("PLANNED");
    assertThat(hindrance(second)).isEqualTo(Outlook.Hindrance.ANOTHER);
    SignIn.as(world.planner);
    waves.close(wave, "Zu viel auf einmal");
    look(9);
    assertThat(state(second)).isEqualTo("OPEN");
  }

  @Test
  void without_anybody_to_ask_a_wave_waits_and_no_other_is_held_up() {
    try (var other = new SurveyWorld(db)) {
      WaveId asked = other.planned();
      other.sellers(other.sideA, JobRole.PRESALES, "Nord", 7);
      db.deleteFrom(MEMBERSHIP)
          .where(MEMBERSHIP.SIDE_ID.in(world.sideA, world.sideB), MEMBERSHIP.ROLE.eq("SELLER"))
          .execute();
      days(wave, today, today.plusDays(14));
      days(asked, today, today.plusDays(14));
      look(8);
      assertThat(state(wave)).isEqualTo("PLANNED");
      assertThat(hindrance(wave)).isEqualTo(Outlook.Hindrance.NOBODY);
      assertThat(state(asked)).isEqualTo("OPEN");
      SignIn.as(other.planner);
      waves.close(asked, "Ende");
    }
  }

  @Test
  void too_late_is_for_somebody_to_decide() {
    days(wave, today.minusDays(10), today.plusDays(4));
    look(8);
    assertThat(state(wave)).isEqualTo("PLANNED");
    assertThat(hindrance(wave)).isEqualTo(Outlook.Hindrance.LATE);
    days(wave, today.minusDays(10), today.minusDays(1));
    look(8);
    assertThat(hindrance(wave)).isEqualTo(Outlook.Hindrance.OVER);
  }

  @Test
  void both_sides_are_told_why() {
    PersonId other = world.partnerManager(world.sideB);
    days(wave, today.minusDays(20), today.minusDays(1));
    for (PersonId planner : new PersonId[] {world.planner, other}) {
      assertThat(hindrance(wave, planner)).isEqualTo(Outlook.Hindrance.OVER);
    }
  }

  private void look(int hour) {
    SignIn.out();
    var clock =
        Clock.fixed(
            today.atTime(LocalTime.of(hour, 0)).atZone(ZoneId.systemDefault()).toInstant(),
            ZoneId.systemDefault());
    new OpeningDay(transaction, queries, opening, rules, clock).openDue();
  }

  private Outlook.@Nullable Hindrance hindrance(WaveId id) {
    return hindrance(id, world.planner);
  }

  private Outlook.@Nullable Hindrance hindrance(WaveId id, PersonId planner) {
    SignIn.as(planner);
    return Objects.requireNonNull(plan.outlook(world.alliance).get(id)).hindrance();
  }

  private void days(WaveId id, LocalDate opens, LocalDate closes) {
    db.update(WAVE)
        .set(WAVE.OPENS_ON, opens)
        .set(WAVE.CLOSES_ON, closes)
        .where(WAVE.ID.eq(id.value()))
        .execute();
  }

  private String state(WaveId id) {
    return db.select(WAVE.STATE).from(WAVE).where(WAVE.ID.eq(id.value())).fetchSingle().value1();
  }
}
