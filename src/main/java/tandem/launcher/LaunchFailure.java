package tandem.launcher;

/// Something the person at the console has to know. The message is a whole sentence and says what
/// to do.
public final class LaunchFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LaunchFailure(String message) {
    super(message);
  }

  LaunchFailure(String message, Throwable cause) {
    super(message, cause);
  }

  /// A part was asked to do something while everything is going down; nobody needs to read it.
  static LaunchFailure stopping() {
    return new LaunchFailure("Tandem is stopping.");
  }
}
