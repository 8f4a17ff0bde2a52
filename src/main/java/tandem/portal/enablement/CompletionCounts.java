package tandem.portal.enablement;

import java.util.Map;

/// How many assignments have which status.
public record CompletionCounts(Map<CompletionStatus, Integer> byStatus) {
  public CompletionCounts {
    byStatus = Map.copyOf(byStatus);
  }

  public int of(CompletionStatus status) {
    return byStatus.getOrDefault(status, 0);
  }

  /// Those whose completion is to be renewed as well.
  public int completed() {
    return byStatus.entrySet().stream()
        .filter(entry -> entry.getKey().isCompleted())
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  public int total() {
    return byStatus.values().stream().mapToInt(Integer::intValue).sum();
  }
}
