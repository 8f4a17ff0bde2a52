package tandem.portal.identity;

import java.util.Map;
import java.util.UUID;
import tandem.portal.platform.Auditable;

/// What a company's sellers hand to customers looks different from now on.
public record CompanyColourChanged(UUID company) implements Auditable {
  @Override
  public String action() {
    return "identity.company.colourChanged";
  }

  @Override
  public Map<String, String> details() {
    return Map.of();
  }
}
