package tandem.portal.insight;

import tandem.portal.statistics.Gap;

/// A change in words: up or down only when the interval of the difference excludes 0.
public enum Direction {
  FIRST,
  UP,
  DOWN,
  UNCLEAR;

  static Direction of(Gap change) {
    return switch (change.verdict()) {
      case UP -> UP;
      case DOWN -> DOWN;
      case UNCLEAR -> UNCLEAR;
    };
  }
}
