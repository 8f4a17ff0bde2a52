package tandem.portal.media.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;

/// A folder, with the files of one in 256 keys in each of its folders.
final class FolderStore implements MediaStore {
  private final Path folder;

  FolderStore(Path folder) {
    this.folder = folder;
  }

  /// Where both lie on one disk nothing is copied.
  @Override
  public void put(UUID key, Path file) throws IOException {
    Path place = place(key);
    Files.createDirectories(place.getParent());
    Path fresh = place.resolveSibling(key + "." + UUID.randomUUID() + ".fresh");
    try {
      link(fresh, file);
      ownerOnly(fresh);
      Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  /// As the keys are, whatever the folder's own mask says.
  private static void ownerOnly(Path file) throws IOException {
    var owner = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    if (owner != null) {
      owner.setPermissions(PosixFilePermissions.fromString("rw-------"));
    }
  }

  private static void link(Path fresh, Path file) throws IOException {
    try {
      Files.createLink(fresh, file);
    } catch (FileSystemException | UnsupportedOperationException e) {
      Files.copy(file, fresh);
    }
  }

  @Override
  public InputStream open(UUID key, long from, long count) throws IOException {
    FileChannel channel;
    try {
      channel = FileChannel.open(place(key));
    } catch (NoSuchFileException e) {
      throw missing(key, e);
    }
    try {
      channel.position(from);
      return new Portion(Channels.newInputStream(channel), count);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static FileNotFoundException missing(UUID key, Exception cause) {
    var missing = new FileNotFoundException("no bytes under " + key);
    missing.initCause(cause);
    return missing;
  }

  @Override
  public void remove(UUID key) throws IOException {
    Files.deleteIfExists(place(key));
  }

  /// The last characters of a key are random, the first tell the time.
  private Path place(UUID key) {
    String name = key.toString();
    return folder.resolve(name.substring(name.length() - 2)).resolve(name);
  }
}
