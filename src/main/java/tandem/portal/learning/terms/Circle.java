package tandem.portal.learning.terms;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// Modules that wait for one another, so that nobody could ever begin.
public final class Circle {
  private Circle() {}

  /// @param module the one that is to ask for others
  /// @param required what it is to ask for
  /// @param others what each other module asks for
  /// @return the modules from this one round to itself, each once; empty: no circle
  public static List<UUID> of(UUID module, List<UUID> required, Map<UUID, List<UUID>> others) {
    var seen = new HashSet<UUID>();
    return required.stream()
        .map(next -> back(next, module, others, seen))
        .filter(way -> !way.isEmpty())
        .findFirst()
        .map(way -> Stream.concat(Stream.of(module), way.stream()).toList())
        .orElse(List.of());
  }

  /// The way from a module to the one before the goal; of the goal itself, no way is needed.
  private static List<UUID> back(
      UUID from, UUID goal, Map<UUID, List<UUID>> others, Set<UUID> seen) {
    if (!seen.add(from)) {
      return List.of();
    }
    List<UUID> required = others.getOrDefault(from, List.of());
    if (from.equals(goal) || required.contains(goal)) {
      return List.of(from);
    }
    return required.stream()
        .map(next -> back(next, goal, others, seen))
        .filter(way -> !way.isEmpty())
        .findFirst()
        .map(way -> Stream.concat(Stream.of(from), way.stream()).toList())
        .orElse(List.of());
  }
}
