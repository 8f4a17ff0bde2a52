package tandem.portal.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.alliance.JobRole;
import tandem.portal.identity.SignIn;

/// The log holds when a wave was opened and closed, and not a word of what happens between.
@PortalTest
class SendingIsSilentTest {
  @Autowired WebApplicationContext context;
  @Autowired OwnerDb db;
  @Autowired WaveService waves;
  @Autowired WaveClosing closing;
  private SurveyWorld world;

  @BeforeEach
  void two_sides() {
    world = new SurveyWorld(db);
  }

  @AfterEach
  void tidy_up() {
    SignIn.out();
    world.close();
  }

  @Test
  void neither_opening_nor_sending_a_survey_leaves_an_entry() throws Exception {
    var seller = world.sellers(world.sideA, JobRole.PRESALES, "Nord", 6).getFirst();
    world.sellers(world.sideB, JobRole.PRESALES, "Nord", 6);
    WaveId wave = world.planned();
    SignIn.as(world.planner);
    long before = entries();
    waves.open(wave);
    assertThat(entries()).as("the opening, in both sides’ logs").isEqualTo(before + 2);

    MockMvc portal = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    portal
        .perform(get("/surveys/" + wave).with(authentication(SignIn.authentication(seller))))
        .andExpect(status().isOk());
    portal
        .perform(
            post("/api/surveys/{wave}/responses", wave.toString())
                .contentType(MediaType.APPLICATION_JSON)
                .content(
                    "{\"pass\":\"%s\",\"answers\":{\"ability1\":4}}"
                        .formatted(new Sender(context).passOf(seller, wave).text())))
        .andExpect(status().isNoContent());
    assertThat(entries()).isEqualTo(before + 2);

    SignIn.out();
    closing.close(wave);
    assertThat(entries()).as("the closing, in both sides’ logs").isEqualTo(before + 4);
  }

  private long entries() {
    return db.fetchSingle("select count(*) from audit.entry").get(0, Long.class);
  }
}
