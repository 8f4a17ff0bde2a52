package tandem.portal.notification;

import static tandem.db.notification.Tables.MAIL;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tandem.db.notification.tables.records.MailRecord;
import tandem.portal.identity.Acting;

/// Empties the outbox. A mail server that is down costs a later try, never a mail: each mail waits
/// longer after every try, for three days. Two portals on one database never send the same mail,
/// because each takes its row under a lock.
@Component
class MailDelivery {
  private static final Logger LOG = LoggerFactory.getLogger(MailDelivery.class);
  private static final int MOST_TRIES = 80; // the last about three days after the first
  private static final Duration FIRST_WAIT = Duration.ofSeconds(10);
  private static final Duration LONGEST_WAIT = Duration.ofHours(1);
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
    OffsetDateTime now = OffsetDateTime.now(clock);
    var mail =
        db.selectFrom(MAIL)
            .where(MAIL.SENT_AT.isNull(), MAIL.TRIES.lt(MOST_TRIES), MAIL.NEXT_TRY_AT.le(now))
            .orderBy(MAIL.NEXT_TRY_AT, MAIL.ID)
            .limit(1)
            .forUpdate()
            .skipLocked()
            .fetchOne();
    if (mail == null) {
      return false;
    }
    mail.setTries(mail.getTries() + 1);
    mail.setNextTryAt(now.plus(waitAfter(mail.getTries())));
    try {
      smtp.send(message -> write(mail, message));
      mail.setSentAt(now);
      keep(mail, true);
      return true;
    } catch (MailException e) {
      LOG.warn(
          "Mail {} not sent, try {}: {}",
          mail.getId(),
          mail.getTries(),
          e.getClass().getSimpleName());
      keep(mail, mail.getTries() >= MOST_TRIES);
      return false;
    }
  }

  private void write(MailRecord mail, MimeMessage message) throws MessagingException {
    var text = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
    text.setFrom(from);
    text.setTo(mail.getRecipient());
    text.setSubject(mail.getSubject());
    text.setText(mail.getBody());
    if (mail.getTurnOff() != null) {
      message.setHeader("List-Unsubscribe", "<" + mail.getTurnOff() + ">");
      message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
  }

  /// The last mail to somebody who is erased leaves with them.
  private static void keep(MailRecord mail, boolean done) {
    if (done && mail.getFarewell()) {
      mail.delete();
    } else {
      mail.store();
    }
  }

  /// Twice as long after each try, up to an hour.
  private static Duration waitAfter(int tries) {
    Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(tries - 1, 20));
    return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
  }
}
