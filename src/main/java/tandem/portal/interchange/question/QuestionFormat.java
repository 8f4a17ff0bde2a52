package tandem.portal.interchange.question;

/// What questions can be written as.
public enum QuestionFormat {
  GIFT("text/plain", "gift.txt"),
  MOODLE("application/xml", "xml");

  private final String mediaType;
  private final String ending;

  QuestionFormat(String mediaType, String ending) {
    this.mediaType = mediaType;
    this.ending = ending;
  }

  public String mediaType() {
    return mediaType;
  }

  public String ending() {
    return ending;
  }
}
