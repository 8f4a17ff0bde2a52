package tandem.portal.privacy;

import java.util.Map;
import java.util.UUID;
import tandem.portal.platform.Auditable;

/// Somebody no longer asks to be erased.
public record ErasureWithdrawn(UUID company, UUID request) implements Auditable {
  @Override
  public String action() {
    return "privacy.erasure.withdrawn";
  }

  @Override
  public Map<String, String> details() {
    return Map.of("request", request.toString());
  }
}
