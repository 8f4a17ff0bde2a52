package tandem.portal.learning.bank;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import tandem.portal.platform.Languages;
import tandem.portal.questionnaire.Question;

/// A question that is in no check yet.
///
/// @param revision how often it has been changed
public record BankQuestion(BankQuestionId id, int revision, Instant editedAt, BankDraft text) {
  public String topic() {
    return text.topic();
  }

  public String title() {
    return text.title();
  }

  public Question question() {
    return text.question();
  }

  /// The languages of the portal it is not in.
  public List<Locale> lacks() {
    return Languages.ALL.stream()
        .filter(language -> question().text().isFallbackIn(language))
        .toList();
  }
}
