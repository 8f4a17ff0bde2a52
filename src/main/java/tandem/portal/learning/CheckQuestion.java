package tandem.portal.learning;

import org.jspecify.annotations.Nullable;
import tandem.portal.questionnaire.Question;

/// A question in a check.
///
/// @param lesson where to read on after a wrong answer
public record CheckQuestion(QuestionId id, @Nullable LessonId lesson, Question question) {}
