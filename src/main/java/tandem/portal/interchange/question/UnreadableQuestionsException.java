package tandem.portal.interchange.question;

import tandem.portal.platform.ConflictException;

/// The file as a whole holds no questions; the text says what to bring instead.
class UnreadableQuestionsException extends ConflictException {
  private static final long serialVersionUID = 1L;

  UnreadableQuestionsException(String textKey, Object... arguments) {
    super(textKey, arguments);
  }
}
