package tandem.portal.media;

/// As what a lesson shows a file.
public enum MediaKind {
  IMAGE("image"),
  VIDEO("video"),
  PDF("file");

  private final String icon;

  MediaKind(String icon) {
    this.icon = icon;
  }

  public String icon() {
    return icon;
  }

  public String textKey() {
    return "media.kind." + name();
  }
}
