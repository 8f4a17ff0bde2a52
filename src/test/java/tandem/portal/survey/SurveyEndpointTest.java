package tandem.portal.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.unauthenticated;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static tandem.db.survey.Tables.RESPONSE;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.alliance.JobRole;
import tandem.portal.identity.PersonId;
import tandem.portal.identity.SignIn;
import tandem.portal.platform.NotFoundException;

@PortalTest
class SurveyEndpointTest {
  private static final String ANSWERED = "{\"answers\":{\"ability1\":4,\"reliability2\":1}}";

  @Autowired WebApplicationContext context;
  @Autowired OwnerDb db;
  @Autowired WaveService waves;
  @Autowired WaveClosing closing;
  @Autowired WaveKeys keys;
  @Autowired ResponseService responses;

  private MockMvc portal;
  private SurveyWorld world;
  private PersonId seller;
  private WaveId wave;

  @BeforeEach
  void open_a_wave() {
    portal = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    world = new SurveyWorld(db);
    seller = world.sellers(world.sideA, JobRole.PRESALES, "Nord", 6).getFirst();
    world.sellers(world.sideB, JobRole.PRESALES, "Nord", 6);
    wave = world.planned();
    SignIn.as(world.planner);
    waves.open(wave);
    SignIn.out();
  }

  @AfterEach
  void tidy_up() {
    SignIn.out();
    keys.destroy(wave);
    world.close();
  }

  @Test
  void the_first_sending_is_counted_and_the_second_is_told_so_in_the_language_asked_for()
      throws Exception {
    Pass pass = passOf(seller);
    send(pass, ANSWERED).andExpect(status().isNoContent());
    send(pass, ANSWERED)
        .andExpect(status().isConflict())
        .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(content().string(containsString("bereits gezählt")));
    portal
        .perform(request(pass, ANSWERED).locale(Locale.ENGLISH))
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("counted already")));
  }

  @Test
  void another_pass_of_the_same_person_is_the_same_ballot() throws Exception {
    Pass first = passOf(seller);
    Pass second = passOf(seller);
    assertThat(first).isNotEqualTo(second);
    send(first, ANSWERED).andExpect(status().isNoContent());
    send(second, ANSWERED).andExpect(status().isConflict());
  }

  @Test
  void a_closed_wave_answers_gone() throws Exception {
    Pass pass = passOf(seller);
    closing.close(wave);
    send(pass, ANSWERED).andExpect(status().isGone());
  }

  @Test
  void nobody_is_signed_in_and_no_session_is_made_or_looked_at() throws Exception {
    var signedIn = new SecurityContextImpl(SignIn.authentication(seller));
    var session =
        new MockHttpSession() {
          @Override
          public @org.jspecify.annotations.Nullable Object getAttribute(String name) {
            if (name.contains("SECURITY") || name.contains("Csrf")) {
              throw new AssertionError("looks at " + name);
            }
            return super.getAttribute(name);
          }

          @Override
          public void setAttribute(String name, @org.jspecify.annotations.Nullable Object value) {
            throw new AssertionError("keeps " + name);
          }
        };
    Pass fromAnotherTab = passOf(seller);
    portal
        .perform(request(passOf(seller), ANSWERED).session(session))
        .andExpect(status().isNoContent())
        .andExpect(header().doesNotExist("Set-Cookie"))
        .andExpect(unauthenticated());
    var other = new MockHttpSession();
    other.setAttribute("SPRING_SECURITY_CONTEXT", signedIn);
    portal
        .perform(request(new Pass(""), ANSWERED).session(other))
        .andExpect(status().isForbidden())
        .andExpect(unauthenticated());
    assertThat(
            portal
                .perform(request(fromAnotherTab, ANSWERED))
                .andExpect(status().isConflict())
                .andReturn()
                .getRequest()
                .getSession(false))
        .isNull();
  }

  @Test
  void a_signed_in_seller_without_a_pass_sends_nothing() throws Exception {
    for (String body : new String[] {ANSWERED, "{\"pass\":null,\"answers\":{\"ability1\":4}}"}) {
      portal
          .perform(
              post("/" + SurveyRoutes.send(wave))
                  .contentType(MediaType.APPLICATION_JSON)
                  .content(body)
                  .with(csrf())
                  .with(authentication(SignIn.authentication(seller))))
          .andExpect(status().isForbidden());
    }
    assertThat(stored()).isZero();
  }

  @Test
  void whoever_has_left_since_opening_the_page_may_still_send() throws Exception {
    Pass pass = passOf(seller);
    db.execute(
        "update alliance.membership set valid_until = current_date - 1 where person_id = ?",
        seller.value());
    db.execute("update identity.person set active = false where id = ?", seller.value());
    send(pass, ANSWERED).andExpect(status().isNoContent());
  }

  /// One letter changed, another wave’s, one of zeros, one of nobody: the same answer to the byte.
  @Test
  void a_pass_that_was_not_sealed_for_this_wave_opens_nothing() throws Exception {
    WaveId mine = wave;
    String good = passOf(seller).text();
    var zeros = Pass.seal(new byte[32], new byte[32], 1).text();
    String changed =
        good.substring(0, 40) + (good.charAt(40) == 'A' ? 'B' : 'A') + good.substring(41);
    var refusals = new HashSet<String>();
    for (String text :
        new String[] {
          changed, zeros, good + "A", good.substring(1), "", "ä", "' or '1'='1", "A".repeat(86)
        }) {
      refusals.add(refusal(new Pass(text), mine.toString()));
    }
    Pass pass = new Pass(good);
    refusals.add(refusal(pass, "01900000-0000-7000-8000-00000000dead"));
    refusals.add(refusal(pass, "x"));
    refusals.add(refusal(pass, world.planned().toString()));
    refusals.add(refusal(pass, "01900000-0000-7000-8000-0000000a0002"));
    assertThat(refusals).hasSize(1);
    assertThat(stored()).isZero();
    send(pass, ANSWERED).andExpect(status().isNoContent());
  }

  private String refusal(Pass pass, String at) throws Exception {
    return portal
        .perform(
            post("/api/surveys/" + at + "/responses")
                .locale(Locale.GERMAN)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body(pass, ANSWERED)))
        .andExpect(status().isForbidden())
        .andReturn()
        .getResponse()
        .getContentAsString()
        .replace("/api/surveys/" + at, "");
  }

  @Test
  void a_pass_says_nothing_of_itself_where_it_is_written_down() {
    Pass pass = passOf(seller);
    assertThat(pass.toString()).doesNotContain(pass.text());
    assertThat(new SurveyController.Sending(pass.text(), Map.of("ability1", 4)).toString())
        .doesNotContain(pass.text())
        .doesNotContain("ability1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"answers\":{}}",
        "{}",
        "{\"answers\":{\"ability1\":0}}",
        "{\"answers\":{\"ability1\":6}}",
        "{\"answers\":{\"ability1\":3.5}}",
        "{\"answers\":{\"ability1\":\"3\"}}",
        "{\"answers\":{\"ability1\":null}}",
        "{\"answers\":{\"salary\":3}}",
        "{\"answers\":[1,2]}",
        "[]",
        "not json",
        ""
      })
  void what_the_instrument_does_not_know_is_refused(String body) throws Exception {
    send(passOf(seller), body).andExpect(status().isBadRequest());
    send(passOf(seller), ANSWERED).andExpect(status().isNoContent());
  }

  @Test
  void a_wave_not_yet_open_has_no_pass() {
    WaveId planned = world.planned();
    SignIn.as(seller);
    assertThatThrownBy(() -> responses.invitation(planned)).isInstanceOf(NotFoundException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"max.ott@halden.example", "anna.brandt@kessler.example"})
  void a_seller_of_another_alliance_finds_no_pass(String email) {
    SignIn.as(db, email);
    assertThatThrownBy(() -> responses.invitation(wave)).isInstanceOf(NotFoundException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"heinz.kessler@kessler.example", "miriam.vogt@kessler.example"})
  void the_management_of_another_alliance_finds_no_pass(String email) {
    SignIn.as(db, email);
    assertThatThrownBy(() -> responses.invitation(wave)).isInstanceOf(NotFoundException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"petra.lang@kessler.example", "tobias.roth@kessler.example"})
  void who_neither_sells_nor_manages_gets_no_pass(String email) {
    SignIn.as(db, email);
    assertThatThrownBy(() -> responses.invitation(wave)).isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void neither_planner_nor_executive_of_the_alliance_finds_one_where_sellers_alone_are_asked() {
    for (PersonId person : new PersonId[] {world.planner, world.executive}) {
      SignIn.as(person);
      assertThatThrownBy(() -> responses.invitation(wave)).isInstanceOf(NotFoundException.class);
    }
  }

  @Test
  void who_joined_after_the_opening_gets_none() {
    PersonId newcomer = world.sellers(world.sideA, JobRole.PRESALES, "Nord", 1).getFirst();
    db.execute(
        "update alliance.membership set valid_from = current_date where person_id = ?",
        newcomer.value());
    db.execute("update survey.wave set opens_on = current_date - 1 where id = ?", wave.value());
    SignIn.as(newcomer);
    assertThat(responses.invitation(wave)).isInstanceOf(Invitation.NotInvited.class);
  }

  private Pass passOf(PersonId person) {
    return new Sender(context).passOf(person, wave);
  }

  private ResultActions send(Pass pass, String body) throws Exception {
    return portal.perform(request(pass, body).locale(Locale.GERMAN));
  }

  private MockHttpServletRequestBuilder request(Pass pass, String body) {
    return post("/" + SurveyRoutes.send(wave))
        .contentType(MediaType.APPLICATION_JSON)
        .content(body(pass, body));
  }

  /// Puts the pass into what is an object.
  private static String body(Pass pass, String body) {
    return body.replaceFirst(
        "^\\{", "{\"pass\":\"" + pass.text() + "\"" + (body.equals("{}") ? "" : ","));
  }

  private int stored() {
    return db.fetchCount(RESPONSE, RESPONSE.WAVE_ID.eq(wave.value()));
  }
}
