package tandem.portal.enablement;

import java.util.List;

/// One page of the board.
///
/// @param counts by status, of what matches the filter apart from its status
public record CompletionPage(
    CompletionFilter filter, List<CompletionRow> rows, CompletionCounts counts) {
  public CompletionPage {
    rows = List.copyOf(rows);
  }

  /// Rows on all pages.
  public int total() {
    return filter.status() == null ? counts.total() : counts.of(filter.status());
  }

  public int pages() {
    return Math.max(1, Math.ceilDiv(total(), CompletionFilter.PAGE));
  }
}
