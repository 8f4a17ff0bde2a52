package tandem.portal.alliance;

import java.util.List;

/// One page of the list, and how many there are.
///
/// @param active of those whom the words of the filter find
/// @param left likewise
public record PeoplePage(List<PersonRow> rows, int active, int left) {
  public PeoplePage {
    rows = List.copyOf(rows);
  }
}
