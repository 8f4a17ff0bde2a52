package tandem.portal.questionnaire.ui;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import java.util.Optional;
import tandem.portal.questionnaire.Answer;
import tandem.portal.questionnaire.Question;

/// A question with what it takes to answer it, or, once answered, with what was right.
public interface AnswerField {
  /// Empty while something is missing.
  Optional<Answer> answer();

  void focusFirst();

  /// Whether it says itself why there is no answer yet.
  default boolean saysWhy() {
    return false;
  }

  Component component();

  /// All that a field says is in the language its question is shown in, whoever reads it.
  ///
  /// @param name unlike that of any other field on the screen
  /// @param seed never sent to the browser: from what is on the page nobody is to work out which
  ///     order or pair is right. The same on every device for as long as the question is asked
  static AnswerField open(String name, long seed, Question question, Locale wanted) {
    Locale language = question.text().localeShown(wanted);
    return switch (question) {
      case Question.Single _, Question.Multiple _, Question.TrueFalse _ ->
          new AnswerOptions(name, question, null, language);
      case Question.Matching q -> new MatchingField(name, seed, q, language);
      case Question.Ordering q -> new OrderingField(name, seed, q, language);
      case Question.Numeric q -> new NumberField(name, q, null, language);
      case Question.ShortText q -> new WordsField(name, q, null, language);
      case Question.Scenario q -> new ScenarioField(name, seed, q, null, language);
    };
  }

  /// Answered by now: to be read, with what was right and what to say to each choice.
  static Component answered(String name, Question question, Answer given, Locale wanted) {
    Locale language = question.text().localeShown(wanted);
    return switch (question) {
      case Question.Single _, Question.Multiple _, Question.TrueFalse _ ->
          new AnswerOptions(name, question, given, language);
      case Question.Matching q -> new MatchingField(q, (Answer.Matched) given, language);
      case Question.Ordering q -> new OrderingField(q, (Answer.Ordered) given, language);
      case Question.Numeric q -> new NumberField(name, q, (Answer.Amount) given, language);
      case Question.ShortText q -> new WordsField(name, q, (Answer.Typed) given, language);
      case Question.Scenario q -> new ScenarioField(name, 0, q, (Answer.Parts) given, language);
    };
  }
}
