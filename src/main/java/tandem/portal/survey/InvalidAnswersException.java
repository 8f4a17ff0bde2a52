package tandem.portal.survey;

/// Answers that no questionnaire of ours could have sent. Says what is wrong, never what was sent.
public class InvalidAnswersException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  InvalidAnswersException(String textKey) {
    super(textKey);
  }

  public String textKey() {
    return String.valueOf(getMessage());
  }
}
