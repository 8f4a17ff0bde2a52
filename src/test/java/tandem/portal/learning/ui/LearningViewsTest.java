package tandem.portal.learning.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.identity.SignIn;
import tandem.portal.learning.LearningRoutes;
import tandem.portal.learning.LearningWorld;
import tandem.portal.learning.LessonId;
import tandem.portal.platform.ui.Reader;
import tandem.portal.questionnaire.ui.AnswerOptions;
import tandem.portal.questionnaire.ui.Choice;
import tools.jackson.databind.node.JsonNodeFactory;

@PortalTest
@Transactional
class LearningViewsTest extends SpringBrowserlessTest {
  @Autowired OwnerDb db;

  private LearningWorld world;

  @BeforeEach
  void a_german_seller_who_has_begun_nothing() {
    world = new LearningWorld(db);
    SignIn.as(world.sellerOfA("Anna"));
    UI.getCurrent().setLocale(Locale.GERMAN);
  }

  @AfterEach
  void sign_out() {
    SignIn.out();
  }

  @Test
  void the_overview_says_what_is_in_the_module_and_when_it_is_completed() {
    navigate(LearningRoutes.module(world.module), ModuleView.class);

    assertThat(find(H1.class).withText("Warum diese Allianz").exists()).isTrue();
    assertThat(find(Span.class).withTextContaining("Lektion 2 · 5 Minuten").exists()).isTrue();
    assertThat(
            find(Paragraph.class)
                .withTextContaining("alle 3 Lektionen gelesen und im Wissens-Check 2 von 2")
                .exists())
        .isTrue();
    assertThat(find(Anchor.class).withText("Beginnen").single().getHref())
        .isEqualTo(LearningRoutes.lesson(world.module, world.lessons.getFirst()));
  }

  @Test
  void reading_on_leads_through_the_lessons_to_the_check() {
    openLesson(world.lessons.get(0));
    click("Weiter");
    assertThat(find(H1.class).withText("Lektion 2").exists()).isTrue();
    click("Weiter");
    click("Weiter zum Wissens-Check");
    assertThat(getCurrentView()).isInstanceOf(CheckView.class);

    navigate(LearningRoutes.module(world.module), ModuleView.class);
    assertThat(find(Span.class).withTextContaining("gelesen").all()).hasSize(3);
    assertThat(find(Anchor.class).withText("Zum Wissens-Check").exists()).isTrue();
  }

  @Test
  void a_lesson_begins_at_the_paragraph_where_it_was_left() {
    openLesson(world.lessons.get(1));
    reach(1);

    openLesson(world.lessons.get(1));

    assertThat(text().getElement().getProperty("paragraph", -1)).isEqualTo(1);
    assertThat(text().getElement().getProperty("innerHTML")).contains("<strong>einer</strong>");
  }

  @Test
  void a_check_asks_one_question_at_a_time_and_says_why() {
    startCheck();
    choose("Rot");
    choose("sicher");
    click("Antworten");

    assertThat(find(Span.class).withText("Nur am Abend.").exists()).isTrue();
    assertThat(find(Paragraph.class).withText("Blaues Licht streut stärker.").exists()).isTrue();
    assertThat(find(Anchor.class).withText("Nachlesen: Lektion 2").exists()).isTrue();
    click("Nächste Frage");
    assertThat(find(H1.class).withText("Frage 2 von 2").exists()).isTrue();
  }

  @Test
  void an_answer_needs_a_choice_and_how_sure_one_is() {
    startCheck();
    click("Antworten");
    assertThat(find(Paragraph.class).withText("Bitte wählen Sie eine Antwort.").exists()).isTrue();
    choose("Blau");
    click("Antworten");
    assertThat(
            find(Paragraph.class).withText("Bitte sagen Sie noch, wie sicher Sie sind.").exists())
        .isTrue();
  }

  @Test
  void choosing_another_radio_button_takes_the_first_choice_back() {
    startCheck();
    choose("Rot");
    choose("Blau");
    choose("eher sicher");
    click("Antworten");
    assertThat(find(Paragraph.class).withText("Richtig.").exists()).isTrue();
  }

  @Test
  void somebody_who_leaves_in_the_middle_goes_on_at_the_next_question() {
    startCheck();
    answer("Blau", "sicher");

    navigate(LearningRoutes.check(world.module), CheckView.class);

    assertThat(find(H1.class).withText("Frage 2 von 2").exists()).isTrue();
  }

  @Test
  void failing_is_said_calmly_and_can_be_tried_again() {
    startCheck();
    answer("Rot", "sicher");
    click("Nächste Frage");
    answer("Stimmt", "geraten");
    click("Zum Ergebnis");

    assertThat(find(H1.class).withText("Noch nicht bestanden").exists()).isTrue();
    click("Meine Antworten ansehen");
    assertThat(find(AnswerOptions.class).all()).hasSize(2);
    click("Zum Ergebnis");
    click("Noch einmal versuchen");
    assertThat(find(H1.class).withText("Frage 1 von 2").exists()).isTrue();
  }

  @Test
  void everything_read_and_passed_is_completed() {
    for (LessonId lesson : world.lessons) {
      openLesson(lesson);
      test(find(NativeButton.class).withClassName("button--primary").single()).click();
    }
    click("Wissens-Check beginnen");
    answer("Blau", "sicher");
    click("Nächste Frage");
    answer("Stimmt", "sicher");
    click("Zum Ergebnis");
    assertThat(find(H1.class).withText("Bestanden").exists()).isTrue();

    navigate(LearningRoutes.done(world.module), DoneView.class);
    assertThat(find(Paragraph.class).withTextContaining("Abgeschlossen am").exists()).isTrue();
  }

  @Test
  void whoever_knows_it_takes_the_pre_check_without_being_told_what_was_right() {
    navigate(LearningRoutes.module(world.module), ModuleView.class);
    assertThat(
            find(Anchor.class)
                .withText("Schon vertraut damit? Vorab-Check: 2 Fragen, 1 Minute")
                .single()
                .getHref())
        .isEqualTo(LearningRoutes.preCheck(world.module));
    preCheck("Blau");

    assertThat(find(H1.class).withText("Bestanden, ohne zu lesen").exists()).isTrue();
    navigate(LearningRoutes.done(world.module), DoneView.class);
    assertThat(
            find(Paragraph.class)
                .withTextContaining("Sie haben den Vorab-Check bestanden")
                .exists())
        .isTrue();
  }

  @Test
  void after_a_pre_check_that_was_not_enough_come_the_lessons_and_then_the_gain() {
    preCheck("Rot");
    assertThat(find(H1.class).withText("Noch nicht alles bekannt").exists()).isTrue();
    assertThat(find(Anchor.class).withText("Zu den Lektionen").single().getHref())
        .isEqualTo(LearningRoutes.lesson(world.module, world.lessons.getFirst()));
    assertThat(find(AnswerFeedback.class).exists()).isFalse();

    for (LessonId lesson : world.lessons) {
      openLesson(lesson);
      test(find(NativeButton.class).withClassName("button--primary").single()).click();
    }
    click("Wissens-Check beginnen");
    answer("Blau", "sicher");
    click("Nächste Frage");
    answer("Stimmt", "sicher");
    navigate(LearningRoutes.done(world.module), DoneView.class);
    assertThat(
            find(Paragraph.class)
                .withText(
                    "Vor den Lektionen hatten Sie 1 von 2 Fragen richtig, danach im ersten Versuch"
                        + " 2 von 2. Das sehen nur Sie.")
                .exists())
        .isTrue();
  }

  @Test
  void the_check_leads_back_to_a_pre_check_that_is_under_way_and_reading_ends_the_offer() {
    navigate(LearningRoutes.preCheck(world.module), PreCheckView.class);
    click("Vorab-Check beginnen");
    navigate(LearningRoutes.check(world.module), PreCheckView.class);
    assertThat(find(H1.class).withText("Frage 1 von 2").exists()).isTrue();

    SignIn.as(world.sellerOfA("Ben"));
    openLesson(world.lessons.getFirst());
    click("Weiter");
    navigate(LearningRoutes.preCheck(world.module), ModuleView.class);
    assertThat(find(Anchor.class).withTextContaining("Vorab-Check").exists()).isFalse();
  }

  private void preCheck(String sky) {
    navigate(LearningRoutes.preCheck(world.module), PreCheckView.class);
    click("Vorab-Check beginnen");
    answer(sky, "sicher");
    assertThat(find(AnswerFeedback.class).exists()).isFalse();
    answer("Stimmt", "sicher");
  }

  @Test
  void there_is_no_completion_page_before_the_completion() {
    navigate(LearningRoutes.done(world.module), ModuleView.class);
  }

  @Test
  void modules_are_listed() {
    navigate(LearnView.class);
    assertThat(find(Anchor.class).withText("Warum diese Allianz").exists()).isTrue();
  }

  @Test
  void foreign_and_malformed_addresses_lead_to_nothing() {
    var other = new LearningWorld(db);
    for (String path :
        new String[] {
          LearningRoutes.module(other.module),
          LearningRoutes.lesson(other.module, other.lessons.getFirst()),
          LearningRoutes.lesson(world.module, other.lessons.getFirst()),
          LearningRoutes.check(other.module),
          LearningRoutes.done(other.module),
          "learn/no-id",
          "learn/" + world.module + "/no-id"
        }) {
      assertThatThrownBy(() -> navigate(path, ModuleView.class)).as(path).isNotNull();
      assertThat(getCurrentView().getClass().getSimpleName()).as(path).isEqualTo("NotMineView");
    }
  }

  private void openLesson(LessonId lesson) {
    navigate(LearningRoutes.lesson(world.module, lesson), LessonView.class);
  }

  private void startCheck() {
    navigate(LearningRoutes.check(world.module), CheckView.class);
    click("Wissens-Check beginnen");
  }

  private void answer(String option, String confidence) {
    choose(option);
    choose(confidence);
    click("Antworten");
  }

  private void click(String caption) {
    test(find(NativeButton.class).withText(caption).single()).click();
  }

  private void choose(String label) {
    Component row =
        find(NativeLabel.class).all().stream()
            .filter(l -> find(Span.class, l).withText(label).exists())
            .findFirst()
            .orElseThrow();
    find(Choice.class, row).single().setValue(true);
  }

  private Component text() {
    return (Component) find(Reader.class).single();
  }

  private void reach(int paragraph) {
    var data = JsonNodeFactory.instance.objectNode().put("event.detail.index", paragraph);
    text()
        .getElement()
        .getNode()
        .getFeature(ElementListenerMap.class)
        .fireEvent(new DomEvent(text().getElement(), "tandem-paragraph", data));
  }
}
