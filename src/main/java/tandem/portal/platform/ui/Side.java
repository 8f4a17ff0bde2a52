package tandem.portal.platform.ui;

/// How a peer is drawn: A solid, B hatched, always in this order and of the same size.
public enum Side {
  A,
  B
}
