package tandem.portal.learning.bank;

import tandem.portal.questionnaire.Question;

/// A question to be added.
public record BankDraft(String topic, String title, Question question) {}
