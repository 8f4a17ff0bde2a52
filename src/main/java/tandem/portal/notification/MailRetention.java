package tandem.portal.notification;

import static tandem.db.notification.Tables.MAIL;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.Period;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tandem.portal.identity.Acting;

/// Deletes mails, sent or given up, when they are older than [#KEPT]. In small batches, each under
/// its own locks: two portals on one database share the work and never wait for each other.
@Component
class MailRetention {
  static final Period KEPT = Period.ofDays(90);
  private static final int BATCH = 500;
  private static final Logger LOG = LoggerFactory.getLogger(MailRetention.class);

  private final DSLContext db;
  private final TransactionTemplate transaction;
  private final Clock clock;

  MailRetention(DSLContext db, TransactionTemplate transaction, Clock clock) {
    this.db = db;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// @return how many mails are gone
  @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT24H")
  int deleteOld() {
    OffsetDateTime cutoff = OffsetDateTime.now(clock).minus(KEPT);
    int deleted = 0;
    int batch;
    do {
      Integer some =
          Acting.as(Acting.Task.MAIL, () -> transaction.execute(_ -> deleteSome(cutoff)));
      batch = some == null ? 0 : some;
      deleted += batch;
    } while (batch == BATCH);
    LOG.info("Retention: {} mails from before {} deleted", deleted, cutoff);
    return deleted;
  }

  private int deleteSome(OffsetDateTime cutoff) {
    return db.deleteFrom(MAIL)
        .where(
            MAIL.ID.in(
                DSL.select(MAIL.ID)
                    .from(MAIL)
                    .where(MAIL.CREATED_AT.lt(cutoff))
                    .orderBy(MAIL.CREATED_AT)
                    .limit(BATCH)
                    .forUpdate()
                    .skipLocked()))
        .execute();
  }
}
