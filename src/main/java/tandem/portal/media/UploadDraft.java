package tandem.portal.media;

/// A file somebody wants to bring.
///
/// @param bytes its size
/// @param fingerprint by which the browser knows it again: name, size, time of the last change
public record UploadDraft(String name, long bytes, String fingerprint) {
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_FINGERPRINT = 400;

  public UploadDraft {
    name = brief(name, LONGEST_NAME);
    name = name.isEmpty() ? "?" : name;
    fingerprint = brief(fingerprint, LONGEST_FINGERPRINT);
  }

  private static String brief(String text, int most) {
    String clean = text.replaceAll("\\p{Cntrl}+", " ").strip();
    return clean.length() <= most ? clean : clean.substring(0, most);
  }
}
