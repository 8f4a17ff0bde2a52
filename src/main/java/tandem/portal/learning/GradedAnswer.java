package tandem.portal.learning;

import tandem.portal.questionnaire.Answer;

/// An answer as it was given and judged.
public record GradedAnswer(
    CheckQuestion question, Answer answer, boolean correct, Confidence confidence) {}
