package tandem.portal.load;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// What the portal's JVM, PostgreSQL with all its backends, and this client have used, read from
/// `/proc`.
final class Meters {
  /// The kernel counts CPU in hundredths of a second on every Linux this runs on (`getconf
  /// CLK_TCK`).
  private static final long NANOS_PER_TICK = 10_000_000;

  /// @param collections number of garbage collections of the portal
  record Reading(
      Duration portal, Duration database, Duration client, int collections, Duration collecting) {
    Duration server() {
      return portal.plus(database);
    }

    Reading minus(Reading earlier) {
      return new Reading(
          portal.minus(earlier.portal),
          database.minus(earlier.database),
          client.minus(earlier.client),
          collections - earlier.collections,
          collecting.minus(earlier.collecting));
    }
  }

  private final long portal;
  private final long database;

  Meters(URI portal, int databasePort) throws IOException {
    this.portal = Listener.on(portal.getPort());
    this.database = Listener.on(databasePort);
  }

  long portal() {
    return portal;
  }

  Reading read() {
    try {
      var garbage = garbage();
      return new Reading(
          own(portal),
          family(database),
          own(ProcessHandle.current().pid()),
          garbage.count(),
          garbage.time());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Duration own(long process) throws IOException {
    var stat = stat(process);
    return ticks(Long.parseLong(stat.get(11)) + Long.parseLong(stat.get(12)));
  }

  /// A process, its children, and those of its children that have ended.
  private static Duration family(long process) throws IOException {
    var stat = stat(process);
    Duration sum = ticks(stat.subList(11, 15).stream().mapToLong(Long::parseLong).sum());
    for (var child : ProcessHandle.of(process).orElseThrow().children().toList()) {
      if (Files.exists(Path.of("/proc", String.valueOf(child.pid())))) {
        sum = sum.plus(own(child.pid()));
      }
    }
    return sum;
  }

  /// The fields of `stat` after the command's name, which may hold blanks itself.
  private static List<String> stat(long process) throws IOException {
    String line = Files.readString(Path.of("/proc", String.valueOf(process), "stat"));
    return List.of(line.substring(line.lastIndexOf(')') + 2).trim().split(" "));
  }

  private static Duration ticks(long ticks) {
    return Duration.ofNanos(ticks * NANOS_PER_TICK);
  }

  private record Garbage(int count, Duration time) {}

  private Garbage garbage() throws IOException {
    var jstat =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin/jstat").toString(),
                "-gcutil",
                String.valueOf(portal))
            .redirectErrorStream(true)
            .start();
    var lines = new String(jstat.getInputStream().readAllBytes()).lines().toList();
    try {
      jstat.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (lines.size() < 2) {
      return new Garbage(0, Duration.ZERO);
    }
    var names = List.of(lines.get(0).trim().split("\\s+"));
    var values = lines.get(1).trim().split("\\s+");
    int count = 0;
    double seconds = 0;
    for (String name : List.of("YGC", "FGC", "CGC")) {
      count += (int) number(values[names.indexOf(name)]);
    }
    seconds += number(values[names.indexOf("GCT")]);
    return new Garbage(count, Duration.ofNanos((long) (seconds * 1e9)));
  }

  private static double number(String text) {
    return text.equals("-") ? 0 : Double.parseDouble(text.replace(',', '.'));
  }
}
