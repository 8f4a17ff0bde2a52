package tandem.portal.enablement;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.portal.platform.Auditable;

/// HR has taken the board away as a file. By the filter it is told what was in it, except for a
/// team's or a person's name.
public record CompletionExported(CompletionFilter filter) implements Auditable {
  @Override
  public String action() {
    return "enablement.completion.exported";
  }

  @Override
  public @Nullable UUID company() {
    return null;
  }

  @Override
  public Map<String, String> details() {
    var details = new LinkedHashMap<String, String>();
    if (filter.module() != null) {
      details.put("module", filter.module().toString());
    }
    if (filter.status() != null) {
      details.put("status", filter.status().name());
    }
    return details;
  }
}
