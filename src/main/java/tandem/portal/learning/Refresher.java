package tandem.portal.learning;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Three questions some time after a completion. The person's own: it changes nothing about the
/// completion, and nobody else is told of it.
///
/// @param seed of the order in which answers stand; stays on the server
/// @param module in the version the person completed
/// @param asked the questions chosen, in order; none before it is opened
/// @param given the answers so far
/// @param next when the next one for this module comes at the earliest; null after the last
public record Refresher(
    UUID id,
    long seed,
    LearningModule module,
    List<CheckQuestion> asked,
    List<GradedAnswer> given,
    Instant lapsesAt,
    @Nullable Instant next) {
  /// How many questions, unless the module has fewer.
  public static final int QUESTIONS = 3;

  public static final int MINUTES = 2;

  public Refresher {
    asked = List.copyOf(asked);
    given = List.copyOf(given);
  }

  public int questions() {
    return asked.isEmpty() ? Math.min(QUESTIONS, module.asks()) : asked.size();
  }

  public Optional<CheckQuestion> nextQuestion() {
    return asked.stream().filter(question -> answer(question.id()).isEmpty()).findFirst();
  }

  public Optional<GradedAnswer> answer(QuestionId question) {
    return given.stream().filter(answer -> answer.question().id().equals(question)).findFirst();
  }

  public boolean isFinished() {
    return !asked.isEmpty() && nextQuestion().isEmpty();
  }

  public int correct() {
    return (int) given.stream().filter(GradedAnswer::correct).count();
  }
}
