package tandem.portal.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.portal.e2e.LearningJourneyIT.press;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/// A partner manager of one side writes in two languages, the one of the other side sees what has
/// changed and approves, and only then sellers see it.
class MessageJourneyIT {
  private static final String ALLIANCE = "01900000-0000-7000-8000-00000a110001";
  private static final String MESSAGE = "01900000-0000-7000-8000-0000000e0002";
  private static final String MARK_DE = "Heute zuerst über die Stromrechnung sprechen.";
  private static final String MARK_EN = "Talk about the power bill first today.";

  @Test
  void a_message_is_published_when_both_sides_have_approved_it() {
    try (var miriam = Visit.signedIn("miriam.vogt@kessler.example")) {
      Page page = miriam.page;
      miriam.open("studio/" + ALLIANCE + "/messages/" + MESSAGE);
      write(page, Wording.DE, "de", MARK_DE);
      write(page, Wording.DE, "en", MARK_EN);
      assertThat(page.locator(".preview").innerText()).contains(MARK_EN);
      miriam.assertAccessible().screenshot("journey-editor");
      page.reload();
      page.waitForSelector("main h1");
      assertThat(page.locator("[id=STORY-de]").inputValue()).isEqualTo(MARK_DE);
      press(page, Wording.DE.of("messaging.editor.submit"));
      press(page, Wording.DE.of("messaging.editor.submitNow"));
      page.waitForSelector("text=" + Wording.DE.of("messaging.editor.submitted", "Nordwind AG"));
    }
    sellerSees(false);
    assertThat(Portal.STACK.mailbox().mails()).isNotNull();
    try (var oliver = Visit.signedIn("oliver.grant@nordwind.example")) {
      Page page = oliver.page;
      oliver.open("studio/" + ALLIANCE);
      page.locator("main tr")
          .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Account"))
          .getByText(Wording.EN.of("messaging.next.approve"))
          .click();
      page.waitForURL("**/review/**");
      page.waitForSelector(".diff");
      assertThat(page.locator("ins").count()).isPositive();
      assertThat(String.join(" ", page.locator("ins").allInnerTexts())).contains("Heute zuerst");
      oliver.assertAccessible().screenshot("journey-review");
      press(page, Wording.EN.of("messaging.review.approve"));
      page.waitForSelector("text=" + Wording.EN.of("messaging.review.approved"));
    }
    sellerSees(true);
  }

  private static void write(Page page, Wording wording, String language, String text) {
    var story = page.locator("[id=STORY-" + language + "]");
    if (!story.isVisible()) {
      page.locator(".studio__editor")
          .getByText(java.util.Locale.of(language).getDisplayLanguage(wording.locale()))
          .first()
          .click();
    }
    story.fill(text);
    story.blur();
    page.waitForSelector("text=Gespeichert");
    page.waitForTimeout(2_500);
  }

  private static void sellerSees(boolean published) {
    try (var anna = Visit.signedIn("anna.brandt@kessler.example")) {
      anna.open("messages/" + ALLIANCE + "/" + MESSAGE);
      String text = anna.page.locator("main").innerText();
      assertThat(text.contains(MARK_DE)).isEqualTo(published);
      anna.assertAccessible();
    }
  }
}
