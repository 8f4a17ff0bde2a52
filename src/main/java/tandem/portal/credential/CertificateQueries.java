package tandem.portal.credential;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static tandem.db.alliance.Tables.ALLIANCE_;
import static tandem.db.credential.Tables.CERTIFICATE;
import static tandem.db.credential.Tables.REVOKED;
import static tandem.db.credential.Tables.SHOWN;
import static tandem.db.identity.Tables.COMPANY;
import static tandem.db.identity.Tables.PERSON;
import static tandem.db.learning.Tables.MODULE;
import static tandem.db.learning.Tables.MODULE_VERSION;
import static tandem.db.learning.Tables.PROOF;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.portal.identity.PersonId;
import tandem.portal.learning.ModuleId;
import tandem.portal.platform.Json;
import tandem.portal.platform.Localized;

@Component
class CertificateQueries {
  private static final tandem.db.credential.tables.Certificate LATER = CERTIFICATE.as("later");
  private static final tandem.db.credential.tables.Certificate FORMER = CERTIFICATE.as("former");
  private static final tandem.db.learning.tables.ModuleVersion BEFORE =
      MODULE_VERSION.as("version_before");

  private final DSLContext db;
  private final Json json;
  private final PublicAddress address;

  CertificateQueries(DSLContext db, Json json, PublicAddress address) {
    this.db = db;
    this.json = json;
    this.address = address;
  }

  /// The latest first.
  List<Certificate> of(PersonId person) {
    return fetch(person, noCondition());
  }

  Optional<Certificate> latest(PersonId person, ModuleId module) {
    return fetch(person, MODULE.ID.eq(module.value())).stream().findFirst();
  }

  Optional<Certificate> one(PersonId person, CertificateId certificate) {
    return fetch(person, CERTIFICATE.ID.eq(certificate.value())).stream().findFirst();
  }

  private List<Certificate> fetch(PersonId person, Condition which) {
    var renewed =
        field(exists(selectOne().from(LATER).where(LATER.RENEWS.eq(CERTIFICATE.ID)))).as("renewed");
    return db.select(CERTIFICATE.fields())
        .select(
            MODULE.ID.as("module"),
            MODULE_VERSION.TITLE,
            MODULE_VERSION.SUMMARY,
            MODULE_VERSION.MINUTES,
            renewed,
            FORMER.ISSUED_AT)
        .from(CERTIFICATE)
        .join(MODULE_VERSION)
        .on(MODULE_VERSION.ID.eq(CERTIFICATE.MODULE_VERSION_ID))
        .join(MODULE)
        .on(MODULE.ID.eq(MODULE_VERSION.MODULE_ID))
        .leftJoin(FORMER)
        .on(FORMER.ID.eq(CERTIFICATE.RENEWS))
        .where(CERTIFICATE.PERSON_ID.eq(person.value()), which)
        .orderBy(CERTIFICATE.ISSUED_AT.desc(), CERTIFICATE.ID)
        .fetch(
            r ->
                new Certificate(
                    new CertificateId(r.get(CERTIFICATE.ID)),
                    new ModuleId(r.get("module", UUID.class)),
                    r.get(CERTIFICATE.MODULE_VERSION_ID),
                    localized(r.get(MODULE_VERSION.TITLE)),
                    localized(r.get(MODULE_VERSION.SUMMARY)),
                    r.get(MODULE_VERSION.MINUTES),
                    r.get(CERTIFICATE.ALLIANCE_NAME),
                    r.get(CERTIFICATE.COMPANY_NAME),
                    r.get(CERTIFICATE.ISSUED_AT).toInstant(),
                    instant(r.get(CERTIFICATE.EXPIRES_AT)),
                    shown(r),
                    instant(r.get(CERTIFICATE.REVOKED_AT)),
                    instant(r.get(FORMER.ISSUED_AT)),
                    r.get(renewed)));
  }

  /// @param alliance its name today
  /// @param renews the last certificate of the same module, which none renews yet
  record Facts(String alliance, String company, @Nullable UUID renews) {}

  Facts facts(PersonId person, ModuleId module) {
    var names =
        db.select(ALLIANCE_.NAME, COMPANY.NAME)
            .from(MODULE)
            .join(ALLIANCE_)
            .on(ALLIANCE_.ID.eq(MODULE.ALLIANCE_ID))
            .join(PERSON)
            .on(PERSON.ID.eq(person.value()))
            .join(COMPANY)
            .on(COMPANY.ID.eq(PERSON.COMPANY_ID))
            .where(MODULE.ID.eq(module.value()))
            .fetchSingle();
    UUID before =
        db.select(CERTIFICATE.ID)
            .from(CERTIFICATE)
            .join(BEFORE)
            .on(BEFORE.ID.eq(CERTIFICATE.MODULE_VERSION_ID))
            .where(
                CERTIFICATE.PERSON_ID.eq(person.value()),
                BEFORE.MODULE_ID.eq(module.value()),
                notExists(selectOne().from(LATER).where(LATER.RENEWS.eq(CERTIFICATE.ID))))
            .orderBy(CERTIFICATE.ISSUED_AT.desc())
            .limit(1)
            .fetchOne(CERTIFICATE.ID);
    return new Facts(names.value1(), names.value2(), before);
  }

  /// Until when the last completion or renewal of a version holds; null: without end.
  @Nullable Instant holdsUntil(PersonId person, UUID version) {
    return db.select(PROOF.HOLDS_UNTIL)
        .from(PROOF)
        .where(PROOF.PERSON_ID.eq(person.value()), PROOF.MODULE_VERSION_ID.eq(version))
        .orderBy(PROOF.PROVED_AT.desc())
        .limit(1)
        .fetchOptional(PROOF.HOLDS_UNTIL)
        .map(OffsetDateTime::toInstant)
        .orElse(null);
  }

  Holder holder(PersonId person) {
    return db.select(PERSON.GIVEN_NAME, PERSON.FAMILY_NAME, PERSON.EMAIL)
        .from(PERSON)
        .where(PERSON.ID.eq(person.value()))
        .fetchSingle(r -> new Holder((r.value1() + " " + r.value2()).strip(), r.value3()));
  }

  Optional<Released> released(String token, Instant now) {
    return db.selectFrom(SHOWN(token))
        .fetchOptional(
            r ->
                new Released(
                    localized(r.getTitle()),
                    localized(r.getSummary()),
                    r.getMinutes(),
                    r.getAllianceName(),
                    r.getCompanyName(),
                    r.getHolder(),
                    r.getIssuedAt().toInstant(),
                    instant(r.getExpiresAt()),
                    CertificateState.of(
                        instant(r.getExpiresAt()), instant(r.getRevokedAt()), now)));
  }

  List<CertificateId> revoked() {
    return db.selectFrom(REVOKED()).fetch(r -> new CertificateId(r.getId()));
  }

  private Certificate.@Nullable Shown shown(Record r) {
    String token = r.get(CERTIFICATE.TOKEN);
    return token == null
        ? null
        : new Certificate.Shown(
            address.verify(token),
            r.get(CERTIFICATE.WITH_NAME),
            r.get(CERTIFICATE.RELEASED_AT).toInstant());
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }

  private Localized localized(JSONB text) {
    return json.read(text, Localized.class);
  }
}
