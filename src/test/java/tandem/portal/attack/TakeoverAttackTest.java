package tandem.portal.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static tandem.db.alliance.Tables.MEMBERSHIP;
import static tandem.db.alliance.Tables.SIDE;
import static tandem.db.identity.Tables.COMPANY_DOMAIN;
import static tandem.db.identity.Tables.COMPANY_ROLE;
import static tandem.db.identity.Tables.PERSON;
import static tandem.db.notification.Tables.MAIL;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.result.MockMvcResultMatchers;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.alliance.PeopleService;
import tandem.portal.alliance.roster.CheckedLine;
import tandem.portal.alliance.roster.Outcome;
import tandem.portal.alliance.roster.Refusal;
import tandem.portal.alliance.roster.RosterCheck;
import tandem.portal.alliance.roster.RosterImportService;
import tandem.portal.identity.Access;
import tandem.portal.identity.CompanyId;
import tandem.portal.identity.PersonDraft;
import tandem.portal.identity.PersonId;
import tandem.portal.identity.PersonService;
import tandem.portal.identity.Provisioning;
import tandem.portal.identity.SignIn;
import tandem.portal.interchange.scim.Directory;
import tandem.portal.interchange.scim.TokenService;
import tandem.portal.platform.ConflictException;

/// To become somebody else without their password: their address is moved to a mailbox of one's
/// own, and *Forgot your password?* does the rest.
@PortalTest
@Transactional
class TakeoverAttackTest {
  @Autowired OwnerDb db;
  @Autowired RosterImportService imports;
  @Autowired PersonService persons;
  @Autowired PeopleService departures;
  @Autowired Provisioning people;
  @Autowired Access access;
  @Autowired TokenService tokens;
  @Autowired WebApplicationContext web;
  private Directory directory;
  private String domain = "";
  private PersonId hr;
  private PersonId victim;

  @BeforeEach
  void somebody_with_an_address_of_the_company() {
    directory = new Directory(db, web, tokens);
    UUID company = directory.world.companyA;
    domain = db.fetchValue(COMPANY_DOMAIN.DOMAIN, COMPANY_DOMAIN.COMPANY_ID.eq(company));
    hr = directory.world.hrOf(company);
    victim = directory.world.person(company, "Vera");
    db.update(PERSON)
        .set(PERSON.EXTERNAL_ID, "V1")
        .set(PERSON.EMAIL, "vera@" + domain)
        .set(PERSON.SUBJECT, "subject-of-vera")
        .where(PERSON.ID.eq(victim.value()))
        .execute();
    SignIn.as(hr);
  }

  @AfterEach
  void sign_out() {
    RequestContextHolder.resetRequestAttributes();
    SignIn.out();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ADMINISTRATOR", "PARTNER_MANAGER", "EXECUTIVE"})
  void hr_moves_no_address_of_whoever_holds_more_than_a_sellers_seat(String role) {
    hold(role);
    assertThat(refused(file("moved")))
        .extracting(CheckedLine::reason)
        .containsExactly(Refusal.EMAIL_GUARDED);
    SignIn.as(directory.administrator);
    assertThat(file("moved").of(Outcome.CHANGED)).isEqualTo(1);
  }

  /// HR says that somebody has left, moves their address while they hold nothing, and takes the
  /// departure back on the screen that is still open: the seat would come back to a mailbox of
  /// HR's.
  @ParameterizedTest
  @ValueSource(strings = {"PARTNER_MANAGER", "EXECUTIVE"})
  void hr_moves_no_address_between_a_departure_and_its_undoing(String role) {
    hold(role);
    departures.deactivate(victim);
    assertThat(refused(file("moved")))
        .extracting(CheckedLine::reason)
        .containsExactly(Refusal.EMAIL_GUARDED);
    departures.undoDeparture(victim);
    assertThat(db.fetchValue(PERSON.EMAIL, PERSON.ID.eq(victim.value())))
        .isEqualTo("vera@" + domain);
    db.update(MEMBERSHIP)
        .set(MEMBERSHIP.VALID_FROM, LocalDate.now().minusDays(30))
        .set(MEMBERSHIP.VALID_UNTIL, LocalDate.now().minusDays(8))
        .where(MEMBERSHIP.PERSON_ID.eq(victim.value()))
        .execute();
    assertThat(file("moved").of(Outcome.CHANGED)).isEqualTo(1);
  }

  /// A key of a directory lies in many hands, and may write people, not rights.
  @ParameterizedTest
  @ValueSource(strings = {"ADMINISTRATOR", "PARTNER_MANAGER", "EXECUTIVE"})
  void no_directory_moves_an_address_that_leads_to_more_than_a_sellers_seat(String role)
      throws Exception {
    hold(role);
    String moved =
        "{\"userName\":\"vera@%1$s\",\"name\":{\"givenName\":\"V\",\"familyName\":\"N\"},\"emails\":[{\"value\":\"moved@%1$s\"}],\"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User\":{\"employeeNumber\":\"V1\"}}"
            .formatted(domain);
    refusedByTheDirectory("POST", "/Users", moved);
    refusedByTheDirectory("PUT", "/Users/" + victim, moved);
    refusedByTheDirectory(
        "PATCH",
        "/Users/" + victim,
        patch("emails[type eq \\\"work\\\"].value", "\"moved@" + domain + "\""));
    assertThat(status("PATCH", "/Users/" + victim, patch("name.givenName", "\"Veronika\"")))
        .isEqualTo(200);
    assertThat(db.fetchValue(PERSON.EMAIL, PERSON.ID.eq(victim.value())))
        .isEqualTo("vera@" + domain);
  }

  @Test
  void no_directory_takes_a_companys_last_administrator_away() throws Exception {
    UUID last = directory.administrator.value();
    db.update(PERSON).set(PERSON.EMAIL, "ada@" + domain).where(PERSON.ID.eq(last)).execute();
    String left =
        "{\"userName\":\"ada@%s\",\"name\":{\"givenName\":\"X\",\"familyName\":\"Y\"},\"active\":false}"
            .formatted(domain);
    refusedByTheDirectory("PATCH", "/Users/" + last, patch("active", "false"));
    refusedByTheDirectory("PUT", "/Users/" + last, left);
    refusedByTheDirectory("DELETE", "/Users/" + last, "");
    assertThat(
            db.fetchExists(
                PERSON,
                PERSON.ID.eq(last).and(PERSON.ACTIVE.isTrue()).and(PERSON.GIVEN_NAME.eq("Ada"))))
        .isTrue();
    hold("ADMINISTRATOR");
    assertThat(status("PATCH", "/Users/" + last, patch("active", "false"))).isEqualTo(200);
    refusedByTheDirectory("DELETE", "/Users/" + victim, "");
  }

  private void refusedByTheDirectory(String method, String path, String body) throws Exception {
    directory
        .call(method, path, body)
        .andExpect(MockMvcResultMatchers.status().isConflict())
        .andExpect(jsonPath("$.schemas[0]").value("urn:ietf:params:scim:api:messages:2.0:Error"))
        .andExpect(jsonPath("$.status").value("409"))
        .andExpect(jsonPath("$.scimType").doesNotExist())
        .andExpect(jsonPath("$.detail", containsString("administrator")));
  }

  private static String patch(String path, String value) {
    return "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":[{\"op\":\"replace\",\"path\":\""
        + path
        + "\",\"value\":"
        + value
        + "}]}";
  }

  @Test
  void hr_brings_no_administrator_back_by_a_file() {
    hold("ADMINISTRATOR");
    db.update(PERSON).set(PERSON.ACTIVE, false).where(PERSON.ID.eq(victim.value())).execute();
    assertThat(refused(file("vera")))
        .extracting(CheckedLine::reason)
        .containsExactly(Refusal.EMAIL_GUARDED);
  }

  @Test
  void hr_still_moves_the_address_of_a_seller_and_names_of_everybody() {
    assertThat(file("moved").of(Outcome.CHANGED)).isEqualTo(1);
    hold("ADMINISTRATOR");
    assertThat(file("vera").of(Outcome.CHANGED)).isEqualTo(1);
  }

  /// Whoever's address it was learns of it there, and not from their next sign-in.
  @Test
  void no_address_is_moved_without_a_mail_to_the_old_one() {
    people.write(
        new CompanyId(directory.world.companyA),
        List.of(
            new PersonDraft(
                victim.value(),
                null,
                "moved@" + domain,
                "Vera",
                "Test",
                Locale.GERMAN.getLanguage())));
    assertThat(db.fetch(MAIL, MAIL.RECIPIENT.eq("vera@" + domain))).hasSize(1);
    assertThat(db.fetch(MAIL, MAIL.RECIPIENT.eq("moved@" + domain))).isEmpty();
  }

  /// Both have been let in before either has acted; the lock lets one go first.
  @Test
  void two_administrators_do_not_deactivate_each_other_at_once() {
    hold("ADMINISTRATOR");
    SignIn.as(victim);
    RequestContextHolder.setRequestAttributes(
        new ServletRequestAttributes(new MockHttpServletRequest()));
    assertThat(access.may("people:grant")).isTrue();
    db.update(PERSON).set(PERSON.ACTIVE, false).where(PERSON.ID.eq(victim.value())).execute();
    assertThatThrownBy(() -> persons.deactivate(directory.administrator))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("lastAdministrator");
  }

  @Test
  void a_body_of_scim_nested_deeper_than_any_is_refused() throws Exception {
    for (String body :
        List.of(
            "{\"userName\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}",
            "{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000),
            "{\"userName\":1" + "0".repeat(100_000) + "}")) {
      assertThat(status("POST", "/Users", body)).isEqualTo(400);
    }
  }

  /// What the library does with a path must not become a fault of ours.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "emails[type eq \\\"work\\\" and primary eq true].value",
        "emails[",
        "emails[value pr",
        "emails[not (type eq \\\"work\\\")].value",
        "emails[value.x.y eq \\\"1\\\"].value",
        "emails.value.value.value",
        "name[givenName eq \\\"x\\\"]",
        "name.givenName.x",
        "active.x",
        "active[value eq true]",
        "userName[value eq \\\"x\\\"].y",
        "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User",
        "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:",
        "urn:ietf:params:scim:schemas:core:2.0:User",
        "urn:ietf:params:scim:schemas:core:2.0:User:",
        "urn:x",
        "meta.location",
        "id",
        "$ref",
        "__proto__",
        "..",
        "name.",
        ".name",
        "emails[type eq \\\"work\\\"]emails[type eq \\\"work\\\"]"
      })
  void no_path_of_a_patch_is_a_fault_of_ours(String path) throws Exception {
    for (String value :
        List.of("\"x\"", "{\"a\":{\"b\":[1]}}", "[[[1]]]", "true", "null", "1e999")) {
      for (String op : List.of("add", "replace", "remove")) {
        String body =
            "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":[{\"op\":\""
                + op
                + "\",\"path\":\""
                + path
                + "\",\"value\":"
                + value
                + "}]}";
        assertThat(status("PATCH", "/Users/" + victim, body))
            .as(op + " " + path + " " + value)
            .isIn(200, 204, 400, 409);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "userName%20eq%20%22x'%20or%201=1--%22",
        "userName%20eq%20%22%25%22",
        "userName%20eq%20true",
        "userName%20eq%20null",
        "userName%20eq%201e999",
        "active%20eq%20%22x%22",
        "((((((((((id%20eq%20%22x%22))))))))))",
        "id%20eq%20%22x%22%20or",
        "emails[type%20eq%20%22work%22].value%20eq%20%22a%22%20or%20userName%20sw%20%22a%22",
        "meta.lastModified%20gt%20%222000-01-01T00:00:00Z%22",
        "userName%20eq%20%22%00%22",
        "userName%20eq%20%22%ED%A0%80%22",
        "password%20eq%20%22x%22",
        "subject%20pr"
      })
  void no_filter_is_a_fault_of_ours_or_shows_anybody(String filter) throws Exception {
    for (String resource : List.of("/Users", "/Groups")) {
      var answer =
          directory.call("GET", resource + "?filter=" + filter, "").andReturn().getResponse();
      assertThat(answer.getStatus()).as(resource).isIn(200, 400);
      if (answer.getStatus() == 200) {
        assertThat(answer.getContentAsString()).contains("\"totalResults\":0");
      }
    }
  }

  @Test
  void an_address_or_id_of_another_company_is_nobodys() throws Exception {
    PersonId other = directory.world.sellerOfB("Otto");
    String address = db.fetchValue(PERSON.EMAIL, PERSON.ID.eq(other.value()));
    String body =
        "{\"userName\":\"%s\",\"name\":{\"givenName\":\"O\",\"familyName\":\"X\"},\"active\":false}"
            .formatted(address);
    assertThat(status("POST", "/Users", body)).isEqualTo(400);
    assertThat(status("PUT", "/Users/" + other, body)).isEqualTo(404);
    assertThat(status("DELETE", "/Users/" + other, "")).isEqualTo(404);
    String group = "{\"displayName\":\"g\",\"members\":[{\"value\":\"" + other + "\"}]}";
    assertThat(status("POST", "/Groups", group)).isEqualTo(400);
    assertThat(db.fetchValue(PERSON.ACTIVE, PERSON.ID.eq(other.value()))).isTrue();
  }

  private int status(String method, String path, String body) throws Exception {
    return directory.call(method, path, body).andReturn().getResponse().getStatus();
  }

  private List<CheckedLine> refused(RosterCheck check) {
    return imports.lines(check.id(), Outcome.REFUSED, 0, 9);
  }

  private RosterCheck file(String mailbox) {
    String text = "Personalnummer;E-Mail;Vorname;Nachname\nV1;%s@%s;Veronika;Neu\n";
    return imports.check(
        new ByteArrayInputStream(text.formatted(mailbox, domain).getBytes(StandardCharsets.UTF_8)),
        null,
        false);
  }

  private void hold(String role) {
    if (role.equals("ADMINISTRATOR")) {
      db.insertInto(COMPANY_ROLE)
          .set(COMPANY_ROLE.PERSON_ID, victim.value())
          .set(COMPANY_ROLE.ROLE, role)
          .execute();
    } else {
      db.insertInto(MEMBERSHIP)
          .set(
              MEMBERSHIP.SIDE_ID,
              db.fetchValue(SIDE.ID, SIDE.COMPANY_ID.eq(directory.world.companyA)))
          .set(MEMBERSHIP.PERSON_ID, victim.value())
          .set(MEMBERSHIP.ROLE, role)
          .set(MEMBERSHIP.VALID_FROM, LocalDate.now())
          .execute();
    }
  }
}
