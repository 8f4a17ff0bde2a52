package tandem.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/// Random passwords of this installation, made once and kept in a file only its owner may read.
final class Secrets {
  enum Name {
    POSTGRES_SUPERUSER,
    POSTGRES_TANDEM,
    POSTGRES_APPLICATION,
    OIDC_CLIENT,
    OIDC_ADMIN_CLIENT,
    COMPANY_BROKER,
    KEYCLOAK_ADMIN
  }

  private static final int BYTES = 24;

  private final Map<Name, String> values;

  private Secrets(Map<Name, String> values) {
    this.values = values;
  }

  static Secrets in(Path folder) {
    Path file = folder.resolve("secrets.properties");
    try {
      var stored = read(file);
      var values = new EnumMap<Name, String>(Name.class);
      boolean complete = true;
      for (var name : Name.values()) {
        String value = stored.getProperty(name.name());
        complete &= value != null;
        values.put(name, value == null ? random() : value);
      }
      if (!complete) {
        write(file, values);
      }
      return new Secrets(values);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read or write " + file, e);
    }
  }

  String get(Name name) {
    return Objects.requireNonNull(values.get(name));
  }

  private static Properties read(Path file) throws IOException {
    var properties = new Properties();
    if (Files.exists(file)) {
      try (var reader = Files.newBufferedReader(file)) {
        properties.load(reader);
      }
    }
    return properties;
  }

  private static void write(Path file, Map<Name, String> values) throws IOException {
    var text = new StringBuilder();
    values.forEach((name, value) -> text.append(name).append('=').append(value).append('\n'));
    Path next = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(next);
    Files.createFile(
        next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(next, text);
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static String random() {
    var bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
