package tandem.launcher;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// Watches a running stack. A database or Keycloak that dies is started again, because the portal
// recovers by itself
/// once it is back; a portal that dies ends the run.
final class Supervisor {
  private static final int MOST_RESTARTS = 3;
  private static final Duration WINDOW = Duration.ofMinutes(10);

  private final EmbeddedStack stack;
  private final Console console;
  private final BlockingQueue<Part> died = new LinkedBlockingQueue<>();
  private final Map<Part, Deque<Instant>> restarts = new HashMap<>();

  Supervisor(EmbeddedStack stack, Console console) {
    this.stack = stack;
    this.console = console;
    stack.postgres().process().onCrash(() -> died.add(stack.postgres()));
    stack.keycloak().process().onCrash(() -> died.add(stack.keycloak()));
    stack.portal().process().onCrash(() -> died.add(stack.portal()));
  }

  /// Returns when something died that cannot be brought back; the stack is still to be stopped
  // then.
  void watch() throws InterruptedException {
    while (true) {
      Part part = died.take();
      if (part == stack.portal()) {
        var process = stack.portal().process();
        throw new LaunchFailure(
            "The portal ended by itself (exit code %d). The end of %s:%n%s"
                .formatted(process.exitCode(), process.log(), process.logTail(12)));
      }
      restart(part);
    }
  }

  private void restart(Part part) {
    var recent = restarts.computeIfAbsent(part, _ -> new ArrayDeque<>());
    recent.removeIf(at -> at.isBefore(Instant.now().minus(WINDOW)));
    if (recent.size() == MOST_RESTARTS) {
      throw new LaunchFailure(
          "%s ended %d times within %d minutes; see data/logs."
              .formatted(part.name(), MOST_RESTARTS + 1, WINDOW.toMinutes()));
    }
    recent.add(Instant.now());
    console.step(part.name(), "ended by itself: starting it again");
    part.start();
  }
}
