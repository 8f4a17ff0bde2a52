package tandem.portal.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.portal.e2e.LearningJourneyIT.press;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// One side says a message in its own words from tomorrow on, takes the day back, and says it now;
/// begins a next version and throws it away; takes its words back in the end. Afterwards they are
/// taken out again.
class VariantJourneyIT {
  private static final String ALLIANCE = "01900000-0000-7000-8000-00000a110001";
  private static final String JOINT = "01900000-0000-7000-8000-0000000e0001";
  private static final String KESSLER = "01900000-0000-7000-8000-0000051de001";
  private static final String MARK = "Wir sprechen zuerst über Ihre Lastspitzen.";
  private static final Wording DE = Wording.DE;
  private static final Wording EN = Wording.EN;

  @AfterEach
  void take_it_out_again() {
    try (var database = new Database()) {
      String mine =
          "(select id from messaging.value_message where variant_of = '%s' and for_side = '%s')"
              .formatted(JOINT, KESSLER);
      String versions =
          "(select id from messaging.value_message_version where message_id in " + mine + ")";
      for (String rows :
          List.of(
              "search.passage where subject_id in " + mine,
              "messaging.approval where version_id in " + versions,
              "messaging.value_message_version where id in " + versions,
              "messaging.value_message where id in " + mine)) {
        database.sql.execute("delete from " + rows);
      }
    }
  }

  @Test
  void a_sides_own_words_wait_for_their_day_and_reach_its_own_sellers_alone() {
    String variant = writes(LocalDate.now().plusDays(1));
    signs(variant, "messaging.review.approve.later", "messaging.review.approved.later");
    assertThat(reads("anna.brandt@kessler.example")).doesNotContain(MARK);

    try (var miriam = Visit.signedIn("miriam.vogt@kessler.example")) {
      Page page = miriam.page;
      open(miriam, variant);
      press(page, DE.of("messaging.editor.withdraw"));
      page.waitForSelector("#publish-from");
      day(page, "");
      submits(page);
    }
    signs(variant, "messaging.review.approve", "messaging.review.approved.variant");
    assertThat(reads("anna.brandt@kessler.example")).contains(MARK);
    assertThat(reads("sam.carter@nordwind.example")).doesNotContain(MARK);

    try (var miriam = Visit.signedIn("miriam.vogt@kessler.example")) {
      Page page = miriam.page;
      open(miriam, variant);
      press(page, DE.of("messaging.editor.begin"));
      page.waitForSelector("[id=STORY-de]");
      press(page, DE.of("messaging.editor.discard"));
      miriam.look("journey-variant-discard");
      press(page, DE.of("messaging.editor.discard.now"));
      page.waitForURL("**/studio/" + ALLIANCE);
      open(miriam, variant);
      press(page, DE.of("messaging.editor.retire"));
      page.fill("#retire-reason", "Die gemeinsame Fassung sagt es besser.");
      page.locator("#retire-reason").blur();
      press(page, DE.of("messaging.editor.retire.now"));
      page.waitForSelector(
          "text=" + DE.of("messaging.editor.retire.done.variant", "Kessler Systeme GmbH"));
    }
    assertThat(reads("anna.brandt@kessler.example")).doesNotContain(MARK);
  }

  /// @return the id of the variant
  private static String writes(LocalDate from) {
    try (var miriam = Visit.signedIn("miriam.vogt@kessler.example")) {
      Page page = miriam.page;
      open(miriam, JOINT);
      press(page, DE.of("messaging.variant.begin", "Kessler Systeme GmbH"));
      page.waitForCondition(() -> !page.url().endsWith(JOINT));
      page.waitForSelector("[id=STORY-de]");
      var story = page.locator("[id=STORY-de]");
      story.fill(MARK + "\n\n" + story.inputValue());
      story.blur();
      day(page, from.toString());
      miriam.look("journey-variant-editor");
      submits(page);
      return page.url().substring(page.url().lastIndexOf('/') + 1);
    }
  }

  private static void signs(String variant, String button, String done) {
    try (var oliver = Visit.signedIn("oliver.grant@nordwind.example")) {
      Page page = oliver.page;
      oliver.open("studio/" + ALLIANCE + "/review/" + waiting(variant));
      assertThat(page.locator("main").innerText()).contains(EN.of("messaging.review.beside"));
      assertThat(String.join(" ", page.locator("ins").allInnerTexts())).contains("Lastspitzen");
      oliver.look("journey-variant-review");
      press(page, EN.of(button));
      page.waitForSelector("text=" + EN.of(done, "Kessler Systeme GmbH"));
    }
  }

  private static void open(Visit visit, String message) {
    visit.open("studio/" + ALLIANCE + "/messages/" + message);
  }

  private static void day(Page page, String day) {
    page.fill("#publish-from", day);
    page.locator("#publish-from").blur();
    page.waitForTimeout(2_500);
  }

  private static void submits(Page page) {
    press(page, DE.of("messaging.editor.submit"));
    press(page, DE.of("messaging.editor.submitNow"));
    page.waitForSelector("text=" + DE.of("messaging.editor.submitted", "Nordwind AG"));
  }

  private static String waiting(String variant) {
    try (var database = new Database()) {
      return String.valueOf(
          database.sql.fetchValue(
              "select id from messaging.value_message_version where message_id = ? and state ="
                  + " 'SUBMITTED'",
              UUID.fromString(variant)));
    }
  }

  private static String reads(String email) {
    try (var visit = Visit.signedIn(email)) {
      visit.open("messages/" + ALLIANCE + "/" + JOINT);
      return visit.page.locator("main").innerText();
    }
  }
}
