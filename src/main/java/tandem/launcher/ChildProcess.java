package tandem.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// One process of ours: started in a session of its own, so that Ctrl-C at the terminal reaches
/// only the launcher, which
/// then stops the parts in order; known by a pid file, so that the next run finds it even after a
/// `kill -9`.
final class ChildProcess {
  private static final long MAX_LOG = 5_000_000;
  private static final List<String> OWN_SESSION = ownSession();

  private final String name;
  private final DataFolder data;
  private final String stopSignal;
  private final Duration grace;
  private @Nullable Process process;
  private boolean useful;
  private boolean closed;
  private Runnable onCrash = () -> {};

  /// @param stopSignal the signal that ends it in an orderly way: TERM or INT
  /// @param grace how long that may take before it is ended by force
  ChildProcess(String name, DataFolder data, String stopSignal, Duration grace) {
    this.name = name;
    this.data = data;
    this.stopSignal = stopSignal;
    this.grace = grace;
  }

  synchronized void start(List<String> command, Map<String, String> environment) {
    start(command, environment, false);
  }

  /// @param visible true: its output goes to our own console instead of its log
  synchronized void start(List<String> command, Map<String, String> environment, boolean visible) {
    if (closed) {
      throw LaunchFailure.stopping();
    }
    if (isRunning()) {
      throw new IllegalStateException(name + " is running already");
    }
    stopOrphan();
    var whole = new ArrayList<>(OWN_SESSION);
    whole.addAll(command);
    var builder = new ProcessBuilder(whole).redirectErrorStream(true);
    builder.environment().putAll(environment);
    try {
      if (visible) {
        builder.redirectOutput(ProcessBuilder.Redirect.INHERIT);
      } else {
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(freshLog().toFile()));
      }
      useful = false;
      var started = builder.start();
      process = started;
      ProcessFile.write(data.pidFile(name), started.toHandle());
      var _ = started.onExit().thenAccept(this::ended);
    } catch (IOException e) {
      throw new LaunchFailure("Cannot start " + name + ": " + e.getMessage() + ".", e);
    }
  }

  /// From now on its end is a crash, unless we asked for it.
  synchronized void useful() {
    useful = isRunning();
  }

  /// Called when the process ends although it had become useful and nobody stopped it.
  void onCrash(Runnable action) {
    onCrash = action;
  }

  /// The handle knows first: the process hears of its own end a moment after the system has told
  /// it.
  synchronized boolean isRunning() {
    return process != null && process.isAlive() && process.toHandle().isAlive();
  }

  synchronized long pid() {
    return process == null ? -1 : process.pid();
  }

  synchronized int exitCode() {
    return process == null || process.isAlive() ? -1 : process.exitValue();
  }

  void stop() {
    Process current = expectEnd();
    if (current != null) {
      end(current.toHandle());
    }
    deletePidFile();
  }

  /// Ends it the hard way, as a power cut would.
  void kill() {
    Process current = expectEnd();
    if (current != null) {
      current.destroyForcibly();
      awaitEnd(current.toHandle(), grace);
    }
    deletePidFile();
  }

  /// Stops it and refuses to be started again: the stack is going down.
  void close() {
    synchronized (this) {
      closed = true;
    }
    stop();
  }

  /// Ends the process a previous run left behind; true if there was one.
  boolean stopOrphan() {
    var orphan = ProcessFile.read(data.pidFile(name));
    orphan.ifPresent(this::end);
    deletePidFile();
    return orphan.isPresent();
  }

  /// The last lines it wrote, for a message about why it ended.
  String logTail(int lines) {
    try {
      var all = Files.readAllLines(data.log(name), StandardCharsets.ISO_8859_1);
      return String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size()));
    } catch (IOException e) {
      return "";
    }
  }

  Path log() {
    return data.log(name);
  }

  void end(ProcessHandle handle) {
    if (!handle.isAlive()) {
      return;
    }
    signal(handle, stopSignal);
    if (!awaitEnd(handle, grace)) {
      handle.destroyForcibly();
      awaitEnd(handle, Duration.ofSeconds(10));
    }
  }

  private synchronized @Nullable Process expectEnd() {
    useful = false;
    return process;
  }

  private void ended(Process which) {
    synchronized (this) {
      if (!useful || !which.equals(process)) {
        return;
      }
    }
    onCrash.run();
  }

  private static void signal(ProcessHandle handle, String signal) {
    if (signal.equals("TERM")) {
      handle.destroy();
      return;
    }
    try {
      new ProcessBuilder("sh", "-c", "kill -" + signal + " " + handle.pid())
          .start()
          .waitFor(5, TimeUnit.SECONDS);
    } catch (IOException e) {
      handle.destroy();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean awaitEnd(ProcessHandle handle, Duration limit) {
    long end = System.nanoTime() + limit.toNanos();
    while (handle.isAlive() && System.nanoTime() < end) {
      Pause.millis(25);
    }
    return !handle.isAlive();
  }

  private void deletePidFile() {
    try {
      Files.deleteIfExists(data.pidFile(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path freshLog() throws IOException {
    Path log = data.log(name);
    if (Files.exists(log) && Files.size(log) > MAX_LOG) {
      Files.move(log, log.resolveSibling(name + ".1.log"), StandardCopyOption.REPLACE_EXISTING);
    }
    return log;
  }

  /// The words before a command that put it into a session of its own.
  static List<String> ownSession() {
    for (String folder : List.of("/usr/bin", "/bin")) {
      if (Files.isExecutable(Path.of(folder, "setsid"))) {
        return List.of(folder + "/setsid");
      }
    }
    boolean perl = Files.isExecutable(Path.of("/usr/bin/perl")); // macOS has no setsid, but this
    return perl
        ? List.of("/usr/bin/perl", "-MPOSIX", "-e", "POSIX::setsid(); exec @ARGV", "--")
        : List.of();
  }
}
