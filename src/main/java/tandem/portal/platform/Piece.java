package tandem.portal.platform;

/// A stretch of text that stayed, came or went.
public record Piece(Kind kind, String text) {
  public enum Kind {
    SAME,
    INSERTED,
    DELETED
  }
}
