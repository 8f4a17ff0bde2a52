package tandem.portal.notification;

import static tandem.db.notification.Tables.MAIL;

import java.time.OffsetDateTime;
import java.time.Period;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tandem.portal.identity.RetentionRule;

/// Deletes mails, sent or given up. They name an address and no company, so it is done for the
/// whole installation; rows another portal has under its lock are left to it.
@Configuration(proxyBeanMethods = false)
class MailRetention {
  static final Period KEPT = Period.ofDays(90);

  @Bean
  RetentionRule mailsKept(DSLContext db) {
    return new RetentionRule(
        "mails",
        Period.ofDays(7),
        KEPT,
        Period.ofDays(365),
        RetentionRule.Scope.INSTALLATION,
        (_, before, most) -> deleteSome(db, before, most));
  }

  private static int deleteSome(DSLContext db, OffsetDateTime before, int most) {
    return db.deleteFrom(MAIL)
        .where(
            MAIL.ID.in(
                DSL.select(MAIL.ID)
                    .from(MAIL)
                    .where(MAIL.CREATED_AT.lt(before))
                    .orderBy(MAIL.CREATED_AT)
                    .limit(most)
                    .forUpdate()
                    .skipLocked()))
        .execute();
  }
}
