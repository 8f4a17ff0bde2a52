package tandem.portal.questionnaire;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What somebody has answered where nothing is right or wrong. In JSON a number, a list of ids or a
/// text: the three tell themselves apart.
public sealed interface Reply {
  record Number(@JsonValue int value) implements Reply {}

  record Chosen(Set<String> ids) implements Reply {
    public Chosen {
      ids = Set.copyOf(ids);
    }

    /// Sorted, so that the order of choosing is not kept.
    @JsonValue
    Set<String> sorted() {
      return new TreeSet<>(ids);
    }
  }

  record Text(@JsonValue String text) implements Reply {}

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Reply of(Object json) {
    return switch (json) {
      case Integer number -> new Number(number);
      case String text -> new Text(text);
      case List<?> ids -> new Chosen(ids.stream().map(String::valueOf).collect(Collectors.toSet()));
      default -> throw new IllegalArgumentException("no reply: " + json.getClass());
    };
  }
}
