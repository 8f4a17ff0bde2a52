package tandem.portal.interchange.scim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static tandem.db.identity.Tables.PERSON;
import static tandem.db.interchange.Tables.SCIM_GROUP;
import static tandem.db.interchange.Tables.SCIM_MEMBER;
import static tandem.db.interchange.Tables.SCIM_TOKEN;
import static tandem.db.interchange.Tables.SCIM_USER;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.identity.SignIn;

/// Who gets in with what, and how the rest is refused.
@PortalTest
@Transactional
@RecordApplicationEvents
class ScimSecurityTest {
  @Autowired OwnerDb owner;
  @Autowired DSLContext portalsDb;
  @Autowired WebApplicationContext web;
  @Autowired TokenService tokens;
  @Autowired UserService users;
  @Autowired ApplicationEvents events;
  private Directory directory;

  @BeforeEach
  void connect() {
    directory = new Directory(owner, web, tokens);
  }

  @AfterEach
  void sign_out() {
    SignIn.out();
  }

  @Test
  void a_key_is_stored_as_its_hash_alone_and_says_when_it_was_used() throws Exception {
    SignIn.as(directory.administrator);
    assertThat(tokens.state()).contains(new TokenState(LocalDate.now(), null));
    SignIn.out();
    directory.get("/Users").andExpect(status().isOk());
    SignIn.as(directory.administrator);
    assertThat(tokens.state()).contains(new TokenState(LocalDate.now(), LocalDate.now()));
    assertThat(owner.selectFrom(SCIM_TOKEN).fetch().toString()).doesNotContain(directory.key());
    assertThat(
            owner.fetchValue(SCIM_TOKEN.HASH, SCIM_TOKEN.COMPANY_ID.eq(directory.world.companyA)))
        .isEqualTo(TokenService.hash(directory.key()));
  }

  @Test
  void a_new_key_voids_the_old_one_and_a_revoked_one_opens_nothing() throws Exception {
    String old = "Bearer " + directory.key();
    directory.connect(directory.administrator);
    directory.callWith(old, "GET", "/Users", "", "").andExpect(status().isUnauthorized());
    directory.get("/Users").andExpect(status().isOk());
    SignIn.as(directory.administrator);
    tokens.revoke();
    directory.get("/Users").andExpect(status().isUnauthorized());
    assertThat(events.stream(TokenEvent.class).map(TokenEvent::action).toList())
        .containsExactly(
            "interchange.token.made", "interchange.token.made", "interchange.token.revoked");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Bearer",
        "Bearer ",
        "Bearer x",
        "Basic dGFuZGVtOnRhbmRlbQ==",
        "Bearer tandem-scim-"
      })
  void without_a_valid_key_nothing_opens(String header) throws Exception {
    directory
        .callWith(header, "GET", "/Users", "", "")
        .andExpect(status().isUnauthorized())
        .andExpect(header().string("WWW-Authenticate", "Bearer"))
        .andExpect(jsonPath("$.schemas[0]").value("urn:ietf:params:scim:api:messages:2.0:Error"))
        .andExpect(jsonPath("$.status").value("401"));
  }

  @Test
  void a_persons_sign_in_opens_nothing_here_and_a_key_nothing_elsewhere() throws Exception {
    directory
        .portal()
        .perform(
            get("/scim/v2/Users")
                .with(authentication(SignIn.authentication(directory.administrator))))
        .andExpect(status().isUnauthorized());
    directory
        .portal()
        .perform(get("/account/data.json").header("Authorization", "Bearer " + directory.key()))
        .andExpect(status().is3xxRedirection());
    SignIn.as(directory.administrator);
    assertThatThrownBy(() -> users.get(UUID.randomUUID().toString()))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void a_call_leaves_no_session_and_needs_no_forgery_token() throws Exception {
    var answer =
        directory
            .call("POST", "/Users", directory.user("kim", ""))
            .andExpect(status().isCreated())
            .andExpect(cookie().doesNotExist("JSESSIONID"))
            .andReturn();
    assertThat(answer.getRequest().getSession(false)).isNull();
  }

  @Test
  void only_administrators_make_keys() {
    SignIn.as(directory.world.sellerOfA("Sel"));
    assertThatThrownBy(tokens::make).isInstanceOf(AccessDeniedException.class);
    SignIn.as(directory.world.hrOf(directory.world.companyA));
    assertThatThrownBy(tokens::state).isInstanceOf(AccessDeniedException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/xml",
        "application/x-www-form-urlencoded",
        "x",
        "application/problem+json"
      })
  void a_body_of_another_type_is_refused(String type) throws Exception {
    directory
        .callWith("Bearer " + directory.key(), "POST", "/Users", directory.user("kim", ""), type)
        .andExpect(status().isUnsupportedMediaType())
        .andExpect(jsonPath("$.status").value("415"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"not json", "[]", "7", "{", "{\"userName\": }", "\u0000"})
  void a_body_that_is_no_object_is_refused(String body) throws Exception {
    directory
        .callWith("Bearer " + directory.key(), "POST", "/Users", body, "application/json")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.scimType").value("invalidSyntax"));
  }

  @Test
  void too_much_is_refused_before_it_is_read() throws Exception {
    directory
        .call("POST", "/Users", " ".repeat(ScimJson.LONGEST + 1))
        .andExpect(status().isContentTooLarge())
        .andExpect(jsonPath("$.schemas[0]").value("urn:ietf:params:scim:api:messages:2.0:Error"))
        .andExpect(jsonPath("$.status").value("413"));
  }

  @Test
  void too_many_calls_are_refused_in_scims_own_form() throws Exception {
    directory.connect(directory.administrator);
    var answer = directory.get("/ServiceProviderConfig");
    for (int i = 0; i < 1_500 && answer.andReturn().getResponse().getStatus() == 200; i++) {
      answer = directory.get("/ServiceProviderConfig");
    }
    answer
        .andExpect(status().isTooManyRequests())
        .andExpect(header().exists("Retry-After"))
        .andExpect(jsonPath("$.status").value("429"));
  }

  @ParameterizedTest
  @ValueSource(ints = {404, 405, 500, 503})
  void what_the_server_itself_refuses_has_scims_form_too(int code) throws Exception {
    directory
        .portal()
        .perform(
            get("/error")
                .with(
                    request -> {
                      request.setDispatcherType(DispatcherType.ERROR);
                      request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, code);
                      request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, "/scim/v2/Nothing");
                      return request;
                    }))
        .andExpect(status().is(code))
        .andExpect(header().string("Content-Type", "application/scim+json;charset=UTF-8"))
        .andExpect(jsonPath("$.status").value(String.valueOf(code)));
  }

  @Test
  void unknown_methods_addresses_and_ids_are_refused() throws Exception {
    directory
        .call("PUT", "/Users", directory.user("kim", ""))
        .andExpect(status().isMethodNotAllowed());
    directory.call("POST", "/ServiceProviderConfig", "{}").andExpect(status().isMethodNotAllowed());
    directory.get("/Nothing").andExpect(status().isNotFound());
    for (String id : List.of("x", "00000000-0000-0000-0000-000000000000", "1%27--")) {
      directory
          .get("/Users/" + id)
          .andExpect(status().isNotFound())
          .andExpect(jsonPath("$.status").value("404"))
          .andExpect(jsonPath("$.scimType").doesNotExist());
    }
    directory.get("/Users?filter=id%20eq%20%22x%22").andExpect(jsonPath("$.totalResults").value(0));
  }

  @Test
  void the_service_says_what_it_can() throws Exception {
    directory
        .get("/ServiceProviderConfig")
        .andExpect(jsonPath("$.patch.supported").value(true))
        .andExpect(jsonPath("$.bulk.supported").value(false))
        .andExpect(jsonPath("$.filter.maxResults").value(200))
        .andExpect(jsonPath("$.etag.supported").value(false))
        .andExpect(jsonPath("$.sort.supported").value(false))
        .andExpect(jsonPath("$.changePassword.supported").value(false))
        .andExpect(jsonPath("$.authenticationSchemes[0].type").value("oauthbearertoken"));
    directory
        .get("/ResourceTypes")
        .andExpect(jsonPath("$.totalResults").value(2))
        .andExpect(jsonPath("$.Resources[0].endpoint").value("/Users"))
        .andExpect(
            jsonPath("$.Resources[0].schemaExtensions[0].schema").value(AttributePath.ENTERPRISE));
    directory.get("/ResourceTypes/User").andExpect(jsonPath("$.schema").value(AttributePath.USER));
    directory.get("/Schemas").andExpect(jsonPath("$.totalResults").value(3));
    directory
        .get("/Schemas/" + AttributePath.USER)
        .andExpect(jsonPath("$.attributes[?(@.name=='userName')].required").value(true))
        .andExpect(jsonPath("$.attributes[?(@.name=='password')]").isEmpty());
    directory.get("/Schemas/x").andExpect(status().isNotFound());
    directory
        .get("/Schemas?filter=id%20eq%20%22x%22")
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.status").value("403"));
  }

  @Test
  void the_database_shows_no_other_companys_directory() throws Exception {
    UUID kim = directory.user("kim");
    UUID group = directory.group("Presales", kim);
    for (Table<?> table : List.of(SCIM_TOKEN, SCIM_USER, SCIM_GROUP, SCIM_MEMBER)) {
      SignIn.as(directory.administrator);
      assertThat(portalsDb.fetchCount(table)).as(table.getName()).isEqualTo(1);
      SignIn.as(directory.otherAdministrator);
      assertThat(portalsDb.fetchCount(table)).as(table.getName()).isZero();
      SignIn.out();
      assertThat(portalsDb.fetchCount(table)).as(table.getName()).isZero();
    }
    SignIn.as(directory.otherAdministrator);
    assertThat(portalsDb.deleteFrom(SCIM_GROUP).where(SCIM_GROUP.ID.eq(group)).execute()).isZero();
    assertThatThrownBy(
            () ->
                portalsDb
                    .insertInto(SCIM_GROUP)
                    .set(SCIM_GROUP.COMPANY_ID, directory.world.companyA)
                    .set(SCIM_GROUP.DISPLAY_NAME, "x")
                    .set(SCIM_GROUP.CHANGED_AT, java.time.OffsetDateTime.now())
                    .execute())
        .hasStackTraceContaining("row-level security");
  }

  @Test
  void ten_thousand_people_are_listed_page_by_page() throws Exception {
    owner.execute(
        "insert into identity.person (company_id, email, given_name, family_name)"
            + " select ?, 'n' || i || '@' || ?, 'N', 'Nr ' || i from generate_series(1, 10000) i",
        directory.world.companyA,
        directory.domain);
    owner.execute("analyze identity.person");
    int total = owner.fetchCount(PERSON, PERSON.COMPANY_ID.eq(directory.world.companyA));
    directory.get("/Users?count=1");
    long begin = System.nanoTime();
    int seen = 0;
    for (int start = 1; start <= total; start += Page.MOST) {
      String body =
          directory
              .get("/Users?startIndex=" + start + "&count=" + Page.MOST)
              .andExpect(jsonPath("$.totalResults").value(total))
              .andReturn()
              .getResponse()
              .getContentAsString();
      seen += com.jayway.jsonpath.JsonPath.<Integer>read(body, "$.itemsPerPage");
    }
    long listed = System.nanoTime();
    for (int i = 1; i <= 100; i++) {
      directory
          .find("/Users", "userName eq \"n" + i * 97 + "@" + directory.domain + "\"")
          .andExpect(jsonPath("$.totalResults").value(1));
    }
    long found = System.nanoTime();
    System.out.printf(
        "SCIM: %d people in pages of %d: %d ms; one by userName: %.1f ms%n",
        total, Page.MOST, (listed - begin) / 1_000_000, (found - listed) / 1e8);
    assertThat(seen).isEqualTo(total);
    assertThat(java.time.Duration.ofNanos(listed - begin))
        .isLessThan(java.time.Duration.ofSeconds(30));
    assertThat(java.time.Duration.ofNanos((found - listed) / 100))
        .isLessThan(java.time.Duration.ofMillis(250));
  }
}
