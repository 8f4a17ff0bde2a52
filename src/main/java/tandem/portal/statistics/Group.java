package tandem.portal.statistics;

import java.util.function.Supplier;

/// A figure before disclosure control: how many people stand behind it, and how to work it out. It
/// is worked out only when it may be shown, so a hidden figure does not even exist.
///
/// @param people persons (not answers) behind the figure, ≥ 0
public record Group<T>(int people, Supplier<? extends T> figure) {
  public Group {
    if (people < 0) {
      throw new IllegalArgumentException("a group of " + people);
    }
  }
}
