package tandem.portal.insight.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.identity.SignIn;
import tandem.portal.platform.ui.Chart;
import tandem.portal.platform.ui.ProtectedMark;

@PortalTest
class InsightViewTest extends SpringBrowserlessTest {
  private static final String DEMO = "01900000-0000-7000-8000-00000a110001";
  private static final String YOUNG = "01900000-0000-7000-8000-00000a110002";

  @Autowired OwnerDb db;

  @AfterEach
  void sign_out() {
    SignIn.out();
  }

  @Test
  void an_executive_reads_the_three_questions_with_their_figures() {
    open("heinz.kessler@kessler.example", DEMO, Locale.GERMAN);
    assertThat(find(H1.class).single().getText()).isEqualTo("Kessler × Nordwind");
    List<String> questions =
        find(Verdict.class).all().stream()
            .map(v -> ((H2) v.getChildren().findFirst().orElseThrow()).getText())
            .toList();
    assertThat(questions).containsExactly("Verstanden?", "Vertraut?", "Gelebt?");
    String page = text(find(InsightView.class).single());
    assertThat(page)
        .contains(
            "4 Monate",
            "Am wenigsten verstanden",
            "Welle 3",
            "41 von 50",
            "82\u00a0%",
            "deutlich gestiegen seit Welle 1",
            "Lücke")
        .containsPattern("\\[\\d+–\\d+]")
        .contains("mindestens 5 Personen")
        .contains("in Auffrischungen ab 30 Tagen nach dem Abschluss richtig")
        .contains("Nur für ein Projekt", "Nicht eindeutig", "aus dem Puls, Welle 4");
    assertThat(find(Chart.class).all()).hasSize(7);
    assertThat(find(ListItem.class).all().stream().filter(i -> i.hasClassName("pillar--missing")))
        .isEmpty();
  }

  @Test
  void reads_as_well_in_english() {
    open("ingrid.solberg@nordwind.example", DEMO, Locale.ENGLISH);
    assertThat(text(find(InsightView.class).single()))
        .contains(
            "Understood?",
            "41 of 50",
            "82%",
            "clearly higher since wave 1",
            "Not clear; most often")
        .doesNotContain("eindeutig");
  }

  @Test
  void figures_of_hardly_anybody_are_protected_in_words() {
    open("rita.stein@halden.example", YOUNG, Locale.GERMAN);
    assertThat(find(ProtectedMark.class).all()).isNotEmpty();
    assertThat(text(find(InsightView.class).single()))
        .contains("zu wenige Antworten: geschützt", "Planen Sie die erste Befragungswelle.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "anna.brandt@kessler.example",
        "petra.lang@kessler.example",
        "tobias.roth@kessler.example",
        "rita.stein@halden.example"
      })
  void nobody_else_finds_the_page(String email) {
    SignIn.as(db, email);
    assertThatThrownBy(() -> navigate(InsightView.class, Map.of("alliance", DEMO)))
        .isInstanceOfAny(IllegalArgumentException.class, AssertionError.class);
  }

  @Test
  void an_address_that_is_no_id_leads_nowhere() {
    SignIn.as(db, "heinz.kessler@kessler.example");
    assertThatThrownBy(
            () -> navigate(InsightView.class, Map.of("alliance", UUID.randomUUID() + "x")))
        .isInstanceOfAny(IllegalArgumentException.class, AssertionError.class);
  }

  private void open(String email, String alliance, Locale locale) {
    SignIn.as(db, email);
    UI.getCurrent().setLocale(locale);
    navigate(InsightView.class, Map.of("alliance", alliance));
  }

  private static String text(Component component) {
    return component.getElement().getTextRecursively();
  }
}
