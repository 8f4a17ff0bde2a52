package tandem.portal.learning.time;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.db.learning.Tables.ATTEMPT;
import static tandem.db.learning.Tables.LESSON_READ;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.identity.PersonId;
import tandem.portal.identity.SignIn;
import tandem.portal.learning.Confidence;
import tandem.portal.learning.LearningService;
import tandem.portal.learning.LearningWorld;
import tandem.portal.questionnaire.Answer;

@PortalTest
@Transactional
class TimeServiceTest {
  @Autowired TimeService time;
  @Autowired LearningService learning;
  @Autowired OwnerDb db;

  private LearningWorld world;
  private PersonId anna;

  @BeforeEach
  void a_seller() {
    world = new LearningWorld(db);
    anna = world.sellerOfA("Anna");
    SignIn.as(anna);
  }

  @AfterEach
  void sign_out() {
    SignIn.out();
  }

  @Test
  void lessons_read_and_checks_finished_count_with_the_minutes_given_for_them() {
    assertThat(time.thisQuarter().isNone()).isTrue();
    learning.readOn(world.module, world.lessons.get(0));
    learning.readOn(world.module, world.lessons.get(0));
    learning.readOn(world.module, world.lessons.get(1));
    assertThat(time.thisQuarter()).isEqualTo(spent(10, 2, 0));

    learning.startCheck(world.module);
    learning.answer(
        world.module, 1, world.questions.get(0), Answer.Chosen.of("a"), Confidence.SURE);
    assertThat(time.thisQuarter()).as("a check under way").isEqualTo(spent(10, 2, 0));
    learning.answer(
        world.module, 1, world.questions.get(1), new Answer.Verdict(true), Confidence.SURE);

    // Half a minute for each of two questions
    assertThat(time.thisQuarter()).isEqualTo(spent(11, 2, 1));
  }

  @Test
  void what_was_before_the_quarter_and_what_others_read_does_not_count() {
    learning.readOn(world.module, world.lessons.get(0));
    OffsetDateTime before =
        TimeService.quarterOf(LocalDate.now())
            .atStartOfDay(java.time.ZoneId.systemDefault())
            .minusMinutes(1)
            .toOffsetDateTime();
    db.update(LESSON_READ)
        .set(LESSON_READ.READ_AT, before)
        .where(LESSON_READ.PERSON_ID.eq(anna.value()))
        .execute();
    SignIn.as(world.sellerOfA("Berta"));
    learning.readOn(world.module, world.lessons.get(1));
    assertThat(time.thisQuarter().lessons()).isEqualTo(1);
    SignIn.as(anna);
    assertThat(time.thisQuarter().isNone()).isTrue();
    assertThat(db.fetchCount(ATTEMPT, ATTEMPT.PERSON_ID.eq(anna.value()))).isZero();
  }

  @Test
  void a_quarter_begins_in_january_april_july_and_october() {
    assertThat(TimeService.quarterOf(LocalDate.of(2026, 11, 26)))
        .isEqualTo(LocalDate.of(2026, 10, 1));
    assertThat(TimeService.quarterOf(LocalDate.of(2028, 2, 29)))
        .isEqualTo(LocalDate.of(2028, 1, 1));
    assertThat(TimeService.quarterOf(LocalDate.of(2026, 6, 30)))
        .isEqualTo(LocalDate.of(2026, 4, 1));
  }

  private static TimeSpent spent(int minutes, int lessons, int checks) {
    return new TimeSpent(TimeService.quarterOf(LocalDate.now()), minutes, lessons, checks, 0);
  }
}
