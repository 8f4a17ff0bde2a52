package tandem.portal.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.portal.e2e.LearningJourneyIT.press;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// A partner manager brings files of questions, one after the other, reads what became of each and
/// leaves them.
class QuestionJourneyIT {
  private static final String QUESTIONS = "studio/01900000-0000-7000-8000-00000a110001/questions";
  private static final Path FILES = Path.of("src/test/resources/questions");

  @Test
  void every_file_is_reported_also_the_second() {
    brings("miriam.vogt@kessler.example", Wording.DE);
    brings("oliver.grant@nordwind.example", Wording.EN);
  }

  private static void brings(String email, Wording wording) {
    try (var visit = Visit.signedIn(email)) {
      visit.open(QUESTIONS);
      for (String file :
          new String[] {"gift-nested-categories.gift", "moodle-1-latin-1.xml", "gift-utf-16.txt"}) {
        visit.page.setInputFiles("tandem-drop input[type=file]", FILES.resolve(file));
        String leave = "button:has-text('" + wording.of("interchange.question.leave") + "')";
        visit.page.waitForSelector(leave);
        assertThat(visit.page.locator("tandem-drop [role=status]").innerText()).isEmpty();
        assertThat(visit.page.locator("tandem-drop input[type=file]").isEnabled()).isTrue();
        visit.look("journey-questions-" + wording.locale() + "-" + file.replace('.', '-'));
        press(visit.page, wording.of("interchange.question.leave"));
        visit.page.waitForCondition(() -> visit.page.locator(leave).count() == 0);
      }
    }
  }
}
