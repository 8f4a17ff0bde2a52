package tandem.portal.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.db.notification.Tables.MAIL;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;

@PortalTest
@Transactional
class MailRetentionTest {
  @Autowired OwnerDb owner;
  @Autowired DSLContext db;
  @Autowired TransactionTemplate transaction;

  @Test
  void mails_are_gone_after_their_time_and_not_before() {
    owner.deleteFrom(MAIL).execute();
    owner.execute(
        """
        insert into notification.mail (recipient, subject, body, created_at, sent_at)
        select 'somebody@kessler.example', 'Hello', 'Text', now(), now() from generate_series(1, 1200)
        """);
    assertThat(after(MailRetention.KEPT.getDays() - 1)).isZero();
    assertThat(after(MailRetention.KEPT.getDays() + 1)).isEqualTo(1200);
    assertThat(owner.fetchCount(MAIL)).isZero();
  }

  private int after(int days) {
    Clock later = Clock.fixed(Instant.now().plus(Duration.ofDays(days)), ZoneOffset.UTC);
    return new MailRetention(db, transaction, later).deleteOld();
  }
}
