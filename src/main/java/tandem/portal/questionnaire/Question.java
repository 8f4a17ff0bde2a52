package tandem.portal.questionnaire;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeInfo.Id;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tandem.portal.platform.Localized;

/// Something to be answered, with the reason why the right answer is right.
@JsonTypeInfo(use = Id.NAME, property = "type")
@JsonSubTypes({
  @Type(value = Question.Single.class, name = "single"),
  @Type(value = Question.Multiple.class, name = "multiple"),
  @Type(value = Question.TrueFalse.class, name = "trueFalse")
})
public sealed interface Question {
  Localized text();

  Localized reason();

  /// Whether the answer is right as a whole: there is no half of a point.
  ///
  /// @throws IllegalArgumentException for an answer this question does not take
  default boolean isCorrect(Answer answer) {
    requireFitting(answer);
    return switch (this) {
      case Single q -> answer.equals(new Answer.Chosen(correct(q.options())));
      case Multiple q -> answer.equals(new Answer.Chosen(correct(q.options())));
      case TrueFalse q -> answer.equals(new Answer.Verdict(q.correct()));
    };
  }

  private void requireFitting(Answer answer) {
    boolean fits =
        switch (this) {
          case Single q ->
              answer instanceof Answer.Chosen(var ids)
                  && ids.size() == 1
                  && offers(q.options(), ids);
          case Multiple q ->
              answer instanceof Answer.Chosen(var ids)
                  && !ids.isEmpty()
                  && offers(q.options(), ids);
          case TrueFalse _ -> answer instanceof Answer.Verdict;
        };
    if (!fits) {
      throw new IllegalArgumentException("not an answer to this question: " + answer);
    }
  }

  private static boolean offers(List<Option> options, Set<String> ids) {
    return options.stream().map(Option::id).collect(Collectors.toSet()).containsAll(ids);
  }

  private static Set<String> correct(List<Option> options) {
    return options.stream().filter(Option::correct).map(Option::id).collect(Collectors.toSet());
  }

  /// Exactly one option is right.
  record Single(Localized text, List<Option> options, Localized reason) implements Question {
    public Single {
      options = List.copyOf(options);
      if (options.stream().filter(Option::correct).count() != 1) {
        throw new IllegalArgumentException("a single choice has exactly one right option");
      }
    }
  }

  /// Every right option and no other must be chosen.
  record Multiple(Localized text, List<Option> options, Localized reason) implements Question {
    public Multiple {
      options = List.copyOf(options);
      if (options.stream().noneMatch(Option::correct)) {
        throw new IllegalArgumentException("a multiple choice has a right option");
      }
    }
  }

  record TrueFalse(Localized text, boolean correct, Localized reason) implements Question {}
}
