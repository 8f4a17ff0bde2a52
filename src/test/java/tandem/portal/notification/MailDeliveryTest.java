package tandem.portal.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.db.notification.Tables.MAIL;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;

/// A mail server that is away, and comes back.
@PortalTest
@Transactional
class MailDeliveryTest {
  private static final String READER = "somebody@kessler.example";

  @Autowired OwnerDb db;
  @Autowired DSLContext portal;
  @Autowired TransactionTemplate transaction;

  private Instant now = Instant.now();

  @Test
  void a_mail_outlives_an_evening_without_a_mail_server() {
    db.deleteFrom(MAIL).execute();
    waiting();
    for (int second = 0; second < Duration.ofHours(6).toSeconds(); second += 5) {
      deliver(refusing());
      now = now.plusSeconds(5);
    }
    assertThat(tries()).isBetween(10, 20);
    now = now.plus(Duration.ofHours(1));
    var server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    server.start();
    try {
      deliver(sender(server.getSmtp().getPort()));
      deliver(sender(server.getSmtp().getPort()));
      assertThat(server.getReceivedMessages()).hasSize(1);
    } finally {
      server.stop();
    }
  }

  @Test
  void a_mail_nobody_takes_is_given_up_after_days_not_minutes() {
    db.deleteFrom(MAIL).execute();
    waiting();
    Instant first = now;
    int before = -1;
    while (tries() > before) {
      before = tries();
      deliver(refusing());
      now = now.plus(Duration.ofHours(1));
    }
    assertThat(Duration.between(first, now)).isGreaterThan(Duration.ofDays(3));
  }

  @Test
  void the_last_mail_to_somebody_erased_leaves_nothing_once_it_is_sent() {
    db.deleteFrom(MAIL).execute();
    waiting();
    db.update(MAIL).set(MAIL.FAREWELL, true).execute();
    deliver(refusing());
    assertThat(db.fetchCount(MAIL)).isOne();
    now = now.plus(Duration.ofHours(1));
    var server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    server.start();
    try {
      deliver(sender(server.getSmtp().getPort()));
      assertThat(server.getReceivedMessages()).hasSize(1);
    } finally {
      server.stop();
    }
    assertThat(db.fetchCount(MAIL)).isZero();
  }

  @Test
  void a_mail_one_may_do_without_says_how_a_mail_program_turns_it_off() throws Exception {
    db.deleteFrom(MAIL).execute();
    waiting();
    waiting();
    db.execute(
        "update notification.mail set turn_off = 'https://tandem.example/mails/off/7', subject = 'Ä'"
            + " where id = (select id from notification.mail order by id limit 1)");
    var server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    server.start();
    try {
      deliver(sender(server.getSmtp().getPort()));
      var sent = List.of(server.getReceivedMessages());
      assertThat(sent).hasSize(2);
      var optional = sent.stream().filter(MailDeliveryTest::canBeTurnedOff).toList();
      assertThat(optional).hasSize(1);
      assertThat(optional.getFirst().getSubject()).isEqualTo("Ä");
      assertThat(optional.getFirst().getHeader("List-Unsubscribe"))
          .containsExactly("<https://tandem.example/mails/off/7>");
      assertThat(optional.getFirst().getHeader("List-Unsubscribe-Post"))
          .containsExactly("List-Unsubscribe=One-Click");
      assertThat(optional.getFirst().getContentType()).startsWithIgnoringCase("text/plain");
    } finally {
      server.stop();
    }
  }

  private static boolean canBeTurnedOff(MimeMessage mail) {
    try {
      return mail.getHeader("List-Unsubscribe") != null;
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private void deliver(JavaMailSenderImpl smtp) {
    new MailDelivery(
            portal, transaction, smtp, Clock.fixed(now, ZoneOffset.UTC), "t@tandem.example")
        .sendWaiting();
  }

  /// Nothing listens on this port.
  private static JavaMailSenderImpl refusing() {
    return sender(1);
  }

  private static JavaMailSenderImpl sender(int port) {
    var smtp = new JavaMailSenderImpl();
    smtp.setHost("127.0.0.1");
    smtp.setPort(port);
    return smtp;
  }

  private void waiting() {
    db.insertInto(MAIL)
        .set(MAIL.RECIPIENT, READER)
        .set(MAIL.SUBJECT, "s")
        .set(MAIL.BODY, "b")
        .set(MAIL.CREATED_AT, now.atOffset(ZoneOffset.UTC))
        .set(MAIL.NEXT_TRY_AT, now.atOffset(ZoneOffset.UTC))
        .execute();
  }

  private int tries() {
    return db.select(MAIL.TRIES).from(MAIL).fetchSingle().value1();
  }
}
