package tandem.portal.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.portal.e2e.LearningJourneyIT.press;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A partner manager of one side writes a module, one of the other signs it, and a seller learns it
/// to the end. Afterwards it is taken out again, because other journeys count what there is.
class ModuleJourneyIT {
  private static final String MODULES = "studio/01900000-0000-7000-8000-00000a110001/modules";
  private static final String BANK = "01900000-0000-7000-8000-0000000d0901";
  private static final String SELLER = "jonas.weber@kessler.example";
  private static final Wording DE = Wording.DE;

  @AfterEach
  void take_it_out_again() {
    try (var database = new Database()) {
      String versions =
          "(select id from learning.module_version where title ->> 'en' = 'Before the door')";
      for (String rows :
          List.of(
              "learning.answer where attempt_id in (select id from learning.attempt where"
                  + " module_version_id in "
                  + versions
                  + ")",
              "learning.attempt where module_version_id in " + versions,
              "credential.certificate where module_version_id in " + versions,
              "learning.completion where module_version_id in " + versions,
              "learning.lesson_read where lesson_id in (select id from learning.lesson where"
                  + " module_version_id in "
                  + versions
                  + ")",
              "learning.progress where module_version_id in " + versions,
              "learning.question where module_version_id in " + versions,
              "learning.lesson where module_version_id in " + versions,
              "learning.module_version where id in " + versions,
              "enablement.assignment a where not exists (select from learning.module_version v"
                  + " where v.module_id = a.module_id)",
              "learning.module m where not exists (select from learning.module_version v"
                  + " where v.module_id = m.id)",
              "learning.module_draft where content -> 'title' ->> 'en' = 'Before the door'")) {
        database.sql.execute("delete from " + rows);
      }
    }
  }

  @Test
  void one_side_writes_the_other_signs_and_a_seller_completes_it() {
    String module = writes();
    signs(module);
    learns(module);
  }

  /// @return the module's id
  private static String writes() {
    try (var visit = Visit.signedIn("miriam.vogt@kessler.example")) {
      Page page = visit.page;
      visit.open(MODULES).look("journey-modules");
      press(page, DE.of("learning.author.list.new"));
      both(page, "title", "Vor der Tür", "Before the door");
      both(
          page, "summary", "Was vor dem Besuch zu klären ist.", "What to settle before the visit.");
      lesson(page, "l1", "Wer kommt mit?", "Who comes along?");
      page.click("#add-lesson");
      String added = second(page);
      lesson(page, added, "Was bringen wir mit?", "What do we bring?");
      moves(page, added);
      visit.look("journey-module-lesson");
      page.click("#tree-check");
      page.check("#bank-" + BANK);
      page.click("#bank-take-one");
      page.waitForSelector("[id^=open-q]");
      page.click("[id^=open-q]");
      page.waitForSelector("[id^=text-q][id$=-de]");
      page.selectOption("[id^=readOn-q]", "l1");
      visit.look("journey-module-check");
      press(page, DE.of("learning.author.propose"));
      press(page, DE.of("learning.author.propose.now"));
      page.waitForSelector("text=" + DE.of("learning.author.proposed.done.text"));
      String path = page.url();
      return path.substring(path.lastIndexOf('/') + 1);
    }
  }

  private static void lesson(Page page, String id, String de, String en) {
    page.click("#tree-" + id);
    both(page, "lessonTitle-" + id, de, en);
    // Several lines put in at once, as dictation and text expanders do
    both(
        page,
        "body-" + id,
        "Ein **Anruf** vorher.\n\nDann der Besuch.\nSo.",
        "A **call** before.\n\nThen the visit.\nSo.");
  }

  /// @return the id of the lesson that was added
  private static String second(Page page) {
    page.waitForCondition(() -> page.locator(".tree__line").count() == 2);
    return page.locator(".tree__line").last().getAttribute("data-item");
  }

  /// By keyboard, where the focus stays, and by dragging.
  private static void moves(Page page, String second) {
    page.focus("#earlier-" + second);
    page.keyboard().press("Enter");
    page.waitForSelector(
        "text=" + DE.of("learning.author.moved", "Was bringen wir mit?", 1, 2),
        new Page.WaitForSelectorOptions()
            .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
    page.waitForCondition(
        () -> page.evaluate("document.activeElement.id").equals("earlier-" + second));
    assertThat(page.locator(".tree__line").first().innerText()).contains("Was bringen wir mit?");
    // Below its middle: on the upper half it would be put down where it is
    double height = page.locator("[data-item=l1]").boundingBox().height;
    page.dragAndDrop(
        "[data-item=" + second + "]",
        "[data-item=l1]",
        new Page.DragAndDropOptions().setTargetPosition(20, height - 6));
    page.waitForCondition(
        () -> page.locator(".tree__line").first().innerText().contains("Wer kommt mit?"));
  }

  private static void signs(String module) {
    try (var visit = Visit.signedIn("oliver.grant@nordwind.example")) {
      visit.open(MODULES + "/" + module);
      assertThat(visit.page.locator("main").innerText())
          .as("set as sellers will read it, in both languages")
          .contains("Before the door", "What do we bring?", "Was bringen wir mit?")
          .doesNotContain("**");
      visit.look("journey-module-review");
      press(visit.page, Wording.EN.of("learning.author.release"));
      visit.page.waitForSelector("text=" + Wording.EN.of("learning.author.released.done.text"));
    }
  }

  private static void learns(String module) {
    try (var phone = Visit.onPhone().signIn(SELLER)) {
      Page page = phone.page;
      phone.open("learn/" + module);
      assertThat(page.locator("main").innerText()).contains("Vor der Tür", "Wer kommt mit?");
      press(page, DE.of("learning.action.begin"));
      page.waitForURL("**/learn/*/*");
      page.waitForSelector("text=Dann der Besuch.");
      phone.assertAccessible().assertNothingScrollsSideways();
      press(page, DE.of("learning.lesson.next"));
      page.waitForSelector("h1:has-text('Was bringen wir mit?')");
      press(page, DE.of("learning.lesson.last"));
      page.waitForURL("**/check");
      press(page, DE.of("learning.check.start"));
      page.waitForSelector("fieldset.options");
      for (String option : List.of("Ihre Preise und Rabatte", "Kundenlisten, auch in Teilen")) {
        choice(page, "options", option).press("Space");
      }
      choice(page, "segments", DE.of("learning.confidence.SURE")).press("Space");
      press(page, DE.of("learning.check.answer"));
      page.waitForSelector("text=" + DE.of("learning.check.verdict.right"));
      press(page, DE.of("learning.check.toResult"));
      page.waitForSelector("text=" + DE.of("learning.check.passed"));
      phone.screenshot("journey-module-learned");
    }
    try (var database = new Database()) {
      assertThat(
              database.sql.fetchValue(
                  "select count(*) from learning.completion c join learning.module_version v"
                      + " on v.id = c.module_version_id where v.module_id = ?",
                  UUID.fromString(module)))
          .isEqualTo(1L);
    }
  }

  private static void both(Page page, String id, String de, String en) {
    page.waitForSelector("#" + id + "-de");
    page.fill("#" + id + "-de", de);
    page.fill("#" + id + "-en", en);
  }

  private static Locator choice(Page page, String group, String label) {
    return page.locator("fieldset." + group)
        .getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
  }
}
