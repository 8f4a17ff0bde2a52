package tandem.portal.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.portal.platform.Auditable;

/// Somebody had their company's chain verified. The log itself remembers it: so the last time can
/// be read there, and cannot be made up later.
record ChainVerified(long entries, boolean intact) implements Auditable {
  static final String ACTION = "audit.chain.verified";
  static final String ENTRIES = "entries";
  static final String INTACT = "intact";

  @Override
  public String action() {
    return ACTION;
  }

  @Override
  public @Nullable UUID company() {
    return null;
  }

  @Override
  public Map<String, String> details() {
    var details = new LinkedHashMap<String, String>();
    details.put(ENTRIES, String.valueOf(entries));
    details.put(INTACT, String.valueOf(intact));
    return details;
  }
}
