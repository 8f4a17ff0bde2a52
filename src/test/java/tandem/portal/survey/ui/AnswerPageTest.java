package tandem.portal.survey.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.alliance.JobRole;
import tandem.portal.identity.PersonId;
import tandem.portal.identity.SignIn;
import tandem.portal.survey.Sender;
import tandem.portal.survey.SurveyWorld;
import tandem.portal.survey.WaveId;
import tandem.portal.survey.WaveService;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@PortalTest
class AnswerPageTest {
  private static final Pattern DATA =
      Pattern.compile("<script type=\"application/json\" id=\"survey\">(.*?)</script>");

  @Autowired OwnerDb db;
  @Autowired WaveService waves;
  @Autowired WebApplicationContext context;

  private MockMvc portal;
  private SurveyWorld world;
  private PersonId seller;
  private WaveId wave;

  @BeforeEach
  void open_a_wave() {
    portal = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    world = new SurveyWorld(db);
    seller = world.sellers(world.sideA, JobRole.PRESALES, "Nord", 9).getFirst();
    world.sellers(world.sideB, JobRole.PRESALES, "Nord", 9);
    wave = world.planned();
    SignIn.as(world.planner);
    waves.open(wave);
    SignIn.out();
  }

  @AfterEach
  void tidy_up() {
    SignIn.as(world.planner);
    waves.running(world.alliance).ifPresent(open -> waves.close(open.id(), "Ende"));
    SignIn.out();
    db.transaction(
        tidy -> {
          tidy.dsl().execute("set local session_replication_role = replica");
          tidy.dsl()
              .execute(
                  "delete from survey.instrument where alliance_id = ?", world.alliance.value());
        });
    world.close();
  }

  @Test
  void a_seller_reads_first_what_happens_with_the_answers() throws Exception {
    JsonNode data = data(page("?language=de"));
    assertThat(data.at("/definition/about/title").asString())
        .isEqualTo("Was mit Ihren Antworten geschieht");
    assertThat(data.at("/definition/submitUrl").asString())
        .isEqualTo("/api/surveys/" + wave + "/responses");
    assertThat(data.at("/definition/sections")).isNotEmpty();
    assertThat(data.toString())
        .contains("Birke", "auf beiden Seiten dasselbe")
        .doesNotContain("{partner}", seller.value().toString());
  }

  @Test
  void the_page_speaks_the_language_asked_for_and_offers_the_other() throws Exception {
    assertThat(page("?language=en").getContentAsString())
        .contains("<html lang=\"en\">", "/surveys/" + wave + "?language=de\"", "Deutsch");
    assertThat(page("?language=de").getContentAsString())
        .contains("<html lang=\"de\">", "/surveys/" + wave + "?language=en\"", "English");
  }

  @Test
  void each_opening_brings_another_pass_and_no_cache_keeps_one() throws Exception {
    var passes = new HashSet<String>();
    for (int i = 0; i < 2; i++) {
      MockHttpServletResponse page = page("");
      assertThat(page.getHeader("Cache-Control")).isEqualTo("no-store");
      passes.add(data(page).at("/pass").asString());
    }
    assertThat(passes).hasSize(2).allMatch(pass -> pass.matches("[A-Za-z0-9_-]{86}"));
  }

  @Test
  void scripts_run_from_the_portal_alone_and_none_stands_in_the_page() throws Exception {
    MockHttpServletResponse page = page("");
    assertThat(page.getHeader("Content-Security-Policy"))
        .contains("script-src 'self';")
        .doesNotContain("unsafe-eval", "nonce");
    assertThat(
            Pattern.compile("<script(?! src=\"/elements/| type=\"application/json\")")
                .matcher(page.getContentAsString()))
        .matches(found -> !found.find());
    String script = page.getContentAsString().replaceAll("(?s).*<script src=\"([^\"?]+).*", "$1");
    MockHttpServletResponse packed =
        portal
            .perform(MockMvcRequestBuilders.get(script).header("Accept-Encoding", "gzip, br"))
            .andReturn()
            .getResponse();
    assertThat(packed.getStatus()).isEqualTo(200);
    assertThat(packed.getHeader("Content-Encoding")).isEqualTo("gzip");
    assertThat(packed.getContentType()).startsWith("text/javascript");
    assertThat(packed.getContentAsByteArray()).hasSizeLessThan(12_000);
  }

  @Test
  void words_of_an_instrument_cannot_end_the_element_they_stand_in() throws Exception {
    db.execute(
        "update alliance.alliance set name = 'x</script><script>alert(1)</script>' where id = ?",
        world.alliance.value());
    db.execute(
        "update identity.company set name = name || '</script><b>' where id ="
            + " (select company_id from alliance.side where id = ?)",
        world.sideB);
    String page = page("").getContentAsString();
    assertThat(page).doesNotContain("alert(1)</script>", "</script><b>");
    assertThat(data(page).toString()).contains("</script><b>");
  }

  @Test
  void where_some_are_asked_more_the_page_does_not_say_the_same_of_both_sides() throws Exception {
    String slug = "own " + world.alliance;
    db.execute(
        "insert into survey.instrument (slug, version, definition, alliance_id, released_at)"
            + " values (?, 1, ?::jsonb, ?, now())",
        slug,
        """
        {"title": {"de": "T"}, "finds": {"de": "F"}, "intro": {"de": "I"}, "minutes": 1, "sections": [
          {"id": "s1", "title": {"de": "S"}, "items": [
            {"id": "all", "text": {"de": "Alle"}, "scale": {"type": "agreement", "levels": 5}},
            {"id": "demo", "text": {"de": "Wenige"}, "scale": {"type": "agreement", "levels": 5},
             "when": {"sides": [], "jobRoles": ["PRESALES"]}}]}]}
        """,
        world.alliance.value());
    SignIn.as(world.planner);
    waves.close(wave, "Ende");
    wave = world.planned(slug);
    waves.open(wave);
    SignIn.out();
    assertThat(data(page("?language=de")).toString())
        .contains("einzelne Fragen gehen nur an eine Seite oder an bestimmte Rollen")
        .doesNotContain("auf beiden Seiten dasselbe");
  }

  @Test
  void who_has_sent_finds_a_calm_page() throws Exception {
    SignIn.as(seller);
    new Sender(context).send(wave, Map.of("ability1", 3));
    SignIn.out();
    assertThat(page("?language=de").getContentAsString())
        .contains("Ihre Antworten sind gezählt", "data-forget=\"tandem-draft-")
        .doesNotContain("application/json");
  }

  @Test
  void a_closed_wave_says_so() throws Exception {
    SignIn.as(world.planner);
    waves.close(wave, "Ende");
    SignIn.out();
    assertThat(page("?language=de").getContentAsString())
        .contains("Diese Befragung ist beendet", "data-forget=\"tandem-draft-")
        .doesNotContain("application/json");
  }

  @Test
  void nobody_else_is_told_that_there_is_a_wave() throws Exception {
    assertThat(get("/surveys/" + wave, world.planner).getStatus()).isEqualTo(404);
    assertThat(get("/surveys/" + new java.util.UUID(0, 1), seller).getStatus()).isEqualTo(404);
    assertThat(get("/surveys/x", seller).getStatus()).isEqualTo(404);
    assertThat(get("/surveys/" + wave, null).getStatus()).isEqualTo(302);
  }

  private MockHttpServletResponse page(String query) throws Exception {
    MockHttpServletResponse page = get("/surveys/" + wave + query, seller);
    assertThat(page.getStatus()).isEqualTo(200);
    return page;
  }

  private MockHttpServletResponse get(String path, @org.jspecify.annotations.Nullable PersonId who)
      throws Exception {
    var request = MockMvcRequestBuilders.get(path);
    if (who != null) {
      request.with(authentication(SignIn.authentication(who)));
    }
    return portal.perform(request.locale(Locale.GERMAN)).andReturn().getResponse();
  }

  private static JsonNode data(MockHttpServletResponse page) throws Exception {
    return data(page.getContentAsString());
  }

  private static JsonNode data(String page) {
    var found = DATA.matcher(page);
    assertThat(found.find()).isTrue();
    return new JsonMapper().readTree(found.group(1));
  }
}
