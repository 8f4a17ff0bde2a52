package tandem.portal.credential;

import static tandem.db.credential.Tables.CERTIFICATE;
import static tandem.db.credential.Tables.PUBLIC_KEY;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.identity.PersonId;

@Component
@Transactional(propagation = Propagation.MANDATORY)
class CertificateRepository {
  private final DSLContext db;

  CertificateRepository(DSLContext db) {
    this.db = db;
  }

  void issue(
      PersonId person,
      UUID version,
      CertificateQueries.Facts facts,
      Instant at,
      @Nullable Instant expiresAt) {
    db.insertInto(CERTIFICATE)
        .set(CERTIFICATE.ID, UUID.randomUUID())
        .set(CERTIFICATE.PERSON_ID, person.value())
        .set(CERTIFICATE.MODULE_VERSION_ID, version)
        .set(CERTIFICATE.RENEWS, facts.renews())
        .set(CERTIFICATE.ALLIANCE_NAME, facts.alliance())
        .set(CERTIFICATE.COMPANY_NAME, facts.company())
        .set(CERTIFICATE.ISSUED_AT, at.atOffset(ZoneOffset.UTC))
        .set(CERTIFICATE.EXPIRES_AT, expiresAt == null ? null : expiresAt.atOffset(ZoneOffset.UTC))
        .execute();
  }

  /// Shows it under this address unless it is shown already: then only the name is decided anew.
  void release(CertificateId certificate, String token, boolean withName, OffsetDateTime now) {
    int fresh =
        db.update(CERTIFICATE)
            .set(CERTIFICATE.TOKEN, token)
            .set(CERTIFICATE.WITH_NAME, withName)
            .set(CERTIFICATE.RELEASED_AT, now)
            .where(CERTIFICATE.ID.eq(certificate.value()), CERTIFICATE.TOKEN.isNull())
            .execute();
    if (fresh == 0) {
      showName(certificate, withName);
    }
  }

  /// Nothing for what is not shown.
  void showName(CertificateId certificate, boolean withName) {
    db.update(CERTIFICATE)
        .set(CERTIFICATE.WITH_NAME, withName)
        .where(CERTIFICATE.ID.eq(certificate.value()), CERTIFICATE.TOKEN.isNotNull())
        .execute();
  }

  void takeBack(CertificateId certificate) {
    db.update(CERTIFICATE)
        .set(CERTIFICATE.WITH_NAME, false)
        .setNull(CERTIFICATE.TOKEN)
        .setNull(CERTIFICATE.RELEASED_AT)
        .where(CERTIFICATE.ID.eq(certificate.value()))
        .execute();
  }

  void revoke(CertificateId certificate, OffsetDateTime now) {
    db.update(CERTIFICATE)
        .set(CERTIFICATE.REVOKED_AT, now)
        .where(CERTIFICATE.ID.eq(certificate.value()), CERTIFICATE.REVOKED_AT.isNull())
        .execute();
  }

  /// @param jwk public half
  void publish(String kid, String jwk) {
    db.insertInto(PUBLIC_KEY)
        .set(PUBLIC_KEY.KID, kid)
        .set(PUBLIC_KEY.JWK, JSONB.valueOf(jwk))
        .onConflictDoNothing()
        .execute();
  }

  /// The latest first.
  List<String> publicKeys() {
    return db.select(PUBLIC_KEY.JWK)
        .from(PUBLIC_KEY)
        .orderBy(PUBLIC_KEY.SINCE.desc(), PUBLIC_KEY.KID)
        .fetch(r -> r.value1().data());
  }
}
