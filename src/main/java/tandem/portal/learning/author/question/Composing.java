package tandem.portal.learning.author.question;

import static tandem.portal.learning.author.question.QuestionKind.BLANK;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import tandem.portal.platform.Localized;
import tandem.portal.questionnaire.Forgiven;
import tandem.portal.questionnaire.Option;
import tandem.portal.questionnaire.Question;
import tandem.portal.questionnaire.Question.Choice;
import tandem.portal.questionnaire.Question.Matching;
import tandem.portal.questionnaire.Question.Near;
import tandem.portal.questionnaire.Question.Numeric;
import tandem.portal.questionnaire.Question.Ordering;
import tandem.portal.questionnaire.Question.Part;
import tandem.portal.questionnaire.Question.Prompt;
import tandem.portal.questionnaire.Question.Scenario;
import tandem.portal.questionnaire.Question.ShortText;
import tandem.portal.questionnaire.Question.Wording;

/// What can be done to a question. Pure: one goes in, another comes out, well formed again; what
/// would leave none is left undone.
public final class Composing {
  private Composing() {}

  public static Question text(Question question, Localized text) {
    return retold(question, text, question.reason());
  }

  public static Question reason(Question question, Localized reason) {
    return retold(question, question.text(), reason);
  }

  private static Question retold(Question question, Localized text, Localized reason) {
    return switch (question) {
      case Question.Single q -> new Question.Single(text, q.options(), reason);
      case Question.Multiple q -> new Question.Multiple(text, q.options(), reason);
      case Question.TrueFalse q -> new Question.TrueFalse(text, q.correct(), reason);
      case Matching q -> new Matching(text, q.prompts(), q.choices(), reason);
      case Ordering q -> new Ordering(text, q.steps(), reason);
      case Numeric q -> new Numeric(text, q.numbers(), q.unit(), reason);
      case ShortText q -> new ShortText(text, q.wordings(), q.forgiven(), reason);
      case Scenario q -> new Scenario(text, q.parts(), reason);
    };
  }

  /// The same question with every text of it changed; accepted words are in no language.
  public static Question each(Question question, UnaryOperator<Localized> change) {
    Localized text = change.apply(question.text());
    Localized reason = change.apply(question.reason());
    return switch (question) {
      case Question.Single q -> new Question.Single(text, options(q.options(), change), reason);
      case Question.Multiple q -> new Question.Multiple(text, options(q.options(), change), reason);
      case Question.TrueFalse q -> new Question.TrueFalse(text, q.correct(), reason);
      case Matching q ->
          new Matching(
              text,
              q.prompts().stream()
                  .map(p -> new Prompt(p.id(), change.apply(p.text()), p.choice()))
                  .toList(),
              choices(q.choices(), change),
              reason);
      case Ordering q -> new Ordering(text, choices(q.steps(), change), reason);
      case Numeric q ->
          new Numeric(
              text,
              q.numbers().stream()
                  .map(
                      n ->
                          new Near(
                              n.value(), n.tolerance(), n.correct(), change.apply(n.feedback())))
                  .toList(),
              change.apply(q.unit()),
              reason);
      case ShortText q ->
          new ShortText(
              text,
              q.wordings().stream()
                  .map(w -> new Wording(w.text(), w.correct(), change.apply(w.feedback())))
                  .toList(),
              q.forgiven(),
              reason);
      case Scenario q ->
          new Scenario(
              text,
              q.parts().stream().map(p -> new Part(p.id(), each(p.question(), change))).toList(),
              reason);
    };
  }

  /// Every text of it that is in languages.
  public static List<Localized> texts(Question question) {
    var texts = new ArrayList<Localized>();
    each(
        question,
        text -> {
          texts.add(text);
          return text;
        });
    return texts;
  }

  private static List<Option> options(List<Option> options, UnaryOperator<Localized> change) {
    return options.stream()
        .map(
            o ->
                new Option(o.id(), change.apply(o.text()), o.correct(), change.apply(o.feedback())))
        .toList();
  }

  private static List<Choice> choices(List<Choice> choices, UnaryOperator<Localized> change) {
    return choices.stream().map(c -> new Choice(c.id(), change.apply(c.text()))).toList();
  }

  /// Something more to match, with what belongs beside it.
  public static Matching addPair(Matching q) {
    Matching longer = addChoice(q);
    var prompts = new ArrayList<>(q.prompts());
    prompts.add(
        new Prompt(
            fresh("p", q.prompts().stream().map(Prompt::id).toList()),
            BLANK,
            longer.choices().getLast().id()));
    return new Matching(q.text(), prompts, longer.choices(), q.reason());
  }

  /// Something more to choose, which belongs to nothing yet.
  public static Matching addChoice(Matching q) {
    var choices = new ArrayList<>(q.choices());
    choices.add(QuestionKind.choice(fresh("c", choices.stream().map(Choice::id).toList())));
    return new Matching(q.text(), q.prompts(), choices, q.reason());
  }

  /// What belonged beside it stays, to be chosen wrongly.
  public static Matching removePrompt(Matching q, String prompt) {
    List<Prompt> left = q.prompts().stream().filter(p -> !p.id().equals(prompt)).toList();
    return left.isEmpty() ? q : new Matching(q.text(), left, q.choices(), q.reason());
  }

  /// Whether nothing belongs to it and enough is left without it.
  public static boolean canRemoveChoice(Matching q, String choice) {
    return q.choices().size() > 2 && q.prompts().stream().noneMatch(p -> p.choice().equals(choice));
  }

  public static Matching removeChoice(Matching q, String choice) {
    return canRemoveChoice(q, choice)
        ? new Matching(
            q.text(),
            q.prompts(),
            q.choices().stream().filter(c -> !c.id().equals(choice)).toList(),
            q.reason())
        : q;
  }

  public static Matching prompt(Matching q, String id, UnaryOperator<Prompt> change) {
    return new Matching(
        q.text(),
        q.prompts().stream().map(p -> p.id().equals(id) ? change.apply(p) : p).toList(),
        q.choices(),
        q.reason());
  }

  public static Matching choice(Matching q, String id, Localized text) {
    return new Matching(q.text(), q.prompts(), said(q.choices(), id, text), q.reason());
  }

  public static Ordering addStep(Ordering q) {
    var steps = new ArrayList<>(q.steps());
    steps.add(QuestionKind.choice(fresh("s", steps.stream().map(Choice::id).toList())));
    return new Ordering(q.text(), steps, q.reason());
  }

  public static Ordering removeStep(Ordering q, String id) {
    return q.steps().size() == 2
        ? q
        : new Ordering(
            q.text(), q.steps().stream().filter(s -> !s.id().equals(id)).toList(), q.reason());
  }

  /// @param to place from 0; beyond the ends, the end
  public static Ordering moveStep(Ordering q, String id, int to) {
    List<String> ids = q.steps().stream().map(Choice::id).toList();
    return new Ordering(q.text(), moved(q.steps(), ids.indexOf(id), to), q.reason());
  }

  public static Ordering step(Ordering q, String id, Localized text) {
    return new Ordering(q.text(), said(q.steps(), id, text), q.reason());
  }

  public static Numeric addNumber(Numeric q) {
    var numbers = new ArrayList<>(q.numbers());
    numbers.add(new Near(null, BigDecimal.ZERO, false, BLANK));
    return numbers(q, numbers);
  }

  public static Numeric removeNumber(Numeric q, int place) {
    return q.numbers().stream().filter(Near::correct).count() == 1
            && q.numbers().get(place).correct()
        ? q
        : numbers(q, without(q.numbers(), place));
  }

  /// Left as it is where no right one would be left.
  public static Numeric number(Numeric q, int place, UnaryOperator<Near> change) {
    List<Near> numbers = changed(q.numbers(), place, change);
    return numbers.stream().anyMatch(Near::correct) ? numbers(q, numbers) : q;
  }

  private static Numeric numbers(Numeric q, List<Near> numbers) {
    return new Numeric(q.text(), numbers, q.unit(), q.reason());
  }

  public static Numeric unit(Numeric q, Localized unit) {
    return new Numeric(q.text(), q.numbers(), unit, q.reason());
  }

  public static ShortText addWording(ShortText q) {
    var wordings = new ArrayList<>(q.wordings());
    wordings.add(new Wording("", true, BLANK));
    return wordings(q, wordings);
  }

  public static ShortText removeWording(ShortText q, int place) {
    return q.wordings().stream().filter(Wording::correct).count() == 1
            && q.wordings().get(place).correct()
        ? q
        : wordings(q, without(q.wordings(), place));
  }

  /// Left as it is where no right one would be left.
  public static ShortText wording(ShortText q, int place, UnaryOperator<Wording> change) {
    List<Wording> wordings = changed(q.wordings(), place, change);
    return wordings.stream().anyMatch(Wording::correct) ? wordings(q, wordings) : q;
  }

  private static ShortText wordings(ShortText q, List<Wording> wordings) {
    return new ShortText(q.text(), wordings, q.forgiven(), q.reason());
  }

  public static ShortText forgive(ShortText q, Forgiven what, boolean forgiven) {
    Set<Forgiven> all = new TreeSet<>(q.forgiven());
    if (forgiven) {
      all.add(what);
    } else {
      all.remove(what);
    }
    return new ShortText(q.text(), q.wordings(), all, q.reason());
  }

  public static Scenario addPart(Scenario q, QuestionKind kind) {
    var parts = new ArrayList<>(q.parts());
    parts.add(new Part(fresh("", parts.stream().map(Part::id).toList()), kind.fresh()));
    return new Scenario(q.text(), parts, q.reason());
  }

  public static Scenario removePart(Scenario q, String id) {
    return q.parts().size() == 1
        ? q
        : new Scenario(
            q.text(), q.parts().stream().filter(p -> !p.id().equals(id)).toList(), q.reason());
  }

  /// @param to place from 0; beyond the ends, the end
  public static Scenario movePart(Scenario q, String id, int to) {
    List<String> ids = q.parts().stream().map(Part::id).toList();
    return new Scenario(q.text(), moved(q.parts(), ids.indexOf(id), to), q.reason());
  }

  public static Scenario part(Scenario q, String id, UnaryOperator<Question> change) {
    return new Scenario(
        q.text(),
        q.parts().stream()
            .map(p -> p.id().equals(id) ? new Part(id, change.apply(p.question())) : p)
            .toList(),
        q.reason());
  }

  private static List<Choice> said(List<Choice> choices, String id, Localized text) {
    return choices.stream().map(c -> c.id().equals(id) ? new Choice(id, text) : c).toList();
  }

  private static <T> List<T> changed(List<T> list, int place, UnaryOperator<T> change) {
    return IntStream.range(0, list.size())
        .mapToObj(i -> i == place ? change.apply(list.get(i)) : list.get(i))
        .toList();
  }

  private static <T> List<T> without(List<T> list, int place) {
    var shorter = new ArrayList<>(list);
    shorter.remove(place);
    return shorter;
  }

  private static <T> List<T> moved(List<T> list, int from, int to) {
    if (from < 0) {
      return list;
    }
    var other = new ArrayList<>(list);
    T one = other.remove(from);
    other.add(Math.clamp(to, 0, other.size()), one);
    return other;
  }

  private static String fresh(String letter, List<String> taken) {
    return IntStream.iterate(1, n -> n + 1)
        .mapToObj(n -> letter + n)
        .filter(id -> !taken.contains(id))
        .findFirst()
        .orElseThrow();
  }
}
