package tandem.portal.learning.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.identity.Access;
import tandem.portal.identity.PersonId;
import tandem.portal.identity.SignIn;
import tandem.portal.learning.LearningRoutes;
import tandem.portal.learning.LearningWorld;
import tandem.portal.platform.Dates;
import tandem.portal.questionnaire.ui.Choice;

@PortalTest
@Transactional
class RefresherViewTest extends SpringBrowserlessTest {
  @Autowired OwnerDb db;
  @Autowired Access access;
  @Autowired RefresherHome home;

  private LearningWorld world;
  private PersonId anna;

  @BeforeEach
  void a_german_seller_to_whom_a_refresher_is_due() {
    world = new LearningWorld(db);
    anna = world.sellerOfA("Anna");
    world.offer(anna, 9);
    SignIn.as(anna);
    UI.getCurrent().setLocale(Locale.GERMAN);
  }

  @AfterEach
  void sign_out() {
    SignIn.out();
  }

  @Test
  void home_says_what_how_long_and_until_when() {
    Component card = cards().getFirst();
    assertThat(find(H2.class, card).single().getElement().getTextRecursively())
        .isEqualTo("Auffrischung: 2 Fragen, 2 Minuten");
    assertThat(find(Paragraph.class, card).single().getText())
        .isEqualTo(
            "Warum diese Allianz · bis " + Dates.near(LocalDate.now().plusDays(6), Locale.GERMAN));
    assertThat(find(Anchor.class, card).single().getHref())
        .isEqualTo(LearningRoutes.refresher(world.module));
  }

  @Test
  void a_question_is_answered_with_how_sure_one_is_and_explained() {
    open();
    assertThat(find(H1.class).withText("Frage 1 von 2").exists()).isTrue();
    click("Antworten");
    assertThat(find(Paragraph.class).withText("Bitte wählen Sie eine Antwort.").exists()).isTrue();
    answer("Rot", "sicher");
    assertThat(find(Span.class).withText("Nur am Abend.").exists()).isTrue();
    assertThat(find(Paragraph.class).withText("Blaues Licht streut stärker.").exists()).isTrue();
    assertThat(find(Anchor.class).withText("Nachlesen: Lektion 2").exists()).isTrue();
  }

  @Test
  void somebody_who_leaves_goes_on_at_the_next_question_and_comes_to_an_end() {
    open();
    answer("Rot", "sicher");
    open();
    assertThat(find(H1.class).withText("Frage 2 von 2").exists()).isTrue();
    answer("Stimmt", "eher sicher");
    click("Fertig");
    assertThat(find(H1.class).withText("Aufgefrischt").exists()).isTrue();
    assertThat(find(Paragraph.class).withText("1 von 2 Fragen war richtig.").exists()).isTrue();
    assertThat(
            find(Paragraph.class)
                .withText(
                    "Die nächste Auffrischung zu diesem Modul kommt frühestens am "
                        + Dates.full(LocalDate.now().plusDays(21), Locale.GERMAN)
                        + ".")
                .exists())
        .isTrue();
    assertThat(cards()).isEmpty();
  }

  @Test
  void without_one_the_page_says_when_they_come() {
    SignIn.as(world.sellerOfA("Ben"));
    open();
    assertThat(find(H2.class).withText("Zurzeit ist nichts aufzufrischen").exists()).isTrue();
    assertThat(cards()).isEmpty();
  }

  @Test
  void it_speaks_english_too() {
    UI.getCurrent().setLocale(Locale.ENGLISH);
    open();
    assertThat(find(H1.class).withText("Question 1 of 2").exists()).isTrue();
    assertThat(find(Paragraph.class).withText("Refresher · Why this alliance").exists()).isTrue();
  }

  @Test
  void a_foreign_module_leads_to_nothing() {
    var other = new LearningWorld(db);
    String path = LearningRoutes.refresher(other.module);
    assertThatThrownBy(() -> navigate(path, RefresherView.class)).isNotNull();
    assertThat(getCurrentView().getClass().getSimpleName()).isEqualTo("NotMineView");
  }

  private List<Component> cards() {
    List<Component> cards = home.cards(access.actor(), world.alliance.value());
    cards.forEach(UI.getCurrent()::add);
    return cards;
  }

  private void open() {
    navigate(LearningRoutes.refresher(world.module), RefresherView.class);
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
}
