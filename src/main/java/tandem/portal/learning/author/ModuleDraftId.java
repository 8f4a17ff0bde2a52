package tandem.portal.learning.author;

import java.util.UUID;

/// Of a draft, and of the version it becomes.
public record ModuleDraftId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
