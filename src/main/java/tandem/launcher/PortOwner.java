package tandem.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Which process listens on a port, as far as the system lets us look: /proc on Linux, `lsof`
/// elsewhere.
final class PortOwner {
  private static final String LISTENING = "0A";

  private PortOwner() {}

  static Optional<String> of(int port) {
    return Files.isDirectory(Path.of("/proc/net")) ? fromProc(port) : fromLsof(port);
  }

  private static Optional<String> fromProc(int port) {
    return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
        .flatMap(table -> lines(Path.of(table)))
        .flatMap(line -> inode(line, port).stream())
        .flatMap(inode -> holder(inode).stream())
        .findFirst();
  }

  /// The tenth column of a listening row whose local address ends in the port.
  static Optional<String> inode(String row, int port) {
    String[] column = row.trim().split("\\s+", -1);
    boolean match =
        column.length > 9
            && column[1].endsWith(":%04X".formatted(port))
            && column[3].equals(LISTENING);
    return match ? Optional.of(column[9]) : Optional.empty();
  }

  private static Optional<String> holder(String inode) {
    return ProcessHandle.allProcesses()
        .filter(p -> holds(p, inode))
        .findFirst()
        .map(PortOwner::name);
  }

  private static boolean holds(ProcessHandle process, String inode) {
    try (var files = Files.list(Path.of("/proc/" + process.pid() + "/fd"))) {
      return files.anyMatch(file -> target(file).equals("socket:[" + inode + "]"));
    } catch (IOException e) {
      return false; // another user's process, or one that has just ended
    }
  }

  private static String target(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException e) {
      return "";
    }
  }

  private static Optional<String> fromLsof(int port) {
    try {
      var lsof = new ProcessBuilder("lsof", "-nP", "-t", "-iTCP:" + port, "-sTCP:LISTEN").start();
      if (!lsof.waitFor(5, TimeUnit.SECONDS)) {
        lsof.destroyForcibly();
        return Optional.empty();
      }
      return lsof.inputReader()
          .lines()
          .findFirst()
          .map(Long::valueOf)
          .flatMap(ProcessHandle::of)
          .map(PortOwner::name);
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static String name(ProcessHandle process) {
    String command = process.info().command().orElse("?");
    return "process %d (%s)".formatted(process.pid(), Path.of(command).getFileName());
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException e) {
      return Stream.empty();
    }
  }
}
