package tandem.portal.privacy;

import java.util.Map;
import java.util.UUID;
import tandem.portal.platform.Auditable;

/// An administrator has refused to erase somebody; the reason stays with the request.
public record ErasureRefused(UUID company, UUID request) implements Auditable {
  @Override
  public String action() {
    return "privacy.erasure.refused";
  }

  @Override
  public Map<String, String> details() {
    return Map.of("request", request.toString());
  }
}
