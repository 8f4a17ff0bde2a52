package tandem.portal.learning;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static tandem.db.learning.Tables.ANSWER;
import static tandem.db.learning.Tables.ATTEMPT;
import static tandem.db.learning.Tables.COMPLETION;
import static tandem.db.learning.Tables.CONVERSATION_PROGRESS;
import static tandem.db.learning.Tables.LESSON;
import static tandem.db.learning.Tables.LESSON_READ;
import static tandem.db.learning.Tables.PROGRESS;
import static tandem.db.learning.Tables.REFRESHER;
import static tandem.db.learning.Tables.REFRESHER_QUESTION;
import static tandem.db.learning.Tables.VIDEO_PLACE;

import java.time.OffsetDateTime;
import java.time.Period;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tandem.portal.identity.OnErasure;
import tandem.portal.identity.RetentionRule;

/// What was chosen in a check, and where somebody was in a module they have completed. What the
/// figures of past periods count stays: whether an answer was right, how sure, on which day, and
/// the day a module was opened. Which company is meant is said by row-level security.
@Configuration(proxyBeanMethods = false)
class LearningRetention {
  /// What an answer says once its period is over.
  static final JSONB EMPTIED = JSONB.jsonb("{}");

  @Bean
  RetentionRule checkAnswersKept(DSLContext db) {
    return new RetentionRule(
        "check-answers",
        Period.ofMonths(12),
        Period.ofMonths(24),
        Period.ofMonths(60),
        RetentionRule.Scope.COMPANY,
        (_, before, most) -> emptyAnswers(db, before, most));
  }

  @Bean
  RetentionRule readingKept(DSLContext db) {
    return new RetentionRule(
        "reading",
        // One's own minutes of a quarter are counted from it
        Period.ofMonths(3),
        Period.ofMonths(12),
        Period.ofMonths(36),
        RetentionRule.Scope.COMPANY,
        (_, before, most) -> forgetReading(db, before, most));
  }

  @Bean
  RetentionRule refresherAnswersKept(DSLContext db) {
    return new RetentionRule(
        "refresher-answers",
        Period.ofMonths(12),
        Period.ofMonths(24),
        Period.ofMonths(60),
        RetentionRule.Scope.COMPANY,
        (_, before, most) -> emptyRefreshers(db, before, most));
  }

  private static int emptyAnswers(DSLContext db, OffsetDateTime before, int most) {
    // An attempt left open that long is over: to be taken again, not gone on with
    int closed =
        db.update(ATTEMPT)
            .set(ATTEMPT.FINISHED_AT, ATTEMPT.STARTED_AT)
            .set(ATTEMPT.PASSED, false)
            .where(
                ATTEMPT.ID.in(
                    select(ATTEMPT.ID)
                        .from(ATTEMPT)
                        .where(ATTEMPT.STARTED_AT.lt(before), ATTEMPT.FINISHED_AT.isNull())
                        .limit(most)))
            .execute();
    return closed
        + db.update(ANSWER)
            .set(ANSWER.CONTENT, EMPTIED)
            .set(ANSWER.ANSWERED_AT, OnErasure.dayOf(ANSWER.ANSWERED_AT))
            .where(
                row(ANSWER.ATTEMPT_ID, ANSWER.QUESTION_ID)
                    .in(
                        select(ANSWER.ATTEMPT_ID, ANSWER.QUESTION_ID)
                            .from(ANSWER)
                            .join(ATTEMPT)
                            .on(ATTEMPT.ID.eq(ANSWER.ATTEMPT_ID), ATTEMPT.FINISHED_AT.isNotNull())
                            .where(
                                ANSWER.ANSWERED_AT.lt(before), ANSWER.CONTENT.ne(inline(EMPTIED)))
                            .limit(most)))
            .execute();
  }

  /// What was never answered goes altogether.
  private static int emptyRefreshers(DSLContext db, OffsetDateTime before, int most) {
    int gone =
        db.deleteFrom(REFRESHER)
            .where(
                REFRESHER.ID.in(
                    select(REFRESHER.ID)
                        .from(REFRESHER)
                        .where(
                            REFRESHER.LAPSES_AT.lt(before),
                            notExists(
                                select(REFRESHER_QUESTION.QUESTION_ID)
                                    .from(REFRESHER_QUESTION)
                                    .where(
                                        REFRESHER_QUESTION.REFRESHER_ID.eq(REFRESHER.ID),
                                        REFRESHER_QUESTION.ANSWERED_AT.isNotNull())))
                        .limit(most)))
            .execute();
    return gone
        + db.update(REFRESHER_QUESTION)
            .set(REFRESHER_QUESTION.CONTENT, EMPTIED)
            .set(REFRESHER_QUESTION.ANSWERED_AT, OnErasure.dayOf(REFRESHER_QUESTION.ANSWERED_AT))
            .where(
                row(REFRESHER_QUESTION.REFRESHER_ID, REFRESHER_QUESTION.QUESTION_ID)
                    .in(
                        select(REFRESHER_QUESTION.REFRESHER_ID, REFRESHER_QUESTION.QUESTION_ID)
                            .from(REFRESHER_QUESTION)
                            .where(
                                REFRESHER_QUESTION.ANSWERED_AT.lt(before),
                                REFRESHER_QUESTION.CONTENT.ne(inline(EMPTIED)))
                            .limit(most)))
            .execute();
  }

  private static int forgetReading(DSLContext db, OffsetDateTime before, int most) {
    return forgetPlaces(db, before, most) + forgetLessons(db, before, most);
  }

  /// Where somebody stopped, in a conversation, a video and a lesson.
  private static int forgetPlaces(DSLContext db, OffsetDateTime before, int most) {
    int conversations =
        db.deleteFrom(CONVERSATION_PROGRESS)
            .where(
                row(CONVERSATION_PROGRESS.PERSON_ID, CONVERSATION_PROGRESS.LESSON_ID)
                    .in(
                        select(CONVERSATION_PROGRESS.PERSON_ID, CONVERSATION_PROGRESS.LESSON_ID)
                            .from(CONVERSATION_PROGRESS)
                            .where(CONVERSATION_PROGRESS.UPDATED_AT.lt(before))
                            .limit(most)))
            .execute();
    // A video belongs to no one module: its place counts from when it was watched last
    int videos =
        db.deleteFrom(VIDEO_PLACE)
            .where(
                row(VIDEO_PLACE.PERSON_ID, VIDEO_PLACE.FILE_ID)
                    .in(
                        select(VIDEO_PLACE.PERSON_ID, VIDEO_PLACE.FILE_ID)
                            .from(VIDEO_PLACE)
                            .where(VIDEO_PLACE.WATCHED_AT.lt(before))
                            .limit(most)))
            .execute();
    int paragraphs =
        db.update(PROGRESS)
            .set(PROGRESS.PARAGRAPH, 0)
            .where(
                row(PROGRESS.PERSON_ID, PROGRESS.MODULE_VERSION_ID)
                    .in(
                        select(PROGRESS.PERSON_ID, PROGRESS.MODULE_VERSION_ID)
                            .from(PROGRESS)
                            .join(COMPLETION)
                            .on(
                                COMPLETION.PERSON_ID.eq(PROGRESS.PERSON_ID),
                                COMPLETION.MODULE_VERSION_ID.eq(PROGRESS.MODULE_VERSION_ID))
                            .where(PROGRESS.PARAGRAPH.gt(0), COMPLETION.COMPLETED_AT.lt(before))
                            .limit(most)))
            .execute();
    return conversations + videos + paragraphs;
  }

  private static int forgetLessons(DSLContext db, OffsetDateTime before, int most) {
    return db.deleteFrom(LESSON_READ)
        .where(
            row(LESSON_READ.PERSON_ID, LESSON_READ.LESSON_ID)
                .in(
                    select(LESSON_READ.PERSON_ID, LESSON_READ.LESSON_ID)
                        .from(LESSON_READ)
                        .join(LESSON)
                        .on(LESSON.ID.eq(LESSON_READ.LESSON_ID))
                        .join(COMPLETION)
                        .on(
                            COMPLETION.PERSON_ID.eq(LESSON_READ.PERSON_ID),
                            COMPLETION.MODULE_VERSION_ID.eq(LESSON.MODULE_VERSION_ID))
                        .where(COMPLETION.COMPLETED_AT.lt(before))
                        .limit(most)))
        .execute();
  }
}
