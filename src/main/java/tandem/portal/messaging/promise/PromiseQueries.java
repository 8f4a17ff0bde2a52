package tandem.portal.messaging.promise;

import static tandem.db.alliance.Tables.ALLIANCE_;
import static tandem.db.messaging.Tables.VALUE_MESSAGE;
import static tandem.db.messaging.Tables.VALUE_MESSAGE_VERSION;

import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import tandem.portal.alliance.AllianceId;
import tandem.portal.messaging.Kind;
import tandem.portal.messaging.MessageContent;
import tandem.portal.messaging.VersionState;
import tandem.portal.platform.Json;

/// The one published version of the promise of an alliance.
@Component
class PromiseQueries {
  private final DSLContext db;
  private final Json json;

  PromiseQueries(DSLContext db, Json json) {
    this.db = db;
    this.json = json;
  }

  Optional<PublishedPromise> published(AllianceId alliance) {
    var version = VALUE_MESSAGE_VERSION;
    return db.select(
            VALUE_MESSAGE.ALLIANCE_ID,
            ALLIANCE_.NAME,
            version.NUMBER,
            version.PUBLISHED_AT,
            version.CONTENT)
        .from(VALUE_MESSAGE)
        .join(version)
        .on(version.MESSAGE_ID.eq(VALUE_MESSAGE.ID))
        .join(ALLIANCE_)
        .on(ALLIANCE_.ID.eq(VALUE_MESSAGE.ALLIANCE_ID))
        .where(
            VALUE_MESSAGE.ALLIANCE_ID.eq(alliance.value()),
            VALUE_MESSAGE.KIND.eq(Kind.PROMISE.name()),
            version.STATE.eq(VersionState.PUBLISHED.name()))
        .fetchOptional(
            r ->
                new PublishedPromise(
                    r.value1(),
                    r.value2(),
                    r.value3(),
                    r.value4().toInstant(),
                    json.read(r.value5(), MessageContent.class)));
  }
}
