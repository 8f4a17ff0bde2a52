package tandem.portal.survey;

/// What became of the answers that were sent. Whatever it is, nothing was counted twice.
public enum Receipt {
  COUNTED("survey.send.counted"),
  /// The same person's ballot was counted before; this sending changed nothing.
  ALREADY_COUNTED("survey.send.already"),
  CLOSED("survey.send.closed"),
  /// No seller of this alliance, or one who joined after the wave had opened.
  NOT_INVITED("survey.send.notInvited");

  private final String textKey;

  Receipt(String textKey) {
    this.textKey = textKey;
  }

  public String textKey() {
    return textKey;
  }
}
