package tandem.portal.messaging;

import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static tandem.db.messaging.Tables.APPROVAL;
import static tandem.db.messaging.Tables.VALUE_MESSAGE;
import static tandem.db.messaging.Tables.VALUE_MESSAGE_VERSION;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.UpdateSetMoreStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tandem.db.messaging.Routines;
import tandem.db.messaging.tables.records.ValueMessageVersionRecord;
import tandem.portal.alliance.AllianceId;
import tandem.portal.alliance.SideId;
import tandem.portal.identity.PersonId;
import tandem.portal.platform.Json;

/// Loads and stores versions of value messages and of the promise, and the approvals on them.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class MessageRepository {
  /// Computed by the database from what it stores, so that an approval cannot be about anything
  /// else: neither another text nor other readers.
  private static final Field<String> DIGEST =
      Routines.digest(
          VALUE_MESSAGE_VERSION.CONTENT,
          VALUE_MESSAGE.JOB_ROLE,
          VALUE_MESSAGE.AUDIENCE_SIDE,
          VALUE_MESSAGE.INDUSTRIES);

  private final DSLContext db;
  private final Json json;

  MessageRepository(DSLContext db, Json json) {
    this.db = db;
    this.json = json;
  }

  Optional<MessageVersion> find(VersionId id) {
    return select(VALUE_MESSAGE_VERSION.ID.eq(id.value())).fetchOptional(this::version);
  }

  /// Nobody else changes the version until the end of this transaction.
  Optional<MessageVersion> findForUpdate(VersionId id) {
    return select(VALUE_MESSAGE_VERSION.ID.eq(id.value()))
        .forUpdate()
        .of(VALUE_MESSAGE_VERSION)
        .fetchOptional(this::version);
  }

  /// The version in work.
  Optional<MessageVersion> open(MessageId message) {
    return inState(message, VersionState.DRAFT, VersionState.SUBMITTED, VersionState.SCHEDULED);
  }

  Optional<MessageVersion> published(MessageId message) {
    return inState(message, VersionState.PUBLISHED);
  }

  /// What sellers read until one of the sides took it from them; empty while they read something.
  Optional<MessageVersion> retired(MessageId message) {
    return select(
            VALUE_MESSAGE_VERSION
                .MESSAGE_ID
                .eq(message.value())
                .and(
                    VALUE_MESSAGE_VERSION.STATE.in(
                        VersionState.PUBLISHED.name(), VersionState.RETIRED.name())))
        .orderBy(VALUE_MESSAGE_VERSION.NUMBER.desc())
        .limit(1)
        .fetchOptional(this::version)
        .filter(last -> last.state() == VersionState.RETIRED);
  }

  /// The latest version that both sides approved before this one.
  Optional<MessageVersion> approvedBefore(MessageVersion version) {
    return select(
            VALUE_MESSAGE_VERSION
                .MESSAGE_ID
                .eq(version.message().value())
                .and(VALUE_MESSAGE_VERSION.NUMBER.lt(version.number()))
                .and(
                    VALUE_MESSAGE_VERSION.STATE.in(
                        VersionState.PUBLISHED.name(),
                        VersionState.SUPERSEDED.name(),
                        VersionState.RETIRED.name())))
        .orderBy(VALUE_MESSAGE_VERSION.NUMBER.desc())
        .limit(1)
        .fetchOptional(this::version);
  }

  /// What ends with a message, or goes back to its authors: the sides' own words for it, handed
  /// over or published, and its own next version that a side has signed. They are locked.
  List<MessageVersion> endingWith(MessageId message) {
    return select(
            VALUE_MESSAGE
                .VARIANT_OF
                .eq(message.value())
                .and(
                    VALUE_MESSAGE_VERSION.STATE.in(
                        VersionState.SUBMITTED.name(),
                        VersionState.SCHEDULED.name(),
                        VersionState.PUBLISHED.name()))
                .or(
                    VALUE_MESSAGE_VERSION
                        .MESSAGE_ID
                        .eq(message.value())
                        .and(
                            VALUE_MESSAGE_VERSION.STATE.in(
                                VersionState.SUBMITTED.name(), VersionState.SCHEDULED.name()))))
        .orderBy(VALUE_MESSAGE_VERSION.ID)
        .forUpdate()
        .of(VALUE_MESSAGE_VERSION)
        .fetch(this::version);
  }

  /// @return empty when the alliance has its one promise already
  Optional<MessageId> insertMessage(Kind kind, AllianceId alliance, Audience audience) {
    return db.insertInto(VALUE_MESSAGE)
        .set(VALUE_MESSAGE.KIND, kind.name())
        .set(VALUE_MESSAGE.ALLIANCE_ID, alliance.value())
        .set(readers(audience))
        .set(
            VALUE_MESSAGE.POSITION,
            DSL.select(DSL.coalesce(DSL.max(VALUE_MESSAGE.POSITION), -1).plus(1))
                .from(VALUE_MESSAGE)
                .where(VALUE_MESSAGE.ALLIANCE_ID.eq(alliance.value())))
        .onConflictDoNothing()
        .returningResult(VALUE_MESSAGE.ID)
        .fetchOptional(r -> new MessageId(r.value1()));
  }

  /// A side's own words for a message, beside it in every list and for the same customers.
  ///
  /// @return empty when there are such already
  Optional<MessageId> insertVariant(MessageId of, SideId side) {
    var base = VALUE_MESSAGE.as("base");
    return db.insertInto(
            VALUE_MESSAGE,
            VALUE_MESSAGE.ALLIANCE_ID,
            VALUE_MESSAGE.JOB_ROLE,
            VALUE_MESSAGE.INDUSTRIES,
            VALUE_MESSAGE.POSITION,
            VALUE_MESSAGE.VARIANT_OF,
            VALUE_MESSAGE.FOR_SIDE)
        .select(
            DSL.select(
                    base.ALLIANCE_ID,
                    base.JOB_ROLE,
                    base.INDUSTRIES,
                    base.POSITION,
                    base.ID,
                    DSL.val(side.value()))
                .from(base)
                .where(base.ID.eq(of.value())))
        .onConflictDoNothing()
        .returningResult(VALUE_MESSAGE.ID)
        .fetchOptional(r -> new MessageId(r.value1()));
  }

  /// @return empty when a version is in work already
  Optional<VersionId> insertDraft(
      MessageId message, MessageContent content, SideId side, PersonId by, Instant at) {
    var v = VALUE_MESSAGE_VERSION;
    return db.insertInto(v)
        .set(v.MESSAGE_ID, message.value())
        .set(
            v.NUMBER,
            DSL.select(DSL.coalesce(DSL.max(v.NUMBER), 0).plus(1))
                .from(v)
                .where(v.MESSAGE_ID.eq(message.value())))
        .set(v.STATE, VersionState.DRAFT.name())
        .set(v.CONTENT, json.write(content))
        .set(v.AUTHOR_SIDE, side.value())
        .set(v.EDITED_BY, by.value())
        .set(v.EDITED_AT, at.atOffset(ZoneOffset.UTC))
        .onConflictDoNothing()
        .returningResult(v.ID)
        .fetchOptional(r -> new VersionId(r.value1()));
  }

  /// @return false when the version is no longer a draft or no longer at this lock
  boolean update(VersionId id, int lock, MessageContent content, PersonId by, Instant at) {
    return db.update(VALUE_MESSAGE_VERSION)
            .set(VALUE_MESSAGE_VERSION.CONTENT, json.write(content))
            .set(VALUE_MESSAGE_VERSION.EDITED_BY, by.value())
            .set(VALUE_MESSAGE_VERSION.EDITED_AT, at.atOffset(ZoneOffset.UTC))
            .set(VALUE_MESSAGE_VERSION.LOCK, lock + 1)
            .where(
                VALUE_MESSAGE_VERSION.ID.eq(id.value()),
                VALUE_MESSAGE_VERSION.LOCK.eq(lock),
                VALUE_MESSAGE_VERSION.STATE.eq(VersionState.DRAFT.name()))
            .execute()
        == 1;
  }

  /// Deletes a draft, and its message where that has no other version.
  void discard(MessageVersion draft) {
    db.deleteFrom(VALUE_MESSAGE_VERSION)
        .where(
            VALUE_MESSAGE_VERSION.ID.eq(draft.id().value()),
            VALUE_MESSAGE_VERSION.STATE.eq(VersionState.DRAFT.name()))
        .execute();
    db.deleteFrom(VALUE_MESSAGE)
        .where(
            VALUE_MESSAGE.ID.eq(draft.message().value()),
            notExists(
                selectOne()
                    .from(VALUE_MESSAGE_VERSION)
                    .where(VALUE_MESSAGE_VERSION.MESSAGE_ID.eq(VALUE_MESSAGE.ID))))
        .execute();
  }

  /// Moves a version that this transaction holds; what was noted about it stays.
  void move(VersionId id, VersionState to) {
    moving(to).where(VALUE_MESSAGE_VERSION.ID.eq(id.value())).execute();
  }

  /// Published, and whatever was noted before is settled.
  void publish(VersionId id, VersionState to, Instant at) {
    var v = VALUE_MESSAGE_VERSION;
    moving(to)
        .set(v.PUBLISHED_AT, at.atOffset(ZoneOffset.UTC))
        .setNull(v.RETURN_NOTE)
        .setNull(v.NOTE_SIDE)
        .setNull(v.NOTE_AT)
        .setNull(v.GIVEN_BACK)
        .where(v.ID.eq(id.value()))
        .execute();
  }

  void giveBack(VersionId id, VersionState to, String note, SideId by, Instant at) {
    noted(to, note, by, at)
        .set(VALUE_MESSAGE_VERSION.GIVEN_BACK, VALUE_MESSAGE_VERSION.CONTENT)
        .where(VALUE_MESSAGE_VERSION.ID.eq(id.value()))
        .execute();
  }

  void retire(VersionId id, VersionState to, String reason, SideId by, Instant at) {
    noted(to, reason, by, at).where(VALUE_MESSAGE_VERSION.ID.eq(id.value())).execute();
  }

  private UpdateSetMoreStep<?> noted(VersionState to, String note, SideId by, Instant at) {
    var v = VALUE_MESSAGE_VERSION;
    return moving(to)
        .set(v.RETURN_NOTE, note)
        .set(v.NOTE_SIDE, by.value())
        .set(v.NOTE_AT, at.atOffset(ZoneOffset.UTC));
  }

  private UpdateSetMoreStep<?> moving(VersionState to) {
    var v = VALUE_MESSAGE_VERSION;
    return db.update(v).set(v.STATE, to.name()).set(v.LOCK, v.LOCK.plus(1));
  }

  /// Other readers for a draft that this transaction holds: a change like one of its text.
  void address(MessageVersion draft, Audience audience, PersonId by, Instant at) {
    db.update(VALUE_MESSAGE)
        .set(readers(audience))
        .where(VALUE_MESSAGE.ID.eq(draft.message().value()))
        .execute();
    db.update(VALUE_MESSAGE_VERSION)
        .set(VALUE_MESSAGE_VERSION.EDITED_BY, by.value())
        .set(VALUE_MESSAGE_VERSION.EDITED_AT, at.atOffset(ZoneOffset.UTC))
        .set(VALUE_MESSAGE_VERSION.LOCK, VALUE_MESSAGE_VERSION.LOCK.plus(1))
        .where(VALUE_MESSAGE_VERSION.ID.eq(draft.id().value()))
        .execute();
  }

  void approve(VersionId version, SideId side, PersonId person, String digest, Instant at) {
    db.insertInto(APPROVAL)
        .set(APPROVAL.VERSION_ID, version.value())
        .set(APPROVAL.SIDE_ID, side.value())
        .set(APPROVAL.PERSON_ID, person.value())
        .set(APPROVAL.DIGEST, digest)
        .set(APPROVAL.APPROVED_AT, at.atOffset(ZoneOffset.UTC))
        .execute();
  }

  void withdrawApprovals(VersionId version) {
    db.deleteFrom(APPROVAL).where(APPROVAL.VERSION_ID.eq(version.value())).execute();
  }

  /// How many sides have approved exactly this.
  int approvals(VersionId version, String digest) {
    return db.fetchCount(
        APPROVAL, APPROVAL.VERSION_ID.eq(version.value()), APPROVAL.DIGEST.eq(digest));
  }

  private static Map<Field<?>, @Nullable Object> readers(Audience audience) {
    var columns = new HashMap<Field<?>, @Nullable Object>();
    columns.put(VALUE_MESSAGE.JOB_ROLE, audience.role() == null ? null : audience.role().name());
    columns.put(
        VALUE_MESSAGE.AUDIENCE_SIDE, audience.side() == null ? null : audience.side().value());
    columns.put(VALUE_MESSAGE.INDUSTRIES, AudienceColumns.names(audience.industries()));
    return columns;
  }

  private Optional<MessageVersion> inState(MessageId message, VersionState... states) {
    return select(
            VALUE_MESSAGE_VERSION
                .MESSAGE_ID
                .eq(message.value())
                .and(
                    VALUE_MESSAGE_VERSION.STATE.in(
                        java.util.Arrays.stream(states).map(VersionState::name).toList())))
        .fetchOptional(this::version);
  }

  private SelectConditionStep<? extends Record> select(Condition condition) {
    return db.select(VALUE_MESSAGE_VERSION.fields())
        .select(
            VALUE_MESSAGE.ALLIANCE_ID,
            VALUE_MESSAGE.KIND,
            VALUE_MESSAGE.JOB_ROLE,
            VALUE_MESSAGE.AUDIENCE_SIDE,
            VALUE_MESSAGE.INDUSTRIES,
            DIGEST)
        .from(VALUE_MESSAGE_VERSION)
        .join(VALUE_MESSAGE)
        .on(VALUE_MESSAGE.ID.eq(VALUE_MESSAGE_VERSION.MESSAGE_ID))
        .where(condition);
  }

  private MessageVersion version(Record row) {
    var v = row.into(VALUE_MESSAGE_VERSION);
    UUID alliance = row.get(VALUE_MESSAGE.ALLIANCE_ID);
    return new MessageVersion(
        new VersionId(v.getId()),
        new MessageId(v.getMessageId()),
        new AllianceId(alliance),
        Kind.valueOf(row.get(VALUE_MESSAGE.KIND)),
        AudienceColumns.read(
            row.get(VALUE_MESSAGE.JOB_ROLE),
            row.get(VALUE_MESSAGE.AUDIENCE_SIDE),
            row.get(VALUE_MESSAGE.INDUSTRIES)),
        v.getNumber(),
        VersionState.valueOf(v.getState()),
        json.read(v.getContent(), MessageContent.class),
        new SideId(v.getAuthorSide()),
        v.getEditedAt().toInstant(),
        v.getLock(),
        note(v),
        v.getGivenBack() == null ? null : json.read(v.getGivenBack(), MessageContent.class),
        row.get(DIGEST));
  }

  private static @Nullable Note note(ValueMessageVersionRecord v) {
    return v.getReturnNote() == null
        ? null
        : new Note(
            v.getReturnNote(),
            v.getNoteSide() == null ? null : new SideId(v.getNoteSide()),
            v.getNoteAt() == null ? null : v.getNoteAt().toInstant());
  }
}
