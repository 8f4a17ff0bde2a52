package tandem.portal.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static tandem.db.credential.Tables.CERTIFICATE;
import static tandem.db.identity.Tables.PERSON;

import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.identity.PersonId;
import tandem.portal.identity.SignIn;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the world sees of a certificate, checked as the world would: without a word of our own code
/// between the files and what is said of them.
@PortalTest
@Transactional
class PublicCertificateTest {
  private static final String LENA = "lena.hoffmann@nordwind.example";

  @Autowired CertificateService certificates;
  @Autowired WebApplicationContext web;
  @Autowired JsonMapper mapper;
  @Autowired OwnerDb db;

  private MockMvc http;
  private PersonId lena;
  private CertificateId id;

  @BeforeEach
  void lena_shows_nothing() {
    http =
        MockMvcBuilders.webAppContextSetup(web)
            .apply(SecurityMockMvcConfigurers.springSecurity())
            .build();
    lena = SignIn.as(db, LENA);
    id = certificates.mine().getFirst().id();
    certificates.takeBack(id);
  }

  @AfterEach
  void sign_out() {
    SignIn.out();
  }

  @Test
  void a_badge_is_checked_with_nothing_but_what_is_published() throws Exception {
    String[] parts = badge().split("\\.");
    assertThat(parts).hasSize(3);
    JsonNode header = json(decoded(parts[0]));
    assertThat(header.propertyNames()).containsExactlyInAnyOrder("alg", "typ", "kid");
    assertThat(text(header, "alg")).isEqualTo("RS256");
    assertThat(text(header, "typ")).isEqualTo("JWT");

    JsonNode jwk = published(text(header, "kid"));

    assertThat(jwk.propertyNames()).doesNotContain("d", "p", "q", "dp", "dq", "qi");
    assertThat(json(open("/credentials/keys").getContentAsByteArray()).path("keys"))
        .anySatisfy(key -> assertThat(key).isEqualTo(jwk));
    assertThat(verifies(parts, jwk)).isTrue();
    String forged =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(
                new String(decoded(parts[1]), StandardCharsets.UTF_8)
                    .replace("Lena", "Nele")
                    .getBytes(StandardCharsets.UTF_8));
    assertThat(verifies(new String[] {parts[0], forged, parts[2]}, jwk)).isFalse();
  }

  /// By hand what the specification and its schema ask for; the schema's licence lets nobody but
  /// registered users pass it on.
  @Test
  void a_badge_says_what_open_badges_3_asks_for() throws Exception {
    byte[] payload = decoded(badge().split("\\.")[1]);
    Files.createDirectories(Path.of("target/paper"));
    Files.write(Path.of("target/paper/badge.json"), payload);
    JsonNode badge = json(payload);
    assertThat(badge.path("@context").path(0).asString())
        .isEqualTo("https://www.w3.org/ns/credentials/v2");
    assertThat(badge.path("@context").path(1).asString())
        .isEqualTo("https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json");
    assertThat(badge.path("type").toString())
        .isEqualTo("[\"VerifiableCredential\",\"OpenBadgeCredential\"]");
    assertThat(text(badge, "jti")).isEqualTo(text(badge, "id")).startsWith("urn:uuid:");
    assertThat(text(badge, "name")).isNotBlank();
    assertThat(badge.has("vc")).as("the claim of the data model before").isFalse();
    JsonNode issuer = badge.path("issuer");
    assertThat(text(badge, "iss")).isEqualTo(text(issuer, "id"));
    assertThat(issuer.path("type").toString()).isEqualTo("[\"Profile\"]");
    assertThat(Instant.parse(text(badge, "validFrom")).getEpochSecond())
        .isEqualTo(badge.path("nbf").asLong());
    assertThat(badge.has("exp")).isEqualTo(badge.has("validUntil")).isFalse();
    JsonNode subject = badge.path("credentialSubject");
    assertThat(text(badge, "sub")).isEqualTo(text(subject, "id"));
    assertThat(subject.path("type").toString()).isEqualTo("[\"AchievementSubject\"]");
    JsonNode achievement = subject.path("achievement");
    assertThat(achievement.path("type").toString()).isEqualTo("[\"Achievement\"]");
    assertThat(text(achievement, "name")).isNotBlank();
    assertThat(text(achievement, "description")).isNotBlank();
    assertThat(text(achievement, "id")).startsWith("urn:uuid:");
    assertThat(text(achievement.path("criteria"), "narrative")).contains("Kessler × Nordwind");
    assertThat(subject.toString()).contains("Lena Hoffmann").doesNotContain(LENA);
    assertThat(subject.path("identifier"))
        .allSatisfy(
            identity -> {
              assertThat(text(identity, "type")).isEqualTo("IdentityObject");
              assertThat(identity.path("hashed").asBoolean()).isEqualTo(identity.has("salt"));
            });

    JsonNode profile = published(text(issuer, "id"));
    assertThat(text(profile, "id")).isEqualTo(text(issuer, "id"));
    assertThat(text(profile, "name")).isEqualTo(text(issuer, "name"));
  }

  @Test
  void a_badge_given_up_is_on_the_list_its_status_names() throws Exception {
    JsonNode badge = json(decoded(badge().split("\\.")[1]));
    JsonNode status = badge.path("credentialStatus");
    assertThat(text(status, "type")).isEqualTo("1EdTechRevocationList");
    assertThat(published(text(status, "id")).toString()).doesNotContain(text(badge, "id"));

    SignIn.as(lena);
    certificates.revoke(id);

    JsonNode later = published(text(status, "id"));
    assertThat(text(later, "issuer")).isEqualTo(text(badge, "iss"));
    assertThat(later.path("revokedCredentials"))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(text(one, "id")).isEqualTo(text(badge, "id"));
              assertThat(one.path("revoked").asBoolean()).isTrue();
            });
  }

  @Test
  void it_stays_on_the_list_when_the_certificate_is_gone_and_until_the_badge_expires()
      throws Exception {
    JsonNode badge = json(decoded(badge().split("\\.")[1]));
    SignIn.as(lena);
    certificates.revoke(id);
    UUID forAYear = gone(OffsetDateTime.now().plusYears(1));
    UUID over = gone(OffsetDateTime.now().minusDays(2));
    db.deleteFrom(CERTIFICATE).where(CERTIFICATE.ID.eq(id.value())).execute();

    assertThat(published("/credentials/revoked").path("revokedCredentials"))
        .extracting(one -> text(one, "id"))
        .contains(text(badge, "id"), "urn:uuid:" + forAYear)
        .doesNotContain("urn:uuid:" + over);
  }

  /// One given up that was issued until then, and is erased.
  private UUID gone(OffsetDateTime until) {
    UUID another = UUID.randomUUID();
    db.insertInto(CERTIFICATE)
        .set(CERTIFICATE.ID, another)
        .set(CERTIFICATE.PERSON_ID, lena.value())
        .set(CERTIFICATE.MODULE_VERSION_ID, version())
        .set(CERTIFICATE.ALLIANCE_NAME, "A")
        .set(CERTIFICATE.COMPANY_NAME, "B")
        .set(CERTIFICATE.ISSUED_AT, until.minusYears(2))
        .set(CERTIFICATE.EXPIRES_AT, until)
        .set(CERTIFICATE.REVOKED_AT, until.minusYears(1))
        .execute();
    db.deleteFrom(CERTIFICATE).where(CERTIFICATE.ID.eq(another)).execute();
    return another;
  }

  @Test
  void nothing_is_shown_until_it_is_released_and_then_only_that() throws Exception {
    String address = release(false);
    MockHttpServletResponse page = open(address);
    assertThat(page.getStatus()).isEqualTo(200);
    assertThat(text(page))
        .contains("Dieser Nachweis gilt.", "Name nicht freigegeben", "Kessler × Nordwind")
        .doesNotContain("Lena", "Hoffmann");
    assertThat(page.getHeader("X-Robots-Tag")).contains("noindex");
    assertThat(text(page)).contains("<meta name=\"robots\" content=\"noindex, nofollow\">");
    assertThat(page.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(page.getCookies()).isEmpty();

    SignIn.as(lena);
    certificates.release(id, true);
    assertThat(text(open(address))).contains("Lena Hoffmann");
    assertThat(text(open(address + "?language=en")))
        .contains("This certificate is valid.", "lang=\"en\"");

    SignIn.as(lena);
    certificates.release(id, false);
    assertThat(text(open(address))).doesNotContain("Hoffmann");
  }

  @Test
  void an_address_taken_back_and_one_that_never_was_look_the_same() throws Exception {
    String address = release(true);
    SignIn.as(lena);
    certificates.takeBack(id);
    MockHttpServletResponse taken = open(address);
    MockHttpServletResponse never = open("/verify/" + "x".repeat(43));
    MockHttpServletResponse odd = open("/verify/short");
    assertThat(taken.getStatus()).isEqualTo(404);
    assertThat(never.getStatus()).isEqualTo(404);
    assertThat(odd.getStatus()).isEqualTo(404);
    assertThat(text(taken)).isEqualTo(text(never)).isEqualTo(text(odd));
    assertThat(taken.getHeaderNames()).isEqualTo(never.getHeaderNames());
    assertThat(text(taken)).contains("Hier wird nichts gezeigt");
  }

  @Test
  void what_has_expired_or_was_given_up_is_said_in_words() throws Exception {
    String address = release(true);
    SignIn.as(lena);
    certificates.revoke(id);
    assertThat(text(open(address))).contains("gilt nicht mehr");

    UUID expired = UUID.randomUUID();
    OffsetDateTime now = OffsetDateTime.now();
    db.insertInto(CERTIFICATE)
        .columns(
            CERTIFICATE.ID,
            CERTIFICATE.PERSON_ID,
            CERTIFICATE.MODULE_VERSION_ID,
            CERTIFICATE.ALLIANCE_NAME,
            CERTIFICATE.COMPANY_NAME,
            CERTIFICATE.ISSUED_AT,
            CERTIFICATE.EXPIRES_AT,
            CERTIFICATE.TOKEN,
            CERTIFICATE.RELEASED_AT)
        .values(
            expired,
            lena.value(),
            version(),
            "A",
            "B",
            now.minusYears(2),
            now.minusDays(1),
            "y".repeat(43),
            now.minusYears(1))
        .execute();
    assertThat(text(open("/verify/" + "y".repeat(43)))).contains("ist abgelaufen");
  }

  @Test
  void who_has_left_shows_nothing_any_more() throws Exception {
    String address = release(true);
    db.update(PERSON).set(PERSON.ACTIVE, false).where(PERSON.ID.eq(lena.value())).execute();
    assertThat(open(address).getStatus()).isEqualTo(404);
  }

  private UUID version() {
    return db.select(CERTIFICATE.MODULE_VERSION_ID)
        .from(CERTIFICATE)
        .where(CERTIFICATE.ID.eq(id.value()))
        .fetchSingle()
        .value1();
  }

  private String release(boolean withName) {
    SignIn.as(lena);
    return URI.create(Objects.requireNonNull(certificates.release(id, withName).shown()).address())
        .getPath();
  }

  private String badge() throws Exception {
    MockHttpServletResponse file =
        http.perform(
                get("/certificates/" + id + "/badge.jwt")
                    .with(authentication(SignIn.authentication(lena))))
            .andReturn()
            .getResponse();
    assertThat(file.getStatus()).isEqualTo(200);
    assertThat(file.getContentType()).startsWith("text/plain");
    assertThat(file.getHeader("Content-Disposition")).contains("attachment", ".jwt");
    return file.getContentAsString();
  }

  /// As nobody, with a German browser.
  private MockHttpServletResponse open(String path) throws Exception {
    SignIn.out();
    return http.perform(get(URI.create(path)).locale(java.util.Locale.GERMANY))
        .andReturn()
        .getResponse();
  }

  private static String text(MockHttpServletResponse page) throws Exception {
    return page.getContentAsString(StandardCharsets.UTF_8);
  }

  private JsonNode json(byte[] text) {
    return mapper.readTree(text);
  }

  private static String text(JsonNode node, String name) {
    return node.path(name).asString();
  }

  /// What anybody gets at an address of ours.
  private JsonNode published(String address) throws Exception {
    MockHttpServletResponse answer = open(URI.create(address).getPath());
    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(answer.getHeader("Access-Control-Allow-Origin")).isEqualTo("*");
    return json(answer.getContentAsByteArray());
  }

  private static byte[] decoded(String part) {
    return Base64.getUrlDecoder().decode(part);
  }

  /// With the JDK alone, so that the library that signs does not vouch for itself.
  private static boolean verifies(String[] parts, JsonNode jwk) throws Exception {
    var key =
        KeyFactory.getInstance("RSA")
            .generatePublic(
                new RSAPublicKeySpec(
                    new BigInteger(1, decoded(text(jwk, "n"))),
                    new BigInteger(1, decoded(text(jwk, "e")))));
    var signature = Signature.getInstance("SHA256withRSA");
    signature.initVerify(key);
    signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
    return signature.verify(decoded(parts[2]));
  }
}
