package tandem.portal.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.db.survey.Tables.RESPONSE;
import static tandem.portal.e2e.LearningJourneyIT.press;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// Sellers of both sides answer without losing anything, each exactly once; the wave is closed;
/// what too few people said stays protected.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SurveyJourneyIT {
  private static final UUID OPEN = UUID.fromString("01900000-0000-7000-8000-0000000a0002");

  @Test
  @Order(1)
  void every_state_of_the_page_is_accessible_and_fits() {
    AnswerScreens.everyState();
  }

  @Test
  @Order(1)
  void why_nothing_is_asked_is_accessible_and_fits() {
    AnswerScreens.over();
  }

  @Test
  @Order(1)
  void who_came_later_is_told_so() {
    AnswerScreens.notInvited();
  }

  /// Last, for it closes the wave.
  @Test
  @Order(2)
  void both_sides_answer_and_the_partner_manager_closes() {
    assertThat(stored()).isZero();
    throughReloadAndKilledServer("anna.brandt@kessler.example", Wording.DE);
    assertThat(stored()).isEqualTo(1);
    try (var visit = Visit.onPhone().signIn("sam.carter@nordwind.example")) {
      visit.open("surveys/" + OPEN);
      visit.assertAccessible().assertNothingScrollsSideways().screenshot("journey-survey-about");
      press(visit.page, Wording.EN.of("platform.survey.start"));
      visit.page.waitForSelector("fieldset.item");
      visit.assertAccessible().assertNothingScrollsSideways().screenshot("journey-survey-phone");
      answerAll(visit.page, Wording.EN);
      press(visit.page, Wording.EN.of("platform.survey.send"));
      visit.page.waitForSelector("text=" + Wording.EN.of("platform.survey.sentTitle"));
      visit.assertAccessible();
      visit.open("surveys/" + OPEN);
      assertThat(visit.page.locator("main").innerText())
          .contains(Wording.EN.of("survey.answer.sent.title"));
    }
    assertThat(stored()).isEqualTo(2);
    try (var visit = Visit.signedIn("miriam.vogt@kessler.example")) {
      visit.open("results/" + OPEN);
      assertThat(visit.page.locator("main").innerText())
          .contains(Wording.DE.of("survey.results.notYet.title"));
      visit.open("studio/01900000-0000-7000-8000-00000a110001/waves");
      visit.assertAccessible();
      press(visit.page, Wording.DE.of("survey.wave.close"));
      visit.page.fill("#survey-close-reason", "Messe in der nächsten Woche");
      press(visit.page, Wording.DE.of("survey.close.yes"));
      visit.page.waitForSelector("text=" + Wording.DE.of("survey.close.done", 5));
      visit.open("results/" + OPEN);
      visit.assertAccessible().screenshot("journey-results-protected");
      assertThat(visit.page.locator("main").innerText())
          .contains(Wording.DE.of("platform.protected"));
    }
    // Keycloak knows who signed in and when, and must not know what for
    assertThat(Portal.keycloakFilesWith("anna.brandt@kessler.example"))
        .as("the search finds what is there")
        .isNotEmpty();
    assertThat(Portal.keycloakFilesWith(OPEN.toString())).isEmpty();
    assertThat(Portal.keycloakFilesWith("/surveys/")).isEmpty();
  }

  private static void throughReloadAndKilledServer(String email, Wording wording) {
    try (var visit = Visit.signedIn(email)) {
      Page page = visit.page;
      visit.open("surveys/" + OPEN);
      press(page, wording.of("platform.survey.start"));
      page.waitForSelector("fieldset.item");
      page.locator("fieldset.item").first().locator("input").nth(3).press("Space");
      page.reload();
      page.waitForSelector("tandem-survey button");
      if (page.locator("fieldset.item").count() == 0) {
        press(page, wording.of("platform.survey.start"));
      }
      assertThat(page.locator("fieldset.item").first().locator("input").nth(3).isChecked())
          .isTrue();
      answerAll(page, wording);
      Portal.STACK.portal().kill();
      press(page, wording.of("platform.survey.send"));
      page.waitForSelector("tandem-survey .callout__title");
      visit.screenshot("journey-survey-killed");
      Portal.STACK.portal().start();
      // The session died with the server; the pass did not, and the browser tries again by itself.
      page.waitForSelector(
          "text=" + wording.of("platform.survey.sentTitle"),
          new Page.WaitForSelectorOptions().setTimeout(60_000));
    }
  }

  /// Answers what is still open on every section and stops before sending.
  private static void answerAll(Page page, Wording wording) {
    while (true) {
      page.waitForSelector("fieldset.item");
      for (var item : page.locator("fieldset.item").all()) {
        if (item.locator("input:checked").count() == 0) {
          item.locator("input").nth(2).press("Space");
        }
      }
      if (page.locator(
                  "main button",
                  new Page.LocatorOptions().setHasText(wording.of("platform.survey.send")))
              .count()
          > 0) {
        return;
      }
      String title = page.locator("main h1").innerText();
      press(page, wording.of("platform.survey.next"));
      page.waitForCondition(() -> !page.locator("main h1").innerText().equals(title));
    }
  }

  private static int stored() {
    try (var database = new Database()) {
      return database.sql.fetchCount(RESPONSE, RESPONSE.WAVE_ID.eq(OPEN));
    }
  }
}
