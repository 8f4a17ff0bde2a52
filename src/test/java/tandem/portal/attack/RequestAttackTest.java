package tandem.portal.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.Filter;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.Routes;
import tandem.portal.identity.SignIn;
import tandem.portal.survey.Sender;
import tandem.portal.survey.WaveId;

/// What somebody with a browser's tools, a script or a proxy sends, and what must come of it:
/// nothing.
@PortalTest
@Transactional
class RequestAttackTest {
  private static final String SELLER = "anna.brandt@kessler.example";
  private static final String HR = "petra.lang@kessler.example";
  private static final String ANSWERS = "{\"answers\":{\"ability1\":4}}";

  @Autowired WebApplicationContext web;
  @Autowired OwnerDb db;
  private MockMvc portal;
  private String sending;

  @BeforeEach
  void connect() {
    portal =
        MockMvcBuilders.webAppContextSetup(web)
            .addFilters(
                web.getBean("securityHeaders", Filter.class),
                web.getBean("requestLimits", Filter.class))
            .apply(springSecurity())
            .build();
    sending = "/api/" + Routes.path("surveys/:wave", db) + "/responses";
    SignIn.out();
  }

  /// Nobody’s browser can be made to send: a session counts for nothing here, and a pass is in no
  /// cookie.
  @Test
  void answers_that_ride_on_a_session_alone_are_refused() throws Exception {
    var bare = post(sending).contentType(MediaType.APPLICATION_JSON).content(ANSWERS);
    perform(bare, SELLER).andExpect(status().isForbidden());
    perform(bare.with(csrf()), SELLER).andExpect(status().isForbidden());
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data"})
  void answers_in_a_form_that_other_sites_may_send_are_refused(String type) throws Exception {
    perform(post(sending).contentType(type).content(ANSWERS).with(csrf()), SELLER)
        .andExpect(status().is4xxClientError());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"answers\":",
        "[]",
        "null",
        "{\"answers\":{\"ability1\":6}}",
        "{\"answers\":{\"ability1\":0}}",
        "{\"answers\":{\"ability1\":\"4\"}}",
        "{\"answers\":{\"ability1\":4.0}}",
        "{\"answers\":{\"ability1\":[4]}}",
        "{\"answers\":{\"ability1\":99999999999999999999}}",
        "{\"answers\":{\"nobody1\":4}}",
        "{\"answers\":{\"__proto__\":4}}",
        "{\"answers\":{\"x' or '1'='1\":4}}"
      })
  void answers_no_questionnaire_could_send_are_refused_and_not_repeated(String body)
      throws Exception {
    sent(body.replace("{\"answers\"", "{\"pass\":\"" + pass() + "\",\"answers\""), SELLER)
        .andExpect(status().isBadRequest())
        .andExpect(content().string(not(containsString("99999999999999999999"))))
        .andExpect(content().string(not(containsString("Exception"))));
  }

  @Test
  void json_nested_a_hundred_thousand_deep_is_refused() throws Exception {
    String deep = "[".repeat(30_000) + "]".repeat(30_000);
    sent("{\"answers\":{\"ability1\":" + deep + "}}", SELLER).andExpect(status().isBadRequest());
  }

  @Test
  void more_than_any_questionnaire_holds_is_refused_unread() throws Exception {
    sent("{\"answers\":{\"ability1\":\"" + "a".repeat(70_000) + "\"}}", SELLER)
        .andExpect(status().is(413))
        .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(content().string(containsString("detail")));
  }

  @Test
  void more_than_any_screen_sends_is_refused_unread() throws Exception {
    portal
        .perform(post("/?v-r=uidl&v-uiId=0").content(new byte[2 * 1024 * 1024 + 1]))
        .andExpect(status().is(413));
  }

  @Test
  void a_foreign_wave_looks_like_one_that_is_not_there() throws Exception {
    String foreign =
        sent(ANSWERS, "max.ott@halden.example").andReturn().getResponse().getContentAsString();
    sending = "/api/surveys/" + new UUID(0, 1) + "/responses";
    var nowhere = sent(ANSWERS, "max.ott@halden.example").andExpect(status().isForbidden());
    assertThat(detail(foreign))
        .isEqualTo(detail(nowhere.andReturn().getResponse().getContentAsString()));
  }

  @Test
  void a_flood_of_sign_ins_is_told_to_wait() throws Exception {
    var start = get("/oauth2/authorization/keycloak").header("Authorization", "flood-of-sign-ins");
    // no Keycloak in this test, so the way in ends on the page that says so
    flood(30, () -> portal.perform(start).andExpect(status().is(anyOf(is(302), is(503), is(429)))))
        .andExpect(content().string(containsString("<h1>")));
  }

  @Test
  void a_flood_of_downloads_is_told_to_wait() throws Exception {
    floodOfDownloads("flood-of-files").andExpect(content().string(containsString("<h1>")));
  }

  /// Bringing a file counts as taking one away does.
  @Test
  void a_flood_of_people_files_is_told_to_wait() throws Exception {
    flood(
            20,
            () ->
                perform(
                    post("/api/people/imports")
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .header("Content-Length", 4)
                        .header("Authorization", "flood-of-people-files")
                        .content("none")
                        .with(csrf()),
                    HR))
        .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(content().string(containsString("detail")));
  }

  private ResultActions floodOfDownloads(String token) throws Exception {
    return flood(
        20, () -> perform(get("/people/completion.csv").header("Authorization", token), HR));
  }

  /// What a minute allows passes; what comes after it is told to wait before twice as much has
  /// come, because the allowance grows back while a slow machine still asks.
  private static ResultActions flood(int aMinute, Callable<ResultActions> ask) throws Exception {
    for (int asked = 1; asked <= 2 * aMinute; asked++) {
      ResultActions answer = ask.call();
      if (answer.andReturn().getResponse().getStatus() == 429) {
        assertThat(asked).isGreaterThan(aMinute);
        return answer.andExpect(header().exists("Retry-After"));
      }
    }
    throw new AssertionError(2 * aMinute + " passed, " + aMinute + " are allowed a minute");
  }

  @Test
  void a_company_behind_one_address_is_not_locked_out_by_one_of_its_people() throws Exception {
    floodOfDownloads("one-of-its-people");
    perform(get("/people/completion.csv").header("Authorization", "a-colleague"), HR)
        .andExpect(status().isOk());
  }

  @Test
  void a_name_that_is_not_ours_is_never_redirected_to() throws Exception {
    portal
        .perform(get("/people").with(request -> from(request, "evil.example")))
        .andExpect(status().is(421))
        .andExpect(content().string(containsString("href=\"http://localhost:8080/\"")))
        .andExpect(content().string(not(containsString("evil.example"))))
        .andExpect(header().doesNotExist("Location"));
  }

  @Test
  void every_answer_forbids_scripts_frames_and_guessing() throws Exception {
    perform(get("/people/completion.csv"), HR)
        .andExpect(header().string("Content-Security-Policy", containsString("script-src 'none'")))
        .andExpect(
            header().string("Content-Security-Policy", containsString("frame-ancestors 'none'")))
        .andExpect(header().string("X-Content-Type-Options", "nosniff"))
        .andExpect(header().string("Referrer-Policy", "same-origin"))
        .andExpect(header().string("Cross-Origin-Opener-Policy", "same-origin"))
        .andExpect(header().exists("Permissions-Policy"))
        .andExpect(header().doesNotExist("Strict-Transport-Security"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/h2-console", "/actuator/env", "/swagger-ui", "/BOOT-INF/classes/x"})
  void doors_that_other_products_leave_open_lead_to_the_sign_in(String path) throws Exception {
    portal.perform(get(path)).andExpect(status().is3xxRedirection());
  }

  @ParameterizedTest
  @ValueSource(strings = {"=cmd|' /C calc'!A0", "+1+1", "-1+1", "@SUM(1)", "\t=1+1", "\r=1+1"})
  void a_name_that_is_a_formula_stays_text_in_the_file(String formula) throws Exception {
    var person = tandem.db.identity.Tables.PERSON;
    db.update(person).set(person.FAMILY_NAME, formula).where(person.EMAIL.eq(SELLER)).execute();
    String file =
        perform(get("/people/completion.csv"), HR)
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(file).contains("'" + formula);
  }

  private static org.springframework.mock.web.MockHttpServletRequest from(
      org.springframework.mock.web.MockHttpServletRequest request, String host) {
    request.setServerName(host);
    return request;
  }

  private String pass() {
    SignIn.as(db, SELLER);
    UUID wave = UUID.fromString(sending.split("/")[3]);
    return new Sender(web).pass(new WaveId(wave)).text();
  }

  private static String detail(String problem) {
    return problem.replaceAll("\"instance\":\"[^\"]*\"", "");
  }

  private ResultActions sent(String body, String as) throws Exception {
    return perform(request(body).header("Authorization", UUID.randomUUID().toString()), as);
  }

  private MockHttpServletRequestBuilder request(String body) {
    return post(sending).contentType(MediaType.APPLICATION_JSON).content(body).with(csrf());
  }

  private ResultActions perform(MockHttpServletRequestBuilder request, String as) throws Exception {
    return portal.perform(request.with(authentication(SignIn.authentication(SignIn.as(db, as)))));
  }
}
