package tandem.portal.enablement.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
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
import tandem.portal.enablement.EnablementRoutes;
import tandem.portal.enablement.EnablementWorld;
import tandem.portal.identity.Access;
import tandem.portal.identity.PersonId;
import tandem.portal.identity.SignIn;
import tandem.portal.platform.Dates;
import tandem.portal.platform.ui.StatusMark;

@PortalTest
@Transactional
class EnablementViewsTest extends SpringBrowserlessTest {
  @Autowired OwnerDb db;
  @Autowired Access access;
  @Autowired LearningHome learningHome;
  @Autowired CompletionHome completionHome;

  private EnablementWorld world;

  @BeforeEach
  void somebody_in_every_state() {
    world = new EnablementWorld(db);
    UI.getCurrent().setLocale(Locale.GERMAN);
  }

  @AfterEach
  void sign_out() {
    SignIn.out();
  }

  @Test
  void a_fresh_seller_is_told_what_to_begin_how_long_and_until_when() {
    Component card = home(world.nora).getFirst();
    assertThat(card.hasClassName("card--next")).isTrue();
    assertThat(find(H2.class, card).single().getText()).isEqualTo("Warum diese Allianz");
    assertThat(texts(card))
        .contains("Beginnen Sie mit", "Worum es geht", "Lektion 1 von 3: Lektion 1")
        .contains(
            "5 Minuten (insgesamt noch 16) · bis " + Dates.near(LocalDate.now(), Locale.GERMAN));
    assertThat(find(Anchor.class, card).withText("Beginnen").exists()).isTrue();
  }

  @Test
  void a_seller_past_the_date_is_told_so_calmly() {
    Component card = home(world.otto).getFirst();
    assertThat(texts(card)).contains("Weiter mit").anyMatch(t -> t.contains("Die Frist war am"));
    assertThat(find(Anchor.class, card).withText("Fortsetzen").exists()).isTrue();
  }

  @Test
  void a_completed_module_stays_as_a_quiet_card() {
    List<Component> cards = home(world.clara);
    assertThat(cards).singleElement().matches(card -> !card.hasClassName("card--next"));
    assertThat(find(StatusMark.class, cards.getFirst()).exists()).isTrue();
  }

  @Test
  void a_renewal_is_the_one_thing_next_with_why_how_long_and_until_when() {
    world.toRenew(LocalDate.now().plusDays(10));
    Component card = home(world.clara).getFirst();
    assertThat(card.hasClassName("card--next")).isTrue();
    assertThat(find(H2.class, card).single().getText()).isEqualTo("Warum diese Allianz");
    assertThat(texts(card))
        .contains("Nachweis erneuern")
        .anyMatch(t -> t.contains("alle 12 Monate"))
        .contains(
            "Wissens-Check, etwa 1 Minute · bis "
                + Dates.near(LocalDate.now().plusDays(10), Locale.GERMAN));
    assertThat(find(Anchor.class, card).withText("Jetzt erneuern").exists()).isTrue();
    world.toRenew(LocalDate.now().minusDays(3));
    assertThat(texts(home(world.clara).getFirst())).anyMatch(t -> t.contains("überfällig seit"));
    world.toRenew(LocalDate.now().plusDays(90));
    assertThat(home(world.clara))
        .singleElement()
        .matches(quiet -> !quiet.hasClassName("card--next"));
  }

  @Test
  void hr_reads_until_when_a_completion_holds_and_what_is_to_be_renewed() {
    world.toRenew(LocalDate.now().plusDays(90));
    SignIn.as(world.hrOfA);
    UI.getCurrent().navigate(EnablementRoutes.COMPLETION);
    String board = ((Component) getCurrentView()).getElement().getTextRecursively();
    assertThat(board)
        .contains("gilt bis " + Dates.brief(LocalDate.now().plusDays(90), Locale.GERMAN));
    assertThat(tab("Erneuerung fällig 0").isVisible()).isFalse();
    world.toRenew(LocalDate.now().minusDays(3));
    List<Component> cards = completionHome.cards(access.actor(), null);
    UI.getCurrent().add(cards.getLast());
    assertThat(find(Anchor.class, cards.getLast()).withText("1 von 5 abgeschlossen").exists())
        .as("a completion stays one")
        .isTrue();
    assertThat(texts(cards.getLast())).anyMatch(t -> t.endsWith("; 1 Erneuerung ist fällig"));
  }

  private Anchor tab(String caption) {
    return ((Component) getCurrentView())
        .getChildren()
        .flatMap(Component::getChildren)
        .filter(Anchor.class::isInstance)
        .map(Anchor.class::cast)
        .filter(tab -> tab.getText().equals(caption))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void hr_is_told_how_far_their_people_are() {
    SignIn.as(world.hrOfA);
    List<Component> cards = completionHome.cards(access.actor(), null);
    UI.getCurrent().add(cards.getFirst(), cards.getLast());
    assertThat(find(Anchor.class, cards.getFirst()).withText("1 Abschluss ist überfällig").exists())
        .isTrue();
    Component card = cards.getLast();
    assertThat(find(Anchor.class, card).withText("1 von 5 abgeschlossen").exists()).isTrue();
    assertThat(texts(card))
        .contains("1 überfällig, 1 begonnen, 1 noch nicht begonnen, 1 freigestellt");
  }

  @Test
  void the_board_shows_ones_own_people_with_status_in_words() {
    board("");
    assertThat(names())
        .containsExactly("Test, Clara", "Test, Ingo", "Test, Nora", "Test, Otto", "Test, Wanda");
    assertThat(find(StatusMark.class).all().stream().map(m -> m.getElement().getTextRecursively()))
        .containsExactly(
            "Abgeschlossen", "Begonnen", "Nicht begonnen", "Überfällig", "Freigestellt");
    assertThat(find(Anchor.class).withTextContaining("Alle 5").exists()).isTrue();
  }

  @Test
  void the_board_speaks_english_too() {
    UI.getCurrent().setLocale(Locale.ENGLISH);
    board("");
    assertThat(find(Anchor.class).withTextContaining("All 5").exists()).isTrue();
    assertThat(find(HtmlContainer.class).withAttribute("data-label", "Date").all())
        .extracting(HtmlContainer::getText)
        .contains("2 Jan 2026");
  }

  @Test
  void filters_stand_in_the_address_and_in_the_file() {
    board("status=overdue&sort=due");
    assertThat(names()).containsExactly("Test, Otto");
    assertThat(find(Anchor.class).withClassName("button--quiet").first().getHref())
        .isEqualTo("people/completion.csv?sort=due&status=overdue");
    assertThat(
            find(Anchor.class)
                .withClassName("tabs__item")
                .withAttribute("aria-current", "page")
                .single()
                .getText())
        .isEqualTo("Überfällig 1");
  }

  @Test
  void nobody_found_says_so_and_offers_the_way_back() {
    board("name=nobody");
    assertThat(find(H2.class).withText("Keine Treffer").exists()).isTrue();
    assertThat(find(Anchor.class).withText("Filter zurücksetzen").single().getHref())
        .isEqualTo(EnablementRoutes.COMPLETION);
  }

  @Test
  void sellers_find_no_board() {
    SignIn.as(world.nora);
    assertThatThrownBy(() -> navigate(EnablementRoutes.COMPLETION, CompletionView.class))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private List<Component> home(PersonId seller) {
    SignIn.as(seller);
    List<Component> cards = learningHome.cards(access.actor(), world.learning.alliance.value());
    cards.forEach(UI.getCurrent()::add);
    return cards;
  }

  private void board(String query) {
    SignIn.as(world.hrOfA);
    UI.getCurrent().navigate(EnablementRoutes.COMPLETION, QueryParameters.fromString(query));
  }

  private List<String> names() {
    return find(HtmlContainer.class).withAttribute("scope", "row").all().stream()
        .map(HtmlContainer::getText)
        .toList();
  }

  private List<String> texts(Component card) {
    return find(Paragraph.class, card).all().stream().map(Paragraph::getText).toList();
  }
}
