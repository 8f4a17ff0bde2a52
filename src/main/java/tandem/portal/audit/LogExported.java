package tandem.portal.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.portal.platform.Auditable;

/// An administrator has taken the log away as a file. Whether it was about one person is told, who
/// it was is not: that would be a word somebody has typed.
record LogExported(AuditFilter filter) implements Auditable {
  @Override
  public String action() {
    return "audit.log.exported";
  }

  @Override
  public @Nullable UUID company() {
    return null;
  }

  @Override
  public Map<String, String> details() {
    var details = new LinkedHashMap<String, String>();
    if (filter.kind() != null) {
      details.put("kind", filter.kind().name());
    }
    if (filter.from() != null) {
      details.put("from", filter.from().toString());
    }
    if (filter.until() != null) {
      details.put("until", filter.until().toString());
    }
    if (!filter.name().isEmpty()) {
      details.put("byName", "true");
    }
    return details;
  }
}
