package tandem.portal.learning.author;

import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.selectCount;
import static tandem.db.identity.Tables.PERSON;
import static tandem.db.learning.Tables.LESSON;
import static tandem.db.learning.Tables.MODULE;
import static tandem.db.learning.Tables.MODULE_DRAFT;
import static tandem.db.learning.Tables.MODULE_SIGNATURE;
import static tandem.db.learning.Tables.MODULE_VERSION;
import static tandem.db.learning.Tables.POOL;
import static tandem.db.learning.Tables.QUESTION;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.alliance.AllianceId;
import tandem.portal.alliance.SideId;
import tandem.portal.learning.ModuleId;
import tandem.portal.learning.Part;
import tandem.portal.learning.author.ModuleDefinition.Asked;
import tandem.portal.learning.author.ModuleDefinition.LessonText;
import tandem.portal.learning.author.ModuleDefinition.Pool;
import tandem.portal.learning.conversation.Conversation;
import tandem.portal.learning.terms.VersionTerms;
import tandem.portal.platform.Json;
import tandem.portal.platform.Localized;
import tandem.portal.questionnaire.Question;

/// Published modules and drafts, as an alliance's partner managers may read them.
@Component
@Transactional(readOnly = true)
class ModuleQueries {
  private final DSLContext db;
  private final Json json;

  ModuleQueries(DSLContext db, Json json) {
    this.db = db;
    this.json = json;
  }

  /// In the order sellers find them, then what has never been published by age.
  List<ModuleRow> rows(AllianceId alliance) {
    var rows = new LinkedHashMap<UUID, ModuleRow>();
    var lessons =
        field(selectCount().from(LESSON).where(LESSON.MODULE_VERSION_ID.eq(MODULE_VERSION.ID)))
            .as("lessons");
    var questions =
        field(selectCount().from(QUESTION).where(QUESTION.MODULE_VERSION_ID.eq(MODULE_VERSION.ID)))
            .as("questions");
    db.select(MODULE.ID, MODULE.CORE, lessons, questions)
        .select(MODULE_VERSION.fields())
        .from(MODULE)
        .join(MODULE_VERSION)
        .on(MODULE_VERSION.MODULE_ID.eq(MODULE.ID), MODULE_VERSION.STATE.eq("PUBLISHED"))
        .where(MODULE.ALLIANCE_ID.eq(alliance.value()))
        .orderBy(MODULE.CORE.desc(), MODULE.POSITION, MODULE.ID)
        .forEach(
            r ->
                rows.put(
                    r.get(MODULE.ID),
                    new ModuleRow(
                        new ModuleId(r.get(MODULE.ID)),
                        localized(r.get(MODULE_VERSION.TITLE)),
                        new ModuleRow.Published(
                            r.get(MODULE_VERSION.NUMBER),
                            new ModuleRow.Size(
                                r.get(lessons), r.get(questions), r.get(MODULE_VERSION.MINUTES)),
                            r.get(MODULE.CORE),
                            r.get(MODULE_VERSION.PUBLISHED_AT).toInstant()),
                        null)));
    db.select(MODULE_DRAFT.fields())
        .select(MODULE_SIGNATURE.SIDE_ID)
        .from(MODULE_DRAFT)
        .leftJoin(MODULE_SIGNATURE)
        .on(MODULE_SIGNATURE.DRAFT_ID.eq(MODULE_DRAFT.ID))
        .where(MODULE_DRAFT.ALLIANCE_ID.eq(alliance.value()))
        .orderBy(MODULE_DRAFT.ID)
        .forEach(r -> rows.merge(r.get(MODULE_DRAFT.MODULE_ID), inWork(r), ModuleQueries::with));
    return List.copyOf(rows.values());
  }

  private ModuleRow inWork(Record r) {
    UUID side = r.get(MODULE_SIGNATURE.SIDE_ID);
    UUID givenBackBy = r.get(MODULE_DRAFT.GIVEN_BACK_BY);
    ModuleDefinition draft = json.read(r.get(MODULE_DRAFT.CONTENT), ModuleDefinition.class);
    return new ModuleRow(
        new ModuleId(r.get(MODULE_DRAFT.MODULE_ID)),
        draft.title(),
        null,
        new ModuleRow.Draft(
            new ModuleDraftId(r.get(MODULE_DRAFT.ID)),
            r.get(MODULE_DRAFT.EDITED_AT).toInstant(),
            new ModuleRow.Size(draft.lessons().size(), draft.questions().size(), draft.minutes()),
            side == null ? null : new SideId(side),
            givenBackBy == null ? null : new SideId(givenBackBy)));
  }

  private static ModuleRow with(ModuleRow published, ModuleRow inWork) {
    return new ModuleRow(
        published.module(), published.title(), published.published(), inWork.draft());
  }

  /// What sellers learn now, as an author would have written it.
  Optional<ModulePage.Version> published(AllianceId alliance, ModuleId module) {
    return db.select(MODULE_VERSION.fields())
        .from(MODULE_VERSION)
        .join(MODULE)
        .on(MODULE.ID.eq(MODULE_VERSION.MODULE_ID))
        .where(
            MODULE.ALLIANCE_ID.eq(alliance.value()),
            MODULE.ID.eq(module.value()),
            MODULE_VERSION.STATE.eq("PUBLISHED"))
        .fetchOptional(r -> new ModulePage.Version(r.get(MODULE_VERSION.NUMBER), definition(r)));
  }

  /// Whether it is, or will be because the alliance has none yet.
  boolean isCore(AllianceId alliance, ModuleId module) {
    return db.select(MODULE.ID)
        .from(MODULE)
        .where(MODULE.ALLIANCE_ID.eq(alliance.value()), MODULE.CORE.isTrue())
        .fetchOptional(r -> r.value1().equals(module.value()))
        .orElse(true);
  }

  /// Who stored a draft last; empty for somebody of the other company, whose people are not shown.
  String editorOf(ModuleDraftId draft) {
    return db.select(concat(PERSON.GIVEN_NAME, inline(" "), PERSON.FAMILY_NAME))
        .from(MODULE_DRAFT)
        .join(PERSON)
        .on(PERSON.ID.eq(MODULE_DRAFT.EDITED_BY))
        .where(MODULE_DRAFT.ID.eq(draft.value()))
        .fetchOptional(r -> r.value1())
        .orElse("");
  }

  private ModuleDefinition definition(Record version) {
    UUID id = version.get(MODULE_VERSION.ID);
    var ids = new HashMap<UUID, String>();
    List<LessonText> lessons = lessons(id, ids);
    return new ModuleDefinition(
        localized(version.get(MODULE_VERSION.TITLE)),
        localized(version.get(MODULE_VERSION.SUMMARY)),
        version.get(MODULE_VERSION.PASS_MARK),
        lessons,
        questions(id, ids),
        db.selectFrom(POOL)
            .where(POOL.MODULE_VERSION_ID.eq(id))
            .orderBy(POOL.NAME)
            .fetch(r -> new Pool(r.getName(), r.getDraw())),
        false,
        Editing.BLANK,
        VersionTerms.of(version));
  }

  /// @param ids takes what each lesson is called in the draft
  private List<LessonText> lessons(UUID version, Map<UUID, String> ids) {
    var lessons = new ArrayList<LessonText>();
    db.selectFrom(LESSON)
        .where(LESSON.MODULE_VERSION_ID.eq(version))
        .orderBy(LESSON.POSITION)
        .forEach(
            r -> {
              String id = "l" + (lessons.size() + 1);
              ids.put(r.getId(), id);
              var text =
                  new LessonText(
                      id,
                      Part.valueOf(r.getPart()),
                      localized(r.getTitle()),
                      localized(r.getBody()),
                      null,
                      r.getMessageId(),
                      r.getConversation() == null
                          ? null
                          : json.read(r.getConversation(), Conversation.class));
              lessons.add(
                  text.minutesShown() == r.getMinutes()
                      ? text
                      : new LessonText(
                          id,
                          text.part(),
                          text.title(),
                          text.body(),
                          r.getMinutes(),
                          text.message(),
                          text.conversation()));
            });
    return lessons;
  }

  private List<Asked> questions(UUID version, Map<UUID, String> lessons) {
    var questions = new ArrayList<Asked>();
    db.selectFrom(QUESTION)
        .where(QUESTION.MODULE_VERSION_ID.eq(version))
        .orderBy(QUESTION.POSITION)
        .forEach(
            r ->
                questions.add(
                    new Asked(
                        "q" + (questions.size() + 1),
                        json.read(r.getContent(), Question.class),
                        r.getLessonId() == null
                            ? null
                            : Objects.requireNonNull(lessons.get(r.getLessonId())),
                        r.getValueMessage(),
                        r.getPool())));
    return questions;
  }

  private Localized localized(JSONB text) {
    return json.read(text, Localized.class);
  }
}
