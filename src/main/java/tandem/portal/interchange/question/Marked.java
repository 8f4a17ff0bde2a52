package tandem.portal.interchange.question;

/// A text as a file has it, and how it is marked up there.
record Marked(String text, Format format) {
  static final Marked NOTHING = new Marked("", Format.PLAIN);

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

  boolean isBlank() {
    return text.isBlank();
  }

  Marked with(String other) {
    return new Marked(other, format);
  }
}
