package tandem.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;

/// Keycloak's folder in `data/keycloak`: the distribution, built once for this machine, and the
/// imported realm.
///
/// Two keys decide what can be kept: `built` for the server, `imported` for its database. Each is
/// written after the work it speaks of, so work that was cut off is done again.
final class KeycloakHome {
  private final Path home;
  private final Path distribution;
  private final Path realmFolder;
  private final String builtKey;
  private final String importedKey;

  /// @param importSettings everything outside the realm folder that the imported realm depends on
  KeycloakHome(Path home, Path distribution, Path realmFolder, Object... importSettings) {
    this.home = home;
    this.distribution = distribution;
    this.realmFolder = realmFolder;
    this.builtKey = new Fingerprint().add(distribution.getFileName(), KeycloakCommand.BUILD).key();
    this.importedKey =
        new Fingerprint().add(builtKey).addFiles(realmFolder).add(importSettings).key();
  }

  Path path() {
    return home;
  }

  boolean isBuilt() {
    return holds("built", builtKey);
  }

  boolean isImported() {
    return holds("imported", importedKey);
  }

  /// A fresh copy of the distribution, still to be built.
  void copyDistribution() {
    DataFolder.delete(home);
    try {
      Files.createDirectories(home);
      Files.walkFileTree(distribution, new Copy());
    } catch (IOException e) {
      throw new LaunchFailure(
          "Keycloak cannot be copied to " + home + ": " + e.getMessage() + ".", e);
    }
  }

  void markBuilt() {
    write("built", builtKey);
  }

  void markImported() {
    write("imported", importedKey);
  }

  /// An existing realm is never imported again, so a changed one needs an empty database.
  void forgetRealm() {
    DataFolder.delete(home.resolve("data/h2"));
    DataFolder.delete(home.resolve("imported"));
  }

  /// Puts realm and theme where Keycloak reads them.
  void placeRealm() {
    try {
      Path imports = home.resolve("data/import");
      DataFolder.delete(imports);
      Files.createDirectories(imports);
      try (var files = Files.list(realmFolder)) {
        for (Path file : files.filter(f -> f.toString().endsWith("-realm.json")).toList()) {
          Files.copy(file, imports.resolve(file.getFileName()));
        }
      }
      placeThemes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The class-data archive of this JVM: another one cannot read it.
  Path classArchive() {
    return home.resolve("classes-" + new Fingerprint().add(Runtime.version()).key() + ".jsa");
  }

  private void placeThemes() throws IOException {
    Path themes = realmFolder.resolve("themes");
    if (!Files.isDirectory(themes)) {
      return;
    }
    try (var walk = Files.walk(themes)) {
      for (Path source : walk.filter(Files::isRegularFile).toList()) {
        Path target = home.resolve("themes").resolve(themes.relativize(source).toString());
        Files.createDirectories(target.getParent());
        Files.copy(source, target, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private boolean holds(String name, String key) {
    try {
      return Files.readString(home.resolve(name)).equals(key);
    } catch (IOException e) {
      return false;
    }
  }

  private void write(String name, String key) {
    try {
      Files.writeString(home.resolve(name), key);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Libraries are linked where the disk allows it (150 MB saved); what `build` writes is copied.
  private final class Copy extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
        throws IOException {
      Files.createDirectories(target(folder));
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      boolean library =
          file.toString().endsWith(".jar") && !file.toString().contains("/lib/quarkus/");
      if (!library || !link(file)) {
        Files.copy(file, target(file));
      }
      return FileVisitResult.CONTINUE;
    }

    private boolean link(Path file) {
      try {
        Files.createLink(target(file), file);
        return true;
      } catch (IOException | UnsupportedOperationException e) {
        return false;
      }
    }

    private Path target(Path file) {
      return home.resolve(distribution.relativize(file).toString());
    }
  }
}
