package tandem.portal.interchange.lss;

import tandem.portal.platform.ConflictException;

/// The file as a whole is no questionnaire of LimeSurvey's; the text says what to bring instead.
class UnreadableLssException extends ConflictException {
  private static final long serialVersionUID = 1L;

  UnreadableLssException(String textKey, Object... arguments) {
    super(textKey, arguments);
  }
}
