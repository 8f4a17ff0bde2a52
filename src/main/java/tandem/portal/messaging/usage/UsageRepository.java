package tandem.portal.messaging.usage;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static tandem.db.messaging.Tables.USAGE;
import static tandem.db.messaging.Tables.VALUE_MESSAGE;

import java.time.YearMonth;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.alliance.AllianceId;
import tandem.portal.messaging.MessageId;

/// The counters: one more, and nothing of whose it is.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class UsageRepository {
  private final DSLContext db;

  UsageRepository(DSLContext db) {
    this.db = db;
  }

  /// A side's own words count as the message they stand for; nothing for a message of another
  /// alliance.
  void add(AllianceId alliance, MessageId message, SellerCell group, YearMonth month, Use use) {
    db.insertInto(
            USAGE,
            USAGE.MESSAGE_ID,
            USAGE.SIDE_ID,
            USAGE.JOB_ROLE,
            USAGE.MONTH,
            USAGE.KIND,
            USAGE.TIMES)
        .select(
            select(
                    coalesce(VALUE_MESSAGE.VARIANT_OF, VALUE_MESSAGE.ID),
                    val(group.side().value()),
                    val(group.role().name()),
                    val(month.atDay(1)),
                    val(use.name()),
                    val(1))
                .from(VALUE_MESSAGE)
                .where(
                    VALUE_MESSAGE.ID.eq(message.value()),
                    VALUE_MESSAGE.ALLIANCE_ID.eq(alliance.value())))
        .onConflict(USAGE.MESSAGE_ID, USAGE.SIDE_ID, USAGE.JOB_ROLE, USAGE.MONTH, USAGE.KIND)
        .doUpdate()
        .set(USAGE.TIMES, USAGE.TIMES.plus(excluded(USAGE.TIMES)))
        .execute();
  }
}
