package tandem.portal.media;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static tandem.db.media.Tables.UPLOAD;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.alliance.AllianceId;
import tandem.portal.identity.PersonId;

/// Files on their way, each its bringer's own.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class UploadRepository {
  private final DSLContext db;

  UploadRepository(DSLContext db) {
    this.db = db;
  }

  /// @param received is asked of the folder afterwards
  record Row(UploadId id, AllianceId alliance, String name, long bytes) {
    Upload with(long received) {
      return new Upload(id, alliance, name, bytes, received);
    }
  }

  /// The one begun before, if the same file was.
  UploadId begin(PersonId person, AllianceId alliance, UploadDraft draft, OffsetDateTime now) {
    return db.insertInto(UPLOAD)
        .set(UPLOAD.PERSON_ID, person.value())
        .set(UPLOAD.ALLIANCE_ID, alliance.value())
        .set(UPLOAD.NAME, draft.name())
        .set(UPLOAD.BYTES, draft.bytes())
        .set(UPLOAD.FINGERPRINT, draft.bytes() + " " + draft.fingerprint())
        .set(UPLOAD.TOUCHED_AT, now)
        .onConflict(UPLOAD.PERSON_ID, UPLOAD.ALLIANCE_ID, UPLOAD.FINGERPRINT)
        .doUpdate()
        .set(UPLOAD.TOUCHED_AT, now)
        .returningResult(UPLOAD.ID)
        .fetchSingle(r -> new UploadId(r.value1()));
  }

  Optional<Row> find(PersonId person, AllianceId alliance, UploadId upload) {
    return db.select(UPLOAD.ID, UPLOAD.ALLIANCE_ID, UPLOAD.NAME, UPLOAD.BYTES)
        .from(UPLOAD)
        .where(
            UPLOAD.ID.eq(upload.value()),
            UPLOAD.PERSON_ID.eq(person.value()),
            UPLOAD.ALLIANCE_ID.eq(alliance.value()))
        .fetchOptional(
            r ->
                new Row(
                    new UploadId(r.value1()), new AllianceId(r.value2()), r.value3(), r.value4()));
  }

  void touch(UploadId upload, OffsetDateTime now) {
    db.update(UPLOAD).set(UPLOAD.TOUCHED_AT, now).where(UPLOAD.ID.eq(upload.value())).execute();
  }

  /// What somebody has announced for an alliance, besides one file.
  long bytesBeside(PersonId person, AllianceId alliance, String fingerprint) {
    return db.select(coalesce(sum(UPLOAD.BYTES), inline(BigDecimal.ZERO)))
        .from(UPLOAD)
        .where(
            UPLOAD.PERSON_ID.eq(person.value()),
            UPLOAD.ALLIANCE_ID.eq(alliance.value()),
            UPLOAD.FINGERPRINT.ne(fingerprint))
        .fetchSingle()
        .value1()
        .longValue();
  }

  /// Takes back what somebody has added to longest ago, beyond a number.
  ///
  /// @return what was taken back
  List<UploadId> removeBeyond(PersonId person, int most) {
    return db.deleteFrom(UPLOAD)
        .where(
            UPLOAD.PERSON_ID.eq(person.value()),
            UPLOAD.ID.notIn(
                select(UPLOAD.ID)
                    .from(UPLOAD)
                    .where(UPLOAD.PERSON_ID.eq(person.value()))
                    .orderBy(UPLOAD.TOUCHED_AT.desc(), UPLOAD.ID.desc())
                    .limit(most)))
        .returningResult(UPLOAD.ID)
        .fetch(r -> new UploadId(r.value1()));
  }

  boolean remove(UploadId upload) {
    return db.deleteFrom(UPLOAD).where(UPLOAD.ID.eq(upload.value())).execute() == 1;
  }
}
