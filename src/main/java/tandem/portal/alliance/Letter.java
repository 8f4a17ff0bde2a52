package tandem.portal.alliance;

/// Which of the two peers: A is the company whose name comes first in the alphabet, everywhere.
public enum Letter {
  A,
  B
}
