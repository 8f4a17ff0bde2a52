package tandem.portal.interchange.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.HasErrorParameter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.alliance.JobRole;
import tandem.portal.identity.SignIn;
import tandem.portal.interchange.scim.Directory;
import tandem.portal.interchange.scim.GroupCell;
import tandem.portal.interchange.scim.GroupCellService;
import tandem.portal.interchange.scim.TokenService;
import tandem.portal.platform.ui.CopyField;

@PortalTest
@Transactional
class DirectoryViewTest extends SpringBrowserlessTest {
  @Autowired OwnerDb db;
  @Autowired WebApplicationContext web;
  @Autowired TokenService tokens;
  @Autowired GroupCellService cells;
  private Directory directory;

  @BeforeEach
  void connect() {
    UI.getCurrent().setLocale(Locale.GERMAN);
    directory = new Directory(db, web, tokens);
    SignIn.as(directory.administrator);
  }

  @AfterEach
  void sign_out() {
    SignIn.out();
  }

  @Test
  void a_key_is_shown_once_and_never_again() {
    tokens.revoke();
    open();
    assertThat(text()).contains("Noch kein Schlüssel", "Noch keine Gruppen");
    assertThat(value("directory-address")).isEqualTo("http://localhost:8080/scim/v2");
    click("Schlüssel erzeugen");
    assertThat(value("directory-key")).startsWith("tandem-scim-").hasSizeGreaterThan(50);
    open();
    assertThat(find(CopyField.class).all()).hasSize(1);
    assertThat(text()).contains("noch nie benutzt").doesNotContain("tandem-scim-");
  }

  @Test
  void a_key_is_replaced_and_revoked_on_second_thought() {
    open();
    click("Durch neuen ersetzen");
    assertThat(text()).contains("gilt dann sofort nicht mehr");
    click("Jetzt ersetzen");
    assertThat(value("directory-key")).startsWith("tandem-scim-");
    click("Widerrufen");
    assertThat(text()).contains("wird Ihr Verzeichnis abgewiesen");
    click("Doch nicht");
    assertThat(tokens.state()).isPresent();
    click("Widerrufen");
    click("Jetzt widerrufen");
    assertThat(tokens.state()).isEmpty();
    assertThat(text()).contains("Noch kein Schlüssel");
  }

  @Test
  void a_group_is_mapped_after_its_effect_was_told_and_unmapped() throws Exception {
    SignIn.out();
    directory.call("POST", "/Groups", "{\"displayName\":\"Presales Nord\",\"members\":[]}");
    SignIn.as(directory.administrator);
    open();
    assertThat(text()).contains("Presales Nord", "Niemand darin", "Nicht zugeordnet");
    click("Zuordnen");
    click("Was folgt daraus?");
    assertThat(text()).contains("Bitte geben Sie Region und Team an");
    type("map-region", "Nord");
    type("map-team", "Technik Nord");
    click("Was folgt daraus?");
    assertThat(text())
        .contains("Das folgt daraus", "Niemand kommt neu dazu. Ab heute gilt")
        .doesNotContain("wechseln");
    click("Übernehmen");
    assertThat(text()).contains("A × B: Account Executive · Nord · Technik Nord");
    assertThat(cells.groups().getFirst().meanings()).hasSize(1);
    click("Zuordnung aufheben");
    assertThat(text()).contains("verliert den Platz heute");
    click("Jetzt aufheben");
    assertThat(cells.groups().getFirst().meanings()).isEmpty();
    click("Rückgängig");
    assertThat(cells.groups().getFirst().meanings()).hasSize(1);
    assertThat(text()).contains("A × B: Account Executive · Nord · Technik Nord");
  }

  @Test
  void every_button_of_every_group_has_a_name_of_its_own() throws Exception {
    SignIn.out();
    for (String name : List.of("Presales Nord", "Presales Süd")) {
      UUID id = directory.group(name);
      SignIn.as(directory.administrator);
      cells.map(id, directory.side, new GroupCell(JobRole.PRESALES, "Nord", name));
      SignIn.out();
    }
    directory.group("Vertrieb");
    SignIn.as(directory.administrator);
    open();
    assertThat(
            find(NativeButton.class).all().stream()
                .map(button -> button.getAriaLabel().orElse(button.getText())))
        .contains("Ändern: Presales Nord, A × B", "Zuordnen: Vertrieb")
        .doesNotHaveDuplicates();
  }

  @Test
  void one_button_at_a_time_is_the_next_step() throws Exception {
    SignIn.out();
    directory.call("POST", "/Groups", "{\"displayName\":\"Presales Nord\"}");
    SignIn.as(directory.administrator);
    open();
    click("Zuordnen");
    type("map-region", "Nord");
    type("map-team", "T");
    assertThat(primary()).containsExactly("Was folgt daraus?");
    click("Was folgt daraus?");
    assertThat(primary()).containsExactly("Übernehmen");
  }

  @Test
  void what_was_told_is_taken_back_when_a_choice_changes() throws Exception {
    SignIn.out();
    directory.call("POST", "/Groups", "{\"displayName\":\"Presales Nord\"}");
    SignIn.as(directory.administrator);
    open();
    click("Zuordnen");
    type("map-region", "Nord");
    type("map-team", "T");
    click("Was folgt daraus?");
    type("map-region", "Süd");
    assertThat(captions()).doesNotContain("Übernehmen");
  }

  @Test
  void who_is_no_administrator_finds_no_such_page() {
    SignIn.as(directory.world.sellerOfA("Sel"));
    open();
    assertThat(getCurrentView()).isInstanceOf(HasErrorParameter.class);
  }

  private static void open() {
    UI.getCurrent().navigate("");
    UI.getCurrent().navigate("people/directory");
  }

  private void click(String caption) {
    test(find(NativeButton.class).all().stream()
            .filter(button -> button.getText().equals(caption))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no button " + caption)))
        .click();
  }

  private List<String> primary() {
    return find(NativeButton.class).all().stream()
        .filter(button -> button.hasClassName("button--primary"))
        .map(NativeButton::getText)
        .toList();
  }

  private List<String> captions() {
    return find(NativeButton.class).all().stream().map(NativeButton::getText).toList();
  }

  private void type(String id, String value) {
    input(id).setValue(value);
  }

  private String value(String id) {
    return find(CopyField.class).all().stream()
        .filter(field -> field.holds(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("nothing to copy " + id))
        .getValue();
  }

  private Input input(String id) {
    return find(Input.class).all().stream()
        .filter(input -> input.getId().orElse("").startsWith(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no field " + id));
  }

  private String text() {
    return ((Component) getCurrentView()).getElement().getTextRecursively();
  }
}
