package tandem.launcher;

/// Something of the stack that can be stopped and started on its own.
public interface Part {
  String name();

  /// Starts it and returns when it can be used.
  void start();

  /// Stops it in an orderly way; the supervisor leaves it alone then.
  void stop();

  /// Ends it the hard way, as a power cut would.
  void kill();

  boolean isRunning();
}
