package tandem.portal.alliance.roster;

/// What applying the file does with one line of it, or with somebody it does not list.
public enum Outcome {
  ADDED,
  CHANGED,
  SAME,
  LEFT,
  REFUSED
}
