package tandem.portal.statistics;

/// People whom no figure in question tells apart: a cell of a table, or those who answered the same
/// items.
///
/// @param side whose people they are; a company may know the answers of its own people, so nothing
///     is protected by being mixed with the other side's
/// @param people ≥ 1
public record Block(int side, int people) {
  public Block {
    if (people < 1) {
      throw new IllegalArgumentException("a block of " + people);
    }
  }
}
