package tandem.portal.learning;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static tandem.db.learning.Tables.ANSWER;
import static tandem.db.learning.Tables.ATTEMPT;
import static tandem.db.learning.Tables.COMPLETION;
import static tandem.db.learning.Tables.MODULE;
import static tandem.db.learning.Tables.MODULE_VERSION;
import static tandem.db.learning.Tables.REFRESHER;
import static tandem.db.learning.Tables.REFRESHER_QUESTION;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.portal.identity.PersonId;
import tandem.portal.platform.Json;
import tandem.portal.questionnaire.Answer;

/// One's own refreshers, and what they are chosen from.
@Component
class RefresherQueries {
  private final DSLContext db;
  private final ModuleContents contents;
  private final Json json;

  RefresherQueries(DSLContext db, ModuleContents contents, Json json) {
    this.db = db;
    this.contents = contents;
    this.json = json;
  }

  /// Those that wait for answers in an alliance, the one that lapses first first.
  List<Refresher> waiting(PersonId person, UUID alliance, OffsetDateTime now) {
    return fetch(
        person,
        List.of(alliance),
        now,
        REFRESHER.FINISHED_AT.isNull().and(REFRESHER.LAPSES_AT.gt(now)));
  }

  /// The one of a module that has not lapsed, finished or not.
  Optional<Refresher> current(
      PersonId person, List<UUID> alliances, ModuleId module, OffsetDateTime now) {
    return fetch(person, alliances, now, MODULE.ID.eq(module.value())).stream().findFirst();
  }

  private List<Refresher> fetch(
      PersonId person, List<UUID> alliances, OffsetDateTime now, Condition which) {
    var questions =
        multiset(
            select(
                    REFRESHER_QUESTION.QUESTION_ID,
                    REFRESHER_QUESTION.CONTENT,
                    REFRESHER_QUESTION.CORRECT,
                    REFRESHER_QUESTION.CONFIDENCE)
                .from(REFRESHER_QUESTION)
                .where(REFRESHER_QUESTION.REFRESHER_ID.eq(REFRESHER.ID))
                .orderBy(REFRESHER_QUESTION.POSITION));
    return db.select(
            REFRESHER.ID,
            REFRESHER.MODULE_VERSION_ID,
            REFRESHER.DAYS,
            REFRESHER.LAPSES_AT,
            COMPLETION.COMPLETED_AT,
            questions,
            REFRESHER.SEED)
        .from(REFRESHER)
        .join(MODULE_VERSION)
        .on(MODULE_VERSION.ID.eq(REFRESHER.MODULE_VERSION_ID))
        .join(MODULE)
        .on(MODULE.ID.eq(MODULE_VERSION.MODULE_ID))
        .join(COMPLETION)
        .on(
            COMPLETION.PERSON_ID.eq(REFRESHER.PERSON_ID),
            COMPLETION.MODULE_VERSION_ID.eq(REFRESHER.MODULE_VERSION_ID))
        .where(
            REFRESHER.PERSON_ID.eq(person.value()),
            MODULE.ALLIANCE_ID.in(alliances),
            REFRESHER.LAPSES_AT.gt(now),
            MODULE_VERSION.NUMBER.ge(
                ModuleVersions.askingAgain(MODULE.ID, REFRESHER.PERSON_ID).number()),
            which)
        // What waits before what is done
        .orderBy(REFRESHER.FINISHED_AT.isNotNull(), REFRESHER.LAPSES_AT, REFRESHER.ID)
        .fetch(
            r -> {
              LearningModule module = contents.of(r.value2());
              return new Refresher(
                  r.value1(),
                  r.value7(),
                  module,
                  r.value6().map(q -> question(module, q.value1())),
                  r.value6().stream()
                      .filter(q -> q.value2() != null)
                      .map(q -> given(module, q.value1(), q.value2(), q.value3(), q.value4()))
                      .toList(),
                  r.value4().toInstant(),
                  next(r.value3(), r.value5().toInstant()));
            });
  }

  private static CheckQuestion question(LearningModule module, UUID id) {
    return module.question(new QuestionId(id)).orElseThrow();
  }

  private GradedAnswer given(
      LearningModule module, UUID question, JSONB content, boolean correct, String confidence) {
    return new GradedAnswer(
        question(module, question),
        json.read(content, Answer.class),
        correct,
        Confidence.valueOf(confidence));
  }

  private static @Nullable Instant next(int days, Instant completed) {
    return RefresherStep.ALL.stream()
        .filter(step -> step.days() > days)
        .map(step -> completed.plus(Duration.ofDays(step.days())))
        .findFirst()
        .orElse(null);
  }

  /// What somebody knew of each question of a version, answers before refreshers; what they knew
  /// when they renewed their completion counts like a refresher.
  Map<QuestionId, RefresherChoice.Memory> memories(PersonId person, UUID version) {
    var memories = new HashMap<QuestionId, RefresherChoice.Memory>();
    db.select(
            ANSWER.QUESTION_ID,
            ANSWER.CORRECT,
            ANSWER.CONFIDENCE,
            ANSWER.ANSWERED_AT,
            ATTEMPT.NUMBER,
            ATTEMPT.RENEWAL.as("refreshed"))
        .from(ANSWER)
        .join(ATTEMPT)
        .on(ATTEMPT.ID.eq(ANSWER.ATTEMPT_ID))
        .where(
            ATTEMPT.PERSON_ID.eq(person.value()),
            ATTEMPT.MODULE_VERSION_ID.eq(version),
            ATTEMPT.NUMBER.gt(0).or(ATTEMPT.PASSED.isTrue()))
        .unionAll(
            select(
                    REFRESHER_QUESTION.QUESTION_ID,
                    REFRESHER_QUESTION.CORRECT,
                    REFRESHER_QUESTION.CONFIDENCE,
                    REFRESHER_QUESTION.ANSWERED_AT,
                    REFRESHER.DAYS,
                    inline(true))
                .from(REFRESHER_QUESTION)
                .join(REFRESHER)
                .on(REFRESHER.ID.eq(REFRESHER_QUESTION.REFRESHER_ID))
                .where(
                    REFRESHER.PERSON_ID.eq(person.value()),
                    REFRESHER.MODULE_VERSION_ID.eq(version),
                    REFRESHER_QUESTION.ANSWERED_AT.isNotNull()))
        .orderBy(6, 4, 5)
        .forEach(
            r ->
                memories.merge(
                    new QuestionId(r.value1()),
                    new RefresherChoice.Memory(
                        r.value2(),
                        Confidence.valueOf(r.value3()) == Confidence.SURE,
                        r.value4().toInstant()),
                    (before, later) -> r.value6() ? later : asked(before, later)));
    return memories;
  }

  /// As well known as before, but asked later.
  private static RefresherChoice.Memory asked(
      RefresherChoice.Memory before, RefresherChoice.Memory later) {
    return new RefresherChoice.Memory(before.correct(), before.sure(), later.askedAt());
  }
}
