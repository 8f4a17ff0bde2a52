package tandem.portal.interchange.question;

import java.util.regex.Pattern;

/// A text as a file has it, and how it is marked up there; without the pictures that stand in it
/// byte by byte.
record Marked(String text, Format format) {
  static final Marked NOTHING = new Marked("", Format.PLAIN);

  /// Letters with all that marks them up: beyond, taking a text apart would take too long.
  static final int LONGEST = 100_000;

  private static final Pattern PICTURE =
      Pattern.compile("data:[a-z]{1,20}/[a-z0-9.+-]{1,40};base64,[A-Za-z0-9+/=%]*+");

  Marked {
    text = text.contains("data:") ? PICTURE.matcher(text).replaceAll("data:,") : text;
  }

  enum Format {
    /// Moodle’s own: HTML where there is some, and line ends count.
    MOODLE,
    HTML,
    MARKDOWN,
    PLAIN
  }

  static Marked plain(String text) {
    return new Marked(text, Format.PLAIN);
  }

  boolean isTooLong() {
    return text.length() > LONGEST;
  }

  /// What of it is read.
  String read() {
    return isTooLong() ? text.substring(0, LONGEST) : text;
  }

  boolean isBlank() {
    return text.isBlank();
  }

  Marked with(String other) {
    return new Marked(other, format);
  }
}
