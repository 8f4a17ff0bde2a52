package tandem.portal.survey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The keys of open waves: one file each, outside the database and its backups, readable by the
/// portal's user alone, and kept in memory once read. Destroying it destroys the last way to tell
/// whose a ballot was. Where several portals share the folder, each lets go of what another has
/// destroyed ([#letGo]).
@Component
class WaveKeys {
  private static final int BYTES = 32;
  private static final String SUFFIX = ".key";
  private static final String UNWIPED = ".unwiped";

  private final Path folder;
  private final SecureRandom random = new SecureRandom();
  private final Map<WaveId, byte[]> inUse = new ConcurrentHashMap<>();

  WaveKeys(@Value("${tandem.key-dir}") Path folder) {
    this.folder = folder;
  }

  Optional<byte[]> read(WaveId wave) {
    byte[] known = inUse.get(wave);
    return known == null ? readFile(wave) : Optional.of(known.clone());
  }

  private Optional<byte[]> readFile(WaveId wave) {
    try {
      byte[] key = Files.readAllBytes(file(wave));
      if (key.length != BYTES) {
        throw new IllegalStateException("the key file of wave " + wave + " is damaged");
      }
      inUse.put(wave, key.clone());
      return Optional.of(key);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The key of a wave, made now if there is none. Of several who make one at once, all get the
  /// same: the file appears under its name whole or not at all, and only once.
  byte[] readOrCreate(WaveId wave) {
    return read(wave).orElseGet(() -> create(wave));
  }

  private byte[] create(WaveId wave) {
    byte[] key = new byte[BYTES];
    random.nextBytes(key);
    try {
      Files.createDirectories(folder);
      Path fresh = folder.resolve(UUID.randomUUID() + ".fresh");
      try {
        write(fresh, key);
        Files.createLink(file(wave), fresh);
        return key;
      } catch (FileAlreadyExistsException e) {
        return read(wave).orElseThrow(() -> new IllegalStateException("wave " + wave + " closed"));
      } finally {
        Files.deleteIfExists(fresh);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Overwrites the key and takes it out of use. What is left is a file of noise that says the rows
  /// of the wave are still to be wiped, until [#forget]. Does nothing where there is no key, so it
  /// may be repeated.
  void destroy(WaveId wave) {
    wipe(inUse.remove(wave));
    byte[] noise = new byte[BYTES];
    random.nextBytes(noise);
    try (var channel = FileChannel.open(file(wave), StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(noise));
      channel.force(true);
    } catch (NoSuchFileException e) {
      return;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try {
      Files.move(file(wave), unwiped(wave), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Takes out of memory whatever has no file any more.
  void letGo() {
    for (WaveId wave : inUse.keySet()) {
      if (!Files.exists(file(wave))) {
        wipe(inUse.remove(wave));
      }
    }
  }

  private static void wipe(byte @Nullable [] key) {
    if (key != null) {
      Arrays.fill(key, (byte) 0);
    }
  }

  /// The rows of the wave are wiped: nothing is left to remember.
  void forget(WaveId wave) {
    try {
      Files.deleteIfExists(unwiped(wave));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The waves that have a key.
  List<WaveId> all() {
    return named(SUFFIX);
  }

  /// The waves whose key is destroyed and whose rows may not be wiped yet.
  List<WaveId> unwiped() {
    return named(UNWIPED);
  }

  private List<WaveId> named(String suffix) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(suffix))
          .map(name -> name.substring(0, name.length() - suffix.length()))
          .flatMap(name -> waveId(name).stream())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, byte[] key) throws IOException {
    var ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    try (var channel =
        FileChannel.open(
            file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly)) {
      channel.write(ByteBuffer.wrap(key));
      channel.force(true);
    }
  }

  private Path file(WaveId wave) {
    return folder.resolve(wave + SUFFIX);
  }

  private Path unwiped(WaveId wave) {
    return folder.resolve(wave + UNWIPED);
  }

  private static Optional<WaveId> waveId(String name) {
    try {
      return Optional.of(new WaveId(UUID.fromString(name)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
