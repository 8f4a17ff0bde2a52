package tandem.portal.questionnaire;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeInfo.Id;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What somebody answered. Stored as JSON without a type tag: the shapes tell themselves apart.
@JsonTypeInfo(use = Id.DEDUCTION)
@JsonSubTypes({
  @Type(Answer.Chosen.class),
  @Type(Answer.Verdict.class),
  @Type(Answer.Matched.class),
  @Type(Answer.Ordered.class),
  @Type(Answer.Amount.class),
  @Type(Answer.Typed.class),
  @Type(Answer.Parts.class)
})
public sealed interface Answer {
  /// The ids of the options chosen; one for a single choice.
  record Chosen(Set<String> options) implements Answer {
    public Chosen {
      options = Set.copyOf(options);
    }

    public static Chosen of(String... options) {
      return new Chosen(Set.of(options));
    }
  }

  /// True or false.
  record Verdict(boolean value) implements Answer {}

  /// To the id of each prompt that of the choice put beside it.
  record Matched(Map<String, String> choices) implements Answer {
    public Matched {
      choices = Map.copyOf(choices);
    }
  }

  /// The ids of the steps, first to last.
  record Ordered(List<String> order) implements Answer {
    public Ordered {
      order = List.copyOf(order);
    }
  }

  /// A number, in the question's unit.
  record Amount(BigDecimal number) implements Answer {
    public Amount {
      number = number.stripTrailingZeros();
    }
  }

  /// Words, as they were typed, but without what no database takes.
  record Typed(String typed) implements Answer {
    public Typed {
      typed = typed.replaceAll("[\\p{Cc}\\p{Cs}]", " ");
    }
  }

  /// The answers to the questions of a scenario, by their ids.
  record Parts(Map<String, Answer> parts) implements Answer {
    public Parts {
      parts = Map.copyOf(parts);
    }
  }
}
