package tandem.portal.alliance;

import java.util.UUID;

public record SideId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
