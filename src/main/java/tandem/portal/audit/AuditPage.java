package tandem.portal.audit;

import java.util.List;

/// @param rows the newest first
/// @param newer whether there are newer ones that match
/// @param older whether there are older ones that match
public record AuditPage(AuditFilter filter, List<AuditRow> rows, boolean newer, boolean older) {
  public AuditPage {
    rows = List.copyOf(rows);
  }
}
