package tandem.portal.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tandem.db.learning.Tables.LESSON;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.alliance.AllianceId;
import tandem.portal.identity.PersonId;
import tandem.portal.identity.SignIn;
import tandem.portal.learning.Confidence;
import tandem.portal.learning.LearningRoutes;
import tandem.portal.learning.LearningService;
import tandem.portal.learning.LearningWorld;
import tandem.portal.learning.author.Editing;
import tandem.portal.learning.author.Manuscripts;
import tandem.portal.learning.author.ModuleDefinition;
import tandem.portal.learning.author.ModuleDraft;
import tandem.portal.learning.author.ModuleDraftService;
import tandem.portal.platform.Localized;
import tandem.portal.questionnaire.Answer;

@PortalTest
@Transactional
class SearchServiceTest {
  private static final String ANNA = "anna.brandt@kessler.example";
  private static final AllianceId DEMO =
      new AllianceId(UUID.fromString("01900000-0000-7000-8000-00000a110001"));

  @Autowired SearchService search;
  @Autowired LearningService learning;
  @Autowired ModuleDraftService drafts;
  @Autowired DSLContext portal;
  @Autowired OwnerDb db;

  @BeforeEach
  void a_seller_of_the_demo() {
    SignIn.as(db, ANNA);
  }

  @AfterEach
  void sign_out() {
    SignIn.out();
  }

  @Test
  void what_has_ended_is_not_found_any_more() {
    assertThat(search.find("Lastspitzen", Locale.GERMAN).hits())
        .extracting(Hit::kind)
        .contains(Hit.Kind.MESSAGE);
    db.execute("update search.passage set valid_until = current_date where kind = 'MESSAGE'");
    assertThat(search.find("Lastspitzen", Locale.GERMAN).hits())
        .as("its last day counts")
        .extracting(Hit::kind)
        .contains(Hit.Kind.MESSAGE);
    db.execute("update search.passage set valid_until = current_date - 1 where kind = 'MESSAGE'");
    assertThat(search.find("Lastspitzen", Locale.GERMAN).hits())
        .extracting(Hit::kind)
        .contains(Hit.Kind.LESSON)
        .doesNotContain(Hit.Kind.MESSAGE);
  }

  @Test
  void lessons_and_messages_are_found_with_the_words_in_their_place() {
    Found found = search.find("Lastspitzen", Locale.GERMAN);
    assertThat(found.read()).isEmpty();
    assertThat(found.hits())
        .extracting(Hit::kind)
        .contains(Hit.Kind.LESSON)
        .doesNotContain(Hit.Kind.QUESTION);
    assertThat(found.hits())
        .allSatisfy(
            hit ->
                assertThat(marked(hit.title()) + marked(hit.text()))
                    .containsIgnoringCase(hit.language().equals("de") ? "lastspitze" : "peak"));
    assertThat(search.find("Kunde", Locale.GERMAN).hits())
        .extracting(Hit::kind)
        .contains(Hit.Kind.MESSAGE);
  }

  @Test
  void the_promise_is_found_by_what_is_never_shared_and_not_by_whom_to_turn_to() {
    assertThat(search.find("Kundenlisten", Locale.GERMAN).hits())
        .filteredOn(hit -> hit.kind() == Hit.Kind.PROMISE)
        .singleElement()
        .satisfies(
            hit ->
                assertThat(hit.path()).isEqualTo("promise/01900000-0000-7000-8000-00000a110001"));
    for (String words : List.of("Oliver", "Abgleich")) {
      assertThat(search.find(words, Locale.GERMAN).hits())
          .as("a person, and what is not signed yet")
          .extracting(Hit::kind)
          .doesNotContain(Hit.Kind.PROMISE);
    }
  }

  @Test
  void umlauts_and_sharp_s_are_forgiven() {
    List<String> right = paths(search.find("Gießerei", Locale.GERMAN));
    assertThat(right).isNotEmpty();
    for (String typed : List.of("giesserei", "GIESSEREI", "Gießereien", "gießer")) {
      assertThat(paths(search.find(typed, Locale.GERMAN))).as(typed).isEqualTo(right);
    }
    List<String> umlaut = paths(search.find("Anlässe für Gespräche", Locale.GERMAN));
    assertThat(paths(search.find("Anlaesse fuer Gespraeche", Locale.GERMAN))).isEqualTo(umlaut);
  }

  @Test
  void a_mistyped_word_is_read_as_the_nearest() {
    Found found = search.find("Lastsptizen", Locale.GERMAN);
    assertThat(found.read().get("Lastsptizen")).anyMatch(word -> word.startsWith("lastspitz"));
    assertThat(found.hits()).isNotEmpty();
    assertThat(search.find("xqzvwk", Locale.GERMAN)).isEqualTo(Found.NOTHING);
  }

  @Test
  void what_is_much_less_near_is_not_what_was_meant() {
    assertThat(search.find("Lastsptizen", Locale.GERMAN).read().get("Lastsptizen"))
        .doesNotContain("lasten");
  }

  @Test
  void what_comes_after_the_first_is_there_for_the_asking_each_once() {
    Found first = search.find("Kessler Nordwind Kunden customer", Locale.GERMAN);
    assertThat(first.hits()).hasSize(Found.PAGE);
    assertThat(first.more()).isTrue();
    List<String> paths = new ArrayList<>(paths(first));
    Found page = first;
    while (page.more()) {
      page = search.more("Kessler Nordwind Kunden customer", Locale.GERMAN, paths.size());
      assertThat(page.hits()).isNotEmpty();
      paths.addAll(paths(page));
    }
    assertThat(paths).doesNotHaveDuplicates().hasSizeGreaterThan(Found.PAGE);
  }

  @Test
  void a_further_page_holds_no_looser_hits_than_the_first() {
    assertThat(search.find("Kessler Nordwind", Locale.GERMAN).all()).isTrue();
    Found beyond = search.more("Kessler Nordwind", Locale.GERMAN, 1000);
    assertThat(beyond.hits()).isEmpty();
    assertThat(beyond.all()).isTrue();
  }

  @Test
  void where_nothing_has_all_the_words_some_are_enough_and_that_is_said() {
    Found found = search.find("Lastspitzen Zebrafink", Locale.GERMAN);
    assertThat(found.all()).isFalse();
    assertThat(found.hits()).isNotEmpty();
  }

  @Test
  void the_readers_language_comes_first_and_each_thing_once() {
    List<Hit> german = search.find("Kessler", Locale.GERMAN).hits();
    List<Hit> english = search.find("Kessler", Locale.ENGLISH).hits();
    assertThat(german.getFirst().language()).isEqualTo("de");
    assertThat(english.getFirst().language()).isEqualTo("en");
    assertThat(german).extracting(Hit::path).doesNotHaveDuplicates();
    assertThat(search.find("furnaces", Locale.GERMAN).hits())
        .isNotEmpty()
        .allSatisfy(hit -> assertThat(hit.language()).isEqualTo("en"));
  }

  @Test
  void nobody_finds_what_belongs_to_another_alliance() {
    var world = new LearningWorld(db);
    PersonId berta = world.sellerOfA("Berta");
    write(world, "Geheimwort Zebrafink");
    assertThat(search.find("Zebrafink", Locale.GERMAN).hits()).isEmpty();
    assertThat(search.find("Zebrafnik", Locale.GERMAN).read()).isEmpty();
    assertThat(
            portal.fetchValue("select count(*) from search.passage where body like '%Zebrafink%'"))
        .isEqualTo(0L);

    SignIn.as(berta);
    assertThat(search.find("Zebrafink", Locale.GERMAN).hits())
        .singleElement()
        .satisfies(
            hit ->
                assertThat(hit.path())
                    .isEqualTo(LearningRoutes.lesson(world.module, world.lessons.getFirst())));
    assertThat(search.find("Lastspitzen", Locale.GERMAN).hits()).isEmpty();
  }

  @Test
  void a_word_nobody_may_find_any_more_is_not_suggested() {
    var world = new LearningWorld(db);
    PersonId berta = world.sellerOfA("Berta");
    write(world, "Geheimwort Zebrafink");
    SignIn.as(berta);
    assertThat(search.find("Zebrafnik", Locale.GERMAN).read()).containsKey("Zebrafnik");
    db.execute("delete from search.passage where body like '%Zebrafink%'");
    assertThat(search.find("Zebrafnik", Locale.GERMAN).read()).isEmpty();
  }

  @Test
  void a_draft_is_found_by_nobody_until_both_sides_have_signed_it() {
    SignIn.as(db, "miriam.vogt@kessler.example");
    ModuleDraft begun = drafts.begin(DEMO);
    ModuleDraft draft =
        drafts.save(
            DEMO,
            begun.id(),
            begun.lock(),
            Editing.lesson(
                Manuscripts.complete("Neu"),
                "l1",
                l ->
                    new ModuleDefinition.LessonText(
                        l.id(),
                        l.part(),
                        Localized.of("Zebrafink", "Zebra finch"),
                        l.body(),
                        null,
                        null,
                        null)));
    drafts.propose(DEMO, draft.id(), draft.lock());
    assertThat(search.find("Zebrafink", Locale.GERMAN).hits()).isEmpty();
    SignIn.as(db, "oliver.grant@nordwind.example");
    drafts.release(DEMO, draft.id(), draft.lock() + 1);
    SignIn.as(db, ANNA);
    assertThat(search.find("Zebrafink", Locale.GERMAN).hits()).hasSize(1);
  }

  @Test
  void the_reason_of_an_answer_is_found_only_after_the_check_is_passed() {
    var world = new LearningWorld(db);
    PersonId berta = world.sellerOfA("Berta");
    SignIn.as(berta);
    assertThat(search.find("streut", Locale.GERMAN).hits()).isEmpty();
    learning.startCheck(world.module);
    learning.answer(
        world.module, 1, world.questions.get(0), Answer.Chosen.of("b"), Confidence.SURE);
    learning.answer(
        world.module, 1, world.questions.get(1), new Answer.Verdict(true), Confidence.SURE);
    assertThat(search.find("streut", Locale.GERMAN).hits()).as("failed").isEmpty();

    learning.startCheck(world.module);
    learning.answer(
        world.module, 2, world.questions.get(0), Answer.Chosen.of("a"), Confidence.SURE);
    assertThat(search.find("streut", Locale.GERMAN).hits()).as("under way").isEmpty();
    learning.answer(
        world.module, 2, world.questions.get(1), new Answer.Verdict(true), Confidence.SURE);

    assertThat(search.find("streut", Locale.GERMAN).hits())
        .singleElement()
        .satisfies(hit -> assertThat(hit.kind()).isEqualTo(Hit.Kind.QUESTION));
    SignIn.as(world.sellerOfA("Carla"));
    assertThat(search.find("streut", Locale.GERMAN).hits()).isEmpty();
    assertThat(portal.fetchValue("select count(*) from search.passage where kind = 'QUESTION'"))
        .isEqualTo(0L);
  }

  @Test
  void tags_in_a_text_are_neither_shown_nor_kept() {
    var world = new LearningWorld(db);
    PersonId berta = world.sellerOfA("Berta");
    write(world, "<script>alert(1)</script> Zebrafink <b>fett</b>");
    SignIn.as(berta);
    Hit hit = search.find("Zebrafink", Locale.GERMAN).hits().getFirst();
    assertThat(hit.text().text()).contains("fett").doesNotContain("<");
    assertThat(marked(hit.text())).isEqualTo("Zebrafink");
  }

  @Test
  void whoever_reads_no_messages_searches_nothing() {
    SignIn.as(db, "petra.lang@kessler.example");
    assertThatThrownBy(() -> search.find("Kunde", Locale.GERMAN))
        .isInstanceOf(AccessDeniedException.class);
  }

  private void write(LearningWorld world, String text) {
    db.update(LESSON)
        .set(LESSON.BODY, JSONB.valueOf("{\"de\": \"" + text + "\"}"))
        .where(LESSON.ID.eq(world.lessons.getFirst().value()))
        .execute();
  }

  private static String marked(Hit.Excerpt excerpt) {
    return excerpt.pieces().stream()
        .filter(Hit.Piece::found)
        .map(Hit.Piece::text)
        .collect(Collectors.joining(" "));
  }

  private static List<String> paths(Found found) {
    return found.hits().stream().map(Hit::path).toList();
  }
}
