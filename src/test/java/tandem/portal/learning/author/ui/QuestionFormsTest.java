package tandem.portal.learning.author.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.alliance.AllianceId;
import tandem.portal.identity.SignIn;
import tandem.portal.learning.author.AuthorRoutes;
import tandem.portal.learning.author.Editing;
import tandem.portal.learning.author.Manuscripts;
import tandem.portal.learning.author.ModuleDraft;
import tandem.portal.learning.author.ModuleDraftService;
import tandem.portal.learning.author.question.Composing;
import tandem.portal.learning.author.question.Gap;
import tandem.portal.learning.author.question.QuestionKind;
import tandem.portal.learning.author.question.ui.QuestionLines;
import tandem.portal.platform.Localized;
import tandem.portal.platform.ui.FilterSelect;
import tandem.portal.platform.ui.TextBox;
import tandem.portal.platform.ui.Tick;
import tandem.portal.questionnaire.Forgiven;
import tandem.portal.questionnaire.Question;

@PortalTest
@Transactional
class QuestionFormsTest extends SpringBrowserlessTest {
  private static final AllianceId DEMO =
      new AllianceId(UUID.fromString("01900000-0000-7000-8000-00000a110001"));
  private static final Localized WORD = Localized.of("Wort", "word");

  @Autowired OwnerDb db;
  @Autowired ModuleDraftService drafts;
  private ModuleDraft draft;

  @BeforeEach
  void open_the_check_of_a_whole_module() {
    UI.getCurrent().setLocale(Locale.GERMAN);
    SignIn.as(db, "miriam.vogt@kessler.example");
    ModuleDraft begun = drafts.begin(DEMO);
    draft = drafts.save(DEMO, begun.id(), begun.lock(), Manuscripts.complete("Eins"));
    UI.getCurrent().navigate(AuthorRoutes.module(DEMO.value(), draft.module()));
    click("Wissens-Check");
  }

  @AfterEach
  void sign_out() {
    SignIn.out();
  }

  @ParameterizedTest
  @EnumSource(QuestionKind.class)
  void every_kind_is_begun_in_the_editor_stored_and_says_what_it_lacks(QuestionKind kind) {
    add(kind);
    assertThat(QuestionKind.of(asked())).isEqualTo(kind);
    assertThat(Gap.of("q4", asked()))
        .as("each leads to a field of the form")
        .isNotEmpty()
        .allSatisfy(gap -> assertThat(one(Component.class, gap.field())).isNotNull());
    Gap.of("q4", asked()).forEach(this::fill);
    // Of a list the first gap is named only
    for (int i = 0; i < 5; i++) {
      Gap.of("q4", asked()).forEach(this::fill);
    }
    assertThat(Gap.of("q4", asked())).isEmpty();
    click("Zur Freigabe geben");
    assertThat(text()).contains("Jetzt zur Freigabe geben").doesNotContain("Noch offen:");
  }

  @Test
  void pairs_are_written_with_what_belongs_to_them_and_what_belongs_to_nothing() {
    add(QuestionKind.MATCHING);
    box("prompt-q4-p1-de").setValue("Wärme");
    box("choice-q4-c2-de").setValue("Kessler");
    assertThat(select("belongs-q4-p1").getElement().getTextRecursively())
        .as("says the words as they are typed")
        .contains("Antwort 2: Kessler");
    click("Antwort hinzufügen, zu der nichts gehört");
    box("choice-q4-c3-en").setValue("Nobody");
    click("Paar hinzufügen");
    var matching = (Question.Matching) asked();
    assertThat(matching.prompts()).hasSize(3);
    assertThat(matching.choices()).hasSize(4);
    assertThat(matching.choices().get(1).text().in(Locale.GERMAN)).isEqualTo("Kessler");
    press("Antwort 3 entfernen");
    assertThat(((Question.Matching) asked()).choices())
        .extracting(Question.Choice::id)
        .containsExactly("c1", "c2", "c4");
  }

  @Test
  void steps_are_put_in_order_with_buttons() {
    add(QuestionKind.ORDERING);
    box("step-q4-s1-de").setValue("Zuhören");
    press("Schritt 1 nach hinten");
    assertThat(((Question.Ordering) asked()).steps())
        .extracting(Question.Choice::id)
        .containsExactly("s2", "s1", "s3");
  }

  @Test
  void a_number_is_read_as_people_type_it_and_what_is_none_is_said_so() {
    add(QuestionKind.NUMERIC);
    assertThat(input("value-q4-0").getValue()).isEmpty();
    input("value-q4-0").setValue("3,5");
    input("tolerance-q4-0").setValue("0,25");
    box("unit-q4-de").setValue("Stunden");
    box("unit-q4-en").setValue("hours");
    var number = (Question.Numeric) asked();
    assertThat(number.numbers().getFirst().value()).isEqualByComparingTo("3.5");
    assertThat(number.numbers().getFirst().tolerance()).isEqualByComparingTo("0.25");
    assertThat(number.unit()).isEqualTo(Localized.of("Stunden", "hours"));
    input("value-q4-0").setValue("drei");
    assertThat(text()).contains("Geben Sie eine Zahl ein.");
    assertThat(input("value-q4-0").getElement().getAttribute("aria-invalid")).isEqualTo("true");
    input("tolerance-q4-0").setValue("-1");
    assertThat(text()).contains("Geben Sie eine Zahl ab 0 ein.");
    assertThat(((Question.Numeric) asked()).numbers().getFirst().value())
        .isEqualByComparingTo(new BigDecimal("3.5"));
  }

  @Test
  void accepted_words_their_feedback_and_what_does_not_matter_are_written() {
    add(QuestionKind.SHORT_TEXT);
    box("wording-q4-0").setValue("Kessler");
    click("Antwort hinzufügen");
    box("wording-q4-1").setValue("Nordwind");
    box("wording-q4-1-feedback-de").setValue("Das sind wir.");
    tick("right-q4-1").setValue(false);
    tick("forgiven-q4-CASE").setValue(false);
    var words = (Question.ShortText) asked();
    assertThat(words.wordings())
        .extracting(Question.Wording::text, Question.Wording::correct)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Kessler", true),
            org.assertj.core.groups.Tuple.tuple("Nordwind", false));
    assertThat(words.wordings().getLast().feedback().in(Locale.GERMAN)).isEqualTo("Das sind wir.");
    assertThat(words.forgiven())
        .isEqualTo(Set.of(Forgiven.UMLAUTS, Forgiven.BLANKS, Forgiven.QUOTES));
  }

  @ParameterizedTest
  @EnumSource(names = {"NUMERIC", "SHORT_TEXT"})
  void the_last_right_answer_stays_right_and_its_tick_says_so(QuestionKind kind) {
    add(kind);
    Question before = asked();
    tick("right-q4-0").setValue(false);
    assertThat(asked()).isEqualTo(before);
    assertThat(tick("right-q4-0").getValue()).isTrue();
  }

  @Test
  void a_situation_asks_several_questions_each_of_its_kind() {
    add(QuestionKind.SCENARIO);
    select("new-part-q4").setValue(QuestionKind.TRUE_FALSE.name());
    test(button("add-part-q4")).click();
    box("text-q4-2-de").setValue("Rufen Sie an?");
    press("Frage 2 nach vorn", "earlier-q4-2");
    var scenario = (Question.Scenario) asked();
    assertThat(scenario.parts()).extracting(Question.Part::id).containsExactly("2", "1");
    assertThat(scenario.parts().getFirst().question().text().in(Locale.GERMAN))
        .isEqualTo("Rufen Sie an?");
    tick("right-q4-1-b").setValue(true);
    var single = (Question.Single) ((Question.Scenario) asked()).parts().getLast().question();
    assertThat(single.options())
        .filteredOn(tandem.portal.questionnaire.Option::correct)
        .extracting(tandem.portal.questionnaire.Option::id)
        .containsExactly("b");
  }

  @Test
  void a_question_of_the_bank_is_edited_in_place_and_shown_in_the_language_of_the_preview() {
    Question matching =
        Composing.each(
            QuestionKind.MATCHING.fresh(), _ -> Localized.of("Auf Deutsch", "In English"));
    draft =
        drafts.save(
            DEMO, draft.id(), draft.lock(), Editing.ask(draft.definition(), matching, null));
    UI.getCurrent().navigate("");
    UI.getCurrent().navigate(AuthorRoutes.module(DEMO.value(), draft.module()));
    click("Wissens-Check");
    click("4.Auf Deutsch");
    box("prompt-q4-p1-en").setValue("In other words");
    assertThat(((Question.Matching) asked()).prompts().getFirst().text().in(Locale.ENGLISH))
        .isEqualTo("In other words");
    click("Englisch");
    assertThat(text()).contains("In other words");
  }

  @Test
  void whoever_signs_reads_what_each_kind_holds() {
    var number =
        Composing.unit((Question.Numeric) QuestionKind.NUMERIC.fresh(), Localized.of("h", "h"));
    assertThat(QuestionLines.of(number, Locale.GERMAN)).contains("✓ … ± 0 h");
    assertThat(
            QuestionLines.of(
                Composing.number(
                    number,
                    0,
                    n -> new Question.Near(BigDecimal.ZERO, n.tolerance(), true, n.feedback())),
                Locale.GERMAN))
        .contains("✓ 0 ± 0 h");
    assertThat(
            QuestionLines.of(
                Composing.each(QuestionKind.MATCHING.fresh(), _ -> WORD), Locale.ENGLISH))
        .containsExactly("word → word", "word → word");
    for (QuestionKind kind : List.of(QuestionKind.ORDERING, QuestionKind.SCENARIO)) {
      assertThat(QuestionLines.of(Composing.each(kind.fresh(), _ -> WORD), Locale.GERMAN))
          .as(kind.name())
          .anyMatch(line -> line.contains("Wort"));
    }
  }

  private void add(QuestionKind kind) {
    select("new-kind").setValue(kind.name());
    test(button("add-question")).click();
  }

  private Question asked() {
    return Objects.requireNonNull(drafts.open(DEMO, draft.module()).draft())
        .definition()
        .questions()
        .getLast()
        .question();
  }

  private void fill(Gap gap) {
    if (gap.what().equals("numbers")) {
      input(gap.field()).setValue("3");
    } else {
      box(gap.field()).setValue("Wort");
    }
  }

  private TextBox box(String id) {
    return one(TextBox.class, id);
  }

  private Input input(String id) {
    return one(Input.class, id);
  }

  private FilterSelect select(String id) {
    return one(FilterSelect.class, id);
  }

  private Tick tick(String id) {
    return one(Tick.class, id);
  }

  private NativeButton button(String id) {
    return one(NativeButton.class, id);
  }

  /// @param id with `q4` for the question that was added
  private <T extends Component> T one(Class<T> type, String id) {
    String added =
        Objects.requireNonNull(drafts.open(DEMO, draft.module()).draft())
            .definition()
            .questions()
            .getLast()
            .id();
    String there = id.replace("q4", added);
    return find(type).all().stream()
        .filter(component -> component.getId().orElse("").equals(there))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + id));
  }

  private void click(String caption) {
    test(find(NativeButton.class).all().stream()
            .filter(button -> button.getElement().getTextRecursively().startsWith(caption))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no " + caption)))
        .click();
  }

  private void press(String says) {
    test(find(NativeButton.class).all().stream()
            .filter(button -> says.equals(button.getElement().getAttribute("aria-label")))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no " + says)))
        .click();
  }

  private void press(String says, String id) {
    assertThat(button(id).getElement().getAttribute("aria-label")).isEqualTo(says);
    test(button(id)).click();
  }

  private String text() {
    return ((Component) getCurrentView()).getElement().getTextRecursively();
  }
}
