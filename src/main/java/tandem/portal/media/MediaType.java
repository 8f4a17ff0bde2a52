package tandem.portal.media;

import java.util.Arrays;
import java.util.Optional;

/// The types that are taken: pictures and videos every browser shows by itself, and PDF. None of
/// them runs a script in the portal's name.
public enum MediaType {
  PNG("image/png", MediaKind.IMAGE),
  JPEG("image/jpeg", MediaKind.IMAGE),
  WEBP("image/webp", MediaKind.IMAGE),
  GIF("image/gif", MediaKind.IMAGE),
  MP4("video/mp4", MediaKind.VIDEO),
  WEBM("video/webm", MediaKind.VIDEO),
  PDF("application/pdf", MediaKind.PDF);

  private final String name;
  private final MediaKind kind;

  MediaType(String name, MediaKind kind) {
    this.name = name;
    this.kind = kind;
  }

  public String contentType() {
    return name;
  }

  public MediaKind kind() {
    return kind;
  }

  static Optional<MediaType> called(String contentType) {
    return Arrays.stream(values()).filter(type -> type.name.equals(contentType)).findFirst();
  }
}
