package tandem.portal.learning;

import org.jspecify.annotations.Nullable;
import tandem.portal.questionnaire.Question;

/// A question in a check.
///
/// @param lesson where to read on after a wrong answer
/// @param pool of which each attempt draws some; null: asked in every attempt
public record CheckQuestion(
    QuestionId id, @Nullable LessonId lesson, Question question, @Nullable String pool) {
  /// In no pool.
  CheckQuestion(QuestionId id, @Nullable LessonId lesson, Question question) {
    this(id, lesson, question, null);
  }
}
