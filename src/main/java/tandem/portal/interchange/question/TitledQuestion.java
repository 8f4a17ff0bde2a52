package tandem.portal.interchange.question;

import tandem.portal.questionnaire.Question;

/// A question with what an author finds it by.
///
/// @param topic from the broadest to the narrowest, with a slash between; may be empty
public record TitledQuestion(String topic, String title, Question question) {}
