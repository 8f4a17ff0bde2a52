package tandem.portal.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tandem.portal.platform.Localized;
import tools.jackson.databind.json.JsonMapper;

class QuestionTest {
  private static final Localized TEXT = Localized.of("Text", "Text");
  private static final Question SINGLE =
      new Question.Single(TEXT, List.of(option("a", true), option("b", false)), TEXT);
  private static final Question MULTIPLE =
      new Question.Multiple(
          TEXT, List.of(option("a", true), option("b", true), option("c", false)), TEXT);
  private static final Question STATEMENT = new Question.TrueFalse(TEXT, false, TEXT);

  private static final Question MATCHING =
      new Question.Matching(
          TEXT,
          List.of(
              new Question.Prompt("p", text("Kupfer"), "cu"),
              new Question.Prompt("q", text("Eisen"), "fe")),
          List.of(
              new Question.Choice("cu", text("Cu")),
              new Question.Choice("fe", text("Fe")),
              new Question.Choice("au", text("Au"))),
          TEXT);
  private static final Question ORDERING =
      new Question.Ordering(
          TEXT,
          List.of(
              new Question.Choice("1", text("anrufen")),
              new Question.Choice("2", text("warten")),
              new Question.Choice("3", text("besuchen")),
              new Question.Choice("4", text("warten"))),
          TEXT);
  private static final Question NUMERIC =
      new Question.Numeric(
          TEXT,
          List.of(near("1.5", "0.1", true), near("1.5", "1", false), near("100", "0", true)),
          Localized.of("Jahre", "years"),
          TEXT);
  private static final Question SHORT =
      new Question.ShortText(
          TEXT,
          List.of(
              new Question.Wording("Größe*", true, TEXT), new Question.Wording("*", false, TEXT)),
          EnumSet.allOf(Forgiven.class),
          TEXT);
  private static final Question SCENARIO =
      new Question.Scenario(
          TEXT, List.of(new Question.Part("x", SINGLE), new Question.Part("y", NUMERIC)), TEXT);

  private final JsonMapper json = JsonMapper.builder().build();

  @Test
  void a_single_choice_is_right_with_its_one_right_option() {
    assertThat(SINGLE.isCorrect(Answer.Chosen.of("a"))).isTrue();
    assertThat(SINGLE.isCorrect(Answer.Chosen.of("b"))).isFalse();
  }

  @Test
  void a_multiple_choice_is_right_with_all_right_options_and_no_other() {
    assertThat(MULTIPLE.isCorrect(Answer.Chosen.of("b", "a"))).isTrue();
    assertThat(MULTIPLE.isCorrect(Answer.Chosen.of("a"))).isFalse();
    assertThat(MULTIPLE.isCorrect(Answer.Chosen.of("a", "b", "c"))).isFalse();
  }

  @Test
  void a_statement_is_judged_true_or_false() {
    assertThat(STATEMENT.isCorrect(new Answer.Verdict(false))).isTrue();
    assertThat(STATEMENT.isCorrect(new Answer.Verdict(true))).isFalse();
  }

  @Test
  void a_matching_is_right_when_every_pair_is() {
    assertThat(MATCHING.isCorrect(new Answer.Matched(Map.of("p", "cu", "q", "fe")))).isTrue();
    assertThat(MATCHING.isCorrect(new Answer.Matched(Map.of("p", "cu", "q", "au")))).isFalse();
    assertThat(MATCHING.takes(new Answer.Matched(Map.of("p", "cu")))).isFalse();
    assertThat(MATCHING.takes(new Answer.Matched(Map.of("p", "cu", "q", "?")))).isFalse();
  }

  @Test
  void an_order_is_right_whatever_of_two_equal_steps_comes_first() {
    assertThat(ORDERING.isCorrect(new Answer.Ordered(List.of("1", "2", "3", "4")))).isTrue();
    assertThat(ORDERING.isCorrect(new Answer.Ordered(List.of("1", "4", "3", "2")))).isTrue();
    assertThat(ORDERING.isCorrect(new Answer.Ordered(List.of("2", "1", "3", "4")))).isFalse();
    assertThat(ORDERING.takes(new Answer.Ordered(List.of("1", "1", "2", "3")))).isFalse();
    assertThat(ORDERING.takes(new Answer.Ordered(List.of("1", "2", "3")))).isFalse();
  }

  @Test
  void a_number_is_right_within_its_tolerance_both_ends_included() {
    assertThat(NUMERIC.isCorrect(amount("1.5"))).isTrue();
    assertThat(NUMERIC.isCorrect(amount("1.60"))).isTrue();
    assertThat(NUMERIC.isCorrect(amount("1.4"))).isTrue();
    assertThat(NUMERIC.isCorrect(amount("1.61"))).isFalse();
    assertThat(NUMERIC.isCorrect(amount("1e2"))).isTrue();
    assertThat(NUMERIC.isCorrect(amount("7"))).isFalse();
  }

  @Test
  void words_are_judged_by_the_first_wording_they_fit() {
    assertThat(SHORT.isCorrect(new Answer.Typed(" groesse  XL "))).isTrue();
    assertThat(SHORT.isCorrect(new Answer.Typed("klein"))).isFalse();
    assertThat(SHORT.takes(new Answer.Typed("   "))).isFalse();
    assertThat(SHORT.takes(new Answer.Typed("x".repeat(201)))).isFalse();
  }

  @Test
  void a_scenario_is_right_when_every_question_about_it_is() {
    assertThat(
            SCENARIO.isCorrect(
                new Answer.Parts(Map.of("x", Answer.Chosen.of("a"), "y", amount("1.5")))))
        .isTrue();
    assertThat(
            SCENARIO.isCorrect(
                new Answer.Parts(Map.of("x", Answer.Chosen.of("b"), "y", amount("1.5")))))
        .isFalse();
    assertThat(SCENARIO.takes(new Answer.Parts(Map.of("x", Answer.Chosen.of("a"))))).isFalse();
    assertThat(SCENARIO.takes(new Answer.Parts(Map.of("x", amount("1"), "y", amount("1")))))
        .isFalse();
  }

  @Test
  void questions_nobody_could_answer_cannot_be_written() {
    assertThatThrownBy(() -> new Question.Ordering(TEXT, List.of(), TEXT))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                new Question.Matching(
                    TEXT,
                    List.of(new Question.Prompt("p", TEXT, "none")),
                    List.of(new Question.Choice("a", TEXT), new Question.Choice("b", TEXT)),
                    TEXT))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Question.Numeric(TEXT, List.of(near("1", "0", false)), TEXT, TEXT))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> new Question.Scenario(TEXT, List.of(new Question.Part("x", SCENARIO)), TEXT))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void an_answer_of_another_shape_is_refused_rather_than_counted_wrong() {
    assertThatThrownBy(() -> SINGLE.isCorrect(Answer.Chosen.of("a", "b")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SINGLE.isCorrect(Answer.Chosen.of("z")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> MULTIPLE.isCorrect(Answer.Chosen.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> STATEMENT.isCorrect(Answer.Chosen.of("a")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_single_choice_with_two_right_options_cannot_be_written() {
    assertThatThrownBy(
            () -> new Question.Single(TEXT, List.of(option("a", true), option("b", true)), TEXT))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void questions_and_answers_survive_being_stored() {
    for (Question question :
        List.of(SINGLE, MULTIPLE, STATEMENT, MATCHING, ORDERING, NUMERIC, SHORT, SCENARIO)) {
      assertThat(json.readValue(json.writeValueAsString(question), Question.class))
          .isEqualTo(question);
    }
    for (Answer answer :
        List.of(
            Answer.Chosen.of("a", "b"),
            new Answer.Verdict(true),
            new Answer.Matched(Map.of("p", "cu")),
            new Answer.Ordered(List.of("2", "1")),
            amount("1500"),
            amount("-0.25"),
            new Answer.Typed("„Größe“"),
            new Answer.Parts(Map.of("x", new Answer.Verdict(false), "y", amount("3"))))) {
      assertThat(json.readValue(json.writeValueAsString(answer), Answer.class)).isEqualTo(answer);
    }
  }

  @Test
  void stored_questions_read_as_authors_write_them() {
    assertThat(
            json.readValue(
                """
                {"type": "trueFalse", "text": {"de": "Text", "en": "Text"}, "correct": false,
                 "reason": {"de": "Text", "en": "Text"}}
                """,
                Question.class))
        .isEqualTo(STATEMENT);
    assertThat(json.readValue("{\"value\": true}", Answer.class))
        .isEqualTo(new Answer.Verdict(true));
    assertThat(json.readValue("{\"options\": [\"a\"]}", Answer.class))
        .isEqualTo(Answer.Chosen.of("a"));
  }

  private static Option option(String id, boolean correct) {
    return new Option(id, TEXT, correct, TEXT);
  }

  private static Localized text(String text) {
    return Localized.of(text, text);
  }

  private static Answer amount(String number) {
    return new Answer.Amount(new BigDecimal(number));
  }

  private static Question.Near near(String value, String tolerance, boolean correct) {
    return new Question.Near(new BigDecimal(value), new BigDecimal(tolerance), correct, TEXT);
  }
}
