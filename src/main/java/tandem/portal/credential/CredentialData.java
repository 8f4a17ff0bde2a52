package tandem.portal.credential;

import static tandem.db.credential.Tables.CERTIFICATE;

import java.time.OffsetDateTime;
import java.time.Period;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tandem.portal.identity.OnErasure;
import tandem.portal.identity.PersonalData;
import tandem.portal.identity.RetentionRule;

/// A certificate is for its owner alone and no figure counts it: erased, it is gone. What holds no
/// longer is kept for a while, so that its owner can still say what they once had.
@Configuration(proxyBeanMethods = false)
class CredentialData {
  @Bean
  PersonalData credentialPersonalData() {
    return () ->
        List.of(PersonalData.Rows.of(CERTIFICATE, CERTIFICATE.PERSON_ID, OnErasure.delete()));
  }

  @Bean
  RetentionRule certificatesKept(DSLContext db) {
    return new RetentionRule(
        "certificates",
        Period.ofMonths(12),
        Period.ofMonths(36),
        Period.ofMonths(120),
        RetentionRule.Scope.COMPANY,
        (_, before, most) -> forget(db, before, most));
  }

  private static int forget(DSLContext db, OffsetDateTime before, int most) {
    return db.deleteFrom(CERTIFICATE)
        .where(
            CERTIFICATE.ID.in(
                org.jooq
                    .impl
                    .DSL
                    .select(CERTIFICATE.ID)
                    .from(CERTIFICATE)
                    .where(
                        org.jooq
                            .impl
                            .DSL
                            .least(CERTIFICATE.EXPIRES_AT, CERTIFICATE.REVOKED_AT)
                            .lt(before))
                    .limit(most)))
        .execute();
  }
}
