package tandem.portal.media;

import java.util.UUID;

/// Of a file on its way; of the file, once it is whole.
public record UploadId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
