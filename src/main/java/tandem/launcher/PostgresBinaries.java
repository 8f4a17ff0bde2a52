package tandem.launcher;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/// Unpacks the PostgreSQL server that lies as an archive on our class path, once.
final class PostgresBinaries {
  private PostgresBinaries() {}

  /// The folder with `bin`, `lib` and `share`.
  static Path unpackBelow(Path folder, Runnable aboutToUnpack) {
    URL archive = archive();
    Path target = folder.resolve("postgres-" + new Fingerprint().add(archive).key());
    if (Files.isDirectory(target)) {
      return target;
    }
    aboutToUnpack.run();
    DataFolder.delete(folder);
    Path unfinished = folder.resolve("unfinished");
    try (var in = archive.openStream()) {
      unpack(in, unfinished);
      Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
      return target;
    } catch (IOException e) {
      throw new LaunchFailure(
          "PostgreSQL cannot be unpacked to " + folder + ": " + e.getMessage() + ".", e);
    }
  }

  private static URL archive() {
    String os =
        System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
    String arch = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
    String name = "/postgres-" + os + "-" + arch + ".txz";
    URL url = PostgresBinaries.class.getResource(name);
    if (url == null) {
      throw new LaunchFailure(
          "This build carries no PostgreSQL for "
              + os
              + " on "
              + arch
              + " ("
              + name
              + " is not on the class path).");
    }
    return url;
  }

  private static void unpack(InputStream in, Path target) throws IOException {
    try (var tar =
        new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(in)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
          throw new IOException("entry outside the archive: " + entry.getName());
        }
        write(tar, entry, path);
      }
    }
  }

  private static void write(InputStream content, TarArchiveEntry entry, Path path)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(path);
      return;
    }
    Files.createDirectories(path.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
    } else if (entry.isLink()) {
      throw new IOException("hard link in the archive: " + entry.getName());
    } else {
      Files.copy(content, path);
      boolean executable = (entry.getMode() & 0100) != 0;
      if (!Files.isSymbolicLink(path) && Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
        Files.setPosixFilePermissions(
            path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
      }
    }
  }
}
