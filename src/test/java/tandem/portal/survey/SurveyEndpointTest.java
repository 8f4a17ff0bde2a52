package tandem.portal.survey;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.AfterEach;
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
import org.springframework.web.context.WebApplicationContext;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.alliance.JobRole;
import tandem.portal.identity.PersonId;
import tandem.portal.identity.SignIn;

@PortalTest
class SurveyEndpointTest {
  private static final String ANSWERED = "{\"answers\":{\"ability1\":4,\"reliability2\":1}}";

  @Autowired WebApplicationContext context;
  @Autowired OwnerDb db;
  @Autowired WaveService waves;
  @Autowired WaveClosing closing;
  @Autowired WaveKeys keys;

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
  void the_first_sending_is_counted_and_the_second_is_told_so() throws Exception {
    send(seller, ANSWERED).andExpect(status().isNoContent());
    send(seller, ANSWERED)
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("bereits gezählt")));
  }

  @Test
  void a_closed_wave_answers_gone() throws Exception {
    closing.close(wave);
    send(seller, ANSWERED).andExpect(status().isGone());
  }

  @Test
  void who_is_not_signed_in_is_told_so_in_json_and_not_sent_elsewhere() throws Exception {
    portal
        .perform(request(ANSWERED).with(csrf()))
        .andExpect(status().isUnauthorized())
        .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(header().doesNotExist("Location"));
    portal.perform(request(ANSWERED)).andExpect(status().isUnauthorized());
  }

  @Test
  void without_the_forgery_token_nothing_is_taken() throws Exception {
    portal
        .perform(request(ANSWERED).with(authentication(SignIn.authentication(seller))))
        .andExpect(status().isForbidden());
    send(seller, ANSWERED).andExpect(status().isNoContent());
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
    send(seller, body).andExpect(status().isBadRequest());
    send(seller, ANSWERED).andExpect(status().isNoContent());
  }

  @Test
  void an_unknown_wave_is_not_found() throws Exception {
    for (String other : new String[] {"01900000-0000-7000-8000-00000000dead", "x"}) {
      portal
          .perform(
              post("/api/surveys/" + other + "/responses")
                  .contentType(MediaType.APPLICATION_JSON)
                  .content(ANSWERED)
                  .with(csrf())
                  .with(authentication(SignIn.authentication(seller))))
          .andExpect(status().isNotFound());
    }
  }

  @Test
  void a_wave_not_yet_open_is_not_found() throws Exception {
    WaveId planned = wave;
    wave = world.planned();
    send(seller, ANSWERED).andExpect(status().isNotFound());
    wave = planned;
  }

  @ParameterizedTest
  @ValueSource(strings = {"max.ott@halden.example", "anna.brandt@kessler.example"})
  void a_seller_of_another_alliance_finds_nothing(String email) throws Exception {
    send(person(email), ANSWERED).andExpect(status().isNotFound());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "petra.lang@kessler.example",
        "heinz.kessler@kessler.example",
        "miriam.vogt@kessler.example",
        "tobias.roth@kessler.example"
      })
  void who_does_not_sell_may_not_answer(String email) throws Exception {
    send(person(email), ANSWERED).andExpect(status().isForbidden());
  }

  @Test
  void neither_planner_nor_executive_of_the_alliance_may_answer() throws Exception {
    send(world.planner, ANSWERED).andExpect(status().isForbidden());
    send(world.executive, ANSWERED).andExpect(status().isForbidden());
  }

  @Test
  void who_joined_after_the_opening_is_told_politely() throws Exception {
    PersonId newcomer = world.sellers(world.sideA, JobRole.PRESALES, "Nord", 1).getFirst();
    db.execute(
        "update alliance.membership set valid_from = current_date where person_id = ?",
        newcomer.value());
    db.execute("update survey.wave set opens_on = current_date - 1 where id = ?", wave.value());
    send(newcomer, ANSWERED)
        .andExpect(status().isForbidden())
        .andExpect(content().string(containsString("nicht eingeladen")));
  }

  private ResultActions send(PersonId person, String body) throws Exception {
    return portal.perform(
        request(body).with(csrf()).with(authentication(SignIn.authentication(person))));
  }

  private MockHttpServletRequestBuilder request(String body) {
    return post("/" + SurveyRoutes.send(wave))
        .contentType(MediaType.APPLICATION_JSON)
        .content(body);
  }

  private PersonId person(String email) {
    PersonId person = SignIn.as(db, email);
    SignIn.out();
    return person;
  }
}
