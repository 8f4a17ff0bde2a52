package tandem.portal.survey.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.alliance.JobRole;
import tandem.portal.identity.PersonId;
import tandem.portal.identity.SignIn;
import tandem.portal.platform.Localized;
import tandem.portal.platform.NotFoundException;
import tandem.portal.platform.Texts;
import tandem.portal.survey.Instrument;
import tandem.portal.survey.Sender;
import tandem.portal.survey.SurveyWorld;
import tandem.portal.survey.WaveId;
import tandem.portal.survey.WaveService;
import tandem.portal.survey.schedule.PlanService;
import tandem.portal.survey.schedule.SurveyRules;

@PortalTest
class CouncilPaperTest {
  private static final WaveId DEMO_PULSE =
      new WaveId(java.util.UUID.fromString("01900000-0000-7000-8000-0000000a0004"));

  @Autowired OwnerDb db;
  @Autowired CouncilService council;
  @Autowired WaveService waves;
  @Autowired PlanService plan;
  @Autowired ApplicationContext portal;
  @Autowired Texts texts;

  private SurveyWorld world;
  private List<PersonId> sellers;
  private WaveId wave;

  @BeforeEach
  void plan_a_wave() {
    world = new SurveyWorld(db);
    sellers = world.sellers(world.sideA, JobRole.PRESALES, "Nord", 9);
    world.sellers(world.sideB, JobRole.PRESALES, "Süd", 3);
    wave = world.planned();
  }

  @AfterEach
  void tidy_up() {
    SignIn.as(world.planner);
    waves.running(world.alliance).ifPresent(open -> waves.close(open.id(), "Ende"));
    SignIn.out();
    db.transaction(
        tidy -> {
          tidy.dsl().execute("set local session_replication_role = replica");
          tidy.dsl()
              .execute(
                  "delete from survey.instrument where alliance_id = ?", world.alliance.value());
        });
    world.close();
  }

  @Test
  void a_planned_wave_says_that_nothing_is_frozen() throws IOException {
    SignIn.as(world.planner);
    assertThat(text(wave, Locale.GERMAN))
        .contains("Geplant, noch nicht eingefroren", "wird beim Öffnen gezählt")
        .doesNotContain("Prüfsumme (SHA-256)");
  }

  @Test
  void the_paper_says_it_all_in_both_languages() throws IOException {
    SignIn.as(world.planner);
    waves.open(wave);
    assertThat(text(wave, Locale.GERMAN))
        .contains(
            "Unterlage für den Betriebsrat",
            "Eingefroren beim Öffnen",
            "Mittelwerte und einzelne Anteile ab 5 Antworten, Verteilungen und eigene Worte ab 8",
            "ließe sich der fehlende abziehen",
            "Schlüssel der Welle",
            "nirgends",
            "Was nicht versprochen wird",
            "Transaktionsprotokolls",
            "höchstens 2 Erinnerungen",
            "auf beiden Seiten dasselbe",
            "ohne Namen, Anmeldung und Cookie",
            "Wer den Passierschein aus der geöffneten Seite kopiert",
            "mehr als 4 Mails",
            "hat nur 3 Personen",
            "Presales");
    assertThat(text(wave, Locale.ENGLISH))
        .contains(
            "paper for the works council",
            "Frozen at the opening",
            "missing one could be had by subtraction",
            "Key of the wave",
            "nowhere",
            "What is not promised",
            "transaction log",
            "2 reminders at most",
            "the same on both sides",
            "without name, sign-in or cookie",
            "Whoever copies the pass from the open page",
            "more than 4 mails",
            "has only 3 people");
  }

  @Test
  void every_question_stands_in_it_with_what_can_be_answered() throws IOException {
    SignIn.as(db, "petra.lang@kessler.example");
    Setup setup = council.of(DEMO_PULSE);
    for (Locale reader : List.of(Locale.GERMAN, Locale.ENGLISH)) {
      String text = text(setup, reader, 2).replaceAll("\\s+", " ");
      assertThat(setup.instrument().items().count()).isGreaterThan(5);
      assertThat(
              setup
                  .instrument()
                  .items()
                  .map(Instrument.Item::text)
                  .map((Localized question) -> question.in(reader).split("\\{partner}")[0].strip()))
          .allSatisfy(question -> assertThat(text).contains(question));
      assertThat(text).doesNotContain("{", "}");
    }
    assertThat(text(setup, Locale.GERMAN, 2))
        .contains("gespeichert nur als Spanne", "Nur wenn bei Frage");
  }

  @Test
  void questions_for_some_are_counted_and_say_whom_they_are_for_before_the_opening_too()
      throws IOException {
    String slug = "own " + world.alliance;
    db.execute(
        "insert into survey.instrument (slug, version, definition, alliance_id, released_at)"
            + " values (?, 1, ?::jsonb, ?, now())",
        slug,
        """
        {"title": {"de": "T"}, "finds": {"de": "F"}, "intro": {"de": "I"}, "minutes": 1, "sections": [
          {"id": "s1", "title": {"de": "S"}, "items": [
            {"id": "all", "text": {"de": "Alle"}, "scale": {"type": "agreement", "levels": 5}},
            {"id": "demo", "text": {"de": "Wenige"}, "scale": {"type": "agreement", "levels": 5},
             "when": {"sides": [{"value": "%s"}], "jobRoles": ["PRESALES"]}}]}]}
        """
            .formatted(world.sideB),
        world.alliance.value());
    WaveId own = world.planned(slug);
    SignIn.as(world.planner);
    String company = council.of(own).companies().getLast().company();
    assertThat(text(own, Locale.GERMAN))
        .contains("eine Frage von 2 nur eine Seite", "Nur für: " + company + ", Presales")
        .doesNotContain("auf beiden Seiten dasselbe");
    assertThat(text(own, Locale.ENGLISH))
        .contains("one question of 2 only of one side")
        .doesNotContain("the same on both sides");
  }

  @Test
  void the_checksum_stays_whatever_happens_after_the_opening() {
    SignIn.as(world.planner);
    assertThat(council.of(wave).checksum()).isEmpty();
    waves.open(wave);
    String opened = council.of(wave).checksum().orElseThrow();
    assertThat(opened).matches("[0-9a-f]{64}");
    SignIn.as(sellers.getFirst());
    new Sender(portal).send(wave, Map.of("ability1", 4));
    SignIn.as(world.planner);
    plan.extend(wave, LocalDate.now().plusDays(30), "Messe");
    waves.close(wave, "Ende");
    assertThat(council.of(wave).checksum()).contains(opened);
    WaveId next = world.planned();
    waves.open(next);
    assertThat(council.of(next).checksum().orElseThrow()).isNotEqualTo(opened);
  }

  @Test
  void why_its_days_were_changed_is_in_it() throws IOException {
    SignIn.as(world.planner);
    waves.open(wave);
    plan.extend(wave, LocalDate.now().plusDays(30), "Messe <b>in</b> Hannover");
    assertThat(text(wave, Locale.GERMAN)).contains("Grund: Messe <b>in</b> Hannover");
  }

  @Test
  void without_reminders_it_says_so() throws IOException {
    SignIn.as(world.planner);
    assertThat(text(council.of(wave), Locale.GERMAN, 0)).contains("Dieses Portal erinnert nicht");
  }

  @Test
  void it_is_tagged_for_screen_readers() throws IOException {
    SignIn.as(db, "petra.lang@kessler.example");
    Files.createDirectories(Path.of("target/paper"));
    for (Locale reader : List.of(Locale.GERMAN, Locale.ENGLISH)) {
      byte[] pdf = pdf(council.of(DEMO_PULSE), reader, 2);
      Files.write(Path.of("target/paper/council-" + reader + ".pdf"), pdf);
      try (PDDocument document = Loader.loadPDF(pdf)) {
        assertThat(document.getNumberOfPages()).isBetween(3, 6);
        assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
        assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
        assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(reader.getLanguage());
      }
    }
  }

  @Test
  void managers_executives_and_hr_of_the_two_companies_get_it_and_nobody_else() {
    for (String email :
        List.of(
            "miriam.vogt@kessler.example",
            "oliver.grant@nordwind.example",
            "heinz.kessler@kessler.example",
            "petra.lang@kessler.example",
            "claire.dubois@nordwind.example")) {
      SignIn.as(db, email);
      assertThat(council.of(DEMO_PULSE).alliance()).contains("Kessler");
      assertThat(council.papers()).extracting(PaperRow::wave).contains(DEMO_PULSE);
      assertThatThrownBy(() -> council.of(wave)).isInstanceOf(NotFoundException.class);
      assertThat(council.papers()).extracting(PaperRow::wave).doesNotContain(wave);
    }
    SignIn.as(db, "rita.stein@halden.example");
    assertThatThrownBy(() -> council.of(DEMO_PULSE)).isInstanceOf(NotFoundException.class);
    for (String email : List.of("anna.brandt@kessler.example", "tobias.roth@kessler.example")) {
      SignIn.as(db, email);
      assertThatThrownBy(() -> council.of(DEMO_PULSE)).isInstanceOf(AccessDeniedException.class);
    }
  }

  private String text(WaveId id, Locale reader) throws IOException {
    return text(council.of(id), reader, 2);
  }

  private String text(Setup setup, Locale reader, int reminders) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf(setup, reader, reminders))) {
      return new PDFTextStripper().getText(document).replaceAll("\\s*\\R\\s*", " ");
    }
  }

  private byte[] pdf(Setup setup, Locale reader, int reminders) {
    return new CouncilPaper(
            setup,
            new SurveyRules(Period.ofDays(5), Period.ofDays(3), reminders, 4, 8),
            reader,
            texts)
        .pdf(LocalDate.now());
  }
}
