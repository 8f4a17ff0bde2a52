package tandem.portal.alliance;

import java.util.UUID;

public record AllianceId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
