package tandem.portal.survey;

import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.JobRole;
import tandem.portal.alliance.SideId;

/// The group a response is known by, and nothing more: side × job role × region, coarsened.
///
/// @param number 1…n within the wave
/// @param jobRole null: all job roles of the side that have no cell of their own
/// @param region null: all regions
/// @param invited how many sellers stood in it when the wave opened
public record Cell(
    int number, SideId side, @Nullable JobRole jobRole, @Nullable String region, int invited) {
  /// Whose answers a cell holds: the two are never counted together.
  public enum Kind {
    SELLER,
    /// Executives and partner managers of a side, in one cell.
    MANAGEMENT
  }

  public Cell {
    if (invited < 1) {
      throw new IllegalArgumentException("a cell has people in it");
    }
  }
}
