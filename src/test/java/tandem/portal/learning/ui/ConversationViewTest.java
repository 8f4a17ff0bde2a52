package tandem.portal.learning.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.db.learning.Tables.COMPLETION;
import static tandem.db.learning.Tables.LESSON;
import static tandem.db.learning.Tables.MODULE_VERSION;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;
import org.jooq.JSONB;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.identity.PersonId;
import tandem.portal.identity.SignIn;
import tandem.portal.learning.LearningRoutes;
import tandem.portal.learning.LearningWorld;
import tandem.portal.questionnaire.ui.Choice;

/// A conversation within a lesson, and what a new version says, as a seller meets them.
@PortalTest
@Transactional
class ConversationViewTest extends SpringBrowserlessTest {
  @Autowired OwnerDb db;

  private LearningWorld world;
  private PersonId anna;

  @BeforeEach
  void a_lesson_with_a_conversation() {
    UI.getCurrent().setLocale(Locale.GERMAN);
    world = new LearningWorld(db);
    db.update(LESSON)
        .set(
            LESSON.CONVERSATION,
            JSONB.jsonb(
                """
                {"steps": [
                  {"id": "s1", "says": {"de": "Zu teuer."}, "replies": [
                    {"id": "r1", "text": {"de": "Woran messen Sie das?"}, "feedback": {"de": "Gut gefragt."}, "next": "s2"},
                    {"id": "r2", "text": {"de": "Rabatt?"}, "feedback": {"de": "Schade."}, "next": null}]},
                  {"id": "s2", "says": {"de": "An der Laufzeit."}, "replies": [
                    {"id": "r1", "text": {"de": "Rechnen wir."}, "feedback": {"de": "Genau."}, "next": null},
                    {"id": "r2", "text": {"de": "Hm."}, "feedback": {"de": "Nun ja."}, "next": null}]}]}
                """))
        .where(LESSON.ID.eq(world.lessons.getFirst().value()))
        .execute();
    anna = world.sellerOfA("Anna");
    SignIn.as(anna);
  }

  @AfterEach
  void sign_out() {
    SignIn.out();
  }

  @Test
  void it_is_played_step_by_step_and_goes_on_after_coming_back() {
    open();
    assertThat(text()).contains("Im Gespräch mit dem Kunden", "Zu teuer.", "Was sagen Sie?");
    click("So antworten");
    assertThat(text()).contains("Bitte wählen Sie eine Antwort.");
    choose("Woran messen Sie das?");
    click("So antworten");
    assertThat(text()).contains("Gut gefragt.", "An der Laufzeit.");
    open();
    assertThat(text()).contains("Gut gefragt.", "An der Laufzeit.").doesNotContain("Rabatt?");
    choose("Rechnen wir.");
    click("So antworten");
    assertThat(text()).contains("Genau.", "Das war das Gespräch");
    click("Noch einmal von vorn");
    assertThat(text()).contains("Rabatt?").doesNotContain("Gut gefragt.");
  }

  @Test
  void a_new_version_that_asks_again_says_why_and_that_the_completion_stands() {
    db.insertInto(COMPLETION)
        .set(COMPLETION.PERSON_ID, anna.value())
        .set(COMPLETION.MODULE_VERSION_ID, world.version)
        .set(COMPLETION.COMPLETED_AT, OffsetDateTime.now().minusDays(9))
        .execute();
    UUID second = world.version(2, "PUBLISHED");
    db.update(MODULE_VERSION)
        .set(MODULE_VERSION.ASKS_AGAIN, true)
        .set(MODULE_VERSION.REASON, JSONB.jsonb("{\"de\": \"Neue Preise.\"}"))
        .where(MODULE_VERSION.ID.eq(second))
        .execute();
    UI.getCurrent().navigate(LearningRoutes.module(world.module));
    assertThat(text()).contains("Neue Preise.", "gilt weiter");
    UI.getCurrent().navigate(LearningRoutes.MODULES);
    assertThat(text()).contains("Neue Fassung");
    UI.getCurrent().navigate("");
    assertThat(text()).contains("Neue Preise.", "Ihr früherer Abschluss gilt weiter");
  }

  private void open() {
    UI.getCurrent().navigate("");
    UI.getCurrent().navigate(LearningRoutes.lesson(world.module, world.lessons.getFirst()));
  }

  private void choose(String reply) {
    NativeLabel label =
        find(NativeLabel.class).all().stream()
            .filter(one -> one.getElement().getTextRecursively().equals(reply))
            .findFirst()
            .orElseThrow();
    ((Choice) label.getChildren().filter(Choice.class::isInstance).findFirst().orElseThrow())
        .setValue(true);
  }

  private void click(String caption) {
    test(find(NativeButton.class).all().stream()
            .filter(button -> button.getText().equals(caption))
            .findFirst()
            .orElseThrow())
        .click();
  }

  private String text() {
    return ((Component) getCurrentView()).getElement().getTextRecursively();
  }
}
