package tandem.portal.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.portal.e2e.LearningJourneyIT.press;

import org.junit.jupiter.api.Test;

/// Partner managers of both sides look at what waves do by themselves, in their own languages, and
/// change nothing.
class WavesJourneyIT {
  private static final String WAVES = "studio/01900000-0000-7000-8000-00000a110001/waves";

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
    }
  }
}
