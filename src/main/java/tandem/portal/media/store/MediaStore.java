package tandem.portal.media.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.UUID;

/// Bytes by key, whole or not at all. Who may have them is none of its business, and neither is
/// what they are.
public interface MediaStore {
  /// Keeps the bytes of a file, which is left alone; what lay under the key before is replaced.
  void put(UUID key, Path file) throws IOException;

  /// The bytes from one place on, as they come; to be closed, also before their end.
  ///
  /// @param from place of the first byte, from 0
  /// @param count how many, at least 1
  /// @throws FileNotFoundException when there is nothing under the key
  InputStream open(UUID key, long from, long count) throws IOException;

  /// Does nothing where there is nothing.
  void remove(UUID key) throws IOException;
}
