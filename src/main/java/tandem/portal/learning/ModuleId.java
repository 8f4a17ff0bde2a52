package tandem.portal.learning;

import java.util.UUID;

public record ModuleId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
