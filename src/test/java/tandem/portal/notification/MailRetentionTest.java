package tandem.portal.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.db.notification.Tables.MAIL;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.identity.Acting;
import tandem.portal.identity.RetentionRule;

@PortalTest
@Transactional
class MailRetentionTest {
  private static final int BATCH = 500;

  @Autowired OwnerDb owner;

  @Autowired RetentionRule mailsKept;

  @Test
  void mails_are_gone_after_their_time_and_not_before() {
    owner.deleteFrom(MAIL).execute();
    owner.execute(
        """
        insert into notification.mail (recipient, subject, body, created_at, sent_at)
        select 'somebody@kessler.example', 'Hello', 'Text', now() - interval '90 days', now()
        from generate_series(1, 1200)
        """);
    assertThat(after(-1)).isZero();
    assertThat(after(1)).isEqualTo(1200);
    assertThat(owner.fetchCount(MAIL)).isZero();
  }

  /// As the job does it, that many days later.
  private int after(int days) {
    OffsetDateTime before =
        OffsetDateTime.now(ZoneOffset.UTC).plusDays(days).minus(MailRetention.KEPT);
    int gone = 0;
    int batch;
    do {
      batch =
          Acting.as(
              Acting.Task.RETENTION,
              () -> ((RetentionRule.Batches) mailsKept.work()).batch(null, before, BATCH));
      gone += batch;
    } while (batch == BATCH);
    return gone;
  }
}
