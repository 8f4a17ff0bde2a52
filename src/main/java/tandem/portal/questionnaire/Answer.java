package tandem.portal.questionnaire;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeInfo.Id;
import java.util.Set;

/// What somebody answered. Stored as JSON without a type tag: the two shapes tell themselves apart.
@JsonTypeInfo(use = Id.DEDUCTION)
@JsonSubTypes({@Type(Answer.Chosen.class), @Type(Answer.Verdict.class)})
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
}
