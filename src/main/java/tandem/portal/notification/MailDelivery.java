package tandem.portal.notification;

import static tandem.db.notification.Tables.MAIL;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tandem.portal.identity.Acting;

/// Empties the outbox. A mail server that is down costs a later try, never a mail; two portals on
/// one
/// database never send the same mail, because each takes its row under a lock.
@Component
class MailDelivery {
  private static final Logger LOG = LoggerFactory.getLogger(MailDelivery.class);
  private static final int MOST_TRIES = 50;
  private static final int BATCH = 50;

  private final DSLContext db;
  private final TransactionTemplate transaction;
  private final JavaMailSender smtp;
  private final Clock clock;
  private final String from;

  MailDelivery(
      DSLContext db,
      TransactionTemplate transaction,
      JavaMailSender smtp,
      Clock clock,
      @Value("${tandem.mail.from}") String from) {
    this.db = db;
    this.transaction = transaction;
    this.smtp = smtp;
    this.clock = clock;
    this.from = from;
  }

  @Scheduled(fixedDelayString = "PT5S")
  void sendWaiting() {
    for (int i = 0; i < BATCH; i++) {
      if (!Boolean.TRUE.equals(
          Acting.as(Acting.Task.MAIL, () -> transaction.execute(_ -> sendOne())))) {
        return;
      }
    }
  }

  /// @return whether one went out, so that it is worth asking for the next
  private boolean sendOne() {
    var mail =
        db.selectFrom(MAIL)
            .where(MAIL.SENT_AT.isNull(), MAIL.TRIES.lt(MOST_TRIES))
            .orderBy(MAIL.TRIES, MAIL.ID)
            .limit(1)
            .forUpdate()
            .skipLocked()
            .fetchOne();
    if (mail == null) {
      return false;
    }
    var message = new SimpleMailMessage();
    message.setFrom(from);
    message.setTo(mail.getRecipient());
    message.setSubject(mail.getSubject());
    message.setText(mail.getBody());
    mail.setTries(mail.getTries() + 1);
    try {
      smtp.send(message);
      mail.setSentAt(OffsetDateTime.now(clock));
      mail.store();
      return true;
    } catch (MailException e) {
      LOG.warn(
          "Mail {} not sent, try {}: {}",
          mail.getId(),
          mail.getTries(),
          e.getClass().getSimpleName());
      mail.store();
      return false;
    }
  }
}
