package tandem.portal.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.alliance.JobRole;
import tandem.portal.identity.Acting;
import tandem.portal.identity.CompanyId;
import tandem.portal.identity.Erasing;
import tandem.portal.identity.PersonId;
import tandem.portal.identity.SignIn;
import tandem.portal.survey.result.ItemResults;
import tandem.portal.survey.result.ResultService;

/// Numbers, choices and texts: what is taken, what is kept of them, and what is left after the
/// close.
@PortalTest
class OtherAnswersTest {
  @Autowired WebApplicationContext context;
  @Autowired OwnerDb db;
  @Autowired WaveService waves;
  @Autowired ResultService results;
  @Autowired WaveClosing closing;
  @Autowired WaveKeys keys;
  @Autowired Erasing erasing;
  @Autowired TransactionTemplate transaction;

  private MockMvc portal;
  private SurveyWorld world;
  private List<PersonId> sellers;
  private WaveId wave = new WaveId(new UUID(0, 0));

  @BeforeEach
  void found_an_alliance() {
    portal = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    world = new SurveyWorld(db);
    sellers = new ArrayList<>(world.sellers(world.sideA, JobRole.PRESALES, "Nord", 9));
    sellers.addAll(world.sellers(world.sideB, JobRole.PRESALES, "Nord", 7));
  }

  @AfterEach
  void tidy_up() {
    SignIn.out();
    keys.destroy(wave);
    world.close();
  }

  private void open(String instrument) {
    wave = world.planned(instrument);
    SignIn.as(world.planner);
    waves.open(wave);
    SignIn.out();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"meetings":100}                          | ganze Zahl von 0 bis 99
          {"meetings":1.5}                          | ganze Zahl von 0 bis 99
          {"hours":"4"}                             | ganze Zahl von 0 bis 200
          {"called":["SOMETIMES"]}                  | nicht zur Wahl
          {"called":["START","HARD"]}               | nicht zur Wahl
          {"called":"START"}                        | nicht zur Wahl
          {"called":["NEVER"],"purpose":["JOINT"]}  | nach Ihren anderen Antworten nicht stellt
          {"purpose":["JOINT"]}                     | nach Ihren anderen Antworten nicht stellt
          """)
  void what_is_wrong_with_an_answer_is_said_in_the_readers_language(String answers, String said)
      throws Exception {
    open("pulse");
    send(sellers.getFirst(), answers)
        .andExpect(status().isBadRequest())
        .andExpect(content().string(containsString(said)));
    assertThat(stored()).isEmpty();
  }

  @Test
  void a_text_that_is_too_long_is_refused_and_an_empty_one_is_no_answer() throws Exception {
    open("readiness");
    send(sellers.getFirst(), "{\"easier\":\"" + "x".repeat(601) + "\"}")
        .andExpect(status().isBadRequest())
        .andExpect(content().string(containsString("länger als 600 Zeichen")));
    send(sellers.getFirst(), "{\"easier\":\"  \"}")
        .andExpect(status().isBadRequest())
        .andExpect(content().string(containsString("noch nichts beantwortet")));
  }

  @Test
  void nobody_is_known_by_a_number_because_only_its_band_is_kept() throws Exception {
    open("pulse");
    send(
            sellers.getFirst(),
            "{\"meetings\":17,\"hours\":113,\"called\":[\"START\"],\"purpose\":[\"PROJECT\",\"JOINT\"]}")
        .andExpect(status().isNoContent());
    assertThat(stored())
        .singleElement()
        .asString()
        .contains("\"meetings\": 11", "\"hours\": 20", "[\"JOINT\", \"PROJECT\"]")
        .doesNotContain("17", "113");
  }

  @Test
  void after_the_close_a_text_stands_without_side_group_and_other_answers() {
    open("readiness");
    for (PersonId seller : sellers) {
      say(seller, "Satz " + sellers.indexOf(seller));
    }
    closing.close(wave);
    assertThat(stored()).hasSize(16).noneMatch(row -> row.contains("Satz"));
    List<String> kept = remarks();
    assertThat(kept)
        .as("nine of A have written; the seven of B are too few, and theirs are gone")
        .hasSize(9)
        .allMatch(text -> sellers.indexOf(author(text)) < 9)
        .isNotEqualTo(kept.stream().sorted().toList());
    assertThat(
            db.fetchValue(
                "select count(distinct (xmin::text, cmin::text)) from survey.remark where wave_id = ?",
                wave.value()))
        .isEqualTo(1L);
    assertThat(db.fetch("select * from survey.remark limit 1").fields())
        .extracting(org.jooq.Field::getName)
        .containsExactlyInAnyOrder("id", "wave_id", "item", "text");
    SignIn.as(world.planner);
    assertThat(((ItemResults) results.of(wave)).items())
        .filteredOn(ItemResults.Spoken.class::isInstance)
        .singleElement()
        .isInstanceOfSatisfying(
            ItemResults.Spoken.class,
            spoken -> assertThat(spoken.texts()).containsExactlyInAnyOrderElementsOf(kept));
  }

  @Test
  void whoever_is_named_is_blacked_out_before_anything_is_kept() {
    open("readiness");
    db.execute(
        "update identity.person set family_name = 'Grünwald' where id = ?",
        sellers.getLast().value());
    for (PersonId seller : sellers.subList(0, 9)) {
      say(seller, "Kim Gruenwald ruft nie zurück, sagt k.b@nordwind.example.");
    }
    closing.close(wave);
    assertThat(remarks()).hasSize(9).containsOnly("[…] ruft nie zurück, sagt […].");
  }

  @Test
  void whoever_is_erased_while_the_wave_is_open_is_blacked_out_in_what_has_been_sent() {
    open("readiness");
    PersonId leaver = sellers.getLast();
    db.execute(
        "update identity.person set family_name = 'Grünwald', active = false where id = ?",
        leaver.value());
    for (PersonId seller : sellers.subList(0, 8)) {
      say(seller, "Herr Gruenwald ruft nie zurück.");
    }
    say(sellers.get(8), "Alles gut.");
    List<String> ballots = ballots();
    List<String> came = stored();
    UUID company =
        (UUID) db.fetchValue("select company_id from identity.person where id = ?", leaver.value());
    transaction.executeWithoutResult(
        _ ->
            Acting.as(
                Acting.Task.ERASURE,
                new CompanyId(company),
                () -> {
                  erasing.erase(new CompanyId(company), leaver);
                  return leaver;
                }));
    assertThat(stored())
        .containsExactlyInAnyOrderElementsOf(
            came.stream().map(row -> row.replace("Gruenwald", "[…]")).toList())
        .noneMatch(row -> row.contains("Gruenwald"));
    assertThat(ballots())
        .as("still theirs, so that nobody counts twice")
        .containsExactlyInAnyOrderElementsOf(ballots);
    closing.close(wave);
    assertThat(remarks()).containsOnly("Herr […] ruft nie zurück.", "Alles gut.").hasSize(9);
  }

  @Test
  void where_too_few_have_written_nothing_of_it_is_left() {
    open("readiness");
    sellers.subList(2, 16).forEach(seller -> say(seller, "Satz"));
    closing.close(wave);
    assertThat(remarks()).isEmpty();
    assertThat(stored()).hasSize(14).noneMatch(row -> row.contains("Satz"));
  }

  private PersonId author(String text) {
    return sellers.get(Integer.parseInt(text.substring(text.indexOf(' ') + 1)));
  }

  private void say(PersonId seller, String text) {
    SignIn.as(seller);
    assertThat(new Sender(context).send(wave, Map.of("aware", 4, "easier", text)))
        .isEqualTo(Receipt.COUNTED);
    SignIn.out();
  }

  private List<String> stored() {
    return db.fetch(
            "select cell || answers::text from survey.response where wave_id = ?", wave.value())
        .map(r -> String.valueOf(r.get(0)));
  }

  private List<String> ballots() {
    return db.fetch(
            "select encode(ballot, 'hex') from survey.response where wave_id = ?", wave.value())
        .map(r -> String.valueOf(r.get(0)));
  }

  private List<String> remarks() {
    return db.fetch("select text from survey.remark where wave_id = ? order by ctid", wave.value())
        .map(r -> String.valueOf(r.get(0)));
  }

  private ResultActions send(PersonId person, String answers) throws Exception {
    return portal.perform(
        post("/" + SurveyRoutes.send(wave))
            .contentType(MediaType.APPLICATION_JSON)
            .locale(Locale.GERMAN)
            .content(
                "{\"pass\":\"%s\",\"answers\":%s}"
                    .formatted(new Sender(context).passOf(person, wave).text(), answers)));
  }
}
