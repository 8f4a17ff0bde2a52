package tandem.portal.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tandem.portal.media.store.StoreRules;
import tandem.portal.platform.ConflictException;

/// Files on their way, on this machine's disk. How long one is says how much of it has come,
/// whatever became of the connection or the portal.
@Component
class UploadFolder {
  /// Then whoever was sending has given up.
  static final Duration KEPT = Duration.ofDays(1);

  private static final Logger LOG = LoggerFactory.getLogger(UploadFolder.class);
  private static final String ENDING = ".part";
  private static final int AT_ONCE = 64 * 1024;
  private static final Set<StandardOpenOption> ADDED_TO =
      Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);

  /// As it will be kept, from its first byte on.
  private static final FileAttribute<?>[] OWNER_ONLY =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
          ? new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
          }
          : new FileAttribute<?>[0];

  private final Path folder;
  private final Clock clock;
  private final Set<UploadId> busy = ConcurrentHashMap.newKeySet();

  UploadFolder(StoreRules rules, Clock clock) {
    this.folder = rules.dir().resolve("uploads");
    this.clock = clock;
  }

  Path file(UploadId upload) {
    return folder.resolve(upload + ENDING);
  }

  long received(UploadId upload) {
    try {
      return Files.size(file(upload));
    } catch (IOException e) {
      return 0;
    }
  }

  /// Adds what comes, until it ends or the connection does: what has come stays in either case.
  ///
  /// @param most how many bytes there are to be in all
  /// @return how many there are now
  /// @throws ConflictException when the file is not as long as whoever sends believes, somebody
  ///     sends to it already, or there is more than was announced
  long append(UploadId upload, long offset, long most, InputStream body) throws IOException {
    return alone(
        upload,
        () -> {
          Files.createDirectories(folder);
          try (var file = FileChannel.open(file(upload), ADDED_TO, OWNER_ONLY)) {
            if (file.size() != offset) {
              throw new ConflictException("media.upload.offset");
            }
            file.position(offset);
            return copy(body, file, most);
          }
        });
  }

  private static long copy(InputStream body, FileChannel file, long most) throws IOException {
    byte[] piece = new byte[AT_ONCE];
    long length = file.position();
    int read = read(body, piece);
    while (read >= 0) {
      if (length + read > most) {
        throw new ConflictException("media.upload.more");
      }
      ByteBuffer bytes = ByteBuffer.wrap(piece, 0, read);
      while (bytes.hasRemaining()) {
        length += file.write(bytes);
      }
      read = read(body, piece);
    }
    return length;
  }

  /// The end of the connection is the end of what has come.
  private static int read(InputStream body, byte[] piece) {
    try {
      return body.read(piece);
    } catch (IOException e) {
      return -1;
    }
  }

  /// @throws ConflictException while somebody else is at it
  <T> T alone(UploadId upload, Work<T> work) throws IOException {
    if (!busy.add(upload)) {
      throw new ConflictException("media.upload.busy");
    }
    try {
      return work.run();
    } finally {
      busy.remove(upload);
    }
  }

  interface Work<T> {
    T run() throws IOException;
  }

  void remove(UploadId upload) {
    try {
      Files.deleteIfExists(file(upload));
    } catch (IOException e) {
      LOG.warn("Upload {} stays until it is swept: {}", upload, e.getClass().getSimpleName());
    }
  }

  /// Half a file nobody has added to for a day goes; its row goes with the daily deletions.
  @Scheduled(initialDelayString = "PT7M", fixedDelayString = "PT1H")
  void sweep() throws IOException {
    Instant before = clock.instant().minus(KEPT);
    if (!Files.isDirectory(folder)) {
      return;
    }
    List<Path> files;
    try (var all = Files.list(folder)) {
      files = all.filter(file -> file.toString().endsWith(ENDING)).toList();
    }
    for (Path file : files) {
      try {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
          Files.deleteIfExists(file);
        }
      } catch (NoSuchFileException e) {
        LOG.debug("Gone meanwhile");
      }
    }
  }
}
