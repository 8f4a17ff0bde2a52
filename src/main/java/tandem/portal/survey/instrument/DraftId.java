package tandem.portal.survey.instrument;

import java.util.UUID;

public record DraftId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
