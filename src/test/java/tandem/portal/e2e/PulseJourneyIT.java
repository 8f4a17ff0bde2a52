package tandem.portal.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.db.survey.Tables.RESPONSE;
import static tandem.db.survey.Tables.WAVE;
import static tandem.portal.e2e.LearningJourneyIT.press;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// A partner manager plans and opens a pulse; a seller answers it on a phone, with numbers, choices
/// and a question that depends on an earlier one; a draft outlives a reload, and no sign-out.
class PulseJourneyIT {
  private static final UUID ALLIANCE = UUID.fromString("01900000-0000-7000-8000-00000a110002");

  @Test
  void a_pulse_is_planned_opened_and_answered_on_a_phone() {
    try (var visit = Visit.signedIn("rita.stein@halden.example")) {
      visit.open("studio/" + ALLIANCE + "/waves");
      press(visit.page, Wording.DE.of("survey.waves.plan"));
      visit.page.selectOption("#survey-plan-instrument", "pulse");
      visit.assertAccessible().screenshot("journey-pulse-plan");
      press(visit.page, Wording.DE.of("survey.plan.save"));
      press(visit.page, Wording.DE.of("survey.wave.open"));
      press(visit.page, Wording.DE.of("survey.open.yes"));
      visit.page.waitForSelector("text=" + Wording.DE.of("survey.open.done", 1));
    }
    try (var visit = Visit.onPhone().signIn("max.ott@halden.example")) {
      Page page = visit.page;
      visit.open("surveys/" + pulse());
      assertThat(page.locator("main").innerText())
          .contains(Wording.DE.of("survey.about.amounts.title"));
      visit.assertAccessible().assertNothingScrollsSideways();
      press(page, Wording.DE.of("platform.survey.start"));
      numbers(visit);
      signingOutForgets(visit);
      visit.open("surveys/" + pulse());
      press(page, Wording.DE.of("platform.survey.start"));
      assertThat(item(page, "meetings").locator("input").inputValue()).isEmpty();
      item(page, "meetings").locator("input").fill("17");
      next(page);
      item(page, "given").locator("input").fill("2");
      press(page, Wording.DE.of("platform.survey.skip"));
      next(page);
      onlyWhoCalledIsAskedWhatFor(visit);
      next(page);
      item(page, "hours").locator("input").fill("7");
      press(page, Wording.DE.of("platform.survey.send"));
      page.waitForSelector("text=" + Wording.DE.of("platform.survey.sentTitle"));
      visit.assertAccessible();
    }
    assertThat(stored())
        .singleElement()
        .asString()
        .contains("\"meetings\": 11", "\"given\": 1", "\"called\": [\"HARD\"]", "\"hours\": 5")
        .contains("\"purpose\": [\"JOINT\", \"PROJECT\"]")
        .doesNotContain("received", "story");
  }

  /// What is out of bounds is said and not taken, and a draft is there after a reload.
  private static void numbers(Visit visit) {
    Page page = visit.page;
    Locator meetings = item(page, "meetings");
    meetings.locator("input").fill("100");
    assertThat(meetings.innerText())
        .contains(Wording.DE.of("platform.survey.amountWrong", "0", "99"));
    visit.assertAccessible().assertNothingScrollsSideways().screenshot("journey-pulse-wrong");
    next(page);
    press(page, Wording.DE.of("platform.survey.back"));
    meetings.waitFor();
    assertThat(meetings.locator("input").inputValue()).isEqualTo("100");
    assertThat(meetings.innerText())
        .contains(Wording.DE.of("platform.survey.amountWrong", "0", "99"));
    meetings.locator("input").fill("17");
    page.reload();
    page.waitForSelector("tandem-survey button");
    assertThat(meetings.locator("input").inputValue()).isEqualTo("17");
  }

  /// Whoever takes the device next finds nothing of the draft.
  private static void signingOutForgets(Visit visit) {
    Page page = visit.page;
    assertThat(kept(page)).isEqualTo(1);
    visit.open("account/data");
    page.click(".frame__account [popovertarget]");
    page.click(".menu__item:has-text('" + Wording.DE.of("shell.signOut") + "')");
    page.waitForSelector("#username");
    page.navigate(Portal.url("icons/tandem.svg"));
    assertThat(kept(page)).isZero();
    visit.signIn("max.ott@halden.example");
  }

  private static int kept(Page page) {
    return (int) page.evaluate("localStorage.length");
  }

  private static void onlyWhoCalledIsAskedWhatFor(Visit visit) {
    Page page = visit.page;
    assertThat(item(page, "purpose").count()).isZero();
    item(page, "called").locator("input").nth(0).press("Space");
    item(page, "purpose").locator("input").nth(1).press("Space");
    item(page, "called").locator("input").nth(3).press("Space");
    assertThat(item(page, "purpose").count()).isZero();
    item(page, "called").locator("input").nth(1).press("Space");
    item(page, "purpose").locator("input").nth(0).press("Space");
    item(page, "purpose").locator("input").nth(1).press("Space");
    item(page, "purpose").locator("input").nth(2).press("Space");
    visit.assertAccessible().assertNothingScrollsSideways().screenshot("journey-pulse-purpose");
  }

  private static Locator item(Page page, String id) {
    return page.locator("#item-" + id);
  }

  private static void next(Page page) {
    String title = page.locator("main h1").innerText();
    press(page, Wording.DE.of("platform.survey.next"));
    page.waitForCondition(() -> !page.locator("main h1").innerText().equals(title));
  }

  private static UUID pulse() {
    try (var database = new Database()) {
      return database
          .sql
          .select(WAVE.ID)
          .from(WAVE)
          .where(WAVE.ALLIANCE_ID.eq(ALLIANCE))
          .fetchSingle()
          .value1();
    }
  }

  private static List<String> stored() {
    try (var database = new Database()) {
      return database
          .sql
          .select(RESPONSE.ANSWERS)
          .from(RESPONSE)
          .where(RESPONSE.WAVE_ID.eq(pulse()))
          .fetch(r -> r.value1().data());
    }
  }
}
