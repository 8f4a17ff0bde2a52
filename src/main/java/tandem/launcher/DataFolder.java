package tandem.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// The layout of `data/`, and the lock that lets one launcher at a time use it.
///
/// The lock belongs to the process, not to a file's existence: a `kill -9` leaves none behind.
final class DataFolder implements AutoCloseable {
  private final Path folder;
  private @Nullable FileChannel channel;

  DataFolder(Path folder) {
    this.folder = folder;
  }

  void open() {
    try {
      Files.createDirectories(folder);
      Files.createDirectories(run());
      Files.createDirectories(logs());
      Files.createDirectories(keys());
      Files.createDirectories(media());
      restrict(folder, "rwx------");
      restrict(keys(), "rwx------");
      channel =
          FileChannel.open(
              run().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (channel.tryLock() == null) {
        throw new LaunchFailure(
            "Tandem already runs from " + folder + ". Stop it there with Ctrl-C first.");
      }
    } catch (AccessDeniedException e) {
      throw new LaunchFailure(
          e.getFile()
              + " belongs to another user. Run Tandem as that user, or remove the folder "
              + folder
              + " to begin again.",
          e);
    } catch (IOException e) {
      throw new LaunchFailure(
          "The folder " + folder + " cannot be used: " + e.getMessage() + ".", e);
    }
  }

  Path path() {
    return folder;
  }

  Path run() {
    return folder.resolve("run");
  }

  Path logs() {
    return folder.resolve("logs");
  }

  /// Where the portal keeps the keys of survey waves: outside the database on purpose.
  Path keys() {
    return folder.resolve("keys");
  }

  /// Pictures and videos of the lessons.
  Path media() {
    return folder.resolve("media");
  }

  Path pidFile(String part) {
    return run().resolve(part + ".pid");
  }

  Path log(String part) {
    return logs().resolve(part + ".log");
  }

  static void restrict(Path path, String permissions) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
  }

  static void delete(Path path) {
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (var walk = Files.walk(path)) {
      for (Path each : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot delete " + path, e);
    }
  }

  /// Lets the next launcher in. The operating system does the same when this process ends in any
  /// other way.
  @Override
  public void close() {
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
