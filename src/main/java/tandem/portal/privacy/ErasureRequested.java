package tandem.portal.privacy;

import java.util.Map;
import java.util.UUID;
import tandem.portal.platform.Auditable;

/// Somebody has asked to be erased. Who it was, the log says of whoever acts, until that is
/// forgotten; the request itself stays as a proof and names nobody.
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
