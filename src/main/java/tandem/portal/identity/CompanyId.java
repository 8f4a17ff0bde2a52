package tandem.portal.identity;

import java.util.UUID;

public record CompanyId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
