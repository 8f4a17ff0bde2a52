package tandem.portal.credential;

import com.nimbusds.jwt.JWTClaimsSet;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.portal.platform.Texts;

/// A certificate as an Open Badge 3.0: the credential is the payload of the token itself, with the
/// registered claims beside its members.
///
/// Source: 1EdTech, Open Badges Specification 3.0, section “JSON Web Token Proof Format”; W3C,
/// Verifiable Credentials Data Model 2.0.
final class Badge {
  private static final List<String> CONTEXT =
      List.of(
          "https://www.w3.org/ns/credentials/v2",
          "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
          "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json");
  private static final String SCHEMA =
      "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json";
  private static final String TYPE = "type";
  private static final String NAME = "name";

  private final PublicAddress address;
  private final CertificateRules rules;
  private final Texts texts;

  Badge(PublicAddress address, CertificateRules rules, Texts texts) {
    this.address = address;
    this.rules = rules;
    this.texts = texts;
  }

  /// @param reader whose language it is written in
  JWTClaimsSet claims(Owned owned, Locale reader) {
    Certificate certificate = owned.certificate();
    // Whole seconds: the claim and the member of the credential must be the same moment
    Instant from = certificate.issuedAt().truncatedTo(ChronoUnit.SECONDS);
    String id = urn(certificate.id().value());
    String subject = urn(about(certificate));
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(address.issuer())
            .jwtID(id)
            .subject(subject)
            .notBeforeTime(Date.from(from))
            .claim("@context", CONTEXT)
            .claim("id", id)
            .claim(TYPE, List.of("VerifiableCredential", "OpenBadgeCredential"))
            .claim(NAME, certificate.title().in(reader))
            .claim("issuer", issuer(address, rules))
            .claim("validFrom", from.toString())
            .claim("awardedDate", from.toString())
            .claim("credentialSubject", subject(owned, subject, reader))
            .claim(
                "credentialSchema",
                List.of(Map.of("id", SCHEMA, TYPE, "1EdTechJsonSchemaValidator2019")))
            .claim(
                "credentialStatus", Map.of("id", address.revoked(), TYPE, "1EdTechRevocationList"));
    Instant until = until(certificate);
    return until == null
        ? claims.build()
        : claims.expirationTime(Date.from(until)).claim("validUntil", until.toString()).build();
  }

  /// Who has issued it, as the public document says it too.
  static Map<String, Object> issuer(PublicAddress address, CertificateRules rules) {
    var profile = new LinkedHashMap<String, Object>();
    profile.put("id", address.issuer());
    profile.put(TYPE, List.of("Profile"));
    profile.put(NAME, rules.issuer());
    profile.put("url", address.portal());
    return profile;
  }

  private Map<String, Object> subject(Owned owned, String id, Locale reader) {
    Certificate certificate = owned.certificate();
    var achievement = new LinkedHashMap<String, Object>();
    achievement.put("id", urn(certificate.version()));
    achievement.put(TYPE, List.of("Achievement"));
    achievement.put(NAME, certificate.title().in(reader));
    achievement.put("description", certificate.summary().in(reader));
    achievement.put("inLanguage", certificate.title().languageShown(reader));
    achievement.put(
        "criteria",
        Map.of("narrative", texts.in(reader, "credential.criteria", certificate.alliance())));
    var subject = new LinkedHashMap<String, Object>();
    subject.put("id", id);
    subject.put(TYPE, List.of("AchievementSubject"));
    subject.put("achievement", achievement);
    subject.put(
        "identifier",
        List.of(
            identity(NAME, owned.holder().name(), null),
            identity("emailAddress", owned.holder().email(), certificate.id().toString())));
    return subject;
  }

  /// @param salt null: in plain
  private static Map<String, Object> identity(String type, String value, @Nullable String salt) {
    var identity = new LinkedHashMap<String, Object>();
    identity.put(TYPE, "IdentityObject");
    identity.put("hashed", salt != null);
    identity.put("identityType", type);
    identity.put("identityHash", salt == null ? value : "sha256$" + sha256(value + salt));
    if (salt != null) {
      identity.put("salt", salt);
    }
    return identity;
  }

  /// Another one for each certificate, so that two of them do not tell that they are one person's.
  private static UUID about(Certificate certificate) {
    return UUID.nameUUIDFromBytes(
        ("holder of " + certificate.id()).getBytes(StandardCharsets.UTF_8));
  }

  private static @Nullable Instant until(Certificate certificate) {
    return certificate.expiresAt() == null
        ? null
        : certificate.expiresAt().truncatedTo(ChronoUnit.SECONDS);
  }

  static String urn(UUID id) {
    return "urn:uuid:" + id;
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
