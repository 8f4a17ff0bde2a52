package tandem.portal.media;

import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static tandem.db.media.Tables.CAPTION;
import static tandem.db.media.Tables.FILE;
import static tandem.db.media.Tables.LEFTOVER;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.alliance.AllianceId;
import tandem.portal.platform.Json;
import tandem.portal.platform.Localized;

/// What is known of the files; where their bytes are is told by their ids.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class MediaRepository {
  private static final HexFormat HEX = HexFormat.of();
  private static final Field<String[]> CAPTIONS =
      array(
              select(CAPTION.LANGUAGE)
                  .from(CAPTION)
                  .where(CAPTION.FILE_ID.eq(FILE.ID))
                  .orderBy(CAPTION.LANGUAGE))
          .as("captions");

  private final DSLContext db;
  private final Json json;

  MediaRepository(DSLContext db, Json json) {
    this.db = db;
    this.json = json;
  }

  /// The latest first.
  List<MediaFile> list(AllianceId alliance) {
    return fetch(FILE.ALLIANCE_ID.eq(alliance.value()));
  }

  List<MediaFile> of(Collection<UUID> alliances, Collection<MediaId> ids) {
    return ids.isEmpty()
        ? List.of()
        : fetch(
            FILE.ALLIANCE_ID
                .in(alliances)
                .and(FILE.ID.in(ids.stream().map(MediaId::value).toList())));
  }

  private List<MediaFile> fetch(Condition which) {
    return db.select(FILE.asterisk())
        .select(CAPTIONS)
        .from(FILE)
        .where(which)
        .orderBy(FILE.UPLOADED_AT.desc(), FILE.ID)
        .fetch(this::read);
  }

  private MediaFile read(Record row) {
    return new MediaFile(
        new MediaId(row.get(FILE.ID)),
        new AllianceId(row.get(FILE.ALLIANCE_ID)),
        MediaType.valueOf(row.get(FILE.TYPE)),
        row.get(FILE.NAME),
        row.get(FILE.BYTES),
        HEX.formatHex(row.get(FILE.DIGEST)),
        size(row.get(FILE.WIDTH), row.get(FILE.HEIGHT)),
        json.read(row.get(FILE.ALTERNATIVE), Localized.class),
        row.get(FILE.SILENT),
        List.of(row.get(CAPTIONS)),
        row.get(FILE.UPLOADED_AT).toInstant());
  }

  private static MediaFile.@Nullable Size size(@Nullable Integer width, @Nullable Integer height) {
    return width == null || height == null ? null : new MediaFile.Size(width, height);
  }

  boolean exists(MediaId file) {
    return db.fetchExists(FILE, FILE.ID.eq(file.value()));
  }

  void add(MediaFile file) {
    db.insertInto(FILE)
        .set(FILE.ID, file.id().value())
        .set(FILE.ALLIANCE_ID, file.alliance().value())
        .set(FILE.TYPE, file.type().name())
        .set(FILE.NAME, file.name())
        .set(FILE.BYTES, file.bytes())
        .set(FILE.DIGEST, HEX.parseHex(file.digest()))
        .set(FILE.WIDTH, file.size() == null ? null : file.size().width())
        .set(FILE.HEIGHT, file.size() == null ? null : file.size().height())
        .set(FILE.ALTERNATIVE, json.write(file.alternative()))
        .set(FILE.SILENT, file.silent())
        .set(FILE.UPLOADED_AT, file.uploadedAt().atOffset(ZoneOffset.UTC))
        .execute();
  }

  boolean describe(AllianceId alliance, MediaId file, Localized alternative, boolean silent) {
    return db.update(FILE)
            .set(FILE.ALTERNATIVE, json.write(alternative))
            .set(FILE.SILENT, silent)
            .where(FILE.ID.eq(file.value()), FILE.ALLIANCE_ID.eq(alliance.value()))
            .execute()
        == 1;
  }

  /// The bytes are left over until the store has let go of them.
  boolean delete(AllianceId alliance, MediaId file, OffsetDateTime now) {
    leave(alliance, file, now);
    return db.deleteFrom(FILE)
            .where(FILE.ID.eq(file.value()), FILE.ALLIANCE_ID.eq(alliance.value()))
            .execute()
        == 1;
  }

  /// Bytes of no file lie in the store under this key.
  void leave(AllianceId alliance, MediaId key, OffsetDateTime now) {
    db.insertInto(LEFTOVER)
        .set(LEFTOVER.ID, key.value())
        .set(LEFTOVER.ALLIANCE_ID, alliance.value())
        .set(LEFTOVER.SINCE, now)
        .onConflictDoNothing()
        .execute();
  }

  Optional<String> captions(MediaId file, String language) {
    return db.select(CAPTION.CONTENT)
        .from(CAPTION)
        .where(CAPTION.FILE_ID.eq(file.value()), CAPTION.LANGUAGE.eq(language))
        .fetchOptional(CAPTION.CONTENT);
  }

  void caption(MediaId file, Locale language, String content) {
    db.insertInto(CAPTION)
        .set(CAPTION.FILE_ID, file.value())
        .set(CAPTION.LANGUAGE, language.getLanguage())
        .set(CAPTION.CONTENT, content)
        .onConflict(CAPTION.FILE_ID, CAPTION.LANGUAGE)
        .doUpdate()
        .set(CAPTION.CONTENT, content)
        .execute();
  }

  void removeCaptions(MediaId file, Locale language) {
    db.deleteFrom(CAPTION)
        .where(CAPTION.FILE_ID.eq(file.value()), CAPTION.LANGUAGE.eq(language.getLanguage()))
        .execute();
  }

  /// Of all files of an alliance.
  long bytes(AllianceId alliance) {
    return db.select(coalesce(sum(FILE.BYTES), inline(BigDecimal.ZERO)))
        .from(FILE)
        .where(FILE.ALLIANCE_ID.eq(alliance.value()))
        .fetchSingle()
        .value1()
        .longValue();
  }

  /// Until the end of the transaction nobody else adds to this alliance's files: two that would
  /// each just fit are not both taken.
  void alone(AllianceId alliance) {
    db.fetchValue(
        "select pg_advisory_xact_lock(hashtextextended('media ' || {0}, 0))",
        org.jooq.impl.DSL.val(alliance.toString()));
  }
}
