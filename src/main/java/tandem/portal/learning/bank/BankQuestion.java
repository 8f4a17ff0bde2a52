package tandem.portal.learning.bank;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

  /// What to call it.
  ///
  /// @param nameless as long as it has no title
  public String named(String nameless) {
    return text.named(nameless);
  }

  /// What to say of the languages of the portal it is not in; empty: it is in all.
  public Optional<String> lacksKey() {
    List<Locale> lacks = Languages.ALL.stream().filter(question().text()::lacks).toList();
    return lacks.stream()
        .findFirst()
        .map(one -> lacks.equals(Languages.ALL) ? "all" : one.getLanguage())
        .map(which -> "learning.author.bank.lacks." + which);
  }
}
