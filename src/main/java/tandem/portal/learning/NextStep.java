package tandem.portal.learning;

import java.time.Instant;

/// The one thing a seller does next in a module.
public sealed interface NextStep {
  record Read(Lesson lesson) implements NextStep {}

  /// @param answered in the attempt under way; 0 before the first
  record TakeCheck(int answered) implements NextStep {}

  record Nothing(Instant completedAt) implements NextStep {}
}
