package tandem.portal.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.portal.e2e.LearningJourneyIT.press;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// Partner managers of both sides write an instrument, in their own languages, and look at every
/// kind of question as respondents will. The draft is thrown away at the end.
class InstrumentJourneyIT {
  private static final String INSTRUMENTS =
      "studio/01900000-0000-7000-8000-00000a110001/instruments";
  private static final String FILE = "studio/01900000-0000-7000-8000-00000a110001/instrument-file";
  private static final Path QUESTIONNAIRE =
      Path.of("src/test/resources/lss/every-question-type-in-three-languages-db640.lss");
  private static final String OWN = INSTRUMENTS + "/01900000-0000-7000-8000-0000000b1101";

  @Test
  void what_is_written_is_stored_and_previewed_by_keyboard_alone() {
    writes("miriam.vogt@kessler.example", Wording.DE);
    writes("oliver.grant@nordwind.example", Wording.EN);
  }

  @Test
  void the_other_side_reads_what_changed_and_every_kind_can_be_answered() {
    try (var visit = Visit.signedIn("miriam.vogt@kessler.example")) {
      visit.open(OWN);
      assertThat(visit.page.locator(".diff").innerText()).contains("wichtigen");
      visit.look("journey-instrument-review");
      visit.page.selectOption("#preview-role", "PRESALES");
      press(visit.page, Wording.DE.of("platform.survey.start"));
      visit.look("journey-instrument-matrix");
      visit.page.locator("tandem-survey .matrix input").first().focus();
      visit.page.keyboard().press("Space");
      press(visit.page, Wording.DE.of("platform.survey.next"));
      var order = visit.page.locator("#item-q4 input");
      for (int i : new int[] {2, 0, 1, 3}) {
        order.nth(i).focus();
        visit.page.keyboard().press("Space");
      }
      assertThat(visit.page.locator("#item-q4 [role=status]").innerText())
          .startsWith("1. Was der Kunde schon weiß · 2. Wer spricht");
      assertThat(visit.page.locator("#item-q7").count()).isEqualTo(1);
      visit.look("journey-instrument-kinds");
      visit.page.selectOption("#preview-role", "");
      visit.page.waitForCondition(() -> visit.page.locator("#item-q7").count() == 0);
    }
  }

  @Test
  void a_file_of_limesurvey_becomes_a_draft_and_every_question_is_told_of() {
    brings("miriam.vogt@kessler.example", Wording.DE);
    brings("oliver.grant@nordwind.example", Wording.EN);
  }

  private static void brings(String email, Wording wording) {
    String name = "journey-lss-" + wording.locale() + "-";
    try (var visit = Visit.signedIn(email)) {
      visit.open(FILE).look(name + "file");
      visit.page.setInputFiles("tandem-drop input[type=file]", QUESTIONNAIRE);
      visit.page.waitForURL("**/instrument-file/*");
      visit.page.waitForSelector("main table");
      assertThat(visit.page.evaluate("document.activeElement.localName")).isNotEqualTo("body");
      visit.look(name + "report");
      assertThat(visit.page.locator("main").innerText()).contains("rolle", "matrix", "datei");
      press(visit.page, wording.of("interchange.lss.toDraft"));
      visit.page.waitForSelector("tandem-survey .survey");
      press(visit.page, wording.of("platform.survey.start"));
      visit.page.waitForSelector("tandem-survey fieldset.item");
      visit.look(name + "draft");
      press(visit.page, wording.of("survey.instrument.discard"));
      press(visit.page, wording.of("survey.instrument.discard.now"));
      visit.page.waitForSelector("text=" + wording.of("survey.instrument.discard.done"));
    }
  }

  private static void writes(String email, Wording wording) {
    String name = "journey-instrument-" + wording.locale() + "-";
    String language = wording.locale().getLanguage();
    try (var visit = Visit.signedIn(email)) {
      visit.open(INSTRUMENTS).look(name + "list");
      press(visit.page, wording.of("survey.instrument.list.new"));
      visit.page.waitForSelector("#title-" + language);
      visit.page.fill("#title-" + language, "Messebesuche");
      visit.page.selectOption("select[id^=new-kind]", "ONE");
      press(visit.page, wording.of("survey.instrument.item.add"));
      visit.page.waitForSelector("#text-q1-" + language);
      assertThat(visit.page.evaluate("document.activeElement.id")).isEqualTo("open-q1");
      visit.page.fill("#text-q1-" + language, "Waren Sie da?");
      visit.page.fill("#choice-q1-c1-" + language, "Ja");
      visit.page.fill("#choice-q1-c2-" + language, "Nein");
      press(visit.page, wording.of("survey.instrument.item.add"));
      visit.page.waitForSelector("#text-q2-" + language);
      visit.page.selectOption("#when-q2", "AUDIENCE");
      visit.page.waitForSelector(".ticks");
      visit.look(name + "editor");
      visit.page.focus("#up-q2");
      visit.page.keyboard().press("Enter");
      visit.page.waitForCondition(
          () -> visit.page.locator(".question").first().innerText().contains("1."));
      press(visit.page, wording.of("survey.instrument.propose"));
      visit.page.waitForSelector("text=" + wording.of("survey.instrument.problem.finds"));
      visit.look(name + "problems");
      press(visit.page, wording.of("survey.instrument.discard"));
      press(visit.page, wording.of("survey.instrument.discard.now"));
      visit.page.waitForSelector("text=" + wording.of("survey.instrument.discard.done"));
    }
  }
}
