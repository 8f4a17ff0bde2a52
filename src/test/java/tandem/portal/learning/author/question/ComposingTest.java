package tandem.portal.learning.author.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tandem.portal.platform.Languages;
import tandem.portal.platform.Localized;
import tandem.portal.questionnaire.Question;
import tandem.portal.questionnaire.Question.Choice;
import tandem.portal.questionnaire.Question.Near;
import tandem.portal.questionnaire.Question.Part;
import tandem.portal.questionnaire.Question.Wording;

class ComposingTest {
  private static final Localized WORD = Localized.of("Wort", "word");

  @ParameterizedTest
  @EnumSource(QuestionKind.class)
  void every_kind_begins_well_formed_and_says_what_it_lacks(QuestionKind kind) {
    Question fresh = kind.fresh();
    assertThat(QuestionKind.of(fresh)).isEqualTo(kind);
    assertThat(Gap.of("q1", fresh))
        .extracting(Gap::field)
        .contains("text-q1-de", "text-q1-en", "questionReason-q1-de");
  }

  @ParameterizedTest
  @EnumSource(QuestionKind.class)
  void what_has_a_text_in_every_language_lacks_nothing(QuestionKind kind) {
    Question told = Composing.each(kind.fresh(), _ -> WORD);
    Question whole =
        told instanceof Question.ShortText words
            ? Composing.wording(words, 0, w -> new Wording("Wort", true, w.feedback()))
            : told instanceof Question.Numeric numeric ? zero(numeric) : told;
    assertThat(Gap.of("q1", whole)).isEmpty();
  }

  @Test
  void what_is_missing_leads_to_the_field_it_is_missing_in() {
    var matching = (Question.Matching) QuestionKind.MATCHING.fresh();
    Question half =
        Composing.choice(
            (Question.Matching) Composing.each(matching, _ -> WORD),
            "c2",
            Localized.of("Nur deutsch", ""));
    assertThat(Gap.of("q1", half))
        .containsExactly(new Gap("choices", "choice-q1-c2-en", Locale.ENGLISH));
    var scenario =
        Composing.addPart(
            (Question.Scenario) Composing.each(QuestionKind.SCENARIO.fresh(), _ -> WORD),
            QuestionKind.SHORT_TEXT);
    assertThat(Gap.of("q1", scenario))
        .extracting(Gap::field)
        .containsExactly("text-q1-2-de", "text-q1-2-en", "wording-q1-2-0");
  }

  @Test
  void a_unit_in_one_language_is_missing_in_the_other() {
    Question.Numeric number =
        zero((Question.Numeric) Composing.each(QuestionKind.NUMERIC.fresh(), _ -> WORD));
    assertThat(Gap.of("q1", Composing.unit(number, Localized.of("", "")))).isEmpty();
    assertThat(Gap.of("q1", Composing.unit(number, Localized.of("Stunden", ""))))
        .containsExactly(new Gap("unit", "unit-q1-en", Locale.ENGLISH));
  }

  @Test
  void pairs_come_and_go_and_what_something_belongs_to_stays() {
    var two = (Question.Matching) QuestionKind.MATCHING.fresh();
    Question.Matching three = Composing.addPair(two);
    assertThat(three.prompts())
        .extracting(Question.Prompt::choice)
        .containsExactly("c1", "c2", "c3");
    assertThat(Composing.removeChoice(three, "c3")).isEqualTo(three);
    Question.Matching distracted = Composing.removePrompt(three, "p3");
    assertThat(distracted.choices()).hasSize(3);
    assertThat(Composing.removeChoice(distracted, "c3")).isEqualTo(two);
    Question.Matching one = Composing.removePrompt(two, "p2");
    assertThat(Composing.removePrompt(one, "p1")).as("something is left to match").isEqualTo(one);
  }

  @Test
  void steps_move_to_their_place_and_at_least_two_are_left() {
    var three = (Question.Ordering) QuestionKind.ORDERING.fresh();
    assertThat(ids(Composing.moveStep(three, "s1", 1))).containsExactly("s2", "s1", "s3");
    assertThat(ids(Composing.moveStep(three, "s3", -1))).containsExactly("s3", "s1", "s2");
    Question.Ordering two = Composing.removeStep(three, "s1");
    assertThat(Composing.removeStep(two, "s2")).isEqualTo(two);
    assertThat(ids(Composing.addStep(two))).containsExactly("s2", "s3", "s1");
  }

  @Test
  void a_number_nobody_has_written_is_open_and_no_answer_is_near_it() {
    var fresh = (Question.Numeric) QuestionKind.NUMERIC.fresh();
    assertThat(fresh.near(BigDecimal.ZERO)).isEmpty();
    assertThat(Gap.of("q1", fresh)).contains(new Gap("numbers", "value-q1-0", null));
    assertThat(Gap.of("q1", Composing.addNumber(zero(fresh))))
        .contains(new Gap("numbers", "value-q1-1", null));

    Question.Numeric zero = zero(fresh);
    assertThat(zero.near(BigDecimal.ZERO).map(Near::correct)).contains(true);
    assertThat(Gap.of("q1", zero)).extracting(Gap::what).doesNotContain("numbers");
  }

  @Test
  void the_last_right_answer_can_be_neither_removed_nor_made_wrong() {
    var number = (Question.Numeric) QuestionKind.NUMERIC.fresh();
    assertThat(Composing.removeNumber(number, 0)).isEqualTo(number);
    assertThat(
            Composing.number(
                number, 0, n -> new Near(n.value(), n.tolerance(), false, n.feedback())))
        .isEqualTo(number);
    Question.Numeric two =
        Composing.number(
            Composing.addNumber(number),
            1,
            n -> new Near(BigDecimal.TEN, BigDecimal.ONE, false, WORD));
    assertThat(two.near(new BigDecimal("9.5")).map(Near::feedback)).contains(WORD);
    assertThat(Composing.removeNumber(two, 1)).isEqualTo(number);
    var words = (Question.ShortText) QuestionKind.SHORT_TEXT.fresh();
    assertThat(Composing.removeWording(words, 0)).isEqualTo(words);
    assertThat(Composing.removeWording(Composing.addWording(words), 0)).isEqualTo(words);
  }

  @Test
  void a_situation_keeps_one_question_and_asks_no_situation() {
    var scenario = (Question.Scenario) QuestionKind.SCENARIO.fresh();
    assertThat(Composing.removePart(scenario, "1")).isEqualTo(scenario);
    Question.Scenario two = Composing.addPart(scenario, QuestionKind.NUMERIC);
    assertThat(Composing.movePart(two, "2", 0).parts())
        .extracting(Part::id)
        .containsExactly("2", "1");
    assertThat(QuestionKind.withinScenario()).doesNotContain(QuestionKind.SCENARIO);
  }

  @Test
  void each_text_of_a_question_is_reached() {
    for (QuestionKind kind : QuestionKind.values()) {
      Question german =
          Composing.each(kind.fresh(), _ -> new Localized(java.util.Map.of("de", "Wort")));
      assertThat(Composing.texts(german))
          .as(kind.name())
          .hasSizeGreaterThanOrEqualTo(2)
          .allSatisfy(text -> assertThat(text.lacks(Languages.ALL.getLast())).isTrue());
    }
  }

  private static Question.Numeric zero(Question.Numeric question) {
    return Composing.number(
        question, 0, n -> new Near(BigDecimal.ZERO, n.tolerance(), n.correct(), n.feedback()));
  }

  private static List<String> ids(Question.Ordering question) {
    return question.steps().stream().map(Choice::id).toList();
  }
}
