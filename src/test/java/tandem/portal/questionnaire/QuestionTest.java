package tandem.portal.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
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
    for (Question question : List.of(SINGLE, MULTIPLE, STATEMENT)) {
      assertThat(json.readValue(json.writeValueAsString(question), Question.class))
          .isEqualTo(question);
    }
    for (Answer answer : List.of(Answer.Chosen.of("a", "b"), new Answer.Verdict(true))) {
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
}
