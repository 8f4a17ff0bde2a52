package tandem.portal.questionnaire;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeInfo.Id;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tandem.portal.platform.Localized;

/// Something to be answered, with the reason why the right answer is right.
@JsonTypeInfo(use = Id.NAME, property = "type")
@JsonSubTypes({
  @Type(value = Question.Single.class, name = "single"),
  @Type(value = Question.Multiple.class, name = "multiple"),
  @Type(value = Question.TrueFalse.class, name = "trueFalse"),
  @Type(value = Question.Matching.class, name = "matching"),
  @Type(value = Question.Ordering.class, name = "ordering"),
  @Type(value = Question.Numeric.class, name = "numeric"),
  @Type(value = Question.ShortText.class, name = "shortText"),
  @Type(value = Question.Scenario.class, name = "scenario")
})
public sealed interface Question {
  Localized text();

  Localized reason();

  /// Whether the answer is right as a whole: there is no half of a point.
  ///
  /// @throws IllegalArgumentException for an answer this question does not take
  default boolean isCorrect(Answer answer) {
    if (!takes(answer)) {
      // says which kind, never what: what somebody answered belongs in no log
      throw new IllegalArgumentException(
          "not an answer to this question: " + answer.getClass().getSimpleName());
    }
    return switch (this) {
      case Single q -> answer.equals(new Answer.Chosen(correct(q.options())));
      case Multiple q -> answer.equals(new Answer.Chosen(correct(q.options())));
      case TrueFalse q -> answer.equals(new Answer.Verdict(q.correct()));
      case Matching q -> answer.equals(new Answer.Matched(q.key()));
      case Ordering q ->
          answer instanceof Answer.Ordered(var order)
              && q.texts(order).equals(q.texts(ids(q.steps(), Choice::id)));
      case Numeric q ->
          answer instanceof Answer.Amount(var number)
              && q.near(number).map(Near::correct).orElse(false);
      case ShortText q ->
          answer instanceof Answer.Typed(var typed)
              && q.wording(typed).map(Wording::correct).orElse(false);
      case Scenario q ->
          answer instanceof Answer.Parts(var parts)
              && q.parts().stream()
                  .allMatch(
                      part ->
                          Optional.ofNullable(parts.get(part.id()))
                              .map(part.question()::isCorrect)
                              .orElse(false));
    };
  }

  /// Whether this is an answer to the question at all, right or wrong.
  default boolean takes(Answer answer) {
    return switch (this) {
      case Single q ->
          answer instanceof Answer.Chosen(var ids)
              && ids.size() == 1
              && ids(q.options(), Option::id).containsAll(ids);
      case Multiple q ->
          answer instanceof Answer.Chosen(var ids)
              && !ids.isEmpty()
              && ids(q.options(), Option::id).containsAll(ids);
      case TrueFalse _ -> answer instanceof Answer.Verdict;
      case Matching q ->
          answer instanceof Answer.Matched(var choices)
              && choices.keySet().equals(q.key().keySet())
              && ids(q.choices(), Choice::id).containsAll(choices.values());
      case Ordering q ->
          answer instanceof Answer.Ordered(var order)
              && order.size() == q.steps().size()
              && new HashSet<>(order).equals(new HashSet<>(ids(q.steps(), Choice::id)));
      case Numeric _ -> answer instanceof Answer.Amount;
      case ShortText _ ->
          answer instanceof Answer.Typed(var typed)
              && !typed.isBlank()
              && typed.length() <= ShortText.LONGEST;
      case Scenario q ->
          answer instanceof Answer.Parts(var parts)
              && parts.keySet().equals(new HashSet<>(ids(q.parts(), Part::id)))
              && q.parts().stream()
                  .allMatch(
                      part ->
                          Optional.ofNullable(parts.get(part.id()))
                              .map(part.question()::takes)
                              .orElse(false));
    };
  }

  private static Set<String> correct(List<Option> options) {
    return options.stream().filter(Option::correct).map(Option::id).collect(Collectors.toSet());
  }

  private static <T> List<String> ids(List<T> of, Function<T, String> id) {
    return of.stream().map(id).toList();
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  private static boolean distinct(Collection<String> ids) {
    return new HashSet<>(ids).size() == ids.size();
  }

  /// Exactly one option is right.
  record Single(Localized text, List<Option> options, Localized reason) implements Question {
    public Single {
      options = List.copyOf(options);
      require(
          options.stream().filter(Option::correct).count() == 1,
          "a single choice has exactly one right option");
    }
  }

  /// Every right option and no other must be chosen.
  record Multiple(Localized text, List<Option> options, Localized reason) implements Question {
    public Multiple {
      options = List.copyOf(options);
      require(options.stream().anyMatch(Option::correct), "a multiple choice has a right option");
    }
  }

  record TrueFalse(Localized text, boolean correct, Localized reason) implements Question {}

  /// Something to put beside something else, or in its place.
  record Choice(String id, Localized text) {}

  /// @param choice id of the one that belongs beside it
  record Prompt(String id, Localized text, String choice) {}

  /// To each prompt the choice that belongs to it. There may be choices that belong to none, and
  /// one may belong to several.
  record Matching(Localized text, List<Prompt> prompts, List<Choice> choices, Localized reason)
      implements Question {
    public Matching {
      prompts = List.copyOf(prompts);
      choices = List.copyOf(choices);
      require(!prompts.isEmpty() && choices.size() >= 2, "nothing to match");
      require(
          distinct(ids(prompts, Prompt::id)) && distinct(ids(choices, Choice::id)), "an id twice");
      require(
          ids(choices, Choice::id).containsAll(ids(prompts, Prompt::choice)),
          "a prompt without its choice");
    }

    Map<String, String> key() {
      return prompts.stream().collect(Collectors.toMap(Prompt::id, Prompt::choice));
    }
  }

  /// Steps to be put in order.
  ///
  /// @param steps in the right one
  record Ordering(Localized text, List<Choice> steps, Localized reason) implements Question {
    public Ordering {
      steps = List.copyOf(steps);
      require(steps.size() >= 2 && distinct(ids(steps, Choice::id)), "nothing to order");
    }

    /// Two steps that say the same may change places.
    private List<Localized> texts(List<String> order) {
      Map<String, Localized> texts =
          steps.stream().collect(Collectors.toMap(Choice::id, Choice::text));
      return order.stream().map(texts::get).toList();
    }
  }

  /// A number an author has in mind, right or wrong, and how far from it is near enough.
  ///
  /// @param value null: not written yet, so nothing is near it
  /// @param tolerance from 0, both ends included
  /// @param feedback what to say to somebody who typed it
  record Near(
      @Nullable BigDecimal value, BigDecimal tolerance, boolean correct, Localized feedback) {
    public Near {
      value = value == null ? null : value.stripTrailingZeros();
      tolerance = tolerance.stripTrailingZeros();
      require(tolerance.signum() >= 0, "a tolerance below nothing");
    }

    boolean holds(BigDecimal number) {
      return value != null && number.subtract(value).abs().compareTo(tolerance) <= 0;
    }
  }

  /// A number to type, near one of the right ones.
  ///
  /// @param numbers the first that an answer is near to is what it is judged by
  /// @param unit what is counted, as it stands behind the number; may be empty
  record Numeric(Localized text, List<Near> numbers, Localized unit, Localized reason)
      implements Question {
    public Numeric {
      numbers = List.copyOf(numbers);
      require(numbers.stream().anyMatch(Near::correct), "a number question has a right number");
    }

    public Optional<Near> near(BigDecimal number) {
      return numbers.stream().filter(one -> one.holds(number)).findFirst();
    }
  }

  /// Words an author has in mind, right or wrong; a star stands for any characters or none.
  record Wording(String text, boolean correct, Localized feedback) {}

  /// A word or a few to type, in whatever language they are accepted in.
  ///
  /// @param wordings the first that an answer fits is what it is judged by
  /// @param forgiven what does not matter in comparing
  record ShortText(Localized text, List<Wording> wordings, Set<Forgiven> forgiven, Localized reason)
      implements Question {
    /// Of an answer, in characters.
    public static final int LONGEST = 200;

    public ShortText {
      wordings = List.copyOf(wordings);
      forgiven = java.util.Collections.unmodifiableSet(new TreeSet<>(forgiven));
      require(wordings.stream().anyMatch(Wording::correct), "a short text has a right wording");
    }

    public Optional<Wording> wording(String typed) {
      return wordings.stream()
          .filter(one -> Wordings.match(one.text(), typed, forgiven))
          .findFirst();
    }
  }

  /// One of the questions about a situation.
  record Part(String id, Question question) {}

  /// A situation, and what one would do in it: right when every question about it is.
  ///
  /// @param text the situation
  record Scenario(Localized text, List<Part> parts, Localized reason) implements Question {
    public Scenario {
      parts = List.copyOf(parts);
      require(!parts.isEmpty() && distinct(ids(parts, Part::id)), "nothing asked of a situation");
      require(
          parts.stream().noneMatch(part -> part.question() instanceof Scenario),
          "a situation within a situation");
    }
  }
}
