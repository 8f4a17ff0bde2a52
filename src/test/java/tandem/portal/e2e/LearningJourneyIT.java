package tandem.portal.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.db.identity.Tables.PERSON;
import static tandem.db.learning.Tables.COMPLETION;
import static tandem.db.learning.Tables.QUESTION;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A seller finishes the core module: on a phone in German from nothing, on a laptop in English
/// after a first attempt that failed.
class LearningJourneyIT {
  private static final String CORE = "learn/01900000-0000-7000-8000-0000000d0001";
  private static final UUID CORE_VERSION = UUID.fromString("01900000-0000-7000-8000-0000000d0101");

  @Test
  void a_seller_reads_stops_goes_on_elsewhere_and_passes() {
    String anna = "anna.brandt@kessler.example";
    begunNothing(anna);
    String place;
    try (var phone = Visit.onPhone().signIn(anna)) {
      Page page = phone.page;
      phone.assertAccessible().assertNothingScrollsSideways().screenshot("journey-home-phone");
      press(page, Wording.DE.of("enablement.next.start"));
      page.waitForURL("**/learn/*/*");
      phone.assertAccessible().screenshot("journey-lesson-phone");
      press(page, Wording.DE.of("learning.lesson.next"));
      page.waitForURL(url -> url.endsWith("d0202"));
      press(page, Wording.DE.of("learning.lesson.next"));
      page.waitForURL(url -> url.endsWith("d0203"));
      page.waitForSelector("tandem-reader p");
      Locator paragraph = page.locator("tandem-reader > *").nth(6);
      paragraph.evaluate("e => e.scrollIntoView({block: 'start'})");
      page.waitForTimeout(2_500);
      place = page.url();
    }
    try (var laptop = Visit.signedIn(anna)) {
      Page page = laptop.page;
      press(page, Wording.DE.of("enablement.next.continue"));
      page.waitForURL(place);
      page.waitForCondition(() -> (int) page.evaluate("Math.round(scrollY)") > 100);
      press(page, Wording.DE.of("learning.lesson.next"));
      page.waitForURL(url -> url.endsWith("d0204"));
      press(page, Wording.DE.of("learning.lesson.next"));
      page.waitForURL(url -> url.endsWith("d0205"));
      press(page, Wording.DE.of("learning.lesson.last"));
      page.waitForURL("**/check");
      laptop.assertAccessible();
      press(page, Wording.DE.of("learning.check.start"));
      answer(page, Wording.DE, 0);
      laptop.assertAccessible().screenshot("journey-feedback");
    }
    // Another device, in the middle of the check: the next question, not the first.
    try (var phone = Visit.onPhone().signIn(anna)) {
      Page page = phone.page;
      phone.open(CORE + "/check");
      assertThat(page.locator("main").innerText())
          .contains(Wording.DE.of("learning.check.place", 2, 8));
      phone.assertAccessible().assertNothingScrollsSideways().screenshot("journey-check-phone");
      loseSession(phone);
      finish(page, Wording.DE, 1);
      page.waitForSelector("text=" + Wording.DE.of("learning.check.passed"));
      press(page, Wording.DE.of("learning.action.completion"));
      page.waitForURL("**/done");
      phone.assertAccessible().screenshot("journey-done-phone");
    }
    assertCompletedOnce(anna);
  }

  @Test
  void a_seller_who_failed_tries_again_with_the_keyboard_alone_and_passes() {
    String sam = "sam.carter@nordwind.example";
    try (var laptop = Visit.signedIn(sam)) {
      Page page = laptop.page;
      laptop.open(CORE + "/check");
      focusAndPress(page, Wording.EN.of("learning.check.retry"));
      for (int question = 0; question < 8; question++) {
        answer(page, Wording.EN, question);
        focusAndPress(
            page, Wording.EN.of(question == 7 ? "learning.check.toResult" : "learning.check.next"));
      }
      page.waitForSelector("text=" + Wording.EN.of("learning.check.passed"));
      laptop.assertAccessible();
    }
    assertCompletedOnce(sam);
  }

  @Test
  void a_seller_refreshes_on_the_phone_and_the_completion_stays() {
    String lena = "lena.hoffmann@nordwind.example";
    offerRefresher(lena, 9);
    try (var phone = Visit.onPhone().signIn(lena)) {
      Page page = phone.page;
      phone.assertAccessible().assertNothingScrollsSideways().screenshot("journey-refresher-home");
      press(page, Wording.DE.of("learning.refresher.card.title", 3, 2));
      page.waitForURL("**/refresh");
      for (int question = 1; question <= 3; question++) {
        page.waitForSelector("text=" + Wording.DE.of("learning.check.place", question, 3));
        page.locator("fieldset.options input").first().press("Space");
        choice(page, "segments", Wording.DE.of("learning.confidence.RATHER")).press("Space");
        press(page, Wording.DE.of("learning.check.answer"));
        page.waitForSelector(".callout__title");
        phone.assertAccessible().assertNothingScrollsSideways();
        if (question == 1) {
          phone.screenshot("journey-refresher-feedback");
        }
        press(
            page,
            Wording.DE.of(question == 3 ? "learning.refresher.finish" : "learning.check.next"));
      }
      page.waitForSelector("text=" + Wording.DE.of("learning.refresher.done.title"));
      phone.assertAccessible().screenshot("journey-refresher-done");
      press(page, Wording.DE.of("learning.refresher.home"));
      page.waitForSelector("h1");
      assertThat(page.locator("main").innerText())
          .doesNotContain(Wording.DE.of("learning.refresher.card.title", 3, 2));
    }
    assertCompletedOnce(lena);
  }

  static void begunNothing(String email) {
    try (var database = new Database()) {
      for (String rows :
          List.of(
              "learning.answer t using learning.attempt a, identity.person p"
                  + " where a.id = t.attempt_id and p.id = a.person_id",
              "learning.attempt t using identity.person p where p.id = t.person_id",
              "learning.completion t using identity.person p where p.id = t.person_id",
              "learning.lesson_read t using identity.person p where p.id = t.person_id",
              "learning.progress t using identity.person p where p.id = t.person_id")) {
        database.sql.execute("delete from " + rows + " and p.email = ?", email);
      }
    }
  }

  /// The one refresher that waits for somebody, as the portal offers it; anew if they had it.
  static void offerRefresher(String email, int days) {
    try (var database = new Database()) {
      String same =
          " (select r.id from learning.refresher r join identity.person p on p.id = r.person_id"
              + " where p.email = ? and r.days = ?)";
      for (String rows :
          List.of("refresher_question where refresher_id in", "refresher where id in")) {
        database.sql.execute("delete from learning." + rows + same, email, days);
      }
      database.sql.execute(
          """
          update learning.refresher r set lapses_at = least(lapses_at, now())
          from identity.person p where p.id = r.person_id and p.email = ? and r.offered_at < now()
          """,
          email);
      database.sql.execute(
          """
          insert into learning.refresher (person_id, module_version_id, days, offered_at, lapses_at)
          select c.person_id, c.module_version_id, ?, now(), now() + interval '14 days'
          from learning.completion c join identity.person p on p.id = c.person_id
          where p.email = ? and c.module_version_id = ?
          """,
          days,
          email,
          CORE_VERSION);
    }
  }

  /// The portal forgets the session with an answer chosen but not sent: the page comes back, signed
  /// in by itself, at the same question, and what was sent before still counts.
  private static void loseSession(Visit visit) {
    visit.context.addCookies(
        List.of(new Cookie("JSESSIONID", "ended").setUrl(Portal.url("")).setHttpOnly(true)));
    visit.page.locator("fieldset.options input").first().press("Space");
    visit.page.waitForTimeout(3_000);
    visit.screenshot("journey-check-session-lost");
    visit.page.reload();
    assertThat(URI.create(visit.page.url()).getPath()).endsWith("/check");
    visit.page.waitForSelector("text=" + Wording.DE.of("learning.check.place", 2, 8));
  }

  private static void finish(Page page, Wording wording, int from) {
    for (int question = from; question < 8; question++) {
      answer(page, wording, question);
      press(page, wording.of(question == 7 ? "learning.check.toResult" : "learning.check.next"));
    }
  }

  /// Gives the right answer to the question on the screen, and says one is sure.
  private static void answer(Page page, Wording wording, int question) {
    page.waitForSelector("text=" + wording.of("learning.check.place", question + 1, 8));
    page.waitForSelector("fieldset.options");
    for (String option : rightOptions(wording, question)) {
      choice(page, "options", option).press("Space");
    }
    choice(page, "segments", wording.of("learning.confidence.SURE")).press("Space");
    press(page, wording.of("learning.check.answer"));
    page.waitForSelector("text=" + wording.of("learning.check.verdict.right"));
  }

  private static Locator choice(Page page, String group, String label) {
    return page.locator("fieldset." + group)
        .getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
  }

  private static List<String> rightOptions(Wording wording, int question) {
    String language = wording.locale().getLanguage();
    try (var database = new Database()) {
      JsonNode content =
          JsonMapper.shared()
              .readTree(
                  database
                      .sql
                      .select(QUESTION.CONTENT)
                      .from(QUESTION)
                      .where(QUESTION.MODULE_VERSION_ID.eq(CORE_VERSION))
                      .orderBy(QUESTION.POSITION)
                      .offset(question)
                      .limit(1)
                      .fetchSingle()
                      .value1()
                      .data());
      if (content.path("type").asString("").equals("trueFalse")) {
        return List.of(
            wording.of(
                content.path("correct").asBoolean()
                    ? "questionnaire.answer.true"
                    : "questionnaire.answer.false"));
      }
      var right = new ArrayList<String>();
      for (JsonNode option : content.path("options")) {
        if (option.path("correct").asBoolean()) {
          right.add(option.path("text").path(language).asString(""));
        }
      }
      return right;
    }
  }

  private static void assertCompletedOnce(String email) {
    try (var database = new Database()) {
      assertThat(
              database
                  .sql
                  .selectCount()
                  .from(COMPLETION)
                  .join(PERSON)
                  .on(PERSON.ID.eq(COMPLETION.PERSON_ID))
                  .where(PERSON.EMAIL.eq(email), COMPLETION.MODULE_VERSION_ID.eq(CORE_VERSION))
                  .fetchSingle()
                  .value1())
          .isEqualTo(1);
    }
  }

  static void press(Page page, String name) {
    action(page, name).click();
  }

  private static void focusAndPress(Page page, String name) {
    action(page, name).focus();
    page.keyboard().press("Enter");
  }

  private static Locator action(Page page, String name) {
    return page.locator("main")
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true))
        .or(
            page.locator("main")
                .getByRole(
                    AriaRole.LINK, new Locator.GetByRoleOptions().setName(name).setExact(true)))
        .first();
  }
}
