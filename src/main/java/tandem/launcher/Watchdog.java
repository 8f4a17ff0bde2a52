package tandem.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// A shell that waits for the launcher's end and, should parts still run then, ends them in order.
///
/// It hangs on a pipe whose other end only the launcher holds: even `kill -9` closes it. After an
// orderly stop there are
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
        while kill -0 "$1" 2>/dev/null && [ $n -lt 200 ]; do sleep 0.1; n=$((n + 1)); done
        kill -9 "$1" 2>/dev/null
      }
      cd "$1" || exit
      portal=$(pid portal); keycloak=$(pid keycloak); postgres=$(pid postgres)
      end "$portal" TERM
      end "$keycloak" TERM
      end "$postgres" INT
      """;

  private final DataFolder data;

  Watchdog(DataFolder data) {
    this.data = data;
  }

  /// Waits for the watchdog of a run that was killed: it may still be ending that run's parts.
  void awaitPrevious(Console console) {
    var previous = ProcessFile.read(file());
    if (previous.isPresent()) {
      console.step("Launcher", "the last run was killed: waiting until its parts have stopped");
      long end = System.nanoTime() + 60_000_000_000L;
      while (previous.get().isAlive() && System.nanoTime() < end) {
        Pause.millis(50);
      }
    }
  }

  void start() {
    var command = new java.util.ArrayList<>(ChildProcess.ownSession());
    command.addAll(List.of("sh", "-c", SCRIPT, "tandem-watchdog", data.run().toString()));
    try {
      var shell =
          new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      ProcessFile.write(file(), shell.toHandle());
    } catch (IOException e) {
      throw new LaunchFailure("Cannot start a shell: " + e.getMessage() + ".", e);
    }
  }

  private Path file() {
    return data.pidFile("watchdog");
  }
}
