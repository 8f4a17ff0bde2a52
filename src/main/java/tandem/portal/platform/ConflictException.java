package tandem.portal.platform;

import java.util.List;

/// A request that was fine in itself and came at the wrong moment (somebody else was faster, the
/// wave has closed). Carries a text key, so that the screen can say what to do in the reader's
/// language.
public class ConflictException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String textKey;
  private final transient List<Object> arguments;

  public ConflictException(String textKey, Object... arguments) {
    super(textKey);
    this.textKey = textKey;
    this.arguments = List.of(arguments);
  }

  public String textKey() {
    return textKey;
  }

  public Object[] arguments() {
    return arguments.toArray();
  }
}
