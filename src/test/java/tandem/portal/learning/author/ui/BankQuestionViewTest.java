package tandem.portal.learning.author.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.Routes;
import tandem.portal.alliance.AllianceId;
import tandem.portal.identity.SignIn;
import tandem.portal.learning.author.AuthorRoutes;
import tandem.portal.learning.author.question.Gap;
import tandem.portal.learning.author.question.QuestionKind;
import tandem.portal.learning.bank.BankDraft;
import tandem.portal.learning.bank.BankQuestion;
import tandem.portal.learning.bank.BankQuestionId;
import tandem.portal.learning.bank.QuestionBankService;
import tandem.portal.platform.ConflictException;
import tandem.portal.platform.Localized;
import tandem.portal.platform.NotFoundException;
import tandem.portal.platform.ui.TextBox;

@PortalTest
@Transactional
class BankQuestionViewTest extends SpringBrowserlessTest {
  private static final AllianceId ALLIANCE = new AllianceId(Routes.ALLIANCE);

  @Autowired OwnerDb db;
  @Autowired QuestionBankService bank;

  @BeforeEach
  void a_german_partner_manager() {
    UI.getCurrent().setLocale(Locale.GERMAN);
    SignIn.as(db, "miriam.vogt@kessler.example");
  }

  @AfterEach
  void sign_out() {
    SignIn.out();
  }

  @ParameterizedTest
  @EnumSource(QuestionKind.class)
  void every_kind_is_written_to_its_end_and_says_what_it_lacks(QuestionKind kind) {
    BankQuestionId id = open(kind);
    assertThat(text()).contains("Noch offen:", "Noch ohne Text");
    // Of a list the first gap is named only
    for (int i = 0; i < 6; i++) {
      Gap.of("bank", stored(id).question()).forEach(this::fill);
    }

    assertThat(QuestionKind.of(stored(id).question())).isEqualTo(kind);
    assertThat(Gap.of("bank", stored(id).question())).isEmpty();
    assertThat(text()).doesNotContain("Noch offen:");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TRUE_FALSE | True, Not true | Stimmt, Stimmt nicht",
        "MULTIPLE | One or more answers are right. | Eine oder mehrere Antworten",
        "MATCHING | Choose what belongs, Please choose | Bitte wählen",
        "ORDERING | Put the steps in the right order, Move up:, Move down: | Nach oben:",
        "NUMERIC | Your answer as a number | Ihre Antwort als Zahl",
        "SHORT_TEXT | Your answer in words, These do not matter: | Ihre Antwort in Worten",
        "SCENARIO | 1 question belongs | gehört"
      })
  void all_that_stands_around_a_question_is_in_the_language_it_is_seen_in(
      QuestionKind kind, String english, String german) {
    open(kind);
    click("Englisch");
    assertThat(seen()).contains(english.split(", ")).doesNotContain(german.split(", "));
    assertThat(asked().getAttribute("lang")).isEqualTo("en");
    click("Deutsch");
    assertThat(seen()).contains(german.split(", ")).doesNotContain(english.split(", "));
    assertThat(asked().getAttribute("lang")).isEqualTo("de");
  }

  @Test
  void an_amount_has_its_unit_and_its_words_in_one_language() {
    open(QuestionKind.NUMERIC);
    box("text-bank-de").setValue("Wie lange?");
    box("text-bank-en").setValue("How long?");
    box("unit-bank-de").setValue("Stunden");
    box("unit-bank-en").setValue("hours");
    click("Englisch");
    assertThat(seen())
        .contains("How long?", "hours", "Your answer as a number (hours)")
        .doesNotContain("Stunden", "Zahl");
  }

  @Test
  void a_text_there_is_in_one_language_only_brings_its_own_words_with_it() {
    open(QuestionKind.TRUE_FALSE);
    box("text-bank-de").setValue("Wärme hält.");
    click("Englisch");
    assertThat(seen()).contains("Wärme hält.", "Stimmt nicht").doesNotContain("Not true");
    assertThat(asked().getAttribute("lang")).isEqualTo("de");
  }

  @Test
  void a_question_has_a_name_and_a_topic_and_is_called_by_its_words_without_one() {
    BankQuestionId id = open(QuestionKind.TRUE_FALSE);
    box("text-bank-de").setValue("Wärme hält.");
    assertThat(stored(id).title()).isEqualTo("Wärme hält.");
    box("bank-topic").setValue(" Produkt/Wärme ");
    box("bank-title").setValue("Wärme speichern");
    assertThat(stored(id).topic()).isEqualTo("Produkt/Wärme");
    assertThat(stored(id).title()).isEqualTo("Wärme speichern");
    assertThat(find(H1.class).single().getText()).isEqualTo("Wärme speichern");

    box("text-bank-de").setValue("Wärme lässt sich speichern.");
    box("bank-title").setValue("");
    assertThat(stored(id).title()).isEqualTo("Wärme lässt sich speichern.");
  }

  @Test
  void a_question_without_words_has_no_name_and_the_screen_says_so_in_the_readers_language() {
    UI.getCurrent().setLocale(Locale.ENGLISH);
    BankQuestionId id = open(QuestionKind.TRUE_FALSE);
    assertThat(find(H1.class).single().getText()).isEqualTo("No text yet");
    box("bank-title").setValue("Name");
    assertThat(find(H1.class).single().getText()).isEqualTo("Name");
    box("bank-title").setValue("");
    assertThat(stored(id).title()).isEmpty();
    assertThat(box("bank-title").getValue()).isEmpty();
    assertThat(find(H1.class).single().getText()).isEqualTo("No text yet");
  }

  @Test
  void of_two_who_write_nobody_loses_a_word() {
    BankQuestionId id = open(QuestionKind.TRUE_FALSE);
    BankQuestion theirs = stored(id);
    bank.save(
        ALLIANCE,
        id,
        theirs.revision(),
        new BankDraft("Ihr Thema", theirs.title(), theirs.question()));

    box("text-bank-de").setValue("Mein Satz.");
    assertThat(stored(id).question().text().in(Locale.GERMAN)).isEmpty();
    click("Beides zusammenführen");

    assertThat(stored(id).topic()).isEqualTo("Ihr Thema");
    assertThat(stored(id).question().text().in(Locale.GERMAN)).isEqualTo("Mein Satz.");
  }

  @Test
  void what_is_deleted_can_be_brought_back_and_a_text_for_it_is_not_lost_silently() {
    BankQuestionId id = open(QuestionKind.TRUE_FALSE);
    box("text-bank-de").setValue("Noch da?");
    click("Aus der Sammlung löschen");
    assertThatThrownBy(() -> stored(id)).isInstanceOf(NotFoundException.class);
    click("Rückgängig");
    assertThat(bank.list(ALLIANCE))
        .extracting(q -> q.question().text().in(Locale.GERMAN))
        .contains("Noch da?");

    BankQuestionId other = open(QuestionKind.TRUE_FALSE);
    bank.remove(ALLIANCE, other, 0);
    box("text-bank-de").setValue("Zu spät.");
    assertThat(text()).contains("Jemand hat diese Frage inzwischen gelöscht.");
  }

  @Test
  void what_somebody_has_written_meanwhile_is_not_deleted_unread() {
    BankQuestionId id = open(QuestionKind.TRUE_FALSE);
    BankQuestion theirs = stored(id);
    bank.save(
        ALLIANCE,
        id,
        theirs.revision(),
        new BankDraft("Ihr Thema", theirs.title(), theirs.question()));

    click("Aus der Sammlung löschen");

    assertThat(stored(id).topic()).isEqualTo("Ihr Thema");
    assertThat(text()).contains("Unterschiede zeigen");
    click("Den anderen Stand übernehmen");
    click("Aus der Sammlung löschen");
    assertThatThrownBy(() -> stored(id)).isInstanceOf(NotFoundException.class);
  }

  @Test
  void a_text_nobody_would_read_is_refused() {
    BankQuestionId id = open(QuestionKind.TRUE_FALSE);
    var long_ = Localized.of("x".repeat(20_001), "");
    var question = new tandem.portal.questionnaire.Question.TrueFalse(long_, true, long_);
    assertThatThrownBy(() -> bank.save(ALLIANCE, id, 0, new BankDraft("", "Lang", question)))
        .isInstanceOf(ConflictException.class);
    assertThatThrownBy(
            () -> bank.begin(ALLIANCE, new BankDraft("x".repeat(201), "T", stored(id).question())))
        .isInstanceOf(ConflictException.class);
  }

  private BankQuestionId open(QuestionKind kind) {
    BankQuestionId id = bank.begin(ALLIANCE, new BankDraft("", "", kind.fresh()));
    UI.getCurrent().navigate(AuthorRoutes.question(ALLIANCE.value(), id));
    return id;
  }

  /// What the preview shows and says.
  private String seen() {
    var seen = new StringBuilder(screen().getTextRecursively());
    labels(screen(), seen);
    return seen.toString();
  }

  private static void labels(Element element, StringBuilder all) {
    String label = element.getAttribute("aria-label");
    if (label != null) {
      all.append('\n').append(label);
    }
    element.getChildren().forEach(child -> labels(child, all));
  }

  private Element asked() {
    return screen().getChild(0).getChild(0);
  }

  private Element screen() {
    return find(Div.class).all().stream()
        .map(Component::getElement)
        .filter(element -> "region".equals(element.getAttribute("role")))
        .findFirst()
        .orElseThrow();
  }

  private BankQuestion stored(BankQuestionId id) {
    return bank.get(ALLIANCE, id);
  }

  private void fill(Gap gap) {
    if (gap.what().equals("numbers")) {
      find(Input.class).all().stream()
          .filter(input -> gap.field().equals(input.getId().orElse("")))
          .forEach(input -> input.setValue("3"));
    } else {
      box(gap.field()).setValue("Wort");
    }
  }

  private TextBox box(String id) {
    return find(TextBox.class).all().stream()
        .filter(box -> id.equals(box.getId().orElse("")))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no field " + id));
  }

  private void click(String caption) {
    List<NativeButton> buttons = find(NativeButton.class).withText(caption).all();
    test(buttons.getFirst()).click();
  }

  private String text() {
    return ((Component) getCurrentView()).getElement().getTextRecursively();
  }
}
