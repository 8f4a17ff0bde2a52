package tandem.portal.questionnaire.ui;

import com.vaadin.flow.component.Component;
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

  /// @param name unlike that of any other field on the screen
  /// @param seed never sent to the browser: from what is on the page nobody is to work out which
  ///     order or pair is right. The same on every device for as long as the question is asked
  static AnswerField open(String name, long seed, Question question) {
    return switch (question) {
      case Question.Single _, Question.Multiple _, Question.TrueFalse _ ->
          new AnswerOptions(name, question, null);
      case Question.Matching q -> new MatchingField(name, seed, q);
      case Question.Ordering q -> new OrderingField(name, seed, q);
      case Question.Numeric q -> new NumberField(name, q, null);
      case Question.ShortText q -> new WordsField(name, q, null);
      case Question.Scenario q -> new ScenarioField(name, seed, q);
    };
  }

  /// Answered by now: to be read, with what was right and what to say to each choice.
  static Component answered(String name, Question question, Answer given) {
    return switch (question) {
      case Question.Single _, Question.Multiple _, Question.TrueFalse _ ->
          new AnswerOptions(name, question, given);
      case Question.Matching q -> new MatchingField(q, (Answer.Matched) given);
      case Question.Ordering q -> new OrderingField(q, (Answer.Ordered) given);
      case Question.Numeric q -> new NumberField(name, q, (Answer.Amount) given);
      case Question.ShortText q -> new WordsField(name, q, (Answer.Typed) given);
      case Question.Scenario q -> new ScenarioField(name, q, (Answer.Parts) given);
    };
  }
}
