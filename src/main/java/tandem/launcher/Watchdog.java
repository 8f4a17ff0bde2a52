package tandem.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A shell that waits for the launcher's end and, should parts still run then, ends them in order.
///
/// It hangs on a pipe whose other end only the launcher holds: even `kill -9` closes it. After an
/// orderly stop there are
/// no pid files, so there is nothing to do.
final class Watchdog {
  private static final String SCRIPT =
      """
      cat >/dev/null
      pid() { cut -d' ' -f1 "$1.pid" 2>/dev/null; }
      end() {
        [ -n "$1" ] || return 0
        kill "-$2" "$1" 2>/dev/null || return 0
        n=0
        while kill -0 "$1" 2>/dev/null && [ $n -lt 80 ]; do sleep 0.1; n=$((n + 1)); done
        kill -9 "$1" 2>/dev/null
      }
      cd "$1" || exit
      portal=$(pid portal); keycloak=$(pid keycloak); postgres=$(pid postgres)
      end "$portal" TERM
      end "$keycloak" TERM
      end "$postgres" INT
      """;

  private final DataFolder data;
  private @Nullable Process shell;

  Watchdog(DataFolder data) {
    this.data = data;
  }

  /// Waits for the watchdog of a run that was killed: it may still be ending that run's parts.
  void awaitPrevious(Console console) {
    var previous = ProcessFile.read(file());
    if (previous.isEmpty() || ended(previous.get(), Duration.ofSeconds(1))) {
      return;
    }
    console.step("Launcher", "the last run was killed: waiting until its parts have stopped");
    ended(previous.get(), Duration.ofMinutes(1));
  }

  void start() {
    var command = new ArrayList<>(ChildProcess.ownSession());
    command.addAll(List.of("sh", "-c", SCRIPT, "tandem-watchdog", data.run().toString()));
    try {
      Process started =
          new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      ProcessFile.write(file(), started.toHandle());
      shell = started;
    } catch (IOException e) {
      throw new LaunchFailure("Cannot start a shell: " + e.getMessage() + ".", e);
    }
  }

  /// After an orderly stop: otherwise it would wait for the end of a JVM that may go on, and the
  /// next start for it.
  void stop() {
    Process running = shell;
    if (running == null) {
      return;
    }
    try {
      running.getOutputStream().close();
    } catch (IOException _) {
      running.destroy();
    }
    ended(running.toHandle(), Duration.ofSeconds(1));
  }

  private static boolean ended(ProcessHandle process, Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    while (process.isAlive() && System.nanoTime() < end) {
      Pause.millis(50);
    }
    return !process.isAlive();
  }

  private Path file() {
    return data.pidFile("watchdog");
  }
}
