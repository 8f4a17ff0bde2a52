package tandem.portal.media.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FolderStoreTest extends MediaStoreContract {
  @Override
  MediaStore store() {
    return new FolderStore(folder.resolve("files"));
  }

  @Test
  void nobody_but_its_owner_reads_what_is_kept_whatever_the_file_brought_with_it()
      throws IOException {
    Path file = Files.writeString(folder.resolve("open.part"), "open to all");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));
    UUID key = UUID.randomUUID();
    store().put(key, file);
    try (var kept = Files.walk(folder.resolve("files"))) {
      assertThat(kept.filter(Files::isRegularFile))
          .singleElement()
          .satisfies(
              only -> {
                assertThat(only.getFileName()).hasToString(key.toString());
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(only)))
                    .isEqualTo("rw-------");
              });
    }
  }
}
