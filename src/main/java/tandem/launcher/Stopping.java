package tandem.launcher;

/// What happens at Ctrl-C, at a `kill`, and when the launcher gives up: everything stops, in order.
final class Stopping implements Runnable {
  private static volatile boolean begun;

  private final EmbeddedStack stack;
  private final Console console;

  Stopping(EmbeddedStack stack, Console console) {
    this.stack = stack;
    this.console = console;
  }

  static boolean begun() {
    return begun;
  }

  @Override
  public void run() {
    begun = true;
    console.say("\nStopping …");
    stack.stop();
    console.say("Everything has stopped.");
  }
}
