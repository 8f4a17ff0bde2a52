package tandem.portal.platform;

/// Titles as names of files: as they are, without what file systems refuse.
public final class FileNames {
  private static final int MOST = 120;

  private FileNames() {}

  /// @return never empty, and nothing a system reads as a folder, a device or a hidden file
  public static String of(String title) {
    String name =
        title
            .replaceAll("\\s*[/\\\\:|]\\s*", " - ")
            .replaceAll("[\\p{Cntrl}\\p{Cf}*?<>\"]", "")
            .replaceAll("\\s+", " ")
            .strip();
    String cut =
        name.codePointCount(0, name.length()) <= MOST
            ? name
            : name.substring(0, name.offsetByCodePoints(0, MOST));
    String tidy = cut.replaceAll("^[. ]+|[. ]+$", "");
    return tidy.isEmpty() ? "Tandem" : tidy;
  }
}
