package tandem.portal.learning.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.identity.SignIn;
import tandem.portal.learning.GradedAnswer;
import tandem.portal.learning.LearningRoutes;
import tandem.portal.learning.LearningService;
import tandem.portal.learning.LearningWorld;
import tandem.portal.platform.Localized;
import tandem.portal.platform.ui.FilterSelect;
import tandem.portal.questionnaire.Question;
import tandem.portal.questionnaire.ui.AnswerField;

/// The kinds of question that are not chosen from options, as a seller meets them in a check.
@PortalTest
@Transactional
class QuestionKindsTest extends SpringBrowserlessTest {
  private static final String MATCHING =
      """
      {"type": "matching", "text": {"de": "Was gehört wozu?", "en": "What belongs where?"},
       "prompts": [{"id": "p", "text": {"de": "Kupfer", "en": "Copper"}, "choice": "cu"},
                   {"id": "q", "text": {"de": "Eisen", "en": "Iron"}, "choice": "fe"}],
       "choices": [{"id": "fe", "text": {"de": "Fe", "en": "Fe"}}, {"id": "cu", "text": {"de": "Cu", "en": "Cu"}},
                   {"id": "au", "text": {"de": "Au", "en": "Au"}}],
       "reason": {"de": "So heißen sie.", "en": "That is what they are called."}}
      """;
  private static final String ORDERING =
      """
      {"type": "ordering", "text": {"de": "Was zuerst?", "en": "What first?"},
       "steps": [{"id": "1", "text": {"de": "zuhören", "en": "listen"}}, {"id": "2", "text": {"de": "fragen", "en": "ask"}}],
       "reason": {"de": "Erst zuhören.", "en": "Listen first."}}
      """;
  private static final String NUMERIC =
      """
      {"type": "numeric", "text": {"de": "Wie lange?", "en": "How long?"}, "unit": {"de": "Jahre", "en": "years"},
       "numbers": [{"value": 3.4, "tolerance": 0.1, "correct": true, "feedback": {"de": "Ja.", "en": "Yes."}},
                   {"value": 5.2, "tolerance": 0, "correct": false, "feedback": {"de": "Das war vorher.", "en": "That was before."}}],
       "reason": {"de": "Wegen des Stroms.", "en": "Because of the electricity."}}
      """;
  private static final String SHORT =
      """
      {"type": "shortText", "text": {"de": "Wen rufen Sie an?", "en": "Whom do you call?"},
       "wordings": [{"text": "Größe*", "correct": true, "feedback": {"de": "", "en": ""}}], "forgiven": ["CASE", "UMLAUTS"],
       "reason": {"de": "Steht im Wissensversprechen.", "en": "See the knowledge promise."}}
      """;
  private static final String SCENARIO =
      """
      {"type": "scenario", "text": {"de": "Eine Kundin zögert.", "en": "A customer hesitates."},
       "parts": [
        {"id": "x", "question": {"type": "trueFalse", "text": {"de": "Sie warten.", "en": "You wait."}, "correct": false,
          "reason": {"de": "Nachfragen hilft.", "en": "Asking helps."}}},
        {"id": "y", "question": {"type": "numeric", "text": {"de": "Wie viele Tage?", "en": "How many days?"},
          "unit": {"de": "", "en": ""}, "numbers": [{"value": 2, "tolerance": 0, "correct": true, "feedback": {"de": "", "en": ""}}],
          "reason": {"de": "Zwei Tage.", "en": "Two days."}}}],
       "reason": {"de": "Bleiben Sie dran.", "en": "Stay with it."}}
      """;

  @Autowired OwnerDb db;
  @Autowired LearningService learning;

  private LearningWorld world;

  @BeforeEach
  void a_german_seller() {
    world = new LearningWorld(db);
    SignIn.as(world.sellerOfA("Anna"));
    UI.getCurrent().setLocale(Locale.GERMAN);
  }

  @AfterEach
  void sign_out() {
    SignIn.out();
  }

  @Test
  void matching_takes_a_choice_for_every_line_and_says_what_belongs_there() {
    startWith(MATCHING);
    select("p", "cu");
    click("Antworten");
    assertThat(texts(Paragraph.class)).contains("Bitte wählen Sie zu jeder Zeile etwas aus.");

    select("q", "au");
    answerSurely();

    assertThat(texts(Span.class)).contains("Kupfer – Cu", "Eisen – Au", "Richtig: Fe");
    assertThat(texts(Paragraph.class)).contains("So heißen sie.");
    assertThat(find(FilterSelect.class).all()).isEmpty();
  }

  @Test
  void the_page_does_not_know_what_belongs_where() {
    startWith(MATCHING);
    String page = find(FilterSelect.class).all().getFirst().getElement().getOuterHTML();
    assertThat(page).doesNotContain("\"cu\"", "\"fe\"", "\"au\"");
    var question =
        new Question.Ordering(
            Localized.of("?", "?"),
            IntStream.range(0, 6)
                .mapToObj(i -> new Question.Choice("" + i, Localized.of("s" + i, "s" + i)))
                .toList(),
            Localized.of("", ""));
    var orders =
        LongStream.range(0, 20)
            .mapToObj(
                seed -> AnswerField.open("answer-1", seed, question, Locale.GERMAN).component())
            .map(field -> field.getElement().getTextRecursively())
            .collect(Collectors.toSet());
    assertThat(orders).as("nor which step comes first").hasSizeGreaterThan(10);
    assertThat(
            IntStream.range(0, 3)
                .mapToObj(_ -> AnswerField.open("answer-1", 7, question, Locale.GERMAN).component())
                .map(field -> field.getElement().getTextRecursively())
                .distinct())
        .as("though every device shows the same")
        .hasSize(1);
  }

  @Test
  void choices_are_in_the_order_of_the_alphabet() {
    startWith(MATCHING);
    assertThat(
            find(FilterSelect.class)
                .all()
                .getFirst()
                .getElement()
                .getChildren()
                .map(option -> option.getText())
                .toList())
        .containsExactly("Bitte wählen", "Au", "Cu", "Fe");
  }

  @Test
  void steps_are_moved_with_buttons_and_it_is_said_where_they_are() {
    startWith(ORDERING);
    click("Antworten");
    assertThat(texts(Paragraph.class))
        .contains("Bitte bringen Sie die Schritte zuerst in eine Reihenfolge.");

    button("Nach oben: zuhören");
    assertThat(texts(Paragraph.class)).contains("„zuhören“ steht jetzt an Stelle 1 von 2.");
    answerSurely();

    assertThat(texts(Paragraph.class)).contains("Richtig.", "Erst zuhören.");
  }

  @Test
  void a_number_may_be_typed_with_a_comma_or_a_point_and_its_unit() {
    startWith(NUMERIC);
    type("drei");
    click("Antworten");
    assertThat(texts(Paragraph.class))
        .contains("Das ist keine Zahl. Schreiben Sie zum Beispiel 1,5 oder 1500.")
        .as("one message for one mistake")
        .doesNotContain("Bitte schreiben Sie eine Zahl, zum Beispiel 1,5.");

    type("3.5 Jahre");
    assertThat(texts(Paragraph.class)).contains("Verstanden als 3,5 Jahre");
    answerSurely();

    assertThat(texts(Paragraph.class)).contains("Richtig.");
    assertThat(texts(Span.class)).contains("3,5 Jahre", "Ja.");
  }

  @Test
  void a_wrong_number_gets_its_own_feedback_and_the_right_one() {
    startWith(NUMERIC);
    type("5,2");
    answerSurely();

    assertThat(texts(Span.class)).contains("Das war vorher. Richtig: 3,4 ± 0,1 Jahre");
  }

  @Test
  void words_are_typed_and_what_does_not_matter_is_said() {
    startWith(SHORT);
    assertThat(texts(Paragraph.class))
        .contains(
            "Auf Folgendes kommt es nicht an: Groß- und Kleinschreibung, Umlaute und Akzente.");
    type("groessenlehre");
    answerSurely();

    assertThat(texts(Paragraph.class)).contains("Richtig.");
  }

  @Test
  void what_would_have_been_right_is_read_without_its_stars() {
    startWith(SHORT);
    type("Klein");
    answerSurely();

    assertThat(texts(Span.class)).contains("Richtig: Größe");
  }

  @Test
  void a_scenario_asks_all_its_questions_and_counts_as_a_whole() {
    startWith(SCENARIO);
    assertThat(texts(Paragraph.class))
        .contains("Zu dieser Situation gehören 2 Fragen. Richtig ist sie, wenn alles richtig ist.");
    choose("Stimmt nicht");
    click("Antworten");
    assertThat(texts(Paragraph.class))
        .contains("Bitte beantworten Sie alle Fragen zu dieser Situation.");

    type("3");
    answerSurely();

    assertThat(texts(Paragraph.class)).contains("Nachfragen hilft.", "Zwei Tage.");
    assertThat(texts(Span.class)).contains("Richtig: 2");
  }

  @Test
  void every_kind_can_be_read_again_after_the_check() {
    List<String> kinds = List.of(MATCHING, ORDERING, NUMERIC, SHORT, SCENARIO);
    kinds.forEach(world::ask);
    navigate(LearningRoutes.check(world.module), CheckView.class);
    click("Wissens-Check beginnen");
    answerFirstTwo();
    select("p", "cu");
    select("q", "fe");
    answerSurely();
    click("Nächste Frage");
    button("Nach oben: zuhören");
    answerSurely();
    click("Nächste Frage");
    type("3,4");
    answerSurely();
    click("Nächste Frage");
    type("Grösse");
    answerSurely();
    click("Nächste Frage");
    choose("Stimmt nicht");
    type("2");
    answerSurely();
    click("Zum Ergebnis");
    click("Meine Antworten ansehen");

    assertThat(learning.lastAnswers(world.module)).hasSize(7).allMatch(GradedAnswer::correct);
    assertThat(texts(Span.class)).contains("Kupfer – Cu", "zuhören", "3,4 Jahre", "Grösse");
  }

  private void startWith(String content) {
    world.ask(content);
    navigate(LearningRoutes.check(world.module), CheckView.class);
    click("Wissens-Check beginnen");
    answerFirstTwo();
  }

  private void answerFirstTwo() {
    choose("Blau");
    answerSurely();
    click("Nächste Frage");
    choose("Stimmt");
    answerSurely();
    click("Nächste Frage");
  }

  private void answerSurely() {
    choose("sicher");
    click("Antworten");
  }

  private void choose(String text) {
    NativeLabel label =
        find(NativeLabel.class).all().stream()
            .filter(one -> one.getChildren().anyMatch(c -> c.getElement().getText().equals(text)))
            .findFirst()
            .orElseThrow();
    @SuppressWarnings("unchecked")
    var choice =
        (AbstractSinglePropertyField<?, Boolean>) label.getChildren().findFirst().orElseThrow();
    choice.setValue(true);
  }

  /// As a seller does, by what is written there.
  private void select(String prompt, String choice) {
    FilterSelect field =
        find(FilterSelect.class).all().stream()
            .filter(select -> select.getId().orElseThrow().endsWith("-" + prompt))
            .findFirst()
            .orElseThrow();
    field.setValue(
        field
            .getElement()
            .getChildren()
            .filter(option -> option.getText().equalsIgnoreCase(choice))
            .findFirst()
            .orElseThrow()
            .getAttribute("value"));
  }

  private void type(String text) {
    @SuppressWarnings("unchecked")
    var field =
        (AbstractSinglePropertyField<?, String>)
            find(AbstractSinglePropertyField.class).all().stream()
                .filter(one -> "text".equals(one.getElement().getAttribute("type")))
                .findFirst()
                .orElseThrow();
    field.setValue(text);
  }

  private void click(String text) {
    test(find(NativeButton.class).withText(text).single()).click();
  }

  private void button(String label) {
    test(find(NativeButton.class).all().stream()
            .filter(one -> label.equals(one.getElement().getAttribute("aria-label")))
            .findFirst()
            .orElseThrow())
        .click();
  }

  private <C extends Component> List<String> texts(Class<C> type) {
    return find(type).all().stream().map(one -> one.getElement().getText()).toList();
  }
}
