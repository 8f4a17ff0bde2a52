package tandem.portal.learning;

import static tandem.db.learning.Tables.LESSON;
import static tandem.db.learning.Tables.MODULE;
import static tandem.db.learning.Tables.MODULE_VERSION;
import static tandem.db.learning.Tables.POOL;
import static tandem.db.learning.Tables.QUESTION;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import tandem.portal.learning.conversation.Conversation;
import tandem.portal.learning.terms.VersionTerms;
import tandem.portal.messaging.MessageId;
import tandem.portal.platform.Json;
import tandem.portal.platform.Localized;
import tandem.portal.platform.Markdown;
import tandem.portal.questionnaire.Question;

/// Versions by id, read and rendered once: a published version never changes, and every page of
/// every seller shows one.
@Component
class ModuleContents {
  private final Map<UUID, LearningModule> known = new ConcurrentHashMap<>();
  private final DSLContext db;
  private final Json json;

  ModuleContents(DSLContext db, Json json) {
    this.db = db;
    this.json = json;
  }

  LearningModule of(UUID version) {
    LearningModule module = known.get(version);
    if (module == null) {
      module = load(version);
      known.put(version, module);
    }
    return module;
  }

  private LearningModule load(UUID version) {
    return db.select(MODULE.ID, MODULE.ALLIANCE_ID)
        .select(MODULE_VERSION.fields())
        .from(MODULE_VERSION)
        .join(MODULE)
        .on(MODULE.ID.eq(MODULE_VERSION.MODULE_ID))
        .where(MODULE_VERSION.ID.eq(version))
        .fetchSingle(
            r ->
                new LearningModule(
                    version,
                    new ModuleId(r.get(MODULE.ID)),
                    r.get(MODULE.ALLIANCE_ID),
                    localized(r.get(MODULE_VERSION.TITLE)),
                    localized(r.get(MODULE_VERSION.SUMMARY)),
                    r.get(MODULE_VERSION.MINUTES),
                    r.get(MODULE_VERSION.PASS_MARK),
                    lessons(version),
                    questions(version),
                    draws(version),
                    VersionTerms.of(r)));
  }

  private List<Lesson> lessons(UUID version) {
    int[] number = {0};
    return db.selectFrom(LESSON)
        .where(LESSON.MODULE_VERSION_ID.eq(version))
        .orderBy(LESSON.POSITION)
        .fetch(
            r ->
                new Lesson(
                    new LessonId(r.getId()),
                    ++number[0],
                    Part.valueOf(r.getPart()),
                    localized(r.getTitle()),
                    html(localized(r.getBody())),
                    r.getMinutes(),
                    r.getMessageId() == null ? null : new MessageId(r.getMessageId()),
                    r.getConversation() == null
                        ? null
                        : json.read(r.getConversation(), Conversation.class)));
  }

  private List<CheckQuestion> questions(UUID version) {
    return db.selectFrom(QUESTION)
        .where(QUESTION.MODULE_VERSION_ID.eq(version))
        .orderBy(QUESTION.POSITION)
        .fetch(
            r ->
                new CheckQuestion(
                    new QuestionId(r.getId()),
                    r.getLessonId() == null ? null : new LessonId(r.getLessonId()),
                    json.read(r.getContent(), Question.class),
                    r.getPool()));
  }

  private Map<String, Integer> draws(UUID version) {
    return db.select(POOL.NAME, POOL.DRAW)
        .from(POOL)
        .where(POOL.MODULE_VERSION_ID.eq(version))
        .fetchMap(POOL.NAME, POOL.DRAW);
  }

  private Localized localized(JSONB text) {
    return json.read(text, Localized.class);
  }

  private static Localized html(Localized markdown) {
    return new Localized(
        markdown.byLanguage().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> Markdown.withMedia(e.getValue()))));
  }
}
