package tandem.portal.learning.media;

import static tandem.db.learning.Tables.VIDEO_PLACE;

import java.time.OffsetDateTime;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.identity.PersonId;
import tandem.portal.media.MediaId;

@Component
@Transactional(propagation = Propagation.MANDATORY)
class VideoRepository {
  private final DSLContext db;

  VideoRepository(DSLContext db) {
    this.db = db;
  }

  Map<MediaId, Integer> places(PersonId person) {
    return db.select(VIDEO_PLACE.FILE_ID, VIDEO_PLACE.SECONDS)
        .from(VIDEO_PLACE)
        .where(VIDEO_PLACE.PERSON_ID.eq(person.value()), VIDEO_PLACE.SECONDS.gt(0))
        .fetchMap(row -> new MediaId(row.value1()), row -> row.value2());
  }

  void watch(PersonId person, MediaId video, int seconds, OffsetDateTime now) {
    db.insertInto(VIDEO_PLACE)
        .set(VIDEO_PLACE.PERSON_ID, person.value())
        .set(VIDEO_PLACE.FILE_ID, video.value())
        .set(VIDEO_PLACE.SECONDS, seconds)
        .set(VIDEO_PLACE.WATCHED_AT, now)
        .onConflict(VIDEO_PLACE.PERSON_ID, VIDEO_PLACE.FILE_ID)
        .doUpdate()
        .set(VIDEO_PLACE.SECONDS, seconds)
        .set(VIDEO_PLACE.WATCHED_AT, now)
        .execute();
  }
}
