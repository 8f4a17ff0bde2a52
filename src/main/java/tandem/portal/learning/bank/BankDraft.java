package tandem.portal.learning.bank;

import tandem.portal.platform.Localized;
import tandem.portal.questionnaire.Question;

/// A question as somebody writes it.
///
/// @param topic from the broadest to the narrowest, with a slash between; may be empty
/// @param title what it is called in the bank, never seen by sellers; empty without name and words
public record BankDraft(String topic, String title, Question question) {
  /// Letters of a topic, and of a title.
  public static final int MOST_LETTERS = 200;

  /// With another question. A title nobody has chosen follows the question's first words.
  public BankDraft with(Question changed) {
    boolean chosen = !title.equals(firstWords(question.text()));
    return new BankDraft(topic, title, changed).called(chosen ? title : "");
  }

  /// Without a title it is called by its first words, if it has any.
  public BankDraft called(String typed) {
    return new BankDraft(
        topic, typed.isBlank() ? firstWords(question.text()) : typed.strip(), question);
  }

  /// What to call it.
  ///
  /// @param nameless as long as it has no title
  public String named(String nameless) {
    return title.isEmpty() ? nameless : title;
  }

  private static String firstWords(Localized text) {
    String words =
        text.byLanguage().values().stream().filter(w -> !w.isBlank()).findFirst().orElse("");
    String line = words.strip().lines().findFirst().orElse("");
    return line.length() <= 80 ? line : line.substring(0, 79).strip() + "…";
  }
}
