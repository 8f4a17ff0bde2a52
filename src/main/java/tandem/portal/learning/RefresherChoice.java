package tandem.portal.learning;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which questions are worth asking again: what somebody was sure of and wrong about, then what
/// they had wrong, then what they have not been asked longest. The same for the same past.
final class RefresherChoice {
  private RefresherChoice() {}

  /// What is known of a person and a question.
  ///
  /// @param correct in the last refresher that asked it, else at the first attempt in the check:
  ///     later attempts follow its feedback
  /// @param askedAt last, wherever
  record Memory(boolean correct, boolean sure, Instant askedAt) {}

  static List<CheckQuestion> of(LearningModule module, Map<QuestionId, Memory> memories) {
    return module.questions().stream()
        .sorted(
            Comparator.<CheckQuestion>comparingInt(q -> urgency(q, memories.get(q.id())))
                .thenComparing(q -> lastAsked(memories.get(q.id())))
                .thenComparing(module.questions()::indexOf))
        .limit(Refresher.QUESTIONS)
        .toList();
  }

  /// What was never drawn comes last: it is not what they have learned.
  private static int urgency(CheckQuestion question, @Nullable Memory memory) {
    if (memory == null) {
      return question.pool() == null ? 2 : 3;
    }
    if (memory.correct()) {
      return 2;
    }
    return memory.sure() ? 0 : 1;
  }

  private static Instant lastAsked(@Nullable Memory memory) {
    return memory == null ? Instant.MIN : memory.askedAt();
  }
}
