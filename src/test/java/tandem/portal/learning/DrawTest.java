package tandem.portal.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tandem.portal.platform.Localized;
import tandem.portal.questionnaire.Question;

class DrawTest {
  private static final Localized TEXT = Localized.of("Text", "Text");
  private static final List<Long> SEED_42 = List.of(0L, 2L, 3L);

  private static LearningModule module(int fixed, int pooled, int draw) {
    return new LearningModule(
        new UUID(2, 2),
        new ModuleId(new UUID(3, 3)),
        new UUID(4, 4),
        TEXT,
        TEXT,
        10,
        80,
        List.of(),
        IntStream.range(0, fixed + pooled)
            .mapToObj(
                i ->
                    new CheckQuestion(
                        new QuestionId(new UUID(0x0190_0000_0000_7000L, i)),
                        null,
                        new Question.TrueFalse(TEXT, true, TEXT),
                        i < fixed ? null : "pool"))
            .toList(),
        Map.of("pool", draw),
        tandem.portal.learning.terms.Terms.NONE);
  }

  @Test
  void an_attempt_asks_all_fixed_questions_and_some_of_the_pool_in_their_order() {
    LearningModule module = module(3, 10, 4);

    List<CheckQuestion> asked = module.asked(77);

    assertThat(asked).hasSize(7).hasSize(module.asks());
    assertThat(asked).startsWith(module.questions().subList(0, 3).toArray(CheckQuestion[]::new));
    assertThat(asked).isSortedAccordingTo((a, b) -> a.id().value().compareTo(b.id().value()));
    assertThat(module.rightToPass()).isEqualTo(6);
  }

  @Test
  void the_same_seed_draws_the_same_for_good() {
    List<Long> drawn =
        module(0, 6, 3).asked(42).stream()
            .map(question -> question.id().value().getLeastSignificantBits())
            .toList();

    assertThat(module(0, 6, 3).asked(42)).isEqualTo(module(0, 6, 3).asked(42));
    assertThat(drawn).as("attempts under way depend on it").isEqualTo(SEED_42);
  }

  @Test
  void every_question_of_a_pool_is_as_likely_as_any_other() {
    LearningModule module = module(0, 10, 3);
    var drawn = new HashMap<QuestionId, Integer>();
    var seeds = new Random(20261126);
    for (int attempt = 0; attempt < 10_000; attempt++) {
      module.asked(seeds.nextLong()).forEach(q -> drawn.merge(q.id(), 1, Integer::sum));
    }

    // 3000 each; five standard deviations are 229
    assertThat(drawn).hasSize(10);
    assertThat(drawn.values()).allSatisfy(times -> assertThat(times).isBetween(2771, 3229));
  }

  @Test
  void a_pool_with_fewer_questions_is_asked_whole() {
    assertThat(module(1, 2, 5).asked(1)).hasSize(3);
    assertThat(module(1, 2, 5).asks()).isEqualTo(3);
  }
}
