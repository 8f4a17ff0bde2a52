package tandem.portal.survey.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.db.survey.Tables.WAVE;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.alliance.JobRole;
import tandem.portal.identity.PersonId;
import tandem.portal.identity.SignIn;
import tandem.portal.platform.ui.Chart;
import tandem.portal.platform.ui.ProtectedMark;
import tandem.portal.survey.Sender;
import tandem.portal.survey.SurveyWorld;
import tandem.portal.survey.WaveId;
import tandem.portal.survey.WaveService;

@PortalTest
class SurveyViewsTest extends SpringBrowserlessTest {
  private static final String DEMO_CLOSED = "01900000-0000-7000-8000-0000000a0001";
  private static final String DEMO_OPEN = "01900000-0000-7000-8000-0000000a0002";

  @Autowired OwnerDb db;
  @Autowired WaveService waves;
  @Autowired ApplicationContext portal;

  private Sender sender;
  private SurveyWorld world;
  private List<PersonId> sellers;
  private PersonId seller;
  private PersonId another;
  private WaveId wave;

  @BeforeEach
  void plan_a_wave() {
    UI.getCurrent().setLocale(Locale.GERMAN);
    sender = new Sender(portal);
    world = new SurveyWorld(db);
    sellers = world.sellers(world.sideA, JobRole.PRESALES, "Nord", 9);
    seller = sellers.getFirst();
    another = sellers.getLast();
    world.sellers(world.sideB, JobRole.PRESALES, "Nord", 9);
    wave = world.planned();
  }

  @AfterEach
  void tidy_up() {
    SignIn.as(world.planner);
    waves.running(world.alliance).ifPresent(open -> waves.close(open.id(), "Ende"));
    SignIn.out();
    world.close();
  }

  @Test
  void a_partner_manager_opens_a_wave_after_reading_what_is_frozen() {
    SignIn.as(world.planner);
    UI.getCurrent().navigate("studio/" + world.alliance + "/waves");
    click("Öffnen …");
    assertThat(text()).contains("Öffnen friert den Aufbau ein", "9");
    click("Jetzt öffnen und einladen");
    assertThat(text()).contains("Offen", "18 Personen");
  }

  @Test
  void closing_early_says_what_is_lost_and_an_open_wave_shows_no_counts() {
    open();
    SignIn.as(seller);
    sender.send(wave, Map.of("ability1", 3));
    SignIn.as(world.planner);
    UI.getCurrent().navigate("studio/" + world.alliance + "/waves");
    String before = text();
    click("Vorzeitig schließen …");
    assertThat(text()).contains("lässt sich nicht rückgängig machen");
    click("Abbrechen");
    SignIn.as(another);
    sender.send(wave, Map.of("ability1", 3));
    SignIn.as(world.planner);
    UI.getCurrent().navigate("");
    UI.getCurrent().navigate("studio/" + world.alliance + "/waves");
    assertThat(text()).isEqualTo(before);
    click("Vorzeitig schließen …");
    click("Welle schließen");
    assertThat(text()).contains("Bitte nennen Sie den Grund").doesNotContain("Geschlossen");
    fill("Grund", "Die Urlaubszeit beginnt");
    click("Welle schließen");
    assertThat(text()).contains("Geschlossen", "vorzeitig geschlossen", "Die Urlaubszeit beginnt");
  }

  @Test
  void results_carry_their_honesty() {
    SignIn.as(db, "heinz.kessler@kessler.example");
    UI.getCurrent().navigate("results/" + DEMO_CLOSED);
    assertThat(find(H1.class).single().getText()).contains("Welle 3");
    assertThat(text())
        .contains("n = ", " von 26", "Mittelwerte ab 5", "Fassung 1", "3 Monate", "Lücke")
        .doesNotContain("{");
    assertThat(find(Chart.class).all()).as("the course, facets, means, distributions").hasSize(4);
    assertThat(text()).contains("Auf dieser Seite", "Andere Wellen", "Welle 4: Puls");
    assertThat(backLink().isVisible()).as("the list of waves is the partner managers'").isFalse();
    SignIn.as(db, "miriam.vogt@kessler.example");
    UI.getCurrent().navigate("");
    UI.getCurrent().navigate("results/" + DEMO_CLOSED);
    assertThat(backLink().isVisible()).isTrue();
  }

  private Component backLink() {
    return ((Component) getCurrentView())
        .getChildren()
        .filter(part -> part.getElement().getTextRecursively().equals("Befragungswellen"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void too_few_answers_are_shown_as_protected() {
    open();
    SignIn.as(seller);
    sender.send(wave, SurveyWorld.ANSWERS);
    SignIn.as(world.planner);
    waves.close(wave, "Ende");
    UI.getCurrent().navigate("results/" + wave);
    assertThat(find(ProtectedMark.class).all()).hasSize(3);
    assertThat(text()).contains("weniger als 5 von 9").doesNotContain("n = ");
    UI.getCurrent().navigate("");
    assertThat(text())
        .contains("Ergebnisse der Befragungswelle 1", "Auf beiden Seiten haben zu wenige")
        .doesNotContain("beide Seiten, mit Intervallen");
  }

  @Test
  void home_names_the_one_side_of_which_there_is_something_to_see() {
    open();
    for (PersonId one : sellers) {
      SignIn.as(one);
      sender.send(wave, SurveyWorld.ANSWERS);
    }
    SignIn.as(world.planner);
    waves.close(wave, "Ende");
    UI.getCurrent().navigate("");
    assertThat(text())
        .contains("Zu sehen ist nur die Seite von Aster ")
        .doesNotContain("beide Seiten, mit Intervallen");
  }

  @Test
  void home_promises_both_sides_where_both_can_be_seen() {
    SignIn.as(db, "miriam.vogt@kessler.example");
    UI.getCurrent().navigate("");
    assertThat(text()).contains("beide Seiten, mit Intervallen");
  }

  @Test
  void a_wave_keeps_its_name_from_its_opening_to_its_end() {
    open();
    LocalDate signed = LocalDate.now().minusMonths(4);
    db.update(WAVE)
        .set(WAVE.OPENS_ON, signed.plusMonths(3))
        .where(WAVE.ID.eq(wave.value()))
        .execute();
    UI.getCurrent().navigate("studio/" + world.alliance + "/waves");
    String name = "Welle 1: Vertrauen in der Zusammenarbeit · 3 Monate nach der Unterschrift";
    assertThat(headings()).containsExactly(name);
    waves.close(wave, "Ende");
    UI.getCurrent().navigate("");
    UI.getCurrent().navigate("studio/" + world.alliance + "/waves");
    assertThat(headings()).containsExactly(name);
  }

  @Test
  void an_open_wave_has_no_results_for_anybody() {
    for (String email :
        new String[] {"miriam.vogt@kessler.example", "ingrid.solberg@nordwind.example"}) {
      SignIn.as(db, email);
      UI.getCurrent().navigate("results/" + DEMO_OPEN);
      assertThat(find(Chart.class).all()).isEmpty();
    }
  }

  @Test
  void sellers_and_strangers_find_no_results() {
    SignIn.as(db, "anna.brandt@kessler.example");
    UI.getCurrent().navigate("results/" + DEMO_CLOSED);
    assertThat(find(Chart.class).all()).isEmpty();
    SignIn.as(db, "rita.stein@halden.example");
    UI.getCurrent().navigate("results/" + DEMO_CLOSED);
    assertThat(find(Chart.class).all()).isEmpty();
  }

  @Test
  void the_home_screen_asks_sellers_and_tells_planners_until_when() {
    open();
    SignIn.as(seller);
    UI.getCurrent().navigate("");
    assertThat(cards()).contains("Befragung offen: 4 Min., anonym");
    sender.send(wave, SurveyWorld.ANSWERS);
    UI.getCurrent().navigate("x");
    UI.getCurrent().navigate("");
    assertThat(cards()).doesNotContain("Befragung offen: 4 Min., anonym");
    SignIn.as(world.planner);
    UI.getCurrent().navigate("x");
    UI.getCurrent().navigate("");
    assertThat(text()).contains("Befragungswelle 1 ist offen", "Endet in 14 Tagen");
  }

  private List<String> headings() {
    return find(H2.class).all().stream().map(H2::getText).toList();
  }

  private void open() {
    SignIn.as(world.planner);
    waves.open(wave);
  }

  private void click(String caption) {
    test(find(NativeButton.class).all().stream()
            .filter(b -> b.getText().equals(caption))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no button " + caption)))
        .click();
  }

  private void fill(String label, String value) {
    String id =
        find(NativeLabel.class).all().stream()
            .filter(one -> one.getText().equals(label))
            .findFirst()
            .flatMap(NativeLabel::getFor)
            .orElseThrow(() -> new AssertionError("no field " + label));
    find(Input.class).all().stream()
        .filter(input -> input.getId().equals(java.util.Optional.of(id)))
        .findFirst()
        .orElseThrow()
        .setValue(value);
  }

  private java.util.List<String> cards() {
    return find(Anchor.class).all().stream().map(Anchor::getText).toList();
  }

  private String text() {
    return ((Component) getCurrentView()).getElement().getTextRecursively();
  }
}
