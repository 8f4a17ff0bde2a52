package tandem.portal.statistics;

import java.util.List;

/// The people of both sides parted into rows (job roles, regions, …), after disclosure control.
///
/// @param margin each side over all rows, and the alliance
public record Breakdown<R, T>(List<Row<R, T>> rows, Sides<T> margin) {
  public Breakdown {
    rows = List.copyOf(rows);
  }

  public record Row<R, T>(R key, Sides<T> figures) {}

  /// One row before disclosure control. Each person stands in exactly one row.
  public record Raw<R, T>(R key, Group<T> a, Group<T> b, Group<T> total) {}
}
