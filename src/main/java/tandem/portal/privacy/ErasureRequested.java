package tandem.portal.privacy;

import java.util.Map;
import java.util.UUID;
import tandem.portal.platform.Auditable;

/// Somebody has asked to be erased. Their id is not told: it would outlive them in the log.
public record ErasureRequested(UUID company, UUID request) implements Auditable {
  @Override
  public String action() {
    return "privacy.erasure.requested";
  }

  @Override
  public Map<String, String> details() {
    return Map.of("request", request.toString());
  }
}
