package tandem.portal.learning;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;
import static tandem.db.learning.Tables.ANSWER;
import static tandem.db.learning.Tables.ATTEMPT;
import static tandem.db.learning.Tables.COMPLETION;
import static tandem.db.learning.Tables.LESSON_READ;
import static tandem.db.learning.Tables.PROGRESS;
import static tandem.db.learning.Tables.RENEWAL;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.identity.PersonId;
import tandem.portal.platform.Json;
import tandem.portal.questionnaire.Answer;

/// Writes down what a seller does. Everything may arrive twice (two devices, a repeated request)
/// and counts once.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LearningRepository {
  private final DSLContext db;
  private final Json json;

  LearningRepository(DSLContext db, Json json) {
    this.db = db;
    this.json = json;
  }

  /// Opens a lesson. The paragraph is kept when it is the lesson one was in.
  void open(PersonId person, UUID version, LessonId lesson, OffsetDateTime now) {
    db.insertInto(PROGRESS)
        .set(PROGRESS.PERSON_ID, person.value())
        .set(PROGRESS.MODULE_VERSION_ID, version)
        .set(PROGRESS.LESSON_ID, lesson.value())
        .set(PROGRESS.OPENED_AT, now)
        .set(PROGRESS.UPDATED_AT, now)
        .onConflict(PROGRESS.PERSON_ID, PROGRESS.MODULE_VERSION_ID)
        .doUpdate()
        .set(
            PROGRESS.PARAGRAPH,
            when(PROGRESS.LESSON_ID.eq(excluded(PROGRESS.LESSON_ID)), PROGRESS.PARAGRAPH)
                .otherwise(0))
        .set(PROGRESS.LESSON_ID, excluded(PROGRESS.LESSON_ID))
        .set(PROGRESS.UPDATED_AT, excluded(PROGRESS.UPDATED_AT))
        .execute();
  }

  /// A late report from a lesson one has left by now changes nothing.
  void reach(PersonId person, LessonId lesson, int paragraph, OffsetDateTime now) {
    db.update(PROGRESS)
        .set(PROGRESS.PARAGRAPH, paragraph)
        .set(PROGRESS.UPDATED_AT, now)
        .where(
            PROGRESS.PERSON_ID.eq(person.value()),
            PROGRESS.LESSON_ID.eq(lesson.value()),
            PROGRESS.PARAGRAPH.ne(paragraph))
        .execute();
  }

  void read(PersonId person, LessonId lesson, OffsetDateTime now) {
    db.insertInto(LESSON_READ)
        .set(LESSON_READ.PERSON_ID, person.value())
        .set(LESSON_READ.LESSON_ID, lesson.value())
        .set(LESSON_READ.READ_AT, now)
        .onConflictDoNothing()
        .execute();
  }

  /// Whoever reads the last lesson and passes the check at the same moment, on two devices, does
  /// one after the other: else neither would see what the other has done, and nothing be completed.
  void oneAtATime(PersonId person, UUID version) {
    db.select(PROGRESS.PERSON_ID)
        .from(PROGRESS)
        .where(PROGRESS.PERSON_ID.eq(person.value()), PROGRESS.MODULE_VERSION_ID.eq(version))
        .forUpdate()
        .fetch();
  }

  /// Starts the next attempt; does nothing while one is running.
  ///
  /// The first attempt after a pre-check asks what that asked: what was learned is the difference.
  void start(PersonId person, UUID version, OffsetDateTime now) {
    Field<Long> preCheck =
        field(
            select(ATTEMPT.SEED)
                .from(ATTEMPT)
                .where(
                    ATTEMPT.PERSON_ID.eq(person.value()),
                    ATTEMPT.MODULE_VERSION_ID.eq(version),
                    ATTEMPT.NUMBER.eq(0)));
    db.insertInto(ATTEMPT)
        .columns(
            ATTEMPT.PERSON_ID,
            ATTEMPT.MODULE_VERSION_ID,
            ATTEMPT.NUMBER,
            ATTEMPT.SEED,
            ATTEMPT.STARTED_AT)
        .select(
            select(
                    val(person.value()),
                    val(version),
                    coalesce(max(ATTEMPT.NUMBER), 0).plus(1),
                    when(max(ATTEMPT.NUMBER).eq(0), preCheck)
                        .otherwise(val(ThreadLocalRandom.current().nextLong())),
                    val(now))
                .from(ATTEMPT)
                .where(ATTEMPT.PERSON_ID.eq(person.value()), ATTEMPT.MODULE_VERSION_ID.eq(version)))
        .onConflictDoNothing()
        .execute();
  }

  /// Starts an attempt to renew a completion; does nothing while one is running.
  void startRenewal(PersonId person, UUID version, OffsetDateTime now) {
    db.insertInto(ATTEMPT)
        .columns(
            ATTEMPT.PERSON_ID,
            ATTEMPT.MODULE_VERSION_ID,
            ATTEMPT.NUMBER,
            ATTEMPT.RENEWAL,
            ATTEMPT.SEED,
            ATTEMPT.STARTED_AT)
        .select(
            select(
                    val(person.value()),
                    val(version),
                    greatest(coalesce(max(ATTEMPT.NUMBER), 0), inline(1)).plus(1),
                    val(true),
                    val(ThreadLocalRandom.current().nextLong()),
                    val(now))
                .from(ATTEMPT)
                .where(ATTEMPT.PERSON_ID.eq(person.value()), ATTEMPT.MODULE_VERSION_ID.eq(version)))
        .onConflictDoNothing()
        .execute();
  }

  void startPreCheck(PersonId person, UUID version, OffsetDateTime now) {
    db.insertInto(ATTEMPT)
        .set(ATTEMPT.PERSON_ID, person.value())
        .set(ATTEMPT.MODULE_VERSION_ID, version)
        .set(ATTEMPT.NUMBER, 0)
        .set(ATTEMPT.STARTED_AT, now)
        .onConflictDoNothing()
        .execute();
  }

  /// The running attempt's id, locked: answers from two devices come one after the other.
  Optional<UUID> lockRunning(PersonId person, UUID version, int number) {
    return db.select(ATTEMPT.ID)
        .from(ATTEMPT)
        .where(
            ATTEMPT.PERSON_ID.eq(person.value()),
            ATTEMPT.MODULE_VERSION_ID.eq(version),
            ATTEMPT.NUMBER.eq(number),
            ATTEMPT.FINISHED_AT.isNull())
        .forUpdate()
        .fetchOptional(ATTEMPT.ID);
  }

  /// @return the answer that counts: this one, or the one given before
  GradedAnswer answer(UUID attempt, GradedAnswer given, OffsetDateTime now) {
    boolean first =
        db.insertInto(ANSWER)
                .set(ANSWER.ATTEMPT_ID, attempt)
                .set(ANSWER.QUESTION_ID, given.question().id().value())
                .set(ANSWER.CONTENT, json.write(given.answer()))
                .set(ANSWER.CORRECT, given.correct())
                .set(ANSWER.CONFIDENCE, given.confidence().name())
                .set(ANSWER.ANSWERED_AT, now)
                .onConflictDoNothing()
                .execute()
            == 1;
    return first
        ? given
        : db.select(ANSWER.CONTENT, ANSWER.CORRECT, ANSWER.CONFIDENCE)
            .from(ANSWER)
            .where(
                ANSWER.ATTEMPT_ID.eq(attempt), ANSWER.QUESTION_ID.eq(given.question().id().value()))
            .fetchSingle(
                r ->
                    new GradedAnswer(
                        given.question(),
                        json.read(r.value1(), Answer.class),
                        r.value2(),
                        Confidence.valueOf(r.value3())));
  }

  /// Finishes the attempt if every question has its answer.
  ///
  /// @return whether it is passed; empty while a question is left
  Optional<Boolean> finishIfAnswered(UUID attempt, LearningModule module, OffsetDateTime now) {
    var answers = selectCount().from(ANSWER).where(ANSWER.ATTEMPT_ID.eq(attempt));
    var right =
        selectCount().from(ANSWER).where(ANSWER.ATTEMPT_ID.eq(attempt), ANSWER.CORRECT.isTrue());
    return db.update(ATTEMPT)
        .set(ATTEMPT.FINISHED_AT, now)
        .set(ATTEMPT.PASSED, field(field(right).ge(module.rightToPass())))
        .where(ATTEMPT.ID.eq(attempt), field(answers).ge(module.asks()))
        .returningResult(ATTEMPT.PASSED)
        .fetchOptional(ATTEMPT.PASSED);
  }

  /// @param now when the attempt was finished
  void renew(PersonId person, UUID version, OffsetDateTime now) {
    db.insertInto(RENEWAL)
        .set(RENEWAL.PERSON_ID, person.value())
        .set(RENEWAL.MODULE_VERSION_ID, version)
        .set(RENEWAL.RENEWED_AT, now)
        .execute();
  }

  /// @return whether this was the first time
  boolean complete(PersonId person, UUID version, OffsetDateTime now) {
    return db.insertInto(COMPLETION)
            .set(COMPLETION.PERSON_ID, person.value())
            .set(COMPLETION.MODULE_VERSION_ID, version)
            .set(COMPLETION.COMPLETED_AT, now)
            .onConflictDoNothing()
            .execute()
        == 1;
  }
}
