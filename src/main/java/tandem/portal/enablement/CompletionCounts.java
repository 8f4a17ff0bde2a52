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

  public int total() {
    return byStatus.values().stream().mapToInt(Integer::intValue).sum();
  }
}
