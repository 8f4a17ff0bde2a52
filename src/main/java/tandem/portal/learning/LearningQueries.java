package tandem.portal.learning;

import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.val;
import static tandem.db.learning.Tables.ANSWER;
import static tandem.db.learning.Tables.ATTEMPT;
import static tandem.db.learning.Tables.COMPLETION;
import static tandem.db.learning.Tables.LESSON;
import static tandem.db.learning.Tables.LESSON_READ;
import static tandem.db.learning.Tables.MODULE;
import static tandem.db.learning.Tables.MODULE_VERSION;
import static tandem.db.learning.Tables.PROGRESS;
import static tandem.db.learning.Tables.PROOF;
import static tandem.db.learning.Tables.QUESTION;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.portal.identity.PersonId;
import tandem.portal.learning.terms.Before;
import tandem.portal.learning.terms.ForWhom;
import tandem.portal.learning.terms.Prerequisite;
import tandem.portal.platform.Json;
import tandem.portal.platform.Localized;
import tandem.portal.questionnaire.Answer;

/// Where somebody is. One statement answers everything the home card, the overview, a lesson and
/// the check show, because each of them is opened hundreds of times a second.
@Component
class LearningQueries {
  private static final tandem.db.learning.tables.Attempt RUNNING = ATTEMPT.as("running");
  private static final Field<UUID[]> ANSWERED =
      array(select(ANSWER.QUESTION_ID).from(ANSWER).where(ANSWER.ATTEMPT_ID.eq(RUNNING.ID)))
          .as("answered");

  private static final tandem.db.learning.tables.Attempt FAILING = ATTEMPT.as("failing");
  private static final Field<Integer> FAILED = field(name("failed"), Integer.class);

  private static final String ASKING_REASON = "asking_reason";
  private static final tandem.db.learning.tables.ModuleVersion NEWER = MODULE_VERSION.as("newer");

  private static final tandem.db.learning.tables.Completion STOOD = COMPLETION.as("stood");
  private static final tandem.db.learning.tables.ModuleVersion STOOD_IN =
      MODULE_VERSION.as("stood_in");

  private final DSLContext db;
  private final ModuleContents contents;
  private final Json json;
  private final Excused excused;

  LearningQueries(DSLContext db, ModuleContents contents, Json json, Excused excused) {
    this.db = db;
    this.contents = contents;
    this.json = json;
    this.excused = excused;
  }

  /// The modules of these alliances, core modules first.
  List<ModuleState> states(PersonId person, List<UUID> alliances) {
    return fetch(person, alliances, noCondition());
  }

  Optional<ModuleState> state(PersonId person, List<UUID> alliances, ModuleId module) {
    return fetch(person, alliances, MODULE.ID.eq(module.value())).stream().findFirst();
  }

  /// The answers of the last finished attempt, in the order of the questions; none when it is so
  /// long ago that they are emptied, nor of a pre-check that was not passed: the same questions are
  /// still to come.
  List<GradedAnswer> lastAnswers(PersonId person, LearningModule module) {
    return db
        .select(ANSWER.QUESTION_ID, ANSWER.CONTENT, ANSWER.CORRECT, ANSWER.CONFIDENCE)
        .from(ANSWER)
        .where(
            ANSWER.ATTEMPT_ID.eq(
                select(ATTEMPT.ID)
                    .from(ATTEMPT)
                    .where(
                        ATTEMPT.PERSON_ID.eq(person.value()),
                        ATTEMPT.MODULE_VERSION_ID.eq(module.version()),
                        ATTEMPT.FINISHED_AT.isNotNull(),
                        ATTEMPT.NUMBER.gt(0).or(ATTEMPT.PASSED.isTrue()))
                    .orderBy(ATTEMPT.NUMBER.desc())
                    .limit(1)),
            ANSWER.CONTENT.ne(inline(LearningRetention.EMPTIED)))
        .fetch(
            r ->
                new GradedAnswer(
                    module.question(new QuestionId(r.value1())).orElseThrow(),
                    json.read(r.value2(), Answer.class),
                    r.value3(),
                    Confidence.valueOf(r.value4())))
        .stream()
        .sorted(Comparator.comparingInt(graded -> module.questions().indexOf(graded.question())))
        .toList();
  }

  Optional<Gain> gain(PersonId person, LearningModule module) {
    Map<Integer, Integer> correct =
        db.select(ATTEMPT.NUMBER, count().filterWhere(ANSWER.CORRECT))
            .from(ATTEMPT)
            .join(ANSWER)
            .on(ANSWER.ATTEMPT_ID.eq(ATTEMPT.ID))
            .where(
                ATTEMPT.PERSON_ID.eq(person.value()),
                ATTEMPT.MODULE_VERSION_ID.eq(module.version()),
                ATTEMPT.NUMBER.le(1),
                ATTEMPT.FINISHED_AT.isNotNull())
            .groupBy(ATTEMPT.NUMBER)
            .fetchMap(r -> r.value1(), r -> r.value2());
    Integer before = correct.get(0);
    Integer after = correct.get(1);
    return before == null || after == null
        ? Optional.empty()
        : Optional.of(new Gain(before, after, module.asks()));
  }

  private List<ModuleState> fetch(PersonId person, List<UUID> alliances, Condition which) {
    Field<UUID[]> read =
        array(
                select(LESSON_READ.LESSON_ID)
                    .from(LESSON_READ)
                    .join(LESSON)
                    .on(LESSON.ID.eq(LESSON_READ.LESSON_ID))
                    .where(
                        LESSON_READ.PERSON_ID.eq(person.value()),
                        LESSON.MODULE_VERSION_ID.eq(MODULE_VERSION.ID)))
            .as("read");
    Field<UUID[]> first = Before.versions(person, excused).as("first");
    var asking = ModuleVersions.askingAgain(MODULE.ID, val(person.value()));
    Field<OffsetDateTime> before = asking.completedBefore().as("completed_before");
    // A completion stands whichever version somebody reads by now
    Field<OffsetDateTime> standing =
        field(
                select(max(STOOD.COMPLETED_AT))
                    .from(STOOD)
                    .join(STOOD_IN)
                    .on(STOOD_IN.ID.eq(STOOD.MODULE_VERSION_ID))
                    .where(
                        STOOD.PERSON_ID.eq(person.value()),
                        STOOD_IN.MODULE_ID.eq(MODULE.ID),
                        STOOD_IN.NUMBER.ge(asking.number())))
            .as("standing");
    var last = LastAttempt.COMPLETING.of(person);
    var renewing = LastAttempt.RENEWING.of(person);
    var held = held(person, asking);
    return db
        .select(
            MODULE.CORE,
            MODULE.POSITION,
            MODULE_VERSION.ID,
            PROGRESS.LESSON_ID,
            PROGRESS.PARAGRAPH,
            COMPLETION.COMPLETED_AT,
            standing,
            read,
            before,
            asking.reason().as(ASKING_REASON),
            NEWER.ID,
            NEWER.REASON,
            first,
            RUNNING.NUMBER,
            RUNNING.SEED,
            RUNNING.RENEWAL,
            ANSWERED,
            held.field(PROOF.PROVED_AT),
            held.field(PROOF.HOLDS_UNTIL),
            held.field(PROOF.RECERTIFY_MONTHS),
            held.field(FAILED))
        .select(LastAttempt.COMPLETING.fields(last))
        .select(LastAttempt.RENEWING.fields(renewing))
        .distinctOn(MODULE.ID)
        .from(MODULE)
        .join(MODULE_VERSION)
        .on(MODULE_VERSION.MODULE_ID.eq(MODULE.ID))
        .leftJoin(PROGRESS)
        .on(PROGRESS.PERSON_ID.eq(person.value()), PROGRESS.MODULE_VERSION_ID.eq(MODULE_VERSION.ID))
        .leftJoin(COMPLETION)
        .on(
            COMPLETION.PERSON_ID.eq(person.value()),
            COMPLETION.MODULE_VERSION_ID.eq(MODULE_VERSION.ID))
        .leftJoin(RUNNING)
        .on(
            RUNNING.PERSON_ID.eq(person.value()),
            RUNNING.MODULE_VERSION_ID.eq(MODULE_VERSION.ID),
            RUNNING.FINISHED_AT.isNull())
        .leftJoin(NEWER)
        .on(
            NEWER.MODULE_ID.eq(MODULE.ID),
            NEWER.STATE.eq("PUBLISHED"),
            NEWER.NUMBER.gt(MODULE_VERSION.NUMBER),
            ForWhom.includes(NEWER, MODULE.ALLIANCE_ID, person))
        .leftJoin(last)
        .on(trueCondition())
        .leftJoin(renewing)
        .on(trueCondition())
        .leftJoin(held)
        .on(trueCondition())
        .where(MODULE.ALLIANCE_ID.in(alliances), which, mayRead(person, asking))
        .orderBy(ownFirst())
        .fetch()
        .stream()
        .sorted(
            Comparator.comparing((Record r) -> !r.get(MODULE.CORE))
                .thenComparing(r -> r.get(MODULE.POSITION)))
        .map(r -> state(r, new Columns(read, before, standing, first)))
        .toList();
  }

  /// The very version of each module that somebody reads, and nothing else about them: the same
  /// ones as in [#states], for where only the texts are asked.
  List<LearningModule> readBy(PersonId person, List<UUID> alliances) {
    var asking = ModuleVersions.askingAgain(MODULE.ID, val(person.value()));
    return db.select(MODULE_VERSION.ID)
        .distinctOn(MODULE.ID)
        .from(MODULE)
        .join(MODULE_VERSION)
        .on(MODULE_VERSION.MODULE_ID.eq(MODULE.ID))
        .leftJoin(PROGRESS)
        .on(PROGRESS.PERSON_ID.eq(person.value()), PROGRESS.MODULE_VERSION_ID.eq(MODULE_VERSION.ID))
        .leftJoin(COMPLETION)
        .on(
            COMPLETION.PERSON_ID.eq(person.value()),
            COMPLETION.MODULE_VERSION_ID.eq(MODULE_VERSION.ID))
        .where(MODULE.ALLIANCE_ID.in(alliances), mayRead(person, asking))
        .orderBy(ownFirst())
        .fetch(r -> contents.of(r.value1()));
  }

  private static Condition mayRead(PersonId person, ModuleVersions.AskingAgain asking) {
    return MODULE_VERSION
        .STATE
        .eq("PUBLISHED")
        .and(ForWhom.includes(MODULE_VERSION, MODULE.ALLIANCE_ID, person))
        .or(PROGRESS.PERSON_ID.isNotNull())
        .or(COMPLETION.PERSON_ID.isNotNull())
        .and(MODULE_VERSION.NUMBER.ge(asking.number()));
  }

  /// One's own version before the published one.
  private static List<OrderField<?>> ownFirst() {
    return List.of(
        MODULE.ID,
        coalesce(PROGRESS.UPDATED_AT, COMPLETION.COMPLETED_AT).desc().nullsLast(),
        MODULE_VERSION.NUMBER.desc());
  }

  /// What somebody has shown last to know of a module, of the versions that count for them.
  private static Table<?> held(PersonId person, ModuleVersions.AskingAgain asking) {
    return lateral(
        select(PROOF.PROVED_AT, PROOF.HOLDS_UNTIL, PROOF.RECERTIFY_MONTHS, failed(person))
            .from(PROOF)
            .where(
                PROOF.PERSON_ID.eq(person.value()),
                PROOF.MODULE_ID.eq(MODULE.ID),
                PROOF.NUMBER.ge(asking.number()).or(PROOF.MODULE_VERSION_ID.eq(MODULE_VERSION.ID)))
            .orderBy(PROOF.PROVED_AT.desc())
            .limit(1)
            .asTable("held"));
  }

  private static Field<Integer> failed(PersonId person) {
    return field(
            selectCount()
                .from(FAILING)
                .where(
                    FAILING.PERSON_ID.eq(person.value()),
                    FAILING.MODULE_VERSION_ID.eq(MODULE_VERSION.ID),
                    FAILING.RENEWAL.isTrue(),
                    FAILING.FINISHED_AT.gt(PROOF.PROVED_AT)))
        .as(FAILED);
  }

  /// The version a person would read who began today; empty where it is for others.
  Optional<LearningModule> published(PersonId person, ModuleId module) {
    return db.select(MODULE_VERSION.ID)
        .from(MODULE_VERSION)
        .join(MODULE)
        .on(MODULE.ID.eq(MODULE_VERSION.MODULE_ID))
        .where(
            MODULE.ID.eq(module.value()),
            MODULE_VERSION.STATE.eq("PUBLISHED"),
            ForWhom.includes(MODULE_VERSION, MODULE.ALLIANCE_ID, person))
        .fetchOptional(r -> contents.of(r.value1()));
  }

  /// Whether a lesson is in any version of a module.
  boolean isOf(ModuleId module, LessonId lesson) {
    return db.fetchExists(
        selectOne()
            .from(LESSON)
            .join(MODULE_VERSION)
            .on(MODULE_VERSION.ID.eq(LESSON.MODULE_VERSION_ID))
            .where(LESSON.ID.eq(lesson.value()), MODULE_VERSION.MODULE_ID.eq(module.value())));
  }

  /// Whether a question is in any version of a module.
  boolean isOf(ModuleId module, QuestionId question) {
    return db.fetchExists(
        selectOne()
            .from(QUESTION)
            .join(MODULE_VERSION)
            .on(MODULE_VERSION.ID.eq(QUESTION.MODULE_VERSION_ID))
            .where(QUESTION.ID.eq(question.value()), MODULE_VERSION.MODULE_ID.eq(module.value())));
  }

  /// What is asked for one person.
  private record Columns(
      Field<UUID[]> read,
      Field<OffsetDateTime> before,
      Field<OffsetDateTime> standing,
      Field<UUID[]> first) {}

  private ModuleState state(Record r, Columns of) {
    UUID lesson = r.get(PROGRESS.LESSON_ID);
    Integer paragraph = r.get(PROGRESS.PARAGRAPH);
    Integer running = r.get(RUNNING.NUMBER);
    OffsetDateTime own = r.get(COMPLETION.COMPLETED_AT);
    OffsetDateTime completed = own == null ? r.get(of.standing()) : own;
    LearningModule module = contents.of(r.get(MODULE_VERSION.ID));
    // Which lessons were read is deleted some time after the completion, which says that all were
    Set<LessonId> done =
        completed == null
            ? ids(r.get(of.read()), LessonId::new)
            : module.lessons().stream().map(Lesson::id).collect(Collectors.toUnmodifiableSet());
    return new ModuleState(
        module,
        lesson == null ? null : new LessonId(lesson),
        paragraph == null ? 0 : paragraph,
        done,
        running == null
            ? null
            : new ModuleState.Running(
                running,
                r.get(RUNNING.RENEWAL),
                r.get(RUNNING.SEED),
                ids(r.get(ANSWERED), QuestionId::new)),
        LastAttempt.COMPLETING.read(r),
        completed == null ? null : completed.toInstant(),
        news(r, completed != null, of),
        Stream.of(r.get(of.first()))
            .map(contents::of)
            .map(before -> new Prerequisite(before.id(), before.title()))
            .toList(),
        LastAttempt.RENEWING.read(r),
        completed == null ? null : holding(r));
  }

  private static @Nullable Holding holding(Record r) {
    OffsetDateTime until = r.get(PROOF.HOLDS_UNTIL.getName(), OffsetDateTime.class);
    return until == null
        ? null
        : new Holding(
            r.get(PROOF.PROVED_AT.getName(), OffsetDateTime.class).toInstant(),
            until.toInstant(),
            r.get(PROOF.RECERTIFY_MONTHS.getName(), Integer.class),
            r.get(FAILED.getName(), Integer.class));
  }

  /// Of whoever has completed this very version only what has come since is news.
  private @Nullable News news(Record r, boolean completed, Columns of) {
    OffsetDateTime before = r.get(of.before());
    JSONB newer = r.get(NEWER.REASON);
    if (newer != null) {
      return new News(json.read(newer, Localized.class), false, null, contents.of(r.get(NEWER.ID)));
    }
    JSONB asking = r.get(ASKING_REASON, JSONB.class);
    return completed || asking == null || before == null
        ? null
        : new News(json.read(asking, Localized.class), true, before.toInstant(), null);
  }

  private static <T> Set<T> ids(UUID[] values, Function<UUID, T> id) {
    return Stream.of(values).map(id).collect(Collectors.toUnmodifiableSet());
  }
}
