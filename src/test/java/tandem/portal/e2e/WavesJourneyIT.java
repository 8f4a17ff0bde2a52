package tandem.portal.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.portal.e2e.LearningJourneyIT.press;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Partner managers of both sides look at what waves do by themselves, in their own languages. They
/// plan one of next year and take it back, and leave everything else as it is.
class WavesJourneyIT {
  private static final String WAVES = "studio/01900000-0000-7000-8000-00000a110001/waves";

  private static final String WAVE = "01900000-0000-7000-8000-0000000a4444";

  /// Another journey may have closed the demo's open wave.
  @BeforeAll
  static void an_open_wave() {
    try (var database = new Database()) {
      database.sql.execute(
          """
          insert into survey.wave (id, alliance_id, instrument_id, number, state, opens_on, closes_on)
          select ?::uuid, alliance_id, instrument_id, 44, 'PLANNED', current_date - 6, current_date + 8
          from survey.wave w where w.id = '01900000-0000-7000-8000-0000000a0001'
            and not exists (select from survey.wave o where o.alliance_id = w.alliance_id and o.state = 'OPEN')
          """,
          WAVE);
      database.sql.execute("update survey.wave set state = 'OPEN' where id = ?::uuid", WAVE);
    }
  }

  @AfterAll
  static void take_it_away() {
    try (var database = new Database()) {
      database.sql.execute("delete from survey.reminder_run where wave_id = ?::uuid", WAVE);
      database.sql.execute("delete from survey.wave where id = ?::uuid", WAVE);
    }
  }

  @Test
  void the_sequence_more_days_and_an_early_end_are_asked_about_in_place() {
    asks("miriam.vogt@kessler.example", Wording.DE);
    asks("oliver.grant@nordwind.example", Wording.EN);
  }

  private static void asks(String email, Wording wording) {
    String name = "journey-waves-" + wording.locale() + "-";
    try (var visit = Visit.signedIn(email)) {
      visit.open(WAVES).look(name + "list");
      press(visit.page, wording.of("survey.waves.planAll"));
      visit.page.waitForSelector("text=" + wording.of("survey.sequence.title"));
      visit.look(name + "sequence");
      press(visit.page, wording.of("survey.plan.cancel"));
      press(visit.page, wording.of("survey.wave.extend"));
      visit.page.waitForSelector("#survey-extend-reason");
      visit.look(name + "extend");
      press(visit.page, wording.of("survey.extend.yes"));
      visit.page.waitForSelector("text=" + wording.of("survey.reason.missing"));
      press(visit.page, wording.of("survey.wave.back"));
      press(visit.page, wording.of("survey.wave.close"));
      visit.page.waitForSelector("#survey-close-reason");
      visit.look(name + "close");
      press(visit.page, wording.of("survey.wave.back"));
      assertThat(visit.page.locator("main").innerText()).contains(wording.of("survey.state.OPEN"));
      press(visit.page, wording.of("survey.waves.plan"));
      press(visit.page, wording.of("survey.plan.save"));
      visit.page.waitForSelector("text=" + wording.of("survey.state.PLANNED"));
      press(visit.page, wording.of("survey.wave.change"));
      visit.page.waitForSelector("#survey-plan-instrument");
      visit.look(name + "change");
      press(visit.page, wording.of("survey.plan.cancel"));
      press(visit.page, wording.of("survey.wave.takeBack"));
      visit.page.waitForSelector(".toast");
      visit.look(name + "taken-back");
      assertThat(visit.page.locator("main").innerText())
          .doesNotContain(wording.of("survey.state.PLANNED"));
    }
  }
}
