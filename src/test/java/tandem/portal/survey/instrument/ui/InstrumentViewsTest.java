package tandem.portal.survey.instrument.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.alliance.AllianceId;
import tandem.portal.identity.SignIn;
import tandem.portal.platform.Localized;
import tandem.portal.platform.ui.SurveyPlayer;
import tandem.portal.platform.ui.TextBox;
import tandem.portal.questionnaire.Scale;
import tandem.portal.survey.Instrument;
import tandem.portal.survey.instrument.DraftId;
import tandem.portal.survey.instrument.InstrumentDraftService;
import tandem.portal.survey.instrument.InstrumentRoutes;
import tandem.portal.survey.instrument.InstrumentRow;
import tandem.portal.survey.instrument.Slug;

@PortalTest
@Transactional
class InstrumentViewsTest extends SpringBrowserlessTest {
  private static final AllianceId DEMO =
      new AllianceId(UUID.fromString("01900000-0000-7000-8000-00000a110001"));
  private static final String MIRIAM = "miriam.vogt@kessler.example";
  private static final String OLIVER = "oliver.grant@nordwind.example";

  @Autowired OwnerDb db;
  @Autowired InstrumentDraftService drafts;

  @BeforeEach
  void sign_in() {
    UI.getCurrent().setLocale(Locale.GERMAN);
    SignIn.as(db, MIRIAM);
  }

  @AfterEach
  void sign_out() {
    SignIn.out();
  }

  @Test
  void the_list_shows_shipped_and_own_instruments_and_where_they_stand() {
    DraftId draft = drafts.create(DEMO, complete("Messebesuche"));
    drafts.propose(DEMO, draft, 0);
    UI.getCurrent().navigate(InstrumentRoutes.instruments(DEMO.value()));
    assertThat(text())
        .contains("Messebesuche", "Wartet auf Nordwind AG", "Mitgeliefert", "Vertrauen");
  }

  @Test
  void giving_back_asks_why_and_the_editor_says_it() {
    DraftId draft = drafts.create(DEMO, complete("Messebesuche"));
    drafts.propose(DEMO, draft, 0);
    SignIn.as(db, OLIVER);
    UI.getCurrent().navigate(InstrumentRoutes.instrument(DEMO.value(), Slug.of(draft)));
    click("Zurückgeben …");
    click("Zurückgeben");
    assertThat(text()).contains("Sagen Sie in einem Satz");
    write("give-back", "Bitte auch nach der Region fragen.");
    click("Zurückgeben");
    assertThat(text())
        .contains("Zurückgegeben von Nordwind AG", "Bitte auch nach der Region fragen.");
  }

  @Test
  void a_new_instrument_is_written_stored_and_says_what_is_missing() {
    UI.getCurrent().navigate(InstrumentRoutes.instruments(DEMO.value()));
    click("Neuer Fragebogen");
    write("title-de", "Messebesuche");
    click("Frage hinzufügen");
    write("text-q1-de", "Wie war es?");
    assertThat(text()).contains("Gespeichert um", "Fehlt noch in dieser Sprache");
    click("Zur Freigabe geben");
    assertThat(text()).contains("Noch offen", "Geben Sie dem Fragebogen einen Titel. (Englisch)");
    assertThat(drafts.list(DEMO))
        .filteredOn(row -> row.title().in(Locale.GERMAN).equals("Messebesuche"))
        .singleElement()
        .satisfies(
            row -> {
              Instrument.Definition stored =
                  drafts.definition(DEMO, new DraftId(UUID.fromString(row.slug().value())));
              assertThat(stored.sections().getFirst().items())
                  .extracting(item -> item.text().in(Locale.GERMAN))
                  .containsExactly("Wie war es?");
            });
  }

  @Test
  void whoever_is_second_keeps_his_text_and_decides() {
    DraftId draft = drafts.create(DEMO, complete("Eins"));
    show(draft);
    drafts.save(DEMO, draft, 0, complete("Von anderen"));
    write("title-de", "Von mir");
    assertThat(text()).contains("Jemand anderes hat diesen Entwurf inzwischen geändert");
    assertThat(box("title-de").getValue()).isEqualTo("Von mir");
    assertThat(drafts.definition(DEMO, draft).title().in(Locale.GERMAN)).isEqualTo("Von anderen");
    click("Den anderen Stand übernehmen");
    assertThat(box("title-de").getValue()).isEqualTo("Von anderen");
    click("Meinen Stand zurückholen");
    assertThat(drafts.definition(DEMO, draft).title().in(Locale.GERMAN)).isEqualTo("Von mir");
  }

  @Test
  void whoever_writes_on_what_was_proposed_meanwhile_is_told_before_it_is_taken_back() {
    DraftId draft = drafts.create(DEMO, complete("Eins"));
    SignIn.as(db, OLIVER);
    show(draft);
    SignIn.as(db, MIRIAM);
    drafts.propose(DEMO, draft, 0);
    SignIn.as(db, OLIVER);
    write("title-de", "Von mir");
    assertThat(text())
        .contains("Dieser Entwurf wurde inzwischen zur Freigabe gegeben")
        .contains("zieht das den Entwurf zurück");
    assertThat(box("title-de").getValue()).isEqualTo("Von mir");
    assertThat(drafts.toRelease(DEMO)).extracting(InstrumentRow::slug).contains(Slug.of(draft));
    click("Den anderen Stand übernehmen");
    assertThat(box("title-de").getValue()).isEqualTo("Eins");
    click("Meinen Stand zurückholen");
    assertThat(drafts.toRelease(DEMO))
        .extracting(InstrumentRow::slug)
        .doesNotContain(Slug.of(draft));
    assertThat(drafts.definition(DEMO, draft).title().in(Locale.GERMAN)).isEqualTo("Von mir");
  }

  @Test
  void whoever_takes_what_was_proposed_goes_on_to_decide_on_it() {
    DraftId draft = drafts.create(DEMO, complete("Eins"));
    SignIn.as(db, OLIVER);
    show(draft);
    SignIn.as(db, MIRIAM);
    drafts.propose(DEMO, draft, 0);
    SignIn.as(db, OLIVER);
    write("title-de", "Von mir");
    click("Den anderen Stand übernehmen");
    click("Ansehen, was zur Freigabe liegt");
    click("Freigeben");
    assertThat(text()).contains("Fassung 1, von beiden Seiten freigegeben");
  }

  @Test
  void what_is_still_open_is_worked_out_anew_with_every_change_until_nothing_is() {
    show(drafts.create(DEMO, complete("Eins")));
    click("Frage hinzufügen");
    write("text-q2-de", "Und danach?");
    write("title-de", "");
    click("Zur Freigabe geben");
    assertThat(text()).contains("Noch offen: 2", "Frage 2: Schreiben Sie die Frage. (Englisch)");
    write("title-de", "Zwei");
    assertThat(text()).contains("Noch offen: 1");
    press("Frage 2 entfernen");
    assertThat(text()).doesNotContain("Noch offen", "Schreiben Sie die Frage");
  }

  @Test
  void a_question_and_a_section_that_were_removed_come_back_where_they_stood() {
    DraftId draft = drafts.create(DEMO, complete("Eins"));
    show(draft);
    Instrument.Definition before = drafts.definition(DEMO, draft);
    press("Frage 1 entfernen");
    assertThat(text()).contains("Frage 1 ist entfernt.");
    assertThat(drafts.definition(DEMO, draft).sections().getFirst().items()).isEmpty();
    click("Rückgängig");
    assertThat(drafts.definition(DEMO, draft)).isEqualTo(before);
    press("Abschnitt 1 entfernen");
    write("title-de", "Zwei");
    assertThat(drafts.definition(DEMO, draft).sections()).isEmpty();
    click("Rückgängig");
    assertThat(drafts.definition(DEMO, draft))
        .satisfies(
            now -> {
              assertThat(now.sections()).isEqualTo(before.sections());
              assertThat(now.title().in(Locale.GERMAN)).isEqualTo("Zwei");
            });
    assertThat(text()).doesNotContain("entfernt.");
  }

  @Test
  void what_the_other_side_proposed_stands_on_the_home_screen_with_a_link() {
    DraftId draft = drafts.create(DEMO, complete("Messebesuche"));
    drafts.propose(DEMO, draft, 0);
    String link = InstrumentRoutes.instrument(DEMO.value(), Slug.of(draft));
    UI.getCurrent().navigate("");
    assertThat(links()).doesNotContain(link);
    SignIn.as(db, OLIVER);
    UI.getCurrent().navigate(InstrumentRoutes.instruments(DEMO.value()));
    UI.getCurrent().navigate("");
    assertThat(text()).contains("Fragebogen zur Freigabe", "Messebesuche");
    assertThat(links()).contains(link);
  }

  private List<String> links() {
    return find(Anchor.class).all().stream().map(Anchor::getHref).toList();
  }

  private void press(String says) {
    test(find(NativeButton.class).all().stream()
            .filter(button -> says.equals(button.getElement().getAttribute("aria-label")))
            .findFirst()
            .orElseThrow())
        .click();
  }

  @Test
  void one_side_proposes_the_other_reads_what_changed_and_releases() {
    DraftId draft = drafts.create(DEMO, complete("Eins"));
    show(draft);
    click("Zur Freigabe geben");
    click("Jetzt zur Freigabe geben");
    assertThat(text()).contains("Liegt Nordwind AG zur Freigabe vor");
    assertThat(buttons()).doesNotContain("Freigeben");
    SignIn.as(db, OLIVER);
    show(draft);
    assertThat(text()).contains("Neu: Frage", "Wie war es?");
    click("Freigeben");
    assertThat(text()).contains("Fassung 1, von beiden Seiten freigegeben");
  }

  @Test
  void the_preview_is_the_answer_page_and_sends_nothing() {
    show(drafts.create(DEMO, complete("Eins")));
    assertThat(
            find(SurveyPlayer.class).single().getElement().getPropertyRaw("definition").toString())
        .contains("\"preview\":true", "\"submitUrl\":\"\"", "Wie war es?");
  }

  @Test
  void shipped_instruments_can_be_read_and_copied_only() {
    UI.getCurrent().navigate(InstrumentRoutes.instrument(DEMO.value(), new Slug("trust")));
    assertThat(find(TextBox.class).all()).isEmpty();
    assertThat(buttons()).doesNotContain("Neue Version beginnen");
    click("Kopieren");
    assertThat(box("title-de").getValue()).isEqualTo("Vertrauen in der Zusammenarbeit");
  }

  private void show(DraftId draft) {
    UI.getCurrent().navigate("");
    UI.getCurrent().navigate(InstrumentRoutes.instrument(DEMO.value(), Slug.of(draft)));
  }

  private TextBox box(String id) {
    return find(TextBox.class).all().stream()
        .filter(box -> box.getId().orElse("").equals(id))
        .findFirst()
        .orElseThrow();
  }

  private void write(String id, String text) {
    box(id).setValue(text);
  }

  private List<String> buttons() {
    return find(NativeButton.class).all().stream().map(NativeButton::getText).toList();
  }

  private void click(String caption) {
    test(find(NativeButton.class).all().stream()
            .filter(button -> button.getText().equals(caption))
            .findFirst()
            .orElseThrow())
        .click();
  }

  private String text() {
    return ((Component) getCurrentView()).getElement().getTextRecursively();
  }

  private static Instrument.Definition complete(String title) {
    Localized any = Localized.of("Wort", "word");
    return new Instrument.Definition(
        Localized.of(title, title),
        any,
        any,
        1,
        List.of(
            new Instrument.Section(
                "s1",
                any,
                List.of(
                    new Instrument.Item(
                        "q1",
                        null,
                        Localized.of("Wie war es?", "How was it?"),
                        new Scale.Agreement(5),
                        null,
                        null)))));
  }
}
