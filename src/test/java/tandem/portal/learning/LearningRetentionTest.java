package tandem.portal.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.db.learning.Tables.ANSWER;
import static tandem.db.learning.Tables.ATTEMPT;
import static tandem.db.learning.Tables.COMPLETION;
import static tandem.db.learning.Tables.CONVERSATION_PROGRESS;
import static tandem.db.learning.Tables.LESSON_READ;
import static tandem.db.learning.Tables.PROGRESS;
import static tandem.db.learning.Tables.REFRESHER;
import static tandem.db.learning.Tables.REFRESHER_QUESTION;
import static tandem.db.learning.Tables.VIDEO_PLACE;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jooq.JSONB;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.identity.Acting;
import tandem.portal.identity.CompanyId;
import tandem.portal.identity.PersonId;
import tandem.portal.identity.RetentionRule;

/// What is written down of a run is how many rows it was, so every row counts.
@PortalTest
@Transactional
class LearningRetentionTest {
  private static final OffsetDateTime LONG_AGO = OffsetDateTime.now().minusMonths(30);
  private static final OffsetDateTime BEFORE = OffsetDateTime.now().minusMonths(24);
  private static final int MANY = 100;

  @Autowired OwnerDb db;
  @Autowired List<RetentionRule> rules;

  private LearningWorld world;
  private PersonId anna;

  @BeforeEach
  void a_seller() {
    world = new LearningWorld(db);
    anna = world.sellerOfA("Anna");
  }

  @Test
  void of_checks_the_attempts_closed_and_the_answers_emptied_are_counted() {
    answer(attempt(1, LONG_AGO), LONG_AGO);
    attempt(2, null);
    assertThat(batch("check-answers", MANY)).isEqualTo(2);
    assertThat(batch("check-answers", MANY)).isZero();
  }

  @Test
  void of_refreshers_those_gone_and_the_answers_emptied_are_counted() {
    refresher(2, false);
    refresher(9, true);
    assertThat(batch("refresher-answers", MANY)).isEqualTo(2);
    assertThat(batch("refresher-answers", MANY)).isZero();
  }

  @Test
  void of_reading_every_place_and_every_lesson_is_counted() {
    read();
    assertThat(batch("reading", MANY)).isEqualTo(6);
    assertThat(batch("reading", MANY)).isZero();
  }

  @Test
  void a_step_takes_no_more_rows_of_a_kind_than_it_may_and_says_that_there_are_others() {
    read();
    assertThat(batch("reading", 1)).as("one of each kind, of four").isEqualTo(4);
    assertThat(db.fetchCount(LESSON_READ, LESSON_READ.PERSON_ID.eq(anna.value()))).isEqualTo(2);
    assertThat(batch("reading", 1)).isOne();
    assertThat(batch("reading", 1)).isOne();
    assertThat(batch("reading", 1)).isZero();
  }

  /// Three lessons of a module completed long ago, a place in one, in a conversation and a video.
  private void read() {
    world.lessons.forEach(
        lesson ->
            db.insertInto(LESSON_READ)
                .set(LESSON_READ.PERSON_ID, anna.value())
                .set(LESSON_READ.LESSON_ID, lesson.value())
                .set(LESSON_READ.READ_AT, LONG_AGO)
                .execute());
    db.insertInto(COMPLETION)
        .set(COMPLETION.PERSON_ID, anna.value())
        .set(COMPLETION.MODULE_VERSION_ID, world.version)
        .set(COMPLETION.COMPLETED_AT, LONG_AGO)
        .execute();
    db.insertInto(PROGRESS)
        .set(PROGRESS.PERSON_ID, anna.value())
        .set(PROGRESS.MODULE_VERSION_ID, world.version)
        .set(PROGRESS.LESSON_ID, world.lessons.getFirst().value())
        .set(PROGRESS.PARAGRAPH, 1)
        .set(PROGRESS.OPENED_AT, LONG_AGO)
        .set(PROGRESS.UPDATED_AT, LONG_AGO)
        .execute();
    db.insertInto(CONVERSATION_PROGRESS)
        .set(CONVERSATION_PROGRESS.PERSON_ID, anna.value())
        .set(CONVERSATION_PROGRESS.LESSON_ID, world.lessons.getFirst().value())
        .set(CONVERSATION_PROGRESS.REPLIES, new String[] {"r1"})
        .set(CONVERSATION_PROGRESS.UPDATED_AT, LONG_AGO)
        .execute();
    db.insertInto(VIDEO_PLACE)
        .set(VIDEO_PLACE.PERSON_ID, anna.value())
        .set(
            VIDEO_PLACE.FILE_ID,
            db.fetchSingle("select id from media.file order by id limit 1").get(0, UUID.class))
        .set(VIDEO_PLACE.SECONDS, 83)
        .set(VIDEO_PLACE.WATCHED_AT, LONG_AGO)
        .execute();
  }

  private UUID attempt(int number, @org.jspecify.annotations.Nullable OffsetDateTime finished) {
    return db.insertInto(ATTEMPT)
        .set(ATTEMPT.PERSON_ID, anna.value())
        .set(ATTEMPT.MODULE_VERSION_ID, world.version)
        .set(ATTEMPT.NUMBER, number)
        .set(ATTEMPT.STARTED_AT, LONG_AGO)
        .set(ATTEMPT.FINISHED_AT, finished)
        .set(ATTEMPT.PASSED, finished == null ? null : false)
        .returningResult(ATTEMPT.ID)
        .fetchSingle()
        .value1();
  }

  private void answer(UUID attempt, OffsetDateTime at) {
    db.insertInto(ANSWER)
        .set(ANSWER.ATTEMPT_ID, attempt)
        .set(ANSWER.QUESTION_ID, world.questions.getFirst().value())
        .set(ANSWER.CONTENT, JSONB.valueOf("{\"type\": \"chosen\", \"options\": [\"b\"]}"))
        .set(ANSWER.CORRECT, false)
        .set(ANSWER.CONFIDENCE, Confidence.SURE.name())
        .set(ANSWER.ANSWERED_AT, at)
        .execute();
  }

  private void refresher(int days, boolean answered) {
    UUID refresher =
        db.insertInto(REFRESHER)
            .set(REFRESHER.PERSON_ID, anna.value())
            .set(REFRESHER.MODULE_VERSION_ID, world.version)
            .set(REFRESHER.DAYS, days)
            .set(REFRESHER.OFFERED_AT, LONG_AGO)
            .set(REFRESHER.LAPSES_AT, LONG_AGO.plusDays(14))
            .returningResult(REFRESHER.ID)
            .fetchSingle()
            .value1();
    if (answered) {
      db.insertInto(REFRESHER_QUESTION)
          .set(REFRESHER_QUESTION.REFRESHER_ID, refresher)
          .set(REFRESHER_QUESTION.QUESTION_ID, world.questions.getFirst().value())
          .set(REFRESHER_QUESTION.POSITION, 1)
          .set(REFRESHER_QUESTION.CONTENT, JSONB.valueOf("{\"type\": \"chosen\"}"))
          .set(REFRESHER_QUESTION.CORRECT, false)
          .set(REFRESHER_QUESTION.CONFIDENCE, Confidence.SURE.name())
          .set(REFRESHER_QUESTION.ANSWERED_AT, LONG_AGO)
          .execute();
    }
  }

  private int batch(String kind, int most) {
    RetentionRule rule =
        rules.stream().filter(one -> one.kind().equals(kind)).findFirst().orElseThrow();
    var company = new CompanyId(world.companyA);
    return Acting.as(
        Acting.Task.RETENTION,
        company,
        () -> ((RetentionRule.Batches) rule.work()).batch(company, BEFORE, most));
  }
}
