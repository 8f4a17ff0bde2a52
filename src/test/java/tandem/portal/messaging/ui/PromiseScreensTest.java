package tandem.portal.messaging.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import tandem.portal.identity.SignIn;
import tandem.portal.messaging.MessagingRoutes;

/// The promise on the screens of those who write, sign and read it.
@NullUnmarked
class PromiseScreensTest extends MessagingScreens {
  private static final String PROMISE = "01900000-0000-7000-8000-0000000e0006";
  private static final String WAITING = "01900000-0000-7000-8000-0000000e0602";
  private static final String MODULE = "learn/01900000-0000-7000-8000-0000000d0001";
  private static final String LESSON = MODULE + "/01900000-0000-7000-8000-0000000d0201";

  @Test
  void every_module_says_what_is_shared_and_what_never_without_a_click() {
    open(ANNA, Locale.GERMAN, MODULE);
    assertThat(page())
        .contains(
            "Wissensversprechen",
            "Es bleibt Ihr Kunde.",
            "Das teilen wir",
            "Alter und Art der Steuerung",
            "Das teilen wir nie",
            "Ihre Preise, Rabatte und Margen")
        .doesNotContain("Auf wessen Wort", "Wie das Vorhaben ausgegangen ist");
    open(ANNA, Locale.ENGLISH, MODULE);
    assertThat(page()).contains("We never share this", "Your prices, discounts and margins");
    assertThat(find(Anchor.class).withText("Read the whole knowledge promise").single().getHref())
        .isEqualTo(MessagingRoutes.promise(ALLIANCE.value()));
    open(ANNA, Locale.GERMAN, LESSON);
    assertThat(page()).contains("Es bleibt Ihr Kunde.", "Ganzes Wissensversprechen lesen");
  }

  @Test
  void the_whole_promise_says_at_whose_word_and_what_to_do_when_it_is_broken() {
    open(ANNA, Locale.GERMAN, MessagingRoutes.promise(ALLIANCE.value()));
    assertThat(find(H1.class).single().getText()).isEqualTo("Wissensversprechen");
    assertThat(page())
        .contains(
            "Auf wessen Wort: der Kunde, für dieses eine Vorhaben",
            "Wenn sich jemand nicht daran hält",
            "innerhalb einer Woche",
            "Von beiden Seiten freigegeben: Fassung 1");
    open(ANNA, Locale.ENGLISH, MessagingRoutes.promise(ALLIANCE.value()));
    assertThat(page()).contains("At whose word: the customer, for this one project");
  }

  @Test
  void while_there_is_none_sellers_read_nothing_and_partner_managers_are_told() {
    noPromise();
    for (String path : List.of(MODULE, LESSON)) {
      open(ANNA, Locale.GERMAN, path);
      assertThat(page()).doesNotContain("Wissensversprechen", "Das teilen wir");
    }
    open(ANNA, Locale.GERMAN, MessagingRoutes.promise(ALLIANCE.value()));
    assertThat(page()).contains("Noch kein Wissensversprechen");
    open(MIRIAM, Locale.GERMAN, "");
    assertThat(page()).contains("Wissensversprechen fehlt");
    open(MIRIAM, Locale.ENGLISH, MessagingRoutes.studio(ALLIANCE.value()));
    assertThat(page()).contains("Knowledge promise missing");
    click("Begin the knowledge promise");
    assertThat(find(H1.class).single().getText()).isEqualTo("Knowledge promise");
  }

  @Test
  void a_partner_manager_writes_it_and_sees_it_as_a_seller_does() {
    noPromise();
    open(MIRIAM, Locale.GERMAN, MessagingRoutes.studio(ALLIANCE.value()));
    click("Wissensversprechen beginnen");
    type("PRINCIPLE-de", "Erst fragen.");
    type("SHARED-de-1-0", "Den Namen des Werks");
    type("SHARED-de-1-1", "der Kunde");
    type("NEVER-de-1-0", "Preise");
    assertThat(page()).contains("Gespeichert", "9 von höchstens 250 Wörtern");
    assertThat(find(Preview.class).single().getElement().getTextRecursively())
        .contains("Erst fragen.", "Den Namen des Werks", "Auf wessen Wort: der Kunde", "Preise");
    click("Zur Freigabe geben");
    assertThat(page())
        .contains(
            "Schreiben Sie, an wen man sich wendet",
            "Englisch: Sagen Sie das Versprechen in einem Satz.");
    type("BROKEN-de", "Miriam Vogt fragen.");
    click("Englisch: Sagen Sie das Versprechen in einem Satz.");
    type("PRINCIPLE-en", "Ask first.");
    type("BROKEN-en", "Ask Miriam Vogt.");
    click("Zur Freigabe geben");
    assertThat(page()).contains("Verkäufer lesen das Versprechen in jedem Modul");
    click("Jetzt zur Freigabe geben");
    assertThat(page()).contains("Nordwind AG ist benachrichtigt");
  }

  @Test
  void what_waits_for_a_signature_is_at_home_and_in_the_studio() {
    open(MIRIAM, Locale.GERMAN, "");
    assertThat(
            find(Anchor.class).withText("Wissensversprechen").all().stream().map(Anchor::getHref))
        .contains(MessagingRoutes.studio(ALLIANCE.value()) + "/review/" + WAITING);
    open(MIRIAM, Locale.GERMAN, MessagingRoutes.studio(ALLIANCE.value()));
    assertThat(page())
        .contains("Veröffentlicht, Fassung 1", "Bei Kessler Systeme GmbH zur Freigabe");
    open(OLIVER, Locale.ENGLISH, MessagingRoutes.studio(ALLIANCE.value()) + "/messages/" + PROMISE);
    assertThat(page()).contains("Knowledge promise", "How the project ended");
    assertThat(find(Preview.class).exists()).isTrue();
  }

  @Test
  void the_other_side_reads_word_by_word_what_changed_and_signs() {
    open(MIRIAM, Locale.GERMAN, MessagingRoutes.studio(ALLIANCE.value()) + "/review/" + WAITING);
    assertThat(page())
        .contains("Zur Freigabe: Wissensversprechen", "Was sich seit Fassung 1 geändert hat");
    assertThat(marked("ins")).anyMatch(text -> text.contains("auch nicht zum Abgleich"));
    click("Freigeben und veröffentlichen");
    assertThat(page()).contains("Das Versprechen steht jetzt in jedem Modul der Allianz.");
    open(ANNA, Locale.GERMAN, MODULE);
    assertThat(page()).contains("auch nicht zum Abgleich");
  }

  @Test
  void a_part_in_another_language_is_shown_as_such() {
    db.execute("alter table messaging.value_message_version disable trigger version_signed");
    db.execute(
        "update messaging.value_message_version set content = content #- '{en,never}'"
            + " where id = '01900000-0000-7000-8000-0000000e0601'");
    db.execute("alter table messaging.value_message_version enable trigger version_signed");
    open(ANNA, Locale.ENGLISH, MessagingRoutes.promise(ALLIANCE.value()));
    assertThat(page())
        .contains("We never share this", "Kundenlisten", "This part is available in German only");
  }

  private void noPromise() {
    db.execute(
        """
        with gone as (
          delete from messaging.approval a using messaging.value_message_version v
          where v.id = a.version_id and v.message_id = '01900000-0000-7000-8000-0000000e0006' returning a.version_id),
        versions as (
          delete from messaging.value_message_version where message_id = '01900000-0000-7000-8000-0000000e0006' returning id)
        select count(*) from gone, versions
        """);
    db.execute(
        "delete from messaging.value_message where id = '01900000-0000-7000-8000-0000000e0006'");
  }

  private void open(String email, Locale locale, String path) {
    SignIn.as(db, email);
    UI.getCurrent().setLocale(locale);
    UI.getCurrent().navigate(path);
  }
}
