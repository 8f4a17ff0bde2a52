package tandem.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What `docs/security.md` claims is shown by a test that exists.
class SecurityDocumentTest {
  private static final Path DOCUMENT = Path.of("docs/security.md");
  private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|IT))`");

  @Test
  void every_test_it_names_exists() throws IOException {
    try (var files = Files.walk(Path.of("src/test/java"))) {
      List<String> tests =
          files.map(file -> file.getFileName().toString().replace(".java", "")).toList();
      assertThat(tests)
          .containsAll(
              TEST.matcher(Files.readString(DOCUMENT))
                  .results()
                  .map(found -> found.group(1))
                  .toList());
    }
  }

  @Test
  void every_chapter_of_the_standard_has_a_line() throws IOException {
    String document = Files.readString(DOCUMENT);
    for (int chapter = 1; chapter <= 17; chapter++) {
      assertThat(document).contains("\n| V" + chapter + " ");
    }
  }

  @Test
  void a_chapter_that_is_met_names_its_test() throws IOException {
    assertThat(Files.readAllLines(DOCUMENT))
        .filteredOn(line -> line.contains("| met |"))
        .allMatch(line -> TEST.matcher(line).find());
  }
}
