package tandem.portal.learning.author;

import java.util.List;
import tandem.portal.alliance.SideId;

/// Every module of an alliance, with what is in work.
///
/// @param mySide the side the reader speaks for
public record ModuleList(SideId mySide, List<ModuleRow> rows) {
  public ModuleList {
    rows = List.copyOf(rows);
  }

  /// What the other side has signed and one's own has still to decide.
  public List<ModuleRow> toRelease() {
    return rows.stream().filter(row -> row.waitsFor(mySide)).toList();
  }

  /// What the other side has given back and one's own has not proposed again.
  public List<ModuleRow> givenBack() {
    return rows.stream().filter(row -> row.backAt(mySide)).toList();
  }
}
