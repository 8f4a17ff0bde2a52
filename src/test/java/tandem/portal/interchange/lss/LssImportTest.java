package tandem.portal.interchange.lss;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tandem.portal.interchange.lss.LssRemark.Outcome;
import tandem.portal.platform.Languages;
import tandem.portal.platform.Localized;
import tandem.portal.platform.Texts;
import tandem.portal.questionnaire.Scale;
import tandem.portal.survey.Instrument;

class LssImportTest {
  private static final Texts TEXTS = new Texts();

  private static LssImported read(LssFile file) {
    return LssImport.read(file.read(), new FixedChoices(TEXTS));
  }

  private static LssImported everything() {
    return read(Everything.in(LssFile.version6("de", "en")));
  }

  private static Map<String, Instrument.Item> items(LssImported imported) {
    return imported.definition().sections().stream()
        .flatMap(section -> section.items().stream())
        .collect(toMap(Instrument.Item::id, item -> item));
  }

  private static Instrument.Item item(LssImported imported, String id) {
    return Optional.ofNullable(items(imported).get(id)).orElseThrow();
  }

  private static List<String> notes(LssImported imported, String code) {
    return imported.remarks().stream()
        .filter(remark -> remark.code().equals(code))
        .flatMap(remark -> remark.notes().stream())
        .map(LssRemark.Note::key)
        .toList();
  }

  @Test
  void every_question_is_in_or_named() {
    LssSurvey survey = Everything.in(LssFile.version6("de", "en")).read();

    LssImported imported = LssImport.read(survey, new FixedChoices(TEXTS));

    assertThat(imported.remarks().stream().skip(1).map(LssRemark::code))
        .containsExactlyElementsOf(survey.questions().map(LssSurvey.Question::code).toList());
    assertThat(imported.remarks())
        .filteredOn(remark -> remark.outcome() == Outcome.REFUSED)
        .extracting(LssRemark::code)
        .containsExactly("text", "sum", "born", "file", "speech", "nothing", "odd");
    assertThat(imported.remarks())
        .filteredOn(remark -> remark.outcome() != Outcome.TAKEN)
        .allSatisfy(remark -> assertThat(remark.notes()).isNotEmpty());
  }

  @Test
  void every_note_has_words_in_both_languages() {
    assertThat(everything().remarks())
        .flatExtracting(LssRemark::notes)
        .allSatisfy(
            note ->
                Languages.ALL.forEach(
                    language ->
                        assertThat(TEXTS.in(language, note.textKey(), note.arguments().toArray()))
                            .isNotBlank()
                            .doesNotContain("{")));
  }

  @Test
  void texts_come_in_both_languages_without_their_html() {
    Instrument.Item role = item(everything(), "role");

    assertThat(role.text()).isEqualTo(Localized.of("Was machen Sie?", "What do you do?"));
    assertThat(everything().definition().title())
        .isEqualTo(Localized.of("Zusammenarbeit", "Working together"));
  }

  @Test
  void answers_to_choose_keep_their_order_and_get_one_for_anything_else() {
    assertThat(item(everything(), "role").scale())
        .isInstanceOfSatisfying(
            Scale.One.class,
            one ->
                assertThat(one.choices())
                    .extracting(choice -> choice.text().byLanguage().get("en"))
                    .containsExactly("Sales", "Consulting", "Something else"));
    assertThat(notes(everything(), "role")).containsExactly("other");
  }

  @Test
  void not_knowing_is_skipping() {
    assertThat(item(everything(), "why").scale())
        .isInstanceOfSatisfying(
            Scale.One.class, one -> assertThat(one.ids()).containsExactlyInAnyOrder("a1", "a2"));
    assertThat(notes(everything(), "why")).containsExactly("noOpinion");
  }

  @Test
  void five_degrees_of_agreement_are_a_scale_with_a_mean() {
    LssImported imported = everything();

    assertThat(item(imported, "views_sq1").scale()).isEqualTo(new Scale.Agreement(5));
    assertThat(item(imported, "views_sq2").scale()).isEqualTo(new Scale.Agreement(5));
  }

  @Test
  void five_other_answers_are_no_agreement() {
    LssImported imported =
        read(
            LssFile.version6("en")
                .group("1", "g")
                .question("L", "q", "How often?")
                .answer("1", "Never")
                .answer("2", "Seldom")
                .answer("3", "Sometimes")
                .answer("4", "Often")
                .answer("5", "Always"));

    assertThat(item(imported, "q").scale()).isInstanceOf(Scale.One.class);
  }

  @Test
  void numbers_have_their_ends_unit_and_proposed_bands() {
    assertThat(item(everything(), "often").scale())
        .isEqualTo(new Scale.Amount(1, 40, Localized.of("Mal", "times"), List.of(1, 11, 21, 31)));
    assertThat(notes(everything(), "often"))
        .contains("bands", "placeholder")
        .doesNotContain("whole");
  }

  @Test
  void conditions_on_one_earlier_answer_are_kept() {
    LssImported imported = everything();

    assertThat(item(imported, "often").when())
        .isEqualTo(new Instrument.Condition.Earlier("met", Set.of("Y")));
    assertThat(item(imported, "how").when())
        .isEqualTo(new Instrument.Condition.Earlier("used", Set.of("p2")));
  }

  @Test
  void a_condition_on_two_answers_is_named() {
    assertThat(item(everything(), "both").when()).isNull();
    assertThat(notes(everything(), "both")).containsExactly("condition");
  }

  @Test
  void a_condition_of_a_group_holds_for_all_its_questions() {
    LssImported imported =
        read(
            LssFile.version3("en")
                .group("1", "first")
                .question("Y", "met", "Met?")
                .group("77X1X11.NAOK == \"Y\"", "second")
                .question("T", "a", "A?")
                .question("T", "b", "B?"));

    assertThat(item(imported, "a").when())
        .isEqualTo(new Instrument.Condition.Earlier("met", Set.of("Y")));
    assertThat(item(imported, "b").when()).isEqualTo(item(imported, "a").when());
  }

  @Test
  void tables_fall_apart_into_questions() {
    LssImported imported = everything();

    assertThat(item(imported, "dual_1").scale()).isInstanceOf(Scale.One.class);
    assertThat(item(imported, "dual_1_1").scale()).isInstanceOf(Scale.One.class);
    assertThat(item(imported, "cells_r_c").scale()).isInstanceOf(Scale.Amount.class);
    assertThat(item(imported, "ticks_r").scale()).isInstanceOf(Scale.Many.class);
    assertThat(item(imported, "texts_r_c").scale()).isEqualTo(new Scale.Words(255));
    assertThat(item(imported, "with_comment").scale()).isInstanceOf(Scale.Words.class);
  }

  @Test
  void a_language_that_is_missing_is_named() {
    assertThat(read(LssFile.version6("en").title("T")).remarks().getFirst().notes())
        .containsExactly(LssRemark.Note.of("language.missing", "de"));
    assertThat(read(LssFile.version6("fr").title("T")).remarks().getFirst().notes())
        .containsExactly(LssRemark.Note.of("language.none", "fr"));
  }

  @Test
  void a_variety_of_a_language_is_that_language() {
    LssImported imported = read(LssFile.version6("de-informal", "en").title("Na?", "Well?"));

    assertThat(imported.definition().title()).isEqualTo(Localized.of("Na?", "Well?"));
  }

  @Test
  void codes_that_occur_twice_become_two_items() {
    LssImported imported =
        read(
            LssFile.version6("en")
                .group("1", "g")
                .question("T", "q 1", "A?")
                .question("T", "Q-1", "B?"));

    assertThat(items(imported).keySet()).containsExactlyInAnyOrder("q_1", "q_1_2");
  }

  @Test
  void rows_that_belong_to_nothing_do_no_harm() {
    LssImported imported =
        read(
            LssFile.version6("en")
                .add("answers", Map.of("qid", "999", "code", "1"))
                .add("question_l10ns", Map.of("qid", "998", "question", "?", "language", "en"))
                .add("questions", Map.of("qid", "997", "type", "T"))
                .group("1", "g")
                .question("T", "q", "A?"));

    assertThat(items(imported)).containsOnlyKeys("997", "q");
  }
}
