package tandem.portal.search.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.QueryParameters;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.identity.SignIn;

@PortalTest
@Transactional
class SearchViewTest extends SpringBrowserlessTest {
  @Autowired OwnerDb db;

  @BeforeEach
  void a_german_seller() {
    SignIn.as(db, "anna.brandt@kessler.example");
    UI.getCurrent().setLocale(Locale.GERMAN);
  }

  @AfterEach
  void sign_out() {
    SignIn.out();
  }

  @Test
  void what_is_found_leads_to_its_place_and_the_number_is_read_out() {
    look("Gießerei");
    assertThat(find(H1.class).withText("Suche: Gießerei").exists()).isTrue();
    assertThat(find(Mark.class).all()).isNotEmpty();
    assertThat(find(Anchor.class).all())
        .anyMatch(link -> link.getHref().matches("learn/[0-9a-f-]{36}/[0-9a-f-]{36}"));
    assertThat(status()).matches("\\d+ Treffer\\.");
  }

  @Test
  void a_mistyped_word_is_said() {
    look("Gieserrei");
    assertThat(status()).startsWith("„Gieserrei“ kommt nicht vor. Gesucht wurde: gies");
  }

  @Test
  void more_are_shown_below_until_there_are_no_more() {
    look("Kessler Nordwind Kunden customer");
    assertThat(status()).endsWith("Die 10 besten Treffer.");
    assertThat(find(Article.class).all()).hasSize(10);
    test(find(NativeButton.class).withText("Weitere Treffer zeigen").single()).click();
    int shown = find(Article.class).all().size();
    assertThat(shown).isGreaterThan(10);
    assertThat(status()).contains(String.valueOf(shown));
  }

  @Test
  void nothing_found_says_what_to_do() {
    look("xqzvwk");
    assertThat(status()).isEqualTo("Kein Treffer.");
    assertThat(find(H2.class).withText("Dazu steht nirgends etwas").exists()).isTrue();
  }

  @Test
  void without_words_it_says_what_is_searched() {
    look(" ");
    assertThat(find(H1.class).withText("Suche").exists()).isTrue();
    assertThat(status()).startsWith("Ein Wort genügt");
  }

  private static void look(String typed) {
    UI.getCurrent().navigate("search", QueryParameters.of("q", typed));
  }

  private String status() {
    return getCurrentView()
        .getElement()
        .getChildren()
        .flatMap(child -> child.getChildren())
        .filter(child -> "status".equals(child.getAttribute("role")))
        .findFirst()
        .orElseThrow()
        .getText();
  }
}
