package tandem.launcher;

/// Waiting between two looks at something that does not call back.
final class Pause {
  private Pause() {}

  static void millis(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw LaunchFailure.stopping();
    }
  }
}
