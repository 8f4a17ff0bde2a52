package tandem.portal.insight;

import tandem.portal.statistics.Gap;

/// A change in words: up or down only when the interval of the difference excludes 0.
public enum Direction {
  FIRST,
  UP,
  DOWN,
  UNCLEAR;

  static Direction of(Gap change) {
    if (!change.clear()) {
      return UNCLEAR;
    }
    return change.value() > 0 ? UP : DOWN;
  }
}
