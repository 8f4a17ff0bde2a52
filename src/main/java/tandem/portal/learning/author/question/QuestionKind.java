package tandem.portal.learning.author.question;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import tandem.portal.platform.Localized;
import tandem.portal.questionnaire.Forgiven;
import tandem.portal.questionnaire.Option;
import tandem.portal.questionnaire.Question;

/// The kinds of questions, and each as it begins.
public enum QuestionKind {
  SINGLE,
  MULTIPLE,
  TRUE_FALSE,
  MATCHING,
  ORDERING,
  NUMERIC,
  SHORT_TEXT,
  SCENARIO;

  public static final Localized BLANK = Localized.of("", "");

  public String textKey() {
    return "learning.author.kind." + name();
  }

  public static String textKey(Question question) {
    return of(question).textKey();
  }

  public static QuestionKind of(Question question) {
    return switch (question) {
      case Question.Single _ -> SINGLE;
      case Question.Multiple _ -> MULTIPLE;
      case Question.TrueFalse _ -> TRUE_FALSE;
      case Question.Matching _ -> MATCHING;
      case Question.Ordering _ -> ORDERING;
      case Question.Numeric _ -> NUMERIC;
      case Question.ShortText _ -> SHORT_TEXT;
      case Question.Scenario _ -> SCENARIO;
    };
  }

  /// Those a situation can ask: everything but a situation.
  public static List<QuestionKind> withinScenario() {
    return Stream.of(values()).filter(kind -> kind != SCENARIO).toList();
  }

  /// Well formed, and without a word yet.
  public Question fresh() {
    var options = List.of(option("a", true), option("b", false), option("c", false));
    return switch (this) {
      case SINGLE -> new Question.Single(BLANK, options, BLANK);
      case MULTIPLE -> new Question.Multiple(BLANK, options, BLANK);
      case TRUE_FALSE -> new Question.TrueFalse(BLANK, true, BLANK);
      case MATCHING ->
          new Question.Matching(
              BLANK,
              List.of(
                  new Question.Prompt("p1", BLANK, "c1"), new Question.Prompt("p2", BLANK, "c2")),
              List.of(choice("c1"), choice("c2")),
              BLANK);
      case ORDERING ->
          new Question.Ordering(BLANK, List.of(choice("s1"), choice("s2"), choice("s3")), BLANK);
      case NUMERIC ->
          new Question.Numeric(
              BLANK, List.of(new Question.Near(null, BigDecimal.ZERO, true, BLANK)), BLANK, BLANK);
      case SHORT_TEXT ->
          new Question.ShortText(
              BLANK,
              List.of(new Question.Wording("", true, BLANK)),
              EnumSet.allOf(Forgiven.class),
              BLANK);
      case SCENARIO ->
          new Question.Scenario(BLANK, List.of(new Question.Part("1", SINGLE.fresh())), BLANK);
    };
  }

  public static Option option(String id, boolean correct) {
    return new Option(id, BLANK, correct, BLANK);
  }

  static Question.Choice choice(String id) {
    return new Question.Choice(id, BLANK);
  }
}
