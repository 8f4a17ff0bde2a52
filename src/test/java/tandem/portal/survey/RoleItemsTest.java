package tandem.portal.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.alliance.JobRole;
import tandem.portal.identity.PersonId;
import tandem.portal.identity.SignIn;

/// An instrument of an alliance's own that asks presales something: who gets the question, and
/// whose answer to it is taken.
@PortalTest
class RoleItemsTest {
  private static final String DEFINITION =
      """
      {"title": {"en": "T"}, "finds": {"en": "F"}, "intro": {"en": "I"}, "minutes": 1, "sections": [
        {"id": "s1", "title": {"en": "S"}, "items": [
          {"id": "all", "text": {"en": "All"}, "scale": {"type": "agreement", "levels": 5}},
          {"id": "demo", "text": {"en": "Demo"}, "scale": {"type": "agreement", "levels": 5},
           "when": {"sides": [], "jobRoles": ["PRESALES"]}}]}]}
      """;

  @Autowired WebApplicationContext context;
  @Autowired OwnerDb db;
  @Autowired WaveService waves;
  @Autowired ResponseService responses;
  @Autowired WaveKeys keys;

  private SurveyWorld world;
  private WaveId wave;
  private PersonId named;
  private PersonId other;
  private PersonId coarse;

  @BeforeEach
  void open_a_wave() {
    world = new SurveyWorld(db);
    named = world.sellers(world.sideA, JobRole.PRESALES, "Nord", 6).getFirst();
    other = world.sellers(world.sideA, JobRole.INSIDE_SALES, "Nord", 6).getFirst();
    coarse = world.sellers(world.sideB, JobRole.PRESALES, "Nord", 3).getFirst();
    world.sellers(world.sideB, JobRole.INSIDE_SALES, "Nord", 3);
    String slug = "own " + world.alliance;
    db.execute(
        "insert into survey.instrument (slug, version, definition, alliance_id, released_at)"
            + " values (?, 1, ?::jsonb, ?, now())",
        slug,
        DEFINITION,
        world.alliance.value());
    wave = world.planned(slug);
    SignIn.as(world.planner);
    waves.open(wave);
    SignIn.out();
  }

  @AfterEach
  void tidy_up() {
    SignIn.out();
    keys.destroy(wave);
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
  void only_whose_cell_names_the_role_gets_its_question() {
    assertThat(asked(named)).containsExactly("all", "demo");
    assertThat(asked(other)).containsExactly("all");
    assertThat(asked(coarse)).as("presales, but in a cell of several roles").containsExactly("all");
  }

  @Test
  void an_answer_from_elsewhere_is_refused_and_nothing_of_it_is_kept() {
    for (PersonId seller : List.of(other, coarse)) {
      SignIn.as(seller);
      assertThatThrownBy(() -> new Sender(context).send(wave, Map.of("all", 4, "demo", 2)))
          .hasMessageContaining("survey.send.notAsked");
    }
    SignIn.as(named);
    assertThat(new Sender(context).send(wave, Map.of("all", 4, "demo", 2)))
        .isEqualTo(Receipt.COUNTED);
    assertThat(
            db.fetch(
                    "select c.job_role from survey.response r join survey.wave_cell c using (wave_id, cell)"
                        + " where r.wave_id = ? and jsonb_exists(r.answers, 'demo')",
                    wave.value())
                .getValues(0))
        .isEqualTo(List.of("PRESALES"));
  }

  private Set<String> asked(PersonId seller) {
    SignIn.as(seller);
    var waiting = (Invitation.Waiting) responses.invitation(wave);
    return new java.util.TreeSet<>(
        waiting.instrument().sectionsFor(waiting.respondent()).stream()
            .flatMap(section -> section.items().stream())
            .map(Instrument.Item::id)
            .toList());
  }
}
