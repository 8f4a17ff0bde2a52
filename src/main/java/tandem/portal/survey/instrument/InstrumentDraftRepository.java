package tandem.portal.survey.instrument;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.val;
import static tandem.db.survey.Tables.INSTRUMENT;
import static tandem.db.survey.Tables.INSTRUMENT_DRAFT;
import static tandem.db.survey.Tables.INSTRUMENT_SIGNATURE;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.alliance.AllianceId;
import tandem.portal.alliance.SideId;
import tandem.portal.identity.PersonId;
import tandem.portal.platform.Json;
import tandem.portal.survey.Instrument;
import tandem.portal.survey.InstrumentId;

/// Stores drafts, and the released version that becomes of one.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class InstrumentDraftRepository {
  private final DSLContext db;
  private final Json json;

  InstrumentDraftRepository(DSLContext db, Json json) {
    this.db = db;
    this.json = json;
  }

  Optional<InstrumentDraft> find(AllianceId alliance, DraftId id) {
    return select(alliance, INSTRUMENT_DRAFT.ID.eq(id.value())).fetchOptional(this::draft);
  }

  Optional<InstrumentDraft> find(AllianceId alliance, Slug slug) {
    return select(alliance, INSTRUMENT_DRAFT.SLUG.eq(slug.value())).fetchOptional(this::draft);
  }

  /// Nobody else changes the draft until the end of this transaction. Read by a statement of its
  /// own: one that waited for the lock does not see who has signed meanwhile.
  Optional<InstrumentDraft> lock(AllianceId alliance, DraftId id) {
    db.select(INSTRUMENT_DRAFT.ID)
        .from(INSTRUMENT_DRAFT)
        .where(INSTRUMENT_DRAFT.ID.eq(id.value()))
        .forUpdate()
        .fetch();
    return find(alliance, id);
  }

  /// @return empty when there is a draft of this instrument already
  Optional<DraftId> insert(
      AllianceId alliance,
      Slug slug,
      DraftId id,
      Instrument.Definition definition,
      PersonId by,
      Instant at) {
    return db.insertInto(INSTRUMENT_DRAFT)
        .set(INSTRUMENT_DRAFT.ID, id.value())
        .set(INSTRUMENT_DRAFT.ALLIANCE_ID, alliance.value())
        .set(INSTRUMENT_DRAFT.SLUG, slug.value())
        .set(INSTRUMENT_DRAFT.DEFINITION, json.write(definition))
        .set(INSTRUMENT_DRAFT.EDITED_BY, by.value())
        .set(INSTRUMENT_DRAFT.EDITED_AT, utc(at))
        .onConflictDoNothing()
        .returningResult(INSTRUMENT_DRAFT.ID)
        .fetchOptional(r -> new DraftId(r.value1()));
  }

  /// With it the database takes back whatever was signed: it was another text.
  ///
  /// @return false when the draft is no longer at this lock
  boolean update(DraftId id, int lock, Instrument.Definition definition, PersonId by, Instant at) {
    return db.update(INSTRUMENT_DRAFT)
            .set(INSTRUMENT_DRAFT.DEFINITION, json.write(definition))
            .set(INSTRUMENT_DRAFT.LOCK, lock + 1)
            .set(INSTRUMENT_DRAFT.EDITED_BY, by.value())
            .set(INSTRUMENT_DRAFT.EDITED_AT, utc(at))
            .where(INSTRUMENT_DRAFT.ID.eq(id.value()), INSTRUMENT_DRAFT.LOCK.eq(lock))
            .execute()
        == 1;
  }

  /// Counts as a change: who has the draft open has not seen that it is signed, and an edit of
  /// theirs would take the signature back unawares.
  void sign(DraftId id, SideId side, PersonId by, Instant at) {
    giveBack(id, null);
    db.update(INSTRUMENT_DRAFT)
        .set(INSTRUMENT_DRAFT.LOCK, INSTRUMENT_DRAFT.LOCK.plus(1))
        .where(INSTRUMENT_DRAFT.ID.eq(id.value()))
        .execute();
    db.insertInto(INSTRUMENT_SIGNATURE)
        .set(INSTRUMENT_SIGNATURE.DRAFT_ID, id.value())
        .set(INSTRUMENT_SIGNATURE.SIDE_ID, side.value())
        .set(INSTRUMENT_SIGNATURE.PERSON_ID, by.value())
        .set(INSTRUMENT_SIGNATURE.SIGNED_AT, utc(at))
        .execute();
  }

  /// @param givenBack null: it is no longer
  void giveBack(DraftId id, InstrumentDraft.@Nullable GivenBack givenBack) {
    db.update(INSTRUMENT_DRAFT)
        .set(INSTRUMENT_DRAFT.GIVEN_BACK, givenBack == null ? null : givenBack.reason())
        .set(INSTRUMENT_DRAFT.GIVEN_BACK_BY, givenBack == null ? null : givenBack.side().value())
        .where(INSTRUMENT_DRAFT.ID.eq(id.value()))
        .execute();
  }

  void withdrawSignatures(DraftId id) {
    db.deleteFrom(INSTRUMENT_SIGNATURE)
        .where(INSTRUMENT_SIGNATURE.DRAFT_ID.eq(id.value()))
        .execute();
  }

  void discard(DraftId id) {
    withdrawSignatures(id);
    db.deleteFrom(INSTRUMENT_DRAFT).where(INSTRUMENT_DRAFT.ID.eq(id.value())).execute();
  }

  /// The draft that both sides have signed becomes the next version of its instrument, byte for
  /// byte, and is a draft no more.
  InstrumentId release(DraftId id, Instant at) {
    db.insertInto(
            INSTRUMENT,
            INSTRUMENT.ID,
            INSTRUMENT.SLUG,
            INSTRUMENT.VERSION,
            INSTRUMENT.DEFINITION,
            INSTRUMENT.ALLIANCE_ID,
            INSTRUMENT.RELEASED_AT)
        .select(
            DSL.select(
                    INSTRUMENT_DRAFT.ID,
                    INSTRUMENT_DRAFT.SLUG,
                    field(
                        DSL.select(coalesce(max(INSTRUMENT.VERSION), 0).plus(1))
                            .from(INSTRUMENT)
                            .where(INSTRUMENT.SLUG.eq(INSTRUMENT_DRAFT.SLUG))),
                    INSTRUMENT_DRAFT.DEFINITION,
                    INSTRUMENT_DRAFT.ALLIANCE_ID,
                    val(utc(at)))
                .from(INSTRUMENT_DRAFT)
                .where(INSTRUMENT_DRAFT.ID.eq(id.value())))
        .execute();
    db.deleteFrom(INSTRUMENT_DRAFT).where(INSTRUMENT_DRAFT.ID.eq(id.value())).execute();
    return new InstrumentId(id.value());
  }

  private SelectConditionStep<? extends Record> select(AllianceId alliance, Condition condition) {
    return db.select(INSTRUMENT_DRAFT.fields())
        .select(INSTRUMENT_SIGNATURE.SIDE_ID, INSTRUMENT_SIGNATURE.SIGNED_AT)
        .from(INSTRUMENT_DRAFT)
        .leftJoin(INSTRUMENT_SIGNATURE)
        .on(INSTRUMENT_SIGNATURE.DRAFT_ID.eq(INSTRUMENT_DRAFT.ID))
        .where(INSTRUMENT_DRAFT.ALLIANCE_ID.eq(alliance.value()), condition);
  }

  private InstrumentDraft draft(Record r) {
    UUID side = r.get(INSTRUMENT_SIGNATURE.SIDE_ID);
    UUID givenBackBy = r.get(INSTRUMENT_DRAFT.GIVEN_BACK_BY);
    return new InstrumentDraft(
        new DraftId(r.get(INSTRUMENT_DRAFT.ID)),
        new AllianceId(r.get(INSTRUMENT_DRAFT.ALLIANCE_ID)),
        new Slug(r.get(INSTRUMENT_DRAFT.SLUG)),
        json.read(r.get(INSTRUMENT_DRAFT.DEFINITION), Instrument.Definition.class),
        r.get(INSTRUMENT_DRAFT.LOCK),
        r.get(INSTRUMENT_DRAFT.EDITED_AT).toInstant(),
        side == null
            ? null
            : new InstrumentDraft.Proposal(
                new SideId(side), r.get(INSTRUMENT_SIGNATURE.SIGNED_AT).toInstant()),
        givenBackBy == null
            ? null
            : new InstrumentDraft.GivenBack(
                new SideId(givenBackBy), r.get(INSTRUMENT_DRAFT.GIVEN_BACK)));
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
