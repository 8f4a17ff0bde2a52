package tandem.portal.media.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the portal expects of a store, whichever it is.
abstract class MediaStoreContract {
  private static final int LARGE = 3_000_000;

  @TempDir Path folder;

  abstract MediaStore store() throws IOException;

  @Test
  void what_was_put_is_given_whole() throws IOException {
    UUID key = UUID.randomUUID();
    byte[] bytes = noise(LARGE);
    store().put(key, file(bytes));
    assertThat(read(key, 0, LARGE)).isEqualTo(bytes);
  }

  @Test
  void a_part_begins_and_ends_where_it_was_asked() throws IOException {
    UUID key = UUID.randomUUID();
    byte[] bytes = noise(LARGE);
    store().put(key, file(bytes));
    assertThat(read(key, 0, 1)).isEqualTo(Arrays.copyOf(bytes, 1));
    assertThat(read(key, 70_000, 200_000)).isEqualTo(Arrays.copyOfRange(bytes, 70_000, 270_000));
    assertThat(read(key, LARGE - 1, 1)).isEqualTo(Arrays.copyOfRange(bytes, LARGE - 1, LARGE));
  }

  @Test
  void a_part_may_be_left_before_its_end() throws IOException {
    UUID key = UUID.randomUUID();
    store().put(key, file(noise(LARGE)));
    for (int i = 0; i < 60; i++) {
      try (InputStream in = store().open(key, 0, LARGE)) {
        assertThat(in.read()).isNotNegative();
      }
    }
    assertThat(read(key, 0, 10)).hasSize(10);
  }

  @Test
  void what_is_put_again_takes_the_place_of_what_was_there() throws IOException {
    UUID key = UUID.randomUUID();
    store().put(key, file(noise(1000)));
    byte[] second = noise(500);
    store().put(key, file(second));
    assertThat(read(key, 0, 500)).isEqualTo(second);
  }

  @Test
  void the_file_it_came_from_is_left_alone() throws IOException {
    UUID key = UUID.randomUUID();
    byte[] bytes = noise(1000);
    Path file = file(bytes);
    store().put(key, file);
    assertThat(file).hasBinaryContent(bytes);
    Files.delete(file);
    assertThat(read(key, 0, 1000)).isEqualTo(bytes);
  }

  @Test
  void what_was_removed_is_not_there_and_may_be_removed_again() throws IOException {
    UUID key = UUID.randomUUID();
    store().put(key, file(noise(10)));
    store().remove(key);
    store().remove(key);
    assertThatThrownBy(() -> read(key, 0, 10)).isInstanceOf(FileNotFoundException.class);
  }

  @Test
  void what_was_never_put_is_not_there() {
    assertThatThrownBy(() -> read(UUID.randomUUID(), 0, 10))
        .isInstanceOf(FileNotFoundException.class);
  }

  private byte[] read(UUID key, long from, long count) throws IOException {
    try (InputStream in = store().open(key, from, count)) {
      return in.readAllBytes();
    }
  }

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve(UUID.randomUUID() + ".part"), bytes);
  }

  private static byte[] noise(int count) {
    byte[] bytes = new byte[count];
    new Random(count).nextBytes(bytes);
    return bytes;
  }
}
