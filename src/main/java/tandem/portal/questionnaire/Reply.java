package tandem.portal.questionnaire;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What somebody has answered where nothing is right or wrong. In JSON a number, a list of ids, a
/// text or, where the order counts, an object: they tell themselves apart.
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

  /// Every choice in order, the first first.
  record Ranked(List<String> ids) implements Reply {
    public Ranked {
      ids = List.copyOf(ids);
    }

    @JsonValue
    Map<String, List<String>> json() {
      return Map.of("ranked", ids);
    }
  }

  record Text(@JsonValue String text) implements Reply {}

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Reply of(Object json) {
    return switch (json) {
      case Integer number -> new Number(number);
      case String text -> new Text(text);
      case List<?> ids -> new Chosen(ids.stream().map(String::valueOf).collect(Collectors.toSet()));
      case Map<?, ?> map when map.get("ranked") instanceof List<?> ids ->
          new Ranked(ids.stream().map(String::valueOf).toList());
      default -> throw new IllegalArgumentException("no reply: " + json.getClass());
    };
  }
}
