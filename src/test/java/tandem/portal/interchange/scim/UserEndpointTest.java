package tandem.portal.interchange.scim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static tandem.db.identity.Tables.PERSON;
import static tandem.portal.interchange.scim.Directory.id;
import static tandem.portal.interchange.scim.Directory.patch;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.identity.PeopleLeft;
import tandem.portal.identity.SignIn;
import tandem.portal.platform.Auditable;

/// The calls Entra ID and Okta really make about people.
@PortalTest
@Transactional
@RecordApplicationEvents
class UserEndpointTest {
  private static final String ENTERPRISE =
      "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

  @Autowired OwnerDb db;
  @Autowired WebApplicationContext web;
  @Autowired TokenService tokens;
  @Autowired ApplicationEvents events;
  private Directory directory;

  @BeforeEach
  void connect() {
    directory = new Directory(db, web, tokens);
  }

  @AfterEach
  void sign_out() {
    SignIn.out();
  }

  @Test
  void entra_looks_creates_changes_and_disables() throws Exception {
    directory
        .get("/Users?filter=userName%20eq%20%22" + UUID.randomUUID() + "%22")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.totalResults").value(0))
        .andExpect(
            jsonPath("$.schemas[0]").value("urn:ietf:params:scim:api:messages:2.0:ListResponse"));
    UUID id =
        id(
            directory
                .call(
                    "POST",
                    "/Users",
                    directory.user(
                        "kim",
                        ", \""
                            + ENTERPRISE
                            + "\": {\"employeeNumber\": \"701\", \"department\": \"Sales\"}"))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.userName").value("kim@" + directory.domain))
                .andExpect(jsonPath("$.active").value(true))
                .andExpect(jsonPath("$.meta.resourceType").value("User"))
                .andExpect(jsonPath("$['" + ENTERPRISE + "'].employeeNumber").value("701")));
    directory
        .find("/Users", "userName eq \"KIM@" + directory.domain + "\"")
        .andExpect(jsonPath("$.totalResults").value(1))
        .andExpect(jsonPath("$.Resources[0].id").value(id.toString()));
    directory
        .find("/Users", "emails[type eq \"work\"].value eq \"kim@" + directory.domain + "\"")
        .andExpect(jsonPath("$.totalResults").value(1));
    directory
        .find("/Users", "externalId eq \"0a21f0f2-kim\" and active eq true")
        .andExpect(jsonPath("$.totalResults").value(1));
    directory
        .call(
            "PATCH",
            "/Users/" + id,
            patch(
                """
        [{"op": "Replace", "path": "emails[type eq \\"work\\"].value", "value": "kim.neu@%1$s"},
         {"op": "Replace", "path": "name.familyName", "value": "Neu"},
         {"op": "Add", "path": "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager", "value": "x"},
         {"op": "Replace", "path": "phoneNumbers[type eq \\"mobile\\"].value", "value": "1"}]
        """
                    .formatted(directory.domain)))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.emails[0].value").value("kim.neu@" + directory.domain))
        .andExpect(jsonPath("$.userName").value("kim@" + directory.domain))
        .andExpect(jsonPath("$.name.familyName").value("Neu"));
    directory
        .call(
            "PATCH",
            "/Users/" + id,
            patch(
                """
        [{"op": "Replace", "path": "active", "value": "False"}]"""))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.active").value(false));
    directory.get("/Users/" + id).andExpect(jsonPath("$.active").value(false));
    directory
        .find("/Users", "userName eq \"kim@" + directory.domain + "\"")
        .andExpect(jsonPath("$.Resources[0].active").value(false));
    assertThat(events.stream(PeopleLeft.class).toList()).hasSize(1);
  }

  @Test
  void entra_leaves_the_path_out_and_names_paths_in_the_value() throws Exception {
    UUID id = directory.user("lee");
    directory
        .call(
            "PATCH",
            "/Users/" + id,
            patch(
                """
        [{"op": "replace", "value": {"name.givenName": "Leena", "displayName": "L", "active": "True",
          "urn:ietf:params:scim:schemas:core:2.0:User:preferredLanguage": "de-DE",
          "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:employeeNumber": "702",
          "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department": "Sales"}}]"""))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.name.givenName").value("Leena"))
        .andExpect(jsonPath("$.preferredLanguage").value("de"))
        .andExpect(jsonPath("$['" + ENTERPRISE + "'].employeeNumber").value("702"))
        .andExpect(jsonPath("$.displayName").doesNotExist());
    directory
        .call(
            "PATCH",
            "/Users/" + id,
            patch(
                """
        [{"op": "Add", "path": "emails[type eq \\"work\\"].value", "value": "leena@%s"}]
        """
                    .formatted(directory.domain)))
        .andExpect(jsonPath("$.emails", hasSize(1)))
        .andExpect(jsonPath("$.emails[0].value").value("leena@" + directory.domain));
  }

  @Test
  void okta_tests_creates_puts_deactivates_and_comes_back() throws Exception {
    directory.user("somebody");
    directory
        .get("/Users?startIndex=1&count=2")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.itemsPerPage").value(2))
        .andExpect(jsonPath("$.startIndex").value(1));
    String body =
        """
        {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": "okta@%1$s",
         "name": {"givenName": "Oka", "familyName": "Tanaka"}, "locale": "en-US", "password": "1mz050nq",
         "emails": [{"primary": true, "value": "okta@%1$s", "type": "work"}],
         "displayName": "Oka Tanaka", "externalId": "00ujl29u0le5T6Aj10h7", "groups": [], "active": %2$s}
        """;
    UUID id =
        id(
            directory
                .call("POST", "/Users", body.formatted(directory.domain, "true"))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.password").doesNotExist()));
    directory
        .call(
            "PUT",
            "/Users/" + id,
            body.formatted(directory.domain, "true").replace("Tanaka", "Sato"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.name.familyName").value("Sato"));
    directory
        .call("PATCH", "/Users/" + id, patch("[{\"op\":\"replace\",\"value\":{\"active\":false}}]"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.active").value(false));
    assertThat(isActive(id)).isFalse();
    directory
        .call("PUT", "/Users/" + id, body.formatted(directory.domain, "true"))
        .andExpect(jsonPath("$.active").value(true));
    assertThat(isActive(id)).isTrue();
  }

  @Test
  void a_put_that_says_nothing_of_active_brings_no_leaver_back() throws Exception {
    UUID id = directory.user("mia");
    directory.call(
        "PATCH", "/Users/" + id, patch("[{\"op\":\"replace\",\"value\":{\"active\":false}}]"));
    directory
        .call("PUT", "/Users/" + id, directory.user("mia", "").replace("\"active\": true,", ""))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.active").value(false));
    assertThat(events.stream(PeopleLeft.class).toList()).hasSize(1);
  }

  @Test
  void who_is_deleted_is_gone_for_the_directory_and_keeps_their_history() throws Exception {
    UUID id = directory.user("noa");
    directory.call("DELETE", "/Users/" + id, "").andExpect(status().isNoContent());
    directory.get("/Users/" + id).andExpect(status().isNotFound());
    directory.call("DELETE", "/Users/" + id, "").andExpect(status().isNotFound());
    directory
        .call("PATCH", "/Users/" + id, patch("[{\"op\":\"replace\",\"value\":{\"active\":true}}]"))
        .andExpect(status().isNotFound());
    directory
        .find("/Users", "userName eq \"noa@" + directory.domain + "\"")
        .andExpect(jsonPath("$.totalResults").value(0));
    assertThat(isActive(id)).isFalse();
    directory
        .call("POST", "/Users", directory.user("noa", ""))
        .andExpect(status().isCreated())
        .andExpect(jsonPath("$.id").value(id.toString()));
    assertThat(isActive(id)).isTrue();
  }

  @Test
  void each_step_of_somebody_stands_in_the_log_and_saying_the_same_again_does_not()
      throws Exception {
    UUID id = directory.user("kim");
    directory.call("PUT", "/Users/" + id, directory.user("kim", ""));
    directory.call(
        "PATCH",
        "/Users/" + id,
        patch("[{\"op\":\"replace\",\"path\":\"name.familyName\",\"value\":\"Neu\"}]"));
    for (String active : List.of("false", "true")) {
      directory.call(
          "PATCH",
          "/Users/" + id,
          patch("[{\"op\":\"replace\",\"path\":\"active\",\"value\":" + active + "}]"));
    }
    directory.call("DELETE", "/Users/" + id, "");
    assertThat(
            events.stream(Auditable.class)
                .filter(event -> id.toString().equals(event.details().get("person")))
                .map(Auditable::action))
        .containsExactly(
            "interchange.person.added",
            "interchange.person.changed",
            "identity.people.left",
            "identity.person.returned",
            "identity.people.left",
            "interchange.person.deleted");
  }

  @Test
  void a_user_name_given_again_is_not_the_same_person() throws Exception {
    UUID before = directory.user("pat");
    directory.call("DELETE", "/Users/" + before, "");
    UUID after =
        id(
            directory
                .call(
                    "POST",
                    "/Users",
                    directory
                        .user("pat", "")
                        .replace("\"value\": \"pat@", "\"value\": \"pat2@")
                        .replace("0a21f0f2-", "other-"))
                .andExpect(status().isCreated()));
    assertThat(after).isNotEqualTo(before);
  }

  @Test
  void who_came_by_a_file_is_found_and_taken_over() throws Exception {
    UUID byFile = directory.world.sellerOfA("Fia").value();
    db.update(PERSON)
        .set(PERSON.EMAIL, "fia@" + directory.domain)
        .set(PERSON.EXTERNAL_ID, "F-1")
        .where(PERSON.ID.eq(byFile))
        .execute();
    directory
        .find("/Users", "userName eq \"fia@" + directory.domain + "\"")
        .andExpect(jsonPath("$.Resources[0].id").value(byFile.toString()));
    directory
        .call(
            "POST",
            "/Users",
            directory.user("fia", "").replace("\"userName\": \"fia@", "\"userName\": \"upn-fia@"))
        .andExpect(status().isCreated())
        .andExpect(jsonPath("$.id").value(byFile.toString()))
        .andExpect(jsonPath("$.userName").value("upn-fia@" + directory.domain))
        .andExpect(jsonPath("$.emails[0].value").value("fia@" + directory.domain));
    directory.call("POST", "/Users", directory.user("fia", "")).andExpect(status().isConflict());
  }

  @Test
  void another_personnel_number_behind_an_address_is_a_conflict_as_in_a_file() throws Exception {
    UUID byFile = directory.world.sellerOfA("Gil").value();
    db.update(PERSON)
        .set(PERSON.EMAIL, "gil@" + directory.domain)
        .set(PERSON.EXTERNAL_ID, "G-1")
        .where(PERSON.ID.eq(byFile))
        .execute();
    directory
        .call(
            "POST",
            "/Users",
            directory.user("gil", ", \"" + ENTERPRISE + "\": {\"employeeNumber\": \"G-2\"}"))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.scimType").value("uniqueness"));
  }

  @Test
  void what_is_taken_is_a_conflict() throws Exception {
    directory.user("una");
    UUID other = directory.user("ute");
    directory
        .call("POST", "/Users", directory.user("una", ""))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.schemas[0]").value("urn:ietf:params:scim:api:messages:2.0:Error"))
        .andExpect(jsonPath("$.status").value("409"))
        .andExpect(jsonPath("$.scimType").value("uniqueness"));
    for (String operation :
        new String[] {
          "{\"op\":\"replace\",\"path\":\"userName\",\"value\":\"UNA@" + directory.domain + "\"}",
          "{\"op\":\"replace\",\"path\":\"emails[type eq \\\"work\\\"].value\",\"value\":\"una@"
              + directory.domain
              + "\"}"
        }) {
      directory
          .call("PATCH", "/Users/" + other, patch("[" + operation + "]"))
          .andExpect(status().isConflict());
    }
  }

  @Test
  void pages_come_in_order_and_hold_everybody_once() throws Exception {
    for (String name : new String[] {"a1", "a2", "a3"}) {
      directory.user(name);
    }
    int total = db.fetchCount(PERSON, PERSON.COMPANY_ID.eq(directory.world.companyA));
    var seen = new java.util.TreeSet<String>();
    for (int start = 1; start <= total; start += 2) {
      var answer =
          directory
              .get("/Users?startIndex=" + start + "&count=2")
              .andExpect(jsonPath("$.totalResults").value(total));
      seen.addAll(
          com.jayway.jsonpath.JsonPath.<java.util.List<String>>read(
              answer.andReturn().getResponse().getContentAsString(), "$.Resources[*].id"));
    }
    assertThat(seen).hasSize(total);
    directory
        .get("/Users?count=0")
        .andExpect(jsonPath("$.totalResults").value(total))
        .andExpect(jsonPath("$.itemsPerPage").value(0));
    directory.get("/Users?startIndex=-5&count=1").andExpect(jsonPath("$.startIndex").value(1));
    directory
        .get("/Users?startIndex=9999")
        .andExpect(jsonPath("$.itemsPerPage").value(0))
        .andExpect(status().isOk());
    directory.get("/Users?count=x").andExpect(status().isBadRequest());
  }

  @Test
  void only_what_is_asked_for_is_answered() throws Exception {
    UUID id = directory.user("zoe");
    directory
        .get("/Users/" + id + "?attributes=userName,name.familyName,emails.value")
        .andExpect(jsonPath("$.id").exists())
        .andExpect(jsonPath("$.schemas").exists())
        .andExpect(jsonPath("$.userName").exists())
        .andExpect(jsonPath("$.name.familyName").exists())
        .andExpect(jsonPath("$.name.givenName").doesNotExist())
        .andExpect(jsonPath("$.active").doesNotExist())
        .andExpect(jsonPath("$.emails[0].value").exists())
        .andExpect(jsonPath("$.emails[0].type").doesNotExist());
    directory
        .get("/Users/" + id + "?excludedAttributes=emails,id,meta")
        .andExpect(jsonPath("$.id").exists())
        .andExpect(jsonPath("$.emails").doesNotExist());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "userName co \"a\"",
        "userName sw \"a\"",
        "title eq \"x\"",
        "not (active eq true)",
        "userName pr",
        "userName",
        "eq",
        "userName eq",
        "userName eq \"a",
        "(userName eq \"a\"",
        "userName eq \"a\" and",
        "meta.lastModified gt \"2011-05-13T04:42:34Z\"",
        "active eq \"perhaps\"",
        "emails[type eq \"home\"]",
        "password eq \"x\"",
        "userName eq \"a\\u0000b\""
      })
  void a_filter_that_cannot_be_said_is_refused(String filter) throws Exception {
    directory
        .find("/Users", filter)
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.status").value("400"))
        .andExpect(jsonPath("$.scimType").value("invalidFilter"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "' or '1'='1",
        "x\\\" or userName eq \\\"",
        "%",
        "_",
        "'; drop table identity.person; --",
        "${jndi:ldap://x}",
        "\\\\"
      })
  void a_value_is_a_value_and_never_sql(String value) throws Exception {
    directory
        .find(
            "/Users",
            "userName eq \""
                + value
                + "\" or externalId eq \""
                + value
                + "\" or name.familyName eq \""
                + value
                + "\"")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.totalResults").value(0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"userName\":\"\"}",
        "{\"userName\":\"x\"}",
        "{\"userName\":\"x@foreign.example\",\"name\":{\"givenName\":\"A\",\"familyName\":\"B\"}}",
        "{\"userName\":{\"a\":1},\"name\":{\"givenName\":\"A\",\"familyName\":\"B\"}}",
        "{\"userName\":\"x@DOMAIN\",\"name\":{\"familyName\":\"B\"}}",
        "{\"userName\":\"x@DOMAIN\",\"name\":{\"givenName\":\"A\\u0000\",\"familyName\":\"B\"}}",
        "{\"userName\":\"x@DOMAIN\",\"name\":{\"givenName\":\"A\",\"familyName\":\"B\"},\"active\":\"maybe\"}",
        "{\"userName\":\"x@DOMAIN\",\"name\":{\"givenName\":\"A\",\"familyName\":\"B\"},\"emails\":[\"x\"]}",
        "{\"userName\":\"x@DOMAIN\",\"name\":{\"givenName\":\"A\",\"familyName\":\"B\"},\"emails\":[{\"value\":\"x@b@DOMAIN\"}]}"
      })
  void what_a_people_file_would_be_refused_for_is_refused(String body) throws Exception {
    directory
        .call("POST", "/Users", body.replace("DOMAIN", directory.domain))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.scimType").value("invalidValue"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"op\":\"replace\",\"path\":\"nickname[\",\"value\":1}] invalidPath",
        "[{\"op\":\"replace\",\"path\":\"salary\",\"value\":1}] invalidPath",
        "[{\"op\":\"remove\"}] noTarget",
        "[{\"op\":\"replace\",\"path\":\"emails[type eq \\\"home\\\"].value\",\"value\":\"x\"}] noTarget",
        "[{\"op\":\"replace\",\"path\":\"id\",\"value\":\"1\"}] mutability",
        "[{\"op\":\"frob\",\"path\":\"active\",\"value\":1}] invalidSyntax",
        "[] invalidSyntax",
        "7 invalidSyntax",
        "[{\"op\":\"add\",\"value\":[]}] invalidValue",
        "[{\"op\":\"add\",\"path\":\"active\"}] invalidValue",
        "[{\"op\":\"remove\",\"path\":\"userName\"}] invalidValue",
        "[{\"op\":\"replace\",\"path\":\"active\",\"value\":\"x\"}] invalidValue",
        "[{\"op\":\"remove\",\"path\":\"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:employeeNumber\"}] mutability",
        "[{\"op\":\"replace\",\"path\":\"urn:ietf:params:scim:schemas:extension:x:2.0:User:y\",\"value\":1}] invalidPath"
      })
  void a_patch_that_does_not_fit_says_why_and_changes_nothing(String refused) throws Exception {
    UUID id = directory.user("quin");
    int end = refused.lastIndexOf(' ');
    directory
        .call("PATCH", "/Users/" + id, patch(refused.substring(0, end)))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.status").value("400"))
        .andExpect(jsonPath("$.scimType").value(refused.substring(end + 1)));
    assertThat(isActive(id)).isTrue();
  }

  @Test
  void an_answer_says_where_the_user_is() throws Exception {
    directory
        .call("POST", "/Users", directory.user("rae", ""))
        .andExpect(header().string("Content-Type", "application/scim+json"))
        .andExpect(
            header()
                .string(
                    "Location",
                    org.hamcrest.Matchers.startsWith("http://localhost:8080/scim/v2/Users/")));
  }

  private boolean isActive(UUID id) {
    return db.fetchValue(PERSON.ACTIVE, PERSON.ID.eq(id));
  }
}
