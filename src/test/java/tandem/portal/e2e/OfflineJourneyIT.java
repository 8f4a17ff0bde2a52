package tandem.portal.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The connection goes as somebody presses “Antworten”, and what they said is stored once when it
/// is back: on the same page, after the page was loaded anew, after a tab was closed, and after the
/// session has ended meanwhile.
class OfflineJourneyIT {
  private static final String ANNA = "anna.brandt@kessler.example";
  private static final String CORE = "learn/01900000-0000-7000-8000-0000000d0001";
  private static final String WAITING = ".answer__waiting:not(:empty)";
  private static final String BOX = "tandem-connection .connection";

  @BeforeEach
  void nothing_begun() {
    LearningJourneyIT.begunNothing(ANNA);
  }

  @Test
  void an_answer_to_a_check_waits_is_said_to_wait_and_arrives_once() {
    try (var phone = Visit.onPhone().signIn(ANNA)) {
      Page page = phone.page;
      startCheck(phone);
      phone.context.setOffline(true);
      choose(page);
      Locator answer = button(page, "learning.check.answer");
      answer.click();
      page.waitForSelector(WAITING);
      page.waitForSelector(BOX);
      assertThat(page.locator(WAITING).innerText())
          .isEqualTo(Wording.DE.of("platform.answer.waiting"));
      waitForBox(page, "waiting");
      phone.look("offline-check");
      page.setViewportSize(390, 844);
      // Impatience: another five presses, and another choice that is not to be had any more
      for (int press = 0; press < 5; press++) {
        answer.click(new Locator.ClickOptions().setForce(true));
      }
      assertThat(page.locator("fieldset.options input").first().isDisabled()).isTrue();
      phone.context.setOffline(false);
      page.waitForSelector(".callout__title");
      waitForBox(page, "arrived");
      phone.look("offline-check-arrived");
      assertThat(checkAnswers()).isOne();
      assertNothingHeld(page);
      page.locator(BOX).getByRole(AriaRole.BUTTON).click();
      page.waitForCondition(() -> page.locator(BOX).count() == 0);
      LearningJourneyIT.press(page, Wording.DE.of("learning.check.next"));
      page.waitForSelector("text=" + Wording.DE.of("learning.check.place", 2, 8));
    }
  }

  @Test
  void an_answer_survives_a_closed_tab_and_an_ended_session_and_home_says_where_it_is() {
    try (var laptop = Visit.signedIn(ANNA)) {
      Page page = laptop.page;
      startCheck(laptop);
      laptop.context.setOffline(true);
      choose(page);
      button(page, "learning.check.answer").click();
      page.waitForSelector(WAITING);
      page.close();
      laptop.context.setOffline(false);
      laptop.context.addCookies(
          List.of(new Cookie("JSESSIONID", "ended").setUrl(Portal.url("")).setHttpOnly(true)));
      Page later = laptop.context.newPage();
      later.navigate(Portal.url(""));
      later.waitForSelector("main#main h1");
      Locator unsent = later.locator(BOX);
      unsent.waitFor();
      assertThat(unsent.innerText()).contains(Wording.DE.of("platform.connection.unsent"));
      assertThat(checkAnswers()).isZero();
      later.screenshot(
          new Page.ScreenshotOptions()
              .setPath(java.nio.file.Path.of("target/screenshots/offline-home.png")));
      unsent.getByRole(AriaRole.LINK).click();
      later.waitForSelector(".callout__title");
      waitForBox(later, "arrived");
      assertThat(checkAnswers()).isOne();
      assertThat(sure()).isEqualTo("RATHER");
      assertNothingHeld(later);
    }
  }

  @Test
  void a_server_that_is_away_and_has_forgotten_the_session_gets_the_answer_too() {
    try (var laptop = Visit.signedIn(ANNA)) {
      Page page = laptop.page;
      startCheck(laptop);
      page.route("**/*v-r=uidl*", Route::abort);
      choose(page);
      button(page, "learning.check.answer").click();
      page.waitForSelector(WAITING);
      laptop.context.addCookies(
          List.of(new Cookie("JSESSIONID", "ended").setUrl(Portal.url("")).setHttpOnly(true)));
      page.unroute("**/*v-r=uidl*");
      Locator ended = page.locator(".v-system-error");
      ended.waitFor();
      ended.click();
      page.waitForSelector(".callout__title");
      assertThat(URI.create(page.url()).getPath()).endsWith("/check");
      assertThat(checkAnswers()).isOne();
      assertNothingHeld(page);
    }
  }

  @Test
  void an_answer_whose_confirmation_was_lost_is_not_given_twice() {
    try (var laptop = Visit.signedIn(ANNA)) {
      Page page = laptop.page;
      startCheck(laptop);
      choose(page);
      // What was chosen is there; of what follows the server hears, and its answer does not come
      // back
      page.waitForTimeout(1_000);
      page.route(
          "**/*v-r=uidl*",
          route -> {
            if (checkAnswers() == 0) {
              route.fetch();
            }
            route.abort();
          });
      button(page, "learning.check.answer").click();
      page.waitForSelector(WAITING);
      assertThat(checkAnswers()).isOne();
      page.unroute("**/*v-r=uidl*");
      page.reload();
      page.waitForSelector("text=" + Wording.DE.of("learning.check.place", 2, 8));
      page.waitForTimeout(1_000);
      assertThat(checkAnswers()).isOne();
      assertNothingHeld(page);
    }
  }

  @Test
  void answers_to_a_pre_check_go_through_one_by_one() {
    try (var laptop = Visit.signedIn(ANNA)) {
      Page page = laptop.page;
      laptop.open(CORE + "/pre-check");
      LearningJourneyIT.press(page, Wording.DE.of("learning.preCheck.start"));
      page.waitForSelector("text=" + Wording.DE.of("learning.check.place", 1, 8));
      laptop.context.setOffline(true);
      choose(page);
      button(page, "learning.check.answer").click();
      page.waitForSelector(WAITING);
      laptop.context.setOffline(false);
      page.waitForSelector("text=" + Wording.DE.of("learning.check.place", 2, 8));
      waitForBox(page, "arrived");
      assertThat(checkAnswers()).isOne();
      assertNothingHeld(page);
    }
  }

  @Test
  void an_answer_to_a_refresher_survives_a_page_loaded_anew() {
    String lena = "lena.hoffmann@nordwind.example";
    LearningJourneyIT.offerRefresher(lena, 75);
    try (var phone = Visit.onPhone().signIn(lena)) {
      Page page = phone.page;
      phone.open(CORE + "/refresh");
      page.waitForSelector("text=" + Wording.DE.of("learning.check.place", 1, 3));
      page.route("**/*v-r=uidl*", Route::abort);
      choose(page);
      button(page, "learning.check.answer").click();
      page.waitForSelector(WAITING);
      assertThat(refresherAnswers(lena)).isZero();
      page.unroute("**/*v-r=uidl*");
      page.reload();
      page.waitForSelector(".callout__title");
      assertThat(refresherAnswers(lena)).isOne();
      assertNothingHeld(page);
    }
  }

  @Test
  void a_step_of_a_conversation_waits_arrives_once_and_goes_on_elsewhere() {
    String lesson = conversation();
    try (var laptop = Visit.signedIn(ANNA)) {
      Page page = laptop.page;
      laptop.open(lesson);
      page.waitForSelector(".talk fieldset.options");
      laptop.context.setOffline(true);
      page.locator(".talk fieldset.options input").first().press("Space");
      Locator answer = button(page, "learning.talk.answer");
      answer.click();
      page.waitForSelector(WAITING);
      answer.click(new Locator.ClickOptions().setForce(true));
      laptop.context.setOffline(false);
      page.waitForSelector(".talk__feedback");
      assertThat(steps()).isOne();
      waitForBox(page, "arrived");
      // The next one in a tab that is closed, and another device meanwhile at the same place
      laptop.context.setOffline(true);
      page.locator(".talk fieldset.options input").first().press("Space");
      button(page, "learning.talk.answer").click();
      page.waitForSelector(WAITING);
      page.close();
      laptop.context.setOffline(false);
      try (var phone = Visit.onPhone().signIn(ANNA)) {
        phone.open(lesson);
        phone.page.waitForSelector(".talk fieldset.options");
        assertThat(phone.page.locator(".talk__feedback").count()).isOne();
      }
      Page later = laptop.context.newPage();
      later.navigate(Portal.url(lesson));
      later.waitForCondition(() -> steps() == 2);
      later.waitForCondition(() -> later.locator(".talk__feedback").count() == 2);
      assertNothingHeld(later);
    }
  }

  @Test
  void signing_out_takes_a_waiting_answer_along() {
    try (var laptop = Visit.signedIn(ANNA)) {
      Page page = laptop.page;
      startCheck(laptop);
      page.route("**/*v-r=uidl*", Route::abort);
      choose(page);
      button(page, "learning.check.answer").click();
      page.waitForSelector(WAITING);
      page.unroute("**/*v-r=uidl*");
      page.navigate(Portal.url(""));
      page.waitForSelector(BOX);
      page.locator(".frame__account > button").click();
      page.getByText(Wording.DE.of("shell.signOut")).click();
      page.waitForSelector("#username");
      page.navigate(Portal.url("icons/tandem.svg"));
      assertThat((int) page.evaluate("localStorage.length")).isZero();
    }
    assertThat(checkAnswers()).isZero();
  }

  @Test
  void the_portal_can_be_put_on_the_phones_home_screen() {
    try (var phone = Visit.onPhone().signIn(ANNA)) {
      var browser = phone.context.newCDPSession(phone.page);
      JsonObject manifest = browser.send("Page.getAppManifest");
      assertThat(manifest.getAsJsonArray("errors")).isEmpty();
      assertThat(manifest.get("url").getAsString()).endsWith("/icons/manifest.json");
      assertThat(manifest.get("data").getAsString()).contains("\"standalone\"", "maskable");
      // What a test's browser says of itself, which keeps nothing, and nothing that is ours
      assertThat(
              browser.send("Page.getInstallabilityErrors").getAsJsonArray("installabilityErrors"))
          .extracting(error -> error.getAsJsonObject().get("errorId").getAsString())
          .isSubsetOf("in-incognito");
    }
  }

  private static void startCheck(Visit visit) {
    visit.open(CORE + "/check");
    LearningJourneyIT.press(visit.page, Wording.DE.of("learning.check.start"));
    visit.page.waitForSelector("text=" + Wording.DE.of("learning.check.place", 1, 8));
    visit.page.waitForSelector("fieldset.options");
  }

  private static void choose(Page page) {
    page.locator("fieldset.options input").first().press("Space");
    page.locator("fieldset.segments")
        .getByLabel(
            Wording.DE.of("learning.confidence.RATHER"),
            new Locator.GetByLabelOptions().setExact(true))
        .press("Space");
  }

  private static void waitForBox(Page page, String says) {
    page.locator(
            BOX, new Page.LocatorOptions().setHasText(Wording.DE.of("platform.connection." + says)))
        .waitFor();
  }

  private static Locator button(Page page, String key) {
    return page.locator("main")
        .getByRole(
            AriaRole.BUTTON,
            new Locator.GetByRoleOptions().setName(Wording.DE.of(key)).setExact(true));
  }

  private static void assertNothingHeld(Page page) {
    assertThat(
            page.evaluate(
                "Object.keys(localStorage).filter(name => name.startsWith('tandem-answer/')).length"))
        .isEqualTo(0);
  }

  private static int checkAnswers() {
    return count(
        "select count(*) from learning.answer t join learning.attempt a on a.id = t.attempt_id"
            + " join identity.person p on p.id = a.person_id where p.email = ?",
        ANNA);
  }

  private static String sure() {
    try (var database = new Database()) {
      return database
          .sql
          .fetchSingle(
              "select t.confidence from learning.answer t join learning.attempt a on a.id = t.attempt_id"
                  + " join identity.person p on p.id = a.person_id where p.email = ?",
              ANNA)
          .get(0, String.class);
    }
  }

  private static int refresherAnswers(String email) {
    return count(
        "select count(*) from learning.refresher_question q join learning.refresher r"
            + " on r.id = q.refresher_id join identity.person p on p.id = r.person_id"
            + " where p.email = ? and r.lapses_at > now() and q.answered_at is not null",
        email);
  }

  private static int steps() {
    return count(
        "select coalesce(max(cardinality(c.replies)), 0) from learning.conversation_progress c"
            + " join identity.person p on p.id = c.person_id where p.email = ?",
        ANNA);
  }

  private static int count(String query, String email) {
    try (var database = new Database()) {
      return database.sql.fetchSingle(query, email).get(0, Integer.class);
    }
  }

  /// The lesson of the demo with a conversation, begun by nobody.
  private static String conversation() {
    try (var database = new Database()) {
      database.sql.execute(
          "delete from learning.conversation_progress c using identity.person p"
              + " where p.id = c.person_id and p.email = ?",
          ANNA);
      return database
          .sql
          .fetchSingle(
              "select 'learn/' || v.module_id || '/' || l.id from learning.lesson l"
                  + " join learning.module_version v on v.id = l.module_version_id"
                  + " where l.conversation is not null and v.state = 'PUBLISHED' order by l.id limit 1")
          .get(0, String.class);
    }
  }
}
