package tandem.launcher;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// Watches a running stack. A database or Keycloak that dies is started again, because the portal
/// recovers by itself once it is back; a portal that dies ends the run.
final class Supervisor {
  private static final int MOST_RESTARTS = 3;
  private static final Duration WINDOW = Duration.ofMinutes(10);

  private final Console console;
  private final BlockingQueue<LaunchFailure> failures = new LinkedBlockingQueue<>();

  Supervisor(EmbeddedStack stack, Console console) {
    this.console = console;
    restartAfterCrash(stack.postgres(), stack.postgres().process());
    restartAfterCrash(stack.keycloak(), stack.keycloak().process());
    var portal = stack.portal().process();
    portal.onCrash(() -> failures.add(ended(portal)));
  }

  /// Returns what died and cannot be brought back; the stack is still to be stopped then.
  LaunchFailure awaitFailure() throws InterruptedException {
    return failures.take();
  }

  private void restartAfterCrash(Part part, ChildProcess process) {
    var recent = new ArrayDeque<Instant>();
    process.onCrash(() -> Thread.startVirtualThread(() -> restart(part, recent)));
  }

  private void restart(Part part, Deque<Instant> recent) {
    try {
      synchronized (recent) {
        recent.removeIf(at -> at.isBefore(Instant.now().minus(WINDOW)));
        recent.add(Instant.now());
        if (recent.size() > MOST_RESTARTS) {
          throw new LaunchFailure(
              "%s ended %d times within %d minutes; see data/logs."
                  .formatted(part.name(), recent.size(), WINDOW.toMinutes()));
        }
      }
      console.step(part.name(), "ended by itself: starting it again");
      part.start();
    } catch (LaunchFailure e) {
      failures.add(e);
    }
  }

  private static LaunchFailure ended(ChildProcess portal) {
    return new LaunchFailure(
        "The portal ended by itself (exit code %d). The end of %s:%n%s"
            .formatted(portal.exitCode(), portal.log(), portal.logTail(12)));
  }
}
