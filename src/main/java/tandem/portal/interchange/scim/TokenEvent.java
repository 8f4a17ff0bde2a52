package tandem.portal.interchange.scim;

import java.util.Map;
import java.util.UUID;
import tandem.portal.platform.Auditable;

/// The key of a company's directory came or went. A new one takes the old one's place.
public sealed interface TokenEvent extends Auditable {
  @Override
  default Map<String, String> details() {
    return Map.of();
  }

  record Made(UUID company) implements TokenEvent {
    @Override
    public String action() {
      return "interchange.token.made";
    }
  }

  record Revoked(UUID company) implements TokenEvent {
    @Override
    public String action() {
      return "interchange.token.revoked";
    }
  }
}
