package tandem.portal.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/// Which process listens on a loopback port, by Linux's own tables.
final class Listener {
  private static final String LISTENING = "0A";

  private Listener() {}

  static long on(int port) throws IOException {
    String inode = inode(port);
    try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
      return processes
          .filter(p -> p.getFileName().toString().chars().allMatch(Character::isDigit))
          .filter(p -> holds(p.resolve("fd"), "socket:[" + inode + "]"))
          .mapToLong(p -> Long.parseLong(p.getFileName().toString()))
          // A server hands its socket down to its children: the oldest is the server
          .min()
          .orElseThrow(
              () -> new IOException("the process on port " + port + " is not ours to look at"));
    }
  }

  private static String inode(int port) throws IOException {
    String local = ":%04X".formatted(port).toUpperCase(Locale.ROOT);
    for (String table : new String[] {"/proc/net/tcp", "/proc/net/tcp6"}) {
      for (String line : Files.readAllLines(Path.of(table))) {
        String[] field = line.trim().split("\\s+");
        if (field[1].endsWith(local) && field[3].equals(LISTENING)) {
          return field[9];
        }
      }
    }
    throw new IOException("nothing listens on port " + port);
  }

  private static boolean holds(Path descriptors, String socket) {
    try (Stream<Path> files = Files.list(descriptors)) {
      return files.anyMatch(file -> pointsTo(file, socket));
    } catch (IOException e) {
      return false; // ended meanwhile, or another user's
    }
  }

  private static boolean pointsTo(Path file, String socket) {
    try {
      return Files.readSymbolicLink(file).toString().equals(socket);
    } catch (IOException e) {
      return false;
    }
  }
}
