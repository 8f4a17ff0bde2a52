package tandem.portal.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.portal.e2e.LearningJourneyIT.press;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// One side writes the next version of the knowledge promise, the other one reads what changed,
/// gives it back, gets it again and signs; then it stands in every module. Afterwards the demo's
/// promise and the version that waits are as they were.
class PromiseJourneyIT {
  private static final String ALLIANCE = "01900000-0000-7000-8000-00000a110001";
  private static final String PROMISE = "01900000-0000-7000-8000-0000000e0006";
  private static final String WAITING = "01900000-0000-7000-8000-0000000e0602";
  private static final String MODULE = "learn/01900000-0000-7000-8000-0000000d0001";
  private static final String REASON = "Zu lang für drei Lektionen. Bitte kürzer.";
  private static final String FIRST_DE = "Erst fragen wir den Kunden, und zwar jedes Mal.";
  private static final String FIRST_EN = "We ask the customer first, each and every time.";
  private static final String LAST_DE = "Erst fragen wir den Kunden.";

  @BeforeAll
  static void remember() {
    try (var database = new Database()) {
      database.sql.execute(
          "create table public.promise_before as select * from messaging.value_message_version"
              + " where message_id = '%s'".formatted(PROMISE));
      database.sql.execute(
          "create table public.promise_signed as select a.* from messaging.approval a"
              + " join public.promise_before b on b.id = a.version_id");
    }
  }

  @AfterAll
  static void put_back() {
    try (var database = new Database()) {
      database.sql.execute(
          "alter table messaging.value_message_version disable trigger version_signed");
      database.sql.execute(
          "delete from messaging.approval where version_id in"
              + " (select id from public.promise_before)");
      for (String state : new String[] {"DRAFT", "SUBMITTED", "PUBLISHED"}) {
        database.sql.execute(
            """
            update messaging.value_message_version v
            set state = b.state, content = b.content, edited_by = b.edited_by, edited_at = b.edited_at,
              published_at = b.published_at, lock = b.lock, return_note = b.return_note
            from public.promise_before b where b.id = v.id and b.state = ?
            """,
            state);
      }
      database.sql.execute("insert into messaging.approval select * from public.promise_signed");
      database.sql.execute(
          "alter table messaging.value_message_version enable trigger version_signed");
      database.sql.execute("drop table public.promise_signed, public.promise_before");
    }
  }

  @Test
  void a_promise_is_given_back_comes_again_and_holds_when_both_have_signed() {
    try (var oliver = Visit.signedIn("oliver.grant@nordwind.example")) {
      Page page = oliver.page;
      oliver.open("studio/" + ALLIANCE + "/messages/" + PROMISE);
      press(page, Wording.EN.of("messaging.editor.withdraw"));
      write(page, "en", FIRST_EN);
      write(page, "de", FIRST_DE);
      assertThat(page.locator(".preview").innerText()).contains(FIRST_DE);
      oliver.assertAccessible().screenshot("journey-promise-editor");
      submit(page);
    }
    sellerReads(LAST_DE, false);
    try (var miriam = Visit.signedIn("miriam.vogt@kessler.example")) {
      Page page = miriam.page;
      review(miriam);
      assertThat(String.join(" ", page.locator("ins").allInnerTexts())).contains("jedes Mal");
      miriam.assertAccessible().screenshot("journey-promise-review");
      press(page, Wording.DE.of("messaging.review.giveBack"));
      page.locator("[id=note]").fill(REASON);
      page.locator("[id=note]").blur();
      press(page, Wording.DE.of("messaging.review.giveBackNow"));
      page.waitForSelector("text=" + Wording.DE.of("messaging.review.givenBack"));
    }
    try (var oliver = Visit.signedIn("oliver.grant@nordwind.example")) {
      Page page = oliver.page;
      oliver.open("studio/" + ALLIANCE + "/messages/" + PROMISE);
      page.waitForSelector("text=" + REASON);
      write(page, "de", LAST_DE);
      submit(page);
    }
    try (var miriam = Visit.signedIn("miriam.vogt@kessler.example")) {
      review(miriam);
      press(miriam.page, Wording.DE.of("messaging.review.approve"));
      miriam.page.waitForSelector("text=" + Wording.DE.of("messaging.promise.review.approved"));
    }
    sellerReads(LAST_DE, true);
  }

  private static void review(Visit miriam) {
    miriam.open("studio/" + ALLIANCE);
    miriam.page.locator(".promise-card").getByText(Wording.DE.of("messaging.next.approve")).click();
    miriam.page.waitForURL("**/review/" + WAITING);
    miriam.page.waitForSelector(".diff");
  }

  private static void write(Page page, String language, String text) {
    var box = page.locator("[id=PRINCIPLE-" + language + "]");
    page.waitForSelector(".studio__editor");
    if (!box.isVisible()) {
      page.locator(".studio__editor")
          .getByText(java.util.Locale.of(language).getDisplayLanguage(Wording.EN.locale()))
          .first()
          .click();
    }
    box.fill(text);
    box.blur();
    page.waitForTimeout(2_500);
  }

  private static void submit(Page page) {
    press(page, Wording.EN.of("messaging.editor.submit"));
    press(page, Wording.EN.of("messaging.editor.submitNow"));
    page.waitForSelector(
        "text=" + Wording.EN.of("messaging.editor.submitted", "Kessler Systeme GmbH"));
  }

  private static void sellerReads(String text, boolean published) {
    try (var anna = Visit.signedIn("anna.brandt@kessler.example")) {
      anna.open(MODULE);
      String module = anna.page.locator("main").innerText();
      assertThat(module).contains(Wording.DE.of("messaging.part.NEVER"));
      assertThat(module.contains(text)).isEqualTo(published);
      anna.assertAccessible();
    }
  }
}
