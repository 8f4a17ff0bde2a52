package tandem.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintTest {
  @Test
  void where_one_word_ends_counts() {
    assertThat(new Fingerprint().add("ab", "c").key())
        .isNotEqualTo(new Fingerprint().add("a", "bc").key());
  }

  @Test
  void a_folder_is_known_by_names_and_contents_not_by_its_place(
      @TempDir Path one, @TempDir Path two) throws IOException {
    write(one);
    write(two);
    assertThat(key(one)).isEqualTo(key(two));

    Files.writeString(two.resolve("theme/login.css"), "main { color: red }");
    assertThat(key(one)).isNotEqualTo(key(two));
  }

  @Test
  void a_renamed_file_changes_the_key(@TempDir Path folder) throws IOException {
    write(folder);
    String before = key(folder);
    Files.move(folder.resolve("realm.json"), folder.resolve("other.json"));
    assertThat(key(folder)).isNotEqualTo(before);
  }

  @Test
  void an_absent_folder_is_not_an_empty_one(@TempDir Path folder) {
    assertThat(key(folder.resolve("absent"))).isNotEqualTo(key(folder));
  }

  private static void write(Path folder) throws IOException {
    Files.writeString(folder.resolve("realm.json"), "{}");
    Files.createDirectories(folder.resolve("theme"));
    Files.writeString(folder.resolve("theme/login.css"), "main { color: green }");
  }

  private static String key(Path folder) {
    return new Fingerprint().addFiles(folder).key();
  }
}
