package tandem.portal.survey;

import java.util.UUID;

public record WaveId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
