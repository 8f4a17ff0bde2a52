package tandem.portal.media;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tandem.db.media.Tables.FILE;
import static tandem.db.media.Tables.UPLOAD;

import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tandem.portal.AtOnce;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.Routes;
import tandem.portal.alliance.AllianceId;
import tandem.portal.identity.SignIn;
import tandem.portal.platform.ConflictException;

/// Two files announced by one person at the same moment, of which there is room for one. What
/// others have on its way is not theirs to see: it counts once it is whole.
@PortalTest
class UploadsAtOnceTest {
  private static final AllianceId ALLIANCE = new AllianceId(Routes.ALLIANCE);
  private static final long ROOM = 300_000_000;
  private static final long LARGE = 200_000_000;

  @Autowired OwnerDb db;
  @Autowired UploadService uploads;
  @Autowired MediaRules rules;
  @Autowired TransactionTemplate transaction;
  private UUID full;

  @BeforeEach
  void little_room_is_left() {
    full = UUID.randomUUID();
    long used =
        db.fetchSingle(
                "select coalesce(sum(bytes), 0) from media.file where alliance_id = ?",
                Routes.ALLIANCE)
            .get(0, Long.class);
    db.insertInto(FILE)
        .set(FILE.ID, full)
        .set(FILE.ALLIANCE_ID, Routes.ALLIANCE)
        .set(FILE.TYPE, "MP4")
        .set(FILE.NAME, "long.mp4")
        .set(FILE.BYTES, rules.quota().toBytes() - used - ROOM)
        .set(FILE.DIGEST, new byte[32])
        .set(FILE.UPLOADED_AT, OffsetDateTime.now())
        .execute();
    SignIn.as(db, MediaWorld.MANAGER);
  }

  @AfterEach
  void tidy_up() {
    SignIn.out();
    db.deleteFrom(UPLOAD).where(UPLOAD.ALLIANCE_ID.eq(Routes.ALLIANCE)).execute();
    db.deleteFrom(FILE).where(FILE.ID.eq(full)).execute();
    db.execute("delete from media.leftover where id = ?", full);
  }

  @Test
  void the_second_waits_and_is_told_that_there_is_no_room() {
    CompletableFuture<Void> second = whileWaits(LARGE);
    assertThatThrownBy(() -> second.get(20, SECONDS))
        .hasCauseInstanceOf(ConflictException.class)
        .rootCause()
        .hasMessageContaining("media.upload.quota");
    assertThat(announced()).isEqualTo(1);
  }

  @Test
  void both_are_taken_where_there_is_room_for_both() throws Exception {
    whileWaits(ROOM - LARGE).get(20, SECONDS);
    assertThat(announced()).isEqualTo(2);
  }

  private CompletableFuture<Void> whileWaits(long bytesOfTheSecond) {
    return AtOnce.whileWaits(
        transaction,
        () -> begin("Rundgang.mp4", LARGE),
        () -> SignIn.as(db, MediaWorld.MANAGER),
        () -> begin("Tour.mp4", bytesOfTheSecond));
  }

  private void begin(String name, long bytes) {
    uploads.begin(ALLIANCE, new UploadDraft(name, bytes, name + " 1"));
  }

  private int announced() {
    return db.fetchCount(UPLOAD, UPLOAD.ALLIANCE_ID.eq(Routes.ALLIANCE));
  }
}
