package tandem.portal.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tandem.portal.learning.RefresherChoice.Memory;
import tandem.portal.platform.Localized;
import tandem.portal.questionnaire.Question;

class RefresherChoiceTest {
  private static final Instant MAY = Instant.parse("2026-05-01T08:00:00Z");

  private final LearningModule module = module(6);
  private final Map<QuestionId, Memory> memories = new HashMap<>();

  @Test
  void what_somebody_was_sure_of_and_wrong_about_comes_before_what_was_only_wrong() {
    know(0, true, true, 0);
    know(1, false, false, 0);
    know(2, true, false, 0);
    know(3, false, true, 0);
    know(4, true, false, 0);
    know(5, true, true, 0);
    assertThat(chosen()).containsExactly(3, 1, 0);
  }

  @Test
  void of_what_was_right_the_one_not_asked_longest_comes_first() {
    for (int i = 0; i < 6; i++) {
      know(i, true, true, i == 4 ? 1 : i == 2 ? 2 : 10 - i);
    }
    assertThat(chosen()).containsExactly(4, 2, 5);
  }

  @Test
  void the_same_past_gives_the_same_questions_in_the_order_of_the_check() {
    for (int i = 0; i < 6; i++) {
      know(i, true, true, 3);
    }
    assertThat(chosen()).containsExactly(0, 1, 2).isEqualTo(chosen());
  }

  @Test
  void a_question_nobody_asked_before_counts_as_longest_not_asked() {
    know(0, true, true, 1);
    know(2, true, true, 1);
    assertThat(chosen()).containsExactly(1, 3, 4);
  }

  @Test
  void a_module_of_two_questions_asks_two() {
    assertThat(RefresherChoice.of(module(2), Map.of())).hasSize(2);
  }

  private void know(int question, boolean correct, boolean sure, int day) {
    memories.put(
        module.questions().get(question).id(),
        new Memory(correct, sure, MAY.plusSeconds(86_400L * day)));
  }

  private List<Integer> chosen() {
    return RefresherChoice.of(module, memories).stream().map(module.questions()::indexOf).toList();
  }

  private static LearningModule module(int questions) {
    Localized text = Localized.of("Text", "Text");
    return new LearningModule(
        UUID.randomUUID(),
        new ModuleId(UUID.randomUUID()),
        UUID.randomUUID(),
        text,
        text,
        10,
        80,
        List.of(),
        IntStream.range(0, questions)
            .mapToObj(
                i ->
                    new CheckQuestion(
                        new QuestionId(new UUID(1, i)),
                        null,
                        new Question.TrueFalse(text, true, text)))
            .toList(),
        Map.of(),
        tandem.portal.learning.terms.Terms.NONE);
  }
}
