package tandem.portal.survey;

/// What became of the answers that were sent. Whatever it is, nothing was counted twice.
public enum Receipt {
  COUNTED("survey.send.counted"),
  /// The same ballot was counted before; this sending changed nothing.
  ALREADY_COUNTED("survey.send.already"),
  CLOSED("survey.send.closed"),
  /// Sealed under another key than that of this wave, or by nobody.
  UNKNOWN_PASS("survey.send.unknownPass");

  private final String textKey;

  Receipt(String textKey) {
    this.textKey = textKey;
  }

  public String textKey() {
    return textKey;
  }
}
