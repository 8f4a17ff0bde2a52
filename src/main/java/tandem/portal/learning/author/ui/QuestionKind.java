package tandem.portal.learning.author.ui;

import java.util.List;
import tandem.portal.learning.author.Editing;
import tandem.portal.questionnaire.Option;
import tandem.portal.questionnaire.Question;

/// The kinds of questions that are written in place; the others come from the bank.
enum QuestionKind {
  SINGLE,
  MULTIPLE,
  TRUE_FALSE;

  String textKey() {
    return "learning.author.kind." + name();
  }

  static String textKey(Question question) {
    return "learning.author.kind."
        + switch (question) {
          case Question.Single _ -> SINGLE.name();
          case Question.Multiple _ -> MULTIPLE.name();
          case Question.TrueFalse _ -> TRUE_FALSE.name();
          case Question.Matching _ -> "MATCHING";
          case Question.Ordering _ -> "ORDERING";
          case Question.Numeric _ -> "NUMERIC";
          case Question.ShortText _ -> "SHORT_TEXT";
          case Question.Scenario _ -> "SCENARIO";
        };
  }

  Question fresh() {
    var options = List.of(option("a", true), option("b", false), option("c", false));
    return switch (this) {
      case SINGLE -> new Question.Single(Editing.BLANK, options, Editing.BLANK);
      case MULTIPLE -> new Question.Multiple(Editing.BLANK, options, Editing.BLANK);
      case TRUE_FALSE -> new Question.TrueFalse(Editing.BLANK, true, Editing.BLANK);
    };
  }

  static Option option(String id, boolean correct) {
    return new Option(id, Editing.BLANK, correct, Editing.BLANK);
  }
}
