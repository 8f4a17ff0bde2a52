package tandem.portal.messaging.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import tandem.portal.alliance.JobRole;
import tandem.portal.identity.SignIn;
import tandem.portal.messaging.Audience;
import tandem.portal.messaging.MessageContent;
import tandem.portal.messaging.MessageId;
import tandem.portal.messaging.MessageText;
import tandem.portal.messaging.MessageVersion;
import tandem.portal.messaging.MessagingRoutes;
import tandem.portal.messaging.SampleMessage;
import tandem.portal.messaging.VersionState;

/// The way of a value message from the first word to the seller's phone, as people go it.
@NullUnmarked
class StudioJourneyTest extends MessagingScreens {
  @Test
  void a_partner_manager_writes_a_message_and_every_change_is_stored() {
    signIn(MIRIAM);
    studio();
    click("Neue Wertbotschaft");
    assertThat(find(H1.class).single().getText()).isEqualTo("Ohne Titel");
    type("TITLE-de", "Strom sparen");
    assertThat(page()).contains("Gespeichert");
    type("STORY-de", "Drei kurze Wörter");
    assertThat(page()).contains("3 von höchstens 75 Wörtern");
    MessageId message = authoring.list(ALLIANCE).getLast().message();
    assertThat(stored(message).content().in(Locale.GERMAN).story()).isEqualTo("Drei kurze Wörter");
    assertThat(find(Preview.class).single().getElement().getTextRecursively())
        .contains("Strom sparen", "Drei kurze Wörter");
  }

  @Test
  void the_heading_and_the_name_of_the_page_follow_the_title_while_it_is_typed() {
    MessageId message = draftBy(MIRIAM, SampleMessage.titled("Strom sparen"));
    edit(message);
    H1 heading = find(H1.class).single();
    assertThat(heading.getText()).isEqualTo("Strom sparen");
    type("TITLE-de", "Strom und Zeit sparen");
    assertThat(heading.isAttached()).as("not the page drawn anew").isTrue();
    assertThat(heading.getText()).isEqualTo("Strom und Zeit sparen");
    assertThat(UI.getCurrent().getInternals().getTitle())
        .isEqualTo("Strom und Zeit sparen – Studio – Tandem");
  }

  @Test
  void nothing_is_lost_on_a_reload() {
    MessageId message = draftBy(MIRIAM, MessageContent.EMPTY);
    edit(message);
    type("STORY-de", "Noch nicht fertig");
    edit(message);
    assertThat(box("STORY-de").getValue()).isEqualTo("Noch nicht fertig");
  }

  @Test
  void a_removed_row_can_be_brought_back() {
    MessageId message = draftBy(MIRIAM, SampleMessage.complete());
    edit(message);
    remove("Nutzen 1 entfernen");
    assertThat(stored(message).content().in(Locale.GERMAN).benefits()).isEmpty();
    click("Rückgängig");
    assertThat(stored(message).content().in(Locale.GERMAN).benefits()).hasSize(1);
  }

  @Test
  void what_was_too_long_is_stored_as_soon_as_it_is_shorter() {
    MessageId message = draftBy(MIRIAM, SampleMessage.complete());
    edit(message);
    type("TITLE-de", "x".repeat(MessageText.TITLE_CHARACTERS + 1));
    assertThat(page()).contains("länger, als die Felder erlauben", "nicht gespeichert");
    click("Zur Freigabe geben");
    assertThat(page()).contains("länger, als die Felder erlauben");
    type("TITLE-de", "Kürzer");
    assertThat(stored(message).content().in(Locale.GERMAN).title()).isEqualTo("Kürzer");
    assertThat(page()).doesNotContain("länger, als die Felder erlauben", "nicht gespeichert");
    click("Zur Freigabe geben");
    click("Jetzt zur Freigabe geben");
    assertThat(stored(message).state()).isEqualTo(VersionState.SUBMITTED);
  }

  @Test
  void a_row_comes_back_only_where_there_is_room_for_it() {
    MessageText text = SampleMessage.complete().in(Locale.GERMAN);
    var twenty = IntStream.rangeClosed(1, MessageText.ROWS).mapToObj(i -> "Nutzen " + i).toList();
    MessageId message =
        draftBy(
            MIRIAM,
            SampleMessage.complete()
                .with(
                    Locale.GERMAN,
                    new MessageText(
                        text.title(),
                        text.story(),
                        text.page(),
                        twenty,
                        text.proofPoints(),
                        text.objections(),
                        text.triggers(),
                        text.contacts())));
    edit(message);
    remove("Nutzen 1 entfernen");
    assertThat(button("Rückgängig").isEnabled()).isTrue();
    click("Nutzen hinzufügen");
    assertThat(button("Rückgängig").isEnabled()).isFalse();
    remove("Nutzen 2 entfernen");
    click("Rückgängig");
    assertThat(stored(message).content().in(Locale.GERMAN).benefits())
        .hasSize(MessageText.ROWS - 1);
  }

  private void remove(String label) {
    test(find(NativeButton.class).all().stream()
            .filter(b -> label.equals(b.getElement().getAttribute("aria-label")))
            .findFirst()
            .orElseThrow())
        .click();
  }

  @Test
  void what_is_missing_is_said_at_the_field_and_in_a_summary() {
    edit(draftBy(MIRIAM, MessageContent.EMPTY));
    click("Zur Freigabe geben");
    assertThat(page())
        .contains(
            "sind noch 7 Punkte offen",
            "Deutsch: Geben Sie der Wertbotschaft einen Titel.",
            "Nennen Sie mindestens einen Nutzen für den Kunden.");
    assertThat(box("TITLE-de").getElement().getAttribute("aria-invalid")).isEqualTo("true");
  }

  @Test
  void what_is_mended_is_not_red_any_more() {
    edit(draftBy(MIRIAM, MessageContent.EMPTY));
    click("Zur Freigabe geben");
    type("TITLE-de", "Neuer Titel");
    assertThat(box("TITLE-de").getElement().getAttribute("aria-invalid")).isNull();
  }

  @Test
  void what_only_one_language_has_is_still_open_for_its_author_and_said_to_whoever_signs() {
    MessageContent whole = SampleMessage.complete();
    MessageText english = whole.in(Locale.ENGLISH);
    MessageId message =
        draftBy(
            MIRIAM,
            whole.with(
                Locale.ENGLISH,
                new MessageText(
                    english.title(),
                    english.story(),
                    english.page(),
                    List.of(),
                    english.proofPoints(),
                    english.objections(),
                    english.triggers(),
                    english.contacts())));
    edit(message);
    assertThat(page()).contains("Noch offen", "Englisch: Was der Kunde davon hat");
    approvals.submit(stored(message).id(), stored(message).lock());
    signIn(OLIVER);
    review(message);
    assertThat(page()).contains("Fehlt in dieser Sprache: Was der Kunde davon hat");
  }

  @Test
  void the_other_side_reads_what_changed_and_approves_and_then_sellers_see_it() {
    MessageId message = published(SampleMessage.titled("Alter Titel"));
    signIn(MIRIAM);
    edit(message);
    click("Neue Fassung beginnen");
    type("TITLE-de", "Neuer Titel");
    click("Zur Freigabe geben");
    assertThat(page()).contains("sehen Verkäufer weiter Fassung 1");
    click("Jetzt zur Freigabe geben");
    assertThat(page()).contains("Nordwind AG ist benachrichtigt");
    assertThat(titleForSellers(message)).isEqualTo("Alter Titel");

    signIn(OLIVER);
    review(message);
    assertThat(marked("del")).contains("Alter");
    assertThat(marked("ins")).contains("Neuer");
    click("Freigeben und veröffentlichen");
    assertThat(page()).contains("Verkäufer beider Seiten sehen die Wertbotschaft jetzt.");
    assertThat(titleForSellers(message)).isEqualTo("Neuer Titel");
  }

  @Test
  void who_is_to_read_it_is_chosen_while_writing_and_shown_to_the_other_side() {
    MessageId message = draftBy(MIRIAM, SampleMessage.complete());
    edit(message);
    find(RoleSelect.class).single().role(JobRole.PRESALES);
    type("TITLE-de", "Für Presales");
    assertThat(stored(message).audience().role()).isEqualTo(JobRole.PRESALES);
    click("Zur Freigabe geben");
    click("Jetzt zur Freigabe geben");
    signIn(OLIVER);
    review(message);
    assertThat(page()).contains("Zielgruppe: Presales", "genau diesen Text für diese Zielgruppe");
  }

  @Test
  void the_slower_editor_sees_for_whom_the_other_one_has_written() {
    MessageId message = draftBy(MIRIAM, SampleMessage.titled("Anfang"));
    edit(message);
    MessageVersion read = stored(message);
    authoring.address(read.id(), read.lock(), Audience.of(JobRole.PRESALES));
    type("TITLE-de", "Langsamer");
    click("Andere Fassung daneben zeigen");
    assertThat(page()).contains("Zielgruppe: Presales");
    click("Andere Fassung übernehmen");
    assertThat(find(RoleSelect.class).single().role()).isEqualTo(JobRole.PRESALES);
    click("Meinen Text zurückholen");
    assertThat(stored(message).content()).isEqualTo(SampleMessage.titled("Langsamer"));
    assertThat(stored(message).audience()).isEqualTo(Audience.EVERYBODY);
  }

  @Test
  void a_version_given_back_shows_its_note_to_the_authors() {
    MessageId message = submitted(SampleMessage.complete());
    signIn(OLIVER);
    review(message);
    click("Mit Notiz zurückgeben");
    click("Zurückgeben");
    assertThat(page()).contains("Bitte schreiben Sie dazu, was anders werden soll.");
    type("note", "Der Beleg ist zu alt.");
    click("Zurückgeben");
    signIn(MIRIAM);
    edit(message);
    assertThat(page()).contains("Nordwind AG wünscht eine Änderung", "Der Beleg ist zu alt.");
  }

  @Test
  void approving_what_was_withdrawn_says_so_and_publishes_nothing() {
    MessageId message = submitted(SampleMessage.complete());
    signIn(OLIVER);
    review(message);
    SignIn.as(db, MIRIAM);
    approvals.withdraw(stored(message).id());
    SignIn.as(db, OLIVER);
    click("Freigeben und veröffentlichen");
    assertThat(page()).contains("Die andere Seite hat diese Fassung zurückgezogen.");
    assertThat(find(H1.class).single().getText()).isEqualTo("Liegt nicht mehr zur Freigabe vor");
  }

  @Test
  void the_slower_editor_keeps_their_text_and_chooses() {
    MessageId message = draftBy(MIRIAM, SampleMessage.titled("Anfang"));
    edit(message);
    MessageVersion read = stored(message);
    authoring.save(read.id(), read.lock(), SampleMessage.titled("Schneller"));
    type("TITLE-de", "Langsamer");
    assertThat(page()).contains("Miriam Vogt hat inzwischen eine andere Fassung gespeichert");
    UI.getCurrent().navigate("");
    assertThat(page()).contains("Nicht alles ist gespeichert", "Miriam Vogt hat inzwischen");
    click("Hier bleiben");
    assertThat(box("TITLE-de").getValue()).isEqualTo("Langsamer");
    assertThat(stored(message).content()).isEqualTo(SampleMessage.titled("Schneller"));
    click("Andere Fassung daneben zeigen");
    assertThat(page()).contains("Gespeichert von Miriam Vogt", "Schneller");
    click("Meinen Text speichern");
    assertThat(stored(message).content()).isEqualTo(SampleMessage.titled("Langsamer"));
  }

  @Test
  void taking_the_other_text_can_be_undone() {
    MessageId message = draftBy(MIRIAM, SampleMessage.titled("Anfang"));
    edit(message);
    MessageVersion read = stored(message);
    authoring.save(read.id(), read.lock(), SampleMessage.titled("Schneller"));
    type("TITLE-de", "Langsamer");
    click("Andere Fassung übernehmen");
    assertThat(box("TITLE-de").getValue()).isEqualTo("Schneller");
    click("Meinen Text zurückholen");
    assertThat(stored(message).content()).isEqualTo(SampleMessage.titled("Langsamer"));
  }

  @Test
  void sellers_read_the_story_at_once_and_call_with_a_tap() {
    MessageId message = published(SampleMessage.titled("Einer für alle"));
    signIn(ANNA);
    navigate(MessagesView.class, Map.of("alliance", ALLIANCE.toString()));
    assertThat(page()).contains("Einer für alle", "One retrofit, one tariff, one contact.");
    assertThat(titleForSellers(message)).isEqualTo("Einer für alle");
    assertThat(find(Anchor.class).all())
        .extracting(Anchor::getHref)
        .contains("tel:+4940123456", "mailto:miriam.vogt@kessler.example");
  }

  @Test
  void sellers_hr_and_strangers_do_not_get_into_the_studio() {
    MessageId message = draftBy(MIRIAM, SampleMessage.complete());
    for (String email : new String[] {ANNA, "petra.lang@kessler.example"}) {
      signIn(email);
      assertThatThrownBy(() -> navigate(StudioView.class, Map.of("alliance", ALLIANCE.toString())))
          .as(email)
          .isInstanceOf(IllegalArgumentException.class);
    }
    signIn("rita.stein@halden.example");
    UI.getCurrent().navigate(MessagingRoutes.editor(ALLIANCE.value(), message));
    assertThat(page()).contains("Hier ist nichts").doesNotContain("Weniger Strom");
    UI.getCurrent().navigate(MessagingRoutes.messages(ALLIANCE.value()));
    assertThat(page()).contains("Hier ist nichts");
  }

  private MessageId published(MessageContent content) {
    MessageId message = submitted(content);
    signIn(OLIVER);
    approvals.approve(stored(message).id(), stored(message).digest());
    return message;
  }

  private String titleForSellers(MessageId message) {
    signIn(ANNA);
    navigate(
        MessageView.class, Map.of("alliance", ALLIANCE.toString(), "message", message.toString()));
    return find(H1.class).single().getText();
  }
}
