package tandem.portal.survey;

import java.util.List;

/// Answers that no questionnaire of ours could have sent. Says what is wrong, never what was sent.
public class InvalidAnswersException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Object> arguments;

  InvalidAnswersException(String textKey, Object... arguments) {
    super(textKey);
    this.arguments = List.of(arguments);
  }

  public String textKey() {
    return String.valueOf(getMessage());
  }

  /// What the text is to name, such as the bounds of a number.
  public Object[] arguments() {
    return arguments.toArray();
  }
}
