package tandem.portal.learning.bank;

import java.util.List;
import java.util.Locale;
import tandem.portal.platform.Languages;
import tandem.portal.questionnaire.Question;

/// A question that is in no check yet.
///
/// @param topic from the broadest to the narrowest, with a slash between; may be empty
public record BankQuestion(BankQuestionId id, String topic, String title, Question question) {
  /// The languages of the portal it is not in.
  public List<Locale> lacks() {
    return Languages.ALL.stream()
        .filter(language -> question.text().isFallbackIn(language))
        .toList();
  }
}
