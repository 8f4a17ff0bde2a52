package tandem.portal.media;

import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectFrom;
import static tandem.db.media.Tables.LEFTOVER;
import static tandem.db.media.Tables.UPLOAD;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tandem.portal.identity.OnErasure;
import tandem.portal.identity.PersonalData;
import tandem.portal.identity.RetentionRule;
import tandem.portal.media.store.MediaStore;

/// Who brings a file is known while it is on its way; afterwards the log alone knows.
@Configuration(proxyBeanMethods = false)
class MediaData {
  @Bean
  PersonalData mediaPersonalData() {
    return () -> List.of(PersonalData.Rows.of(UPLOAD, UPLOAD.PERSON_ID, OnErasure.delete()));
  }

  /// With them goes what the store has kept of deleted files, and of uploads that broke off at the
  /// very end.
  @Bean
  RetentionRule uploadsKept(DSLContext db, MediaStore store) {
    return new RetentionRule(
        "half-uploads",
        Period.ofDays(1),
        Period.ofDays(1),
        Period.ofDays(14),
        RetentionRule.Scope.COMPANY,
        (_, before, most) -> forget(db, store, before, most));
  }

  private static int forget(DSLContext db, MediaStore store, OffsetDateTime before, int most) {
    for (UUID key :
        db.fetch(selectFrom(LEFTOVER).where(LEFTOVER.SINCE.lt(before)).limit(most))
            .getValues(LEFTOVER.ID)) {
      empty(store, key);
      db.deleteFrom(LEFTOVER).where(LEFTOVER.ID.eq(key)).execute();
    }
    // Only what nobody has gone on with meanwhile: a finished upload is a file under the same id
    List<UUID> given =
        db.deleteFrom(UPLOAD)
            .where(
                UPLOAD.ID.in(
                    select(UPLOAD.ID).from(UPLOAD).where(UPLOAD.TOUCHED_AT.lt(before)).limit(most)),
                UPLOAD.TOUCHED_AT.lt(before))
            .returning(UPLOAD.ID)
            .fetch(UPLOAD.ID);
    given.forEach(key -> empty(store, key));
    return given.size();
  }

  private static void empty(MediaStore store, UUID key) {
    try {
      store.remove(key);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
