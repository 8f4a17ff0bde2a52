package tandem.portal.learning.author;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static tandem.db.learning.Tables.LESSON;
import static tandem.db.learning.Tables.MODULE;
import static tandem.db.learning.Tables.MODULE_DRAFT;
import static tandem.db.learning.Tables.MODULE_SIGNATURE;
import static tandem.db.learning.Tables.MODULE_VERSION;
import static tandem.db.learning.Tables.POOL;
import static tandem.db.learning.Tables.QUESTION;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.alliance.AllianceId;
import tandem.portal.alliance.SideId;
import tandem.portal.identity.PersonId;
import tandem.portal.learning.ModuleId;
import tandem.portal.learning.terms.VersionTerms;
import tandem.portal.platform.Json;

/// Stores drafts, and the published version that becomes of one.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ModuleDraftRepository {
  private final DSLContext db;
  private final Json json;

  ModuleDraftRepository(DSLContext db, Json json) {
    this.db = db;
    this.json = json;
  }

  Optional<ModuleDraft> find(AllianceId alliance, ModuleDraftId id) {
    return select(alliance, MODULE_DRAFT.ID.eq(id.value())).fetchOptional(this::draft);
  }

  Optional<ModuleDraft> find(AllianceId alliance, ModuleId module) {
    return select(alliance, MODULE_DRAFT.MODULE_ID.eq(module.value())).fetchOptional(this::draft);
  }

  /// Nobody else changes the draft until the end of this transaction. Read by a statement of its
  /// own: one that waited for the lock does not see who has signed meanwhile.
  Optional<ModuleDraft> lock(AllianceId alliance, ModuleDraftId id) {
    db.select(MODULE_DRAFT.ID)
        .from(MODULE_DRAFT)
        .where(MODULE_DRAFT.ID.eq(id.value()))
        .forUpdate()
        .fetch();
    return find(alliance, id);
  }

  /// @return empty when there is a draft of this module already
  Optional<ModuleDraftId> insert(
      AllianceId alliance, ModuleId module, ModuleDefinition definition, PersonId by, Instant at) {
    return db.insertInto(MODULE_DRAFT)
        .set(MODULE_DRAFT.ID, UUID.randomUUID())
        .set(MODULE_DRAFT.ALLIANCE_ID, alliance.value())
        .set(MODULE_DRAFT.MODULE_ID, module.value())
        .set(MODULE_DRAFT.CONTENT, json.write(definition))
        .set(MODULE_DRAFT.EDITED_BY, by.value())
        .set(MODULE_DRAFT.EDITED_AT, utc(at))
        .onConflictDoNothing()
        .returningResult(MODULE_DRAFT.ID)
        .fetchOptional(r -> new ModuleDraftId(r.value1()));
  }

  /// With it the database takes back whatever was signed: it was another text. Whoever calls holds
  /// the draft's lock.
  void update(ModuleDraft stored, ModuleDefinition definition, PersonId by, Instant at) {
    db.update(MODULE_DRAFT)
        .set(MODULE_DRAFT.CONTENT, json.write(definition))
        .set(MODULE_DRAFT.LOCK, stored.lock() + 1)
        .set(MODULE_DRAFT.EDITED_BY, by.value())
        .set(MODULE_DRAFT.EDITED_AT, utc(at))
        .where(MODULE_DRAFT.ID.eq(stored.id().value()))
        .execute();
  }

  /// Counts as a change: who has the draft open has not seen that it is signed, and an edit of
  /// theirs would take the signature back unawares.
  void sign(ModuleDraftId id, SideId side, PersonId by, Instant at) {
    giveBack(id, null);
    db.insertInto(MODULE_SIGNATURE)
        .set(MODULE_SIGNATURE.DRAFT_ID, id.value())
        .set(MODULE_SIGNATURE.SIDE_ID, side.value())
        .set(MODULE_SIGNATURE.PERSON_ID, by.value())
        .set(MODULE_SIGNATURE.SIGNED_AT, utc(at))
        .execute();
  }

  /// Counts as a change too: whoever has it open has not read the reason.
  ///
  /// @param givenBack null: it is no longer
  void giveBack(ModuleDraftId id, ModuleDraft.@Nullable GivenBack givenBack) {
    db.update(MODULE_DRAFT)
        .set(MODULE_DRAFT.LOCK, MODULE_DRAFT.LOCK.plus(1))
        .set(MODULE_DRAFT.GIVEN_BACK, givenBack == null ? null : givenBack.reason())
        .set(MODULE_DRAFT.GIVEN_BACK_BY, givenBack == null ? null : givenBack.side().value())
        .where(MODULE_DRAFT.ID.eq(id.value()))
        .execute();
  }

  void withdrawSignatures(ModuleDraftId id) {
    db.deleteFrom(MODULE_SIGNATURE).where(MODULE_SIGNATURE.DRAFT_ID.eq(id.value())).execute();
  }

  void discard(ModuleDraftId id) {
    withdrawSignatures(id);
    db.deleteFrom(MODULE_DRAFT).where(MODULE_DRAFT.ID.eq(id.value())).execute();
  }

  /// The draft that both sides have signed becomes the version sellers read, and is a draft no
  /// more. The first module of an alliance is its core module.
  void publish(ModuleDraft draft, Instant at) {
    UUID version = draft.id().value();
    ModuleDefinition module = draft.definition();
    boolean known = db.fetchExists(MODULE, MODULE.ID.eq(draft.module().value()));
    if (!known) {
      insertModule(draft);
    }
    db.update(MODULE_VERSION)
        .set(MODULE_VERSION.STATE, "SUPERSEDED")
        .where(
            MODULE_VERSION.MODULE_ID.eq(draft.module().value()),
            MODULE_VERSION.STATE.eq("PUBLISHED"))
        .execute();
    db.insertInto(MODULE_VERSION)
        .set(MODULE_VERSION.ID, version)
        .set(MODULE_VERSION.MODULE_ID, draft.module().value())
        .set(MODULE_VERSION.NUMBER, nextNumber(draft.module()))
        .set(MODULE_VERSION.STATE, "PUBLISHED")
        .set(MODULE_VERSION.TITLE, json.write(module.title()))
        .set(MODULE_VERSION.SUMMARY, json.write(module.summary()))
        .set(MODULE_VERSION.MINUTES, module.minutes())
        .set(MODULE_VERSION.PASS_MARK, module.passMark())
        .set(MODULE_VERSION.PUBLISHED_AT, utc(at))
        .set(MODULE_VERSION.ASKS_AGAIN, known && module.asksAgain())
        .set(MODULE_VERSION.REASON, known ? json.write(module.reason()) : null)
        .set(VersionTerms.columns(module.terms()))
        .execute();
    Map<String, UUID> lessons = insertLessons(version, module);
    insertCheck(version, module, lessons);
    db.deleteFrom(MODULE_DRAFT).where(MODULE_DRAFT.ID.eq(version)).execute();
  }

  private void insertModule(ModuleDraft draft) {
    Condition siblings = MODULE.ALLIANCE_ID.eq(draft.alliance().value());
    db.insertInto(MODULE)
        .set(MODULE.ID, draft.module().value())
        .set(MODULE.ALLIANCE_ID, draft.alliance().value())
        .set(MODULE.CORE, !db.fetchExists(MODULE, siblings, MODULE.CORE.isTrue()))
        .set(
            MODULE.POSITION,
            db.select(coalesce(max(MODULE.POSITION), 0).plus(1))
                .from(MODULE)
                .where(siblings)
                .fetchSingle()
                .value1())
        .execute();
  }

  private int nextNumber(ModuleId module) {
    return db.select(coalesce(max(MODULE_VERSION.NUMBER), 0).plus(1))
        .from(MODULE_VERSION)
        .where(MODULE_VERSION.MODULE_ID.eq(module.value()))
        .fetchSingle()
        .value1();
  }

  /// @return by the id a lesson had in the draft, the one it has now
  private Map<String, UUID> insertLessons(UUID version, ModuleDefinition module) {
    var ids = new HashMap<String, UUID>();
    for (ModuleDefinition.LessonText lesson : module.lessons()) {
      UUID id = UUID.randomUUID();
      ids.put(lesson.id(), id);
      db.insertInto(LESSON)
          .set(LESSON.ID, id)
          .set(LESSON.MODULE_VERSION_ID, version)
          .set(LESSON.POSITION, ids.size())
          .set(LESSON.PART, lesson.part().name())
          .set(LESSON.TITLE, json.write(lesson.title()))
          .set(LESSON.BODY, json.write(lesson.body()))
          .set(LESSON.MINUTES, lesson.minutesShown())
          .set(LESSON.MESSAGE_ID, lesson.message())
          .set(
              LESSON.CONVERSATION,
              lesson.conversation() == null ? null : json.write(lesson.conversation()))
          .execute();
    }
    return ids;
  }

  private void insertCheck(UUID version, ModuleDefinition module, Map<String, UUID> lessons) {
    for (ModuleDefinition.Pool pool : module.pools()) {
      db.insertInto(POOL)
          .set(POOL.MODULE_VERSION_ID, version)
          .set(POOL.NAME, pool.name())
          .set(POOL.DRAW, pool.draw())
          .execute();
    }
    int position = 0;
    for (ModuleDefinition.Asked asked : module.questions()) {
      position++;
      db.insertInto(QUESTION)
          .set(QUESTION.ID, UUID.randomUUID())
          .set(QUESTION.MODULE_VERSION_ID, version)
          .set(QUESTION.POSITION, position)
          .set(QUESTION.LESSON_ID, asked.lesson() == null ? null : lessons.get(asked.lesson()))
          .set(QUESTION.VALUE_MESSAGE, asked.valueMessage())
          .set(QUESTION.POOL, asked.pool())
          .set(QUESTION.CONTENT, json.write(asked.question()))
          .execute();
    }
  }

  private SelectConditionStep<? extends Record> select(AllianceId alliance, Condition condition) {
    return db.select(MODULE_DRAFT.fields())
        .select(MODULE_SIGNATURE.SIDE_ID, MODULE_SIGNATURE.SIGNED_AT)
        .from(MODULE_DRAFT)
        .leftJoin(MODULE_SIGNATURE)
        .on(MODULE_SIGNATURE.DRAFT_ID.eq(MODULE_DRAFT.ID))
        .where(MODULE_DRAFT.ALLIANCE_ID.eq(alliance.value()), condition);
  }

  private ModuleDraft draft(Record r) {
    UUID side = r.get(MODULE_SIGNATURE.SIDE_ID);
    UUID givenBackBy = r.get(MODULE_DRAFT.GIVEN_BACK_BY);
    return new ModuleDraft(
        new ModuleDraftId(r.get(MODULE_DRAFT.ID)),
        new AllianceId(r.get(MODULE_DRAFT.ALLIANCE_ID)),
        new ModuleId(r.get(MODULE_DRAFT.MODULE_ID)),
        json.read(r.get(MODULE_DRAFT.CONTENT), ModuleDefinition.class),
        r.get(MODULE_DRAFT.LOCK),
        r.get(MODULE_DRAFT.EDITED_AT).toInstant(),
        side == null
            ? null
            : new ModuleDraft.Proposal(
                new SideId(side), r.get(MODULE_SIGNATURE.SIGNED_AT).toInstant()),
        givenBackBy == null
            ? null
            : new ModuleDraft.GivenBack(new SideId(givenBackBy), r.get(MODULE_DRAFT.GIVEN_BACK)));
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
