package tandem.portal.learning.author.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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
import tandem.portal.learning.author.AuthorRoutes;
import tandem.portal.learning.author.Editing;
import tandem.portal.learning.author.Manuscripts;
import tandem.portal.learning.author.ModuleDefinition;
import tandem.portal.learning.author.ModuleDraft;
import tandem.portal.learning.author.ModuleDraftService;
import tandem.portal.learning.author.ModuleRules;
import tandem.portal.learning.author.question.QuestionKind;
import tandem.portal.learning.conversation.Conversation;
import tandem.portal.learning.conversation.Scripting;
import tandem.portal.platform.Languages;
import tandem.portal.platform.Localized;
import tandem.portal.platform.ui.FilterSelect;
import tandem.portal.platform.ui.TextBox;
import tandem.portal.platform.ui.Tick;
import tandem.portal.questionnaire.Question;
import tools.jackson.databind.node.JsonNodeFactory;

@PortalTest
@Transactional
class ModuleViewsTest extends SpringBrowserlessTest {
  private static final AllianceId DEMO =
      new AllianceId(UUID.fromString("01900000-0000-7000-8000-00000a110001"));
  private static final UUID MESSAGE = UUID.fromString("01900000-0000-7000-8000-0000000e0001");
  private static final tandem.portal.learning.ModuleId CORE =
      new tandem.portal.learning.ModuleId(UUID.fromString("01900000-0000-7000-8000-0000000d0001"));
  private static final String MIRIAM = "miriam.vogt@kessler.example";
  private static final String OLIVER = "oliver.grant@nordwind.example";

  /// In the demo’s library.
  private static final String PICTURE = "01900000-0000-7000-8000-0000000d0a01";

  @Autowired OwnerDb db;
  @Autowired ModuleDraftService drafts;
  @Autowired Shelves shelves;

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
  void a_new_module_is_written_stored_and_says_what_is_missing() {
    UI.getCurrent().navigate(AuthorRoutes.modules(DEMO.value()));
    assertThat(text()).contains("Warum diese Allianz", "Fassung 1 veröffentlicht");
    click("Neues Modul");
    write("title-de", "Erster Besuch");
    click("1. Noch ohne Text");
    write("lessonTitle-l1-de", "Vor der Tür");
    write("body-l1-de", "Ein **starker** Satz.");
    assertThat(text()).contains("Gespeichert um", "Fehlt noch in dieser Sprache");
    click("Zur Freigabe geben");
    assertThat(text())
        .contains("Noch offen", "Lektion 1: Geben Sie der Lektion einen Titel. (Englisch)");
    ModuleDefinition stored =
        Objects.requireNonNull(drafts.open(DEMO, moduleShown()).draft()).definition();
    assertThat(stored.title().in(Locale.GERMAN)).isEqualTo("Erster Besuch");
    assertThat(stored.lessons().getFirst().title().in(Locale.GERMAN)).isEqualTo("Vor der Tür");
    assertThat(html()).contains("<strong>starker</strong>");
  }

  @Test
  void what_is_typed_renames_the_outline_and_leaves_its_buttons_where_they_are() {
    ModuleDraft draft = begun("Eins");
    show(draft);
    click("1. Woher");
    NativeButton second =
        find(NativeButton.class).all().stream()
            .filter(button -> button.getId().orElse("").equals("tree-l2"))
            .findFirst()
            .orElseThrow();
    write("lessonTitle-l1-de", "Vorgeschichte");
    assertThat(text()).contains("1. Vorgeschichte");
    assertThat(second.isAttached()).as("whoever types and clicks at once").isTrue();
    test(second).click();
    assertThat(box("lessonTitle-l2-de").getValue()).isEqualTo("Wozu");
  }

  @Test
  void lessons_change_places_with_buttons_that_say_the_new_place() {
    ModuleDraft draft = begun("Eins");
    show(draft);
    click("1. Woher");
    press("Woher", "nach hinten");
    assertThat(text()).contains("„Woher“ steht jetzt an Stelle 2 von 3.");
    assertThat(lessons(draft)).containsExactly("l2", "l1", "l3");
    press("Woher", "nach vorn");
    assertThat(lessons(draft)).containsExactly("l1", "l2", "l3");
  }

  @Test
  void questions_come_from_the_bank_and_are_edited_in_place() {
    ModuleDraft draft = begun("Eins");
    show(draft);
    click("Wissens-Check");
    Tick tick =
        find(Tick.class).all().stream()
            .filter(one -> one.getId().orElse("").startsWith("bank-"))
            .findFirst()
            .orElseThrow();
    tick.setValue(true);
    click("Als Auswahl übernehmen");
    assertThat(stored(draft).questions()).hasSize(4);
    assertThat(stored(draft).pools()).hasSize(2);
    click("1.Wer ruft an?");
    write("text-q1-de", "Wer ruft zuerst an?");
    Tick right =
        find(Tick.class).all().stream()
            .filter(one -> one.getId().orElse("").equals("right-q1-b"))
            .findFirst()
            .orElseThrow();
    right.setValue(true);
    assertThat(stored(draft).question("q1").orElseThrow().question().text().in(Locale.GERMAN))
        .isEqualTo("Wer ruft zuerst an?");
    assertThat(
            tandem.portal.learning.author.ModuleRules.options(
                stored(draft).question("q1").orElseThrow().question()))
        .filteredOn(tandem.portal.questionnaire.Option::correct)
        .extracting(tandem.portal.questionnaire.Option::id)
        .containsExactly("b");
  }

  @Test
  void choosing_a_pool_changes_what_says_so_and_leaves_the_form_where_it_is() {
    ModuleDraft draft = begun("Eins");
    ModuleDefinition pooled =
        Editing.addPool(draft.definition(), new ModuleDefinition.Pool("Preise", 1));
    drafts.save(DEMO, draft.id(), draft.lock(), pooled);
    show(draft);
    click("Wissens-Check");
    click("1.Wer ruft an?");
    FilterSelect pool = select("pool-q1");
    TextBox words = box("text-q1-de");
    choose("pool-q1", "Preise");
    assertThat(pool.isAttached() && words.isAttached()).as("with the focus in it").isTrue();
    assertThat(stored(draft).question("q1").orElseThrow().pool()).isEqualTo("Preise");
    assertThat(text()).contains("Auswahl „Preise“", "„Preise“: wie viele von 1 gezogen werden");
    choose("pool-q1", "");
    assertThat(text())
        .doesNotContain("Auswahl „Preise“")
        .contains("„Preise“: wie viele von 0 gezogen werden");
    words.setValue("Wer ruft zuerst an?");
    assertThat(text()).as("the line above").contains("1.Wer ruft zuerst an?");
  }

  @Test
  void the_list_says_of_drafts_too_how_much_there_is_to_learn() {
    ModuleDraft draft = begun("Vor der Tür");
    drafts.next(DEMO, CORE);
    UI.getCurrent().navigate("");
    UI.getCurrent().navigate(AuthorRoutes.modules(DEMO.value()));
    ModuleDefinition d = draft.definition();
    assertThat(card("Vor der Tür"))
        .contains("3 Lektionen · 3 Fragen · " + d.minutes() + " Minuten")
        .doesNotContain("Nächste Fassung");
    assertThat(card("Warum diese Allianz"))
        .containsSubsequence(
            "5 Lektionen · 8 Fragen · 22 Minuten",
            "Nächste Fassung: 5 Lektionen · 8 Fragen · 22 Minuten");
    ModuleDraft empty = drafts.begin(DEMO);
    drafts.save(
        DEMO,
        empty.id(),
        empty.lock(),
        Editing.head(empty.definition(), Localized.of("Leer", "Empty"), Editing.BLANK));
    UI.getCurrent().navigate("");
    UI.getCurrent().navigate(AuthorRoutes.modules(DEMO.value()));
    assertThat(card("Leer")).contains("1 Lektion · keine Frage · 1 Minute");
  }

  @Test
  void whoever_is_second_loses_nothing_and_both_are_put_together() {
    ModuleDraft draft = begun("Eins");
    show(draft);
    drafts.save(DEMO, draft.id(), draft.lock(), Editing.passMark(draft.definition(), 50));
    write("title-de", "Von mir");
    assertThat(text()).contains("Sie haben Verschiedenes geändert");
    click("Beides zusammenführen");
    assertThat(stored(draft).title().in(Locale.GERMAN)).isEqualTo("Von mir");
    assertThat(stored(draft).passMark()).isEqualTo(50);
  }

  @Test
  void whoever_writes_on_what_was_proposed_meanwhile_is_told_before_it_is_taken_back() {
    ModuleDraft draft = begun("Eins");
    show(draft);
    drafts.propose(DEMO, draft.id(), draft.lock());
    write("title-de", "Von mir");
    assertThat(text()).contains("Dieser Entwurf wurde inzwischen zur Freigabe gegeben");
    assertThat(stored(draft).title().in(Locale.GERMAN)).isEqualTo("Eins");
    assertThat(box("title-de").getValue()).isEqualTo("Von mir");
    click("Meinen Stand speichern");
    assertThat(stored(draft).title().in(Locale.GERMAN)).isEqualTo("Von mir");
  }

  @Test
  void where_both_changed_the_same_the_author_decides() {
    ModuleDraft draft = begun("Eins");
    show(draft);
    drafts.save(
        DEMO,
        draft.id(),
        draft.lock(),
        Editing.head(
            draft.definition(), Localized.of("Von anderen", "Eins"), draft.definition().summary()));
    write("title-de", "Von mir");
    assertThat(text()).contains("Sie haben dasselbe geändert");
    assertThat(buttons()).doesNotContain("Beides zusammenführen");
    click("Den anderen Stand übernehmen");
    assertThat(box("title-de").getValue()).isEqualTo("Von anderen");
    click("Meinen Stand zurückholen");
    assertThat(stored(draft).title().in(Locale.GERMAN)).isEqualTo("Von mir");
  }

  @Test
  void one_side_proposes_the_other_reads_what_changed_and_releases() {
    ModuleDraft draft = begun("Eins");
    show(draft);
    click("Zur Freigabe geben");
    click("Jetzt zur Freigabe geben");
    assertThat(text()).contains("Bei Nordwind AG zur Freigabe");
    assertThat(buttons()).doesNotContain("Freigeben");
    SignIn.as(db, OLIVER);
    show(draft);
    assertThat(text())
        .as("nobody knows an earlier version: the text itself, in both languages")
        .contains("Was gelernt werden soll", "Deutsch", "Englisch", "Woher", "Wer ruft an?")
        .doesNotContain("Neu: Lektion");
    click("Freigeben");
    assertThat(text()).contains("Fassung 1, von beiden Seiten unterschrieben");
    click("Neue Fassung beginnen");
    click("Was neu ist");
    assertThat(text()).contains("Abschlüsse früherer Fassungen");
  }

  @Test
  void what_the_other_side_has_signed_waits_on_the_home_page_of_this_one() {
    ModuleDraft draft = begun("Vor der Tür");
    drafts.propose(DEMO, draft.id(), draft.lock());
    UI.getCurrent().navigate("");
    assertThat(text()).doesNotContain("Vor der Tür");
    SignIn.as(db, OLIVER);
    UI.getCurrent().navigate(AuthorRoutes.modules(DEMO.value()));
    UI.getCurrent().navigate("");
    assertThat(text()).contains("Ein Modul wartet auf Ihre Freigabe", "Vor der Tür");
  }

  @Test
  void whoever_signs_reads_what_is_right_and_which_message_a_lesson_leads_to() {
    ModuleDraft draft = begun("Eins");
    ModuleDefinition cards =
        Editing.lesson(
            Editing.ask(
                Manuscripts.complete("Eins", MESSAGE),
                new Question.Numeric(
                    Localized.of("Wie viel?", "How much?"),
                    List.of(
                        new Question.Near(
                            new java.math.BigDecimal(30),
                            java.math.BigDecimal.ONE,
                            true,
                            Editing.BLANK)),
                    Localized.of("Tage", "days"),
                    Localized.of("Darum.", "Because.")),
                null),
            "l2",
            l ->
                new ModuleDefinition.LessonText(
                    l.id(),
                    l.part(),
                    l.title(),
                    Localized.of("```cards\nWorin\nDarin\n```", "```cards\nIn\nOut\n```"),
                    null,
                    null,
                    null));
    ModuleDraft stored = drafts.save(DEMO, draft.id(), draft.lock(), cards);
    drafts.propose(DEMO, draft.id(), stored.lock());
    SignIn.as(db, OLIVER);
    show(draft);
    assertThat(text())
        .contains("✓ 30 ± 1 Tage", "✓ 30 ± 1 days", "führt zur Wertbotschaft „")
        .contains("Was richtig ist✓ Wir", "Bestanden mit")
        .as("nobody knows an earlier version")
        .doesNotContain("Neu: Was neu ist", "noch einmal abschließen");
    assertThat(readers())
        .anyMatch(html -> html.contains("Worin") && html.contains("Darin"))
        .noneMatch(html -> html.contains("```cards"));
  }

  @Test
  void nothing_has_changed_only_when_nothing_has_and_a_new_version_says_whom_it_asks_again() {
    ModuleDraft draft = drafts.next(DEMO, CORE);
    Question.TrueFalse question =
        new Question.TrueFalse(
            Localized.of("Stimmt?", "True?"), true, Localized.of("Darum.", "So."));
    ModuleDefinition one = message(Editing.ask(draft.definition(), question, null), "eeee1");
    ModuleDefinition other = message(one, "eeee2");
    assertThat(differences(one, one)).isEqualTo("Es hat sich nichts geändert.");
    assertThat(differences(one, other))
        .as("neither message is published, so both are called the same")
        .contains("ohne dass man es den Worten ansieht");
    ModuleDraft stored =
        drafts.save(
            DEMO,
            draft.id(),
            draft.lock(),
            Editing.again(draft.definition(), true, Localized.of("Neue Preise", "New prices")));
    drafts.propose(DEMO, draft.id(), stored.lock());
    SignIn.as(db, OLIVER);
    show(draft);
    assertThat(text())
        .contains("Diese Fassung muss jeder noch einmal abschließen")
        .contains("Neu: Neue Preise");
  }

  private static ModuleDefinition message(ModuleDefinition d, String end) {
    return Editing.lesson(
        d,
        d.lessons().getFirst().id(),
        l ->
            new ModuleDefinition.LessonText(
                l.id(),
                l.part(),
                l.title(),
                l.body(),
                l.minutes(),
                UUID.fromString("01900000-0000-7000-8000-0000000" + end),
                l.conversation()));
  }

  private String differences(ModuleDefinition before, ModuleDefinition after) {
    return new Changes(before, after, shelves.of(DEMO)).getElement().getTextRecursively();
  }

  @Test
  void nobody_leaves_what_is_not_stored_without_being_asked() {
    ModuleDraft draft = begun("Eins");
    show(draft);
    drafts.save(
        DEMO,
        draft.id(),
        draft.lock(),
        Editing.head(
            draft.definition(), Localized.of("Von anderen", "Eins"), draft.definition().summary()));
    write("title-de", "Von mir");
    UI.getCurrent().navigate(AuthorRoutes.modules(DEMO.value()));
    assertThat(text())
        .contains("Nicht alles ist gespeichert", "Sie haben dasselbe geändert", "Von mir");
    assertThat(box("title-de").getValue()).isEqualTo("Von mir");
    click("Hier bleiben");
    assertThat(text()).doesNotContain("Nicht alles ist gespeichert");
    UI.getCurrent().navigate(AuthorRoutes.modules(DEMO.value()));
    click("Ohne Speichern verlassen");
    assertThat(text()).contains("Neues Modul");
    show(draft);
    write("title-de", "Gespeichert");
    UI.getCurrent().navigate(AuthorRoutes.modules(DEMO.value()));
    assertThat(text()).as("what is stored asks nobody").contains("Neues Modul");
  }

  @Test
  void the_heading_follows_the_title() {
    UI.getCurrent().navigate(AuthorRoutes.modules(DEMO.value()));
    click("Neues Modul");
    write("title-de", "Erster Besuch");
    assertThat(find(com.vaadin.flow.component.html.H1.class).single().getText())
        .isEqualTo("Erster Besuch");
    assertThat(text()).doesNotContain("mindestens 0 von 0");
  }

  @Test
  void a_removed_lesson_comes_back_with_all_it_held() {
    ModuleDraft draft = begun("Eins");
    show(draft);
    click("2. Wozu");
    press("Wozu", "entfernen");
    assertThat(lessons(draft)).containsExactly("l1", "l3");
    click("Rückgängig");
    assertThat(stored(draft)).isEqualTo(draft.definition());
  }

  @Test
  void what_is_removed_from_a_conversation_comes_back_and_what_is_open_leads_to_a_step_there_is() {
    Conversation talk =
        Scripting.reply(
            Scripting.addStep(Scripting.fresh()), "s1", "r2", r -> Scripting.with(r, "s2"));
    ModuleDraft begun = begun("Eins");
    ModuleDefinition spoken = Editing.lesson(begun.definition(), "l1", l -> l.with(talk));
    show(drafts.save(DEMO, begun.id(), begun.lock(), spoken));
    click("1. Woher");
    for (String removal : List.of("Schritt 2", "Schritt 1", "Gespräch")) {
      if (removal.equals("Gespräch")) {
        click("Gespräch entfernen");
      } else {
        press(removal, "entfernen");
      }
      assertThat(stored(begun)).as(removal).isNotEqualTo(spoken);
      click("Rückgängig");
      assertThat(stored(begun)).as(removal).isEqualTo(spoken);
    }
    test(button("add-reply-s1")).click();
    ModuleDefinition three = stored(begun);
    press("Antwort 2", "entfernen");
    assertThat(stored(begun)).isNotEqualTo(three);
    click("Rückgängig");
    assertThat(stored(begun)).isEqualTo(three);

    press("Schritt 1", "entfernen");
    ModuleDefinition left = stored(begun);
    assertThat(ModuleRules.problems(left, false, false))
        .filteredOn(problem -> problem.textKey().endsWith(".talk"))
        .extracting(problem -> ProblemList.fieldOf(left, problem, Locale.GERMAN))
        .containsExactly("says-s2-de", "says-s2-en");
  }

  @Test
  void nothing_is_added_beyond_what_can_be_stored_and_the_form_says_why() {
    ModuleDefinition full = Manuscripts.complete("Voll");
    while (full.lessons().size() < ModuleRules.LESSONS) {
      full = Editing.addLesson(full);
    }
    while (full.questions().size() < ModuleRules.QUESTIONS) {
      full = Editing.ask(full, QuestionKind.TRUE_FALSE.fresh(), null);
    }
    while (full.pools().size() < ModuleRules.POOLS) {
      full = Editing.addPool(full, new ModuleDefinition.Pool("P" + full.pools().size(), 1));
    }
    Conversation talk = Scripting.fresh();
    while (talk.steps().size() < ModuleRules.STEPS) {
      talk = Scripting.addStep(talk);
    }
    while (talk.steps().getFirst().replies().size() < ModuleRules.OPTIONS - 1) {
      talk = Scripting.addReply(talk, "s1");
    }
    Conversation nearly = talk;
    full = Editing.lesson(full, "l1", lesson -> lesson.with(nearly));
    ModuleDraft begun = begun("Eins");
    show(drafts.save(DEMO, begun.id(), begun.lock(), full));

    assertThat(text()).contains("Ein Modul hat höchstens 20 Lektionen.");
    assertThat(button("add-lesson").isEnabled()).isFalse();
    click("Wissens-Check");
    assertThat(text())
        .contains(
            "Ein Wissens-Check hat höchstens 100 Fragen.",
            "Ein Wissens-Check hat höchstens 10 Auswahlen.");
    assertThat(button("add-question").isEnabled()).isFalse();
    assertThat(button("add-pool").isEnabled()).isFalse();
    click("1. Woher");
    assertThat(text()).contains("Ein Gespräch hat höchstens 12 Schritte.");
    assertThat(button("add-step").isEnabled()).isFalse();
    test(button("add-reply-s1")).click();
    assertThat(text()).contains("Ein Schritt hat höchstens 8 Antworten.");
    assertThat(button("add-reply-s1").isEnabled()).isFalse();
    assertThat(button("add-reply-s2").isEnabled()).isTrue();
    assertThat(ModuleRules.fits(stored(begun))).isTrue();
  }

  @Test
  void a_placeholder_on_a_card_is_not_signed() {
    ModuleDraft draft = begun("Eins");
    show(draft);
    click("1. Woher");
    click("Karteikarten einfügen");
    click("Zur Freigabe geben");
    assertThat(text())
        .contains("Lektion 1: Schreiben Sie beide Seiten jeder Karteikarte")
        .doesNotContain("Jetzt zur Freigabe geben");
    write("body-l1-de", "```cards\nVorn\nHinten\n```");
    write("body-l1-en", "```cards\nFront\nBack\n```");
    click("Zur Freigabe geben");
    assertThat(buttons()).contains("Jetzt zur Freigabe geben");
  }

  @Test
  void a_long_question_of_the_bank_is_taken_and_stored() {
    ModuleDraft draft = begun("Eins");
    var options = new java.util.ArrayList<tandem.portal.questionnaire.Option>();
    for (int i = 0; i < 9; i++) {
      options.add(
          new tandem.portal.questionnaire.Option(
              "o" + i, Localized.of("Antwort " + i, "Answer"), i == 0, Editing.BLANK));
    }
    Localized longer = Localized.of("x".repeat(601), "x");
    ModuleDraft stored =
        drafts.save(
            DEMO,
            draft.id(),
            draft.lock(),
            Editing.ask(draft.definition(), new Question.Single(longer, options, longer), null));
    assertThat(stored.definition().questions()).hasSize(4);
  }

  @Test
  void giving_back_asks_why_and_the_reason_stands_above_the_draft() {
    ModuleDraft draft = begun("Eins");
    drafts.propose(DEMO, draft.id(), draft.lock());
    SignIn.as(db, OLIVER);
    show(draft);
    click("Zurückgeben …");
    click("Zurückgeben");
    assertThat(text()).contains("Sagen Sie in einem Satz, was anders werden soll.");
    write("give-back", "Frage zwei ist mehrdeutig.");
    click("Zurückgeben");
    assertThat(text()).contains("liest Ihren Grund", "Zurückgegeben von Nordwind AG");
    SignIn.as(db, MIRIAM);
    UI.getCurrent().navigate("");
    assertThat(text()).contains("Zurückgegeben", "Eins");
    UI.getCurrent().navigate(AuthorRoutes.modules(DEMO.value()));
    assertThat(text()).contains("Zurückgegeben");
    show(draft);
    assertThat(text()).contains("Zurückgegeben von Nordwind AG", "Frage zwei ist mehrdeutig.");
    click("Zur Freigabe geben");
    click("Jetzt zur Freigabe geben");
    assertThat(text()).doesNotContain("Frage zwei ist mehrdeutig.");
  }

  @Test
  void the_preview_shows_a_picture_as_sellers_see_it_in_the_language_chosen() {
    ModuleDraft draft = begun("Eins");
    show(draft);
    click("1. Woher");
    write("body-l1-de", "Davor.\n\n![Drei Stunden](media:" + PICTURE + ")");
    assertThat(html())
        .contains(
            "<figure class=\"media\"><img src=\"media/" + PICTURE + "\" alt=\"Der Strombedarf",
            "<figcaption>Drei Stunden</figcaption>");
    write("body-l1-en", "![Gone](media:01900000-0000-7000-8000-00000000dead)");
    click("Englisch");
    assertThat(html()).contains("What was here no longer exists.").doesNotContain("dead");
    assertThat(text()).contains("Eine Datei dieser Lektion fehlt in dieser Allianz", "Gone");
  }

  @Test
  void a_picture_of_the_library_is_put_where_the_cursor_is_in_both_languages() {
    ModuleDraft draft = begun("Eins");
    show(draft);
    click("1. Woher");
    write("body-l1-de", "Davor.\n\nDanach.");
    write("body-l1-en", "Before.\n\nAfter.");
    insert("l1", 3, 15);
    assertThat(box("body-l1-de").getValue())
        .startsWith("Davor.\n\n![Der Strombedarf")
        .endsWith("](media:" + PICTURE + ")\n\nDanach.");
    assertThat(stored(draft).lesson("l1").orElseThrow().body().in(Locale.ENGLISH))
        .startsWith("Before.\n\n![A foundry’s power demand")
        .endsWith("](media:" + PICTURE + ")\n\nAfter.");
    assertThat(html()).contains("<figure class=\"media\"><img ");
    assertThat(text()).contains("Eingefügt: Der Strombedarf");
  }

  @Test
  void only_what_is_ready_is_offered() {
    db.execute("update media.file set alternative = '{}'");
    show(begun("Eins"));
    click("1. Woher");
    assertThat(text())
        .contains("Eine weitere Datei fehlt hier", "Medien in neuem Tab öffnen")
        .doesNotContain("In welchen Text");
  }

  /// @param cursors in the German and the English text, as the browser tells
  private void insert(String lesson, int... cursors) {
    Element button =
        find(NativeButton.class).all().stream()
            .filter(one -> one.getId().orElse("").equals("insert-media-" + lesson))
            .findFirst()
            .orElseThrow()
            .getElement();
    var data = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < cursors.length; i++) {
      data.put(
          "(document.getElementById('body-%s-%s') || {}).selectionStart"
              .formatted(lesson, Languages.ALL.get(i).getLanguage()),
          cursors[i]);
    }
    button
        .getNode()
        .getFeature(ElementListenerMap.class)
        .fireEvent(new DomEvent(button, "click", data));
  }

  private FilterSelect select(String id) {
    return find(FilterSelect.class).all().stream()
        .filter(one -> one.getId().orElse("").equals(id))
        .findFirst()
        .orElseThrow();
  }

  private String card(String title) {
    return find(com.vaadin.flow.component.html.Section.class).all().stream()
        .filter(one -> one.hasClassName("card"))
        .map(one -> one.getElement().getTextRecursively())
        .filter(words -> words.startsWith(title))
        .findFirst()
        .orElseThrow();
  }

  private void choose(String id, String value) {
    FilterSelect select = select(id);
    String before = select.getValue();
    select.setValue(value);
    ComponentUtil.fireEvent(
        select, new AbstractField.ComponentValueChangeEvent<>(select, select, before, true));
  }

  private ModuleDraft begun(String title) {
    ModuleDraft draft = drafts.begin(DEMO);
    return drafts.save(DEMO, draft.id(), draft.lock(), Manuscripts.complete(title));
  }

  private ModuleDefinition stored(ModuleDraft draft) {
    return Objects.requireNonNull(drafts.open(DEMO, draft.module()).draft()).definition();
  }

  private List<String> lessons(ModuleDraft draft) {
    return stored(draft).lessons().stream().map(ModuleDefinition.LessonText::id).toList();
  }

  private static tandem.portal.learning.ModuleId moduleShown() {
    String path = UI.getCurrent().getActiveViewLocation().getPath();
    return new tandem.portal.learning.ModuleId(
        UUID.fromString(path.substring(path.lastIndexOf('/') + 1)));
  }

  private void show(ModuleDraft draft) {
    UI.getCurrent().navigate("");
    UI.getCurrent().navigate(AuthorRoutes.module(DEMO.value(), draft.module()));
  }

  private TextBox box(String id) {
    return find(TextBox.class).all().stream()
        .filter(box -> box.getId().orElse("").equals(id))
        .findFirst()
        .orElseThrow();
  }

  private NativeButton button(String id) {
    return find(NativeButton.class).all().stream()
        .filter(button -> button.getId().orElse("").equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + id));
  }

  private void write(String id, String text) {
    box(id).setValue(text);
  }

  private List<String> buttons() {
    return find(NativeButton.class).all().stream().map(NativeButton::getText).toList();
  }

  /// A button by what it says, or by the first thing it says.
  private void click(String caption) {
    test(find(NativeButton.class).all().stream()
            .filter(
                button -> {
                  String says = button.getElement().getTextRecursively();
                  return says.equals(caption) || says.startsWith(caption);
                })
            .findFirst()
            .orElseThrow(() -> new AssertionError(caption + " is none of " + buttons())))
        .click();
  }

  private void press(String what, String way) {
    test(find(NativeButton.class).all().stream()
            .filter(
                button -> {
                  String says = button.getElement().getAttribute("aria-label");
                  return says != null && says.contains(what) && says.contains(way);
                })
            .findFirst()
            .orElseThrow())
        .click();
  }

  private List<String> readers() {
    return find(tandem.portal.platform.ui.Reader.class).all().stream()
        .map(reader -> reader.getElement().getProperty("innerHTML"))
        .toList();
  }

  private String html() {
    return find(tandem.portal.platform.ui.Reader.class)
        .single()
        .getElement()
        .getProperty("innerHTML");
  }

  private String text() {
    return ((Component) getCurrentView()).getElement().getTextRecursively();
  }
}
