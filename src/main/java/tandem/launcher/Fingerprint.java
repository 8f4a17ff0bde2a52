package tandem.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A short key for everything that was put into it: words, and folders by relative path and
/// content.
///
/// Prepared things carry the key they were prepared for; another key means: prepare again.
final class Fingerprint {
  private final MessageDigest digest;

  Fingerprint() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Adds words; where one ends and the next begins counts.
  Fingerprint add(Object... words) {
    for (var word : words) {
      digest.update(word.toString().getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
    }
    return this;
  }

  /// Adds a file or every file below a folder, in an order that does not depend on the disk.
  Fingerprint addFiles(Path root) {
    if (!Files.exists(root)) {
      return add("absent");
    }
    try (var walk = Files.walk(root)) {
      for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
        add(root.relativize(file).toString().replace('\\', '/'), Files.size(file));
        digest.update(Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  String key() {
    return HexFormat.of().formatHex(digest.digest(), 0, 12);
  }
}
