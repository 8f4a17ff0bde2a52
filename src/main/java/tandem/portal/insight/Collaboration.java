package tandem.portal.insight;

/// How somebody has worked with the partner in the last 90 days, after the pulse. Whoever left a
/// number out counts as having reported nothing there.
public enum Collaboration {
  /// Called in from the start, and leads have gone both ways.
  LIVED,
  /// Only for a technology.
  TECHNOLOGY,
  /// Only for one project.
  PROJECT,
  /// Only for one customer.
  CUSTOMER,
  /// Called in after failing alone, whatever for.
  LAST_RESORT,
  /// Not called in, no joint meeting, no lead in either direction.
  PAPER,
  /// Something has happened, but nothing of the above describes it. Never a diagnosis.
  OTHER
}
