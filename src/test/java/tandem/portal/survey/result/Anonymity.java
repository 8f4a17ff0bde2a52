package tandem.portal.survey.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/// The tables in `docs/anonymity.md`: held against what was found, or written with
/// `-Danonymity.update=true`.
final class Anonymity {
  private static final Path DOCUMENT = Path.of("docs/anonymity.md");
  private static final String TAKEN = "Taken on ";

  private Anonymity() {}

  static void write(String test, String table) throws IOException {
    String begin = "<!-- generated: " + test + " with -Danonymity.update=true -->\n";
    String document = Files.readString(DOCUMENT);
    assertThat(document).contains(begin);
    int from = document.indexOf(begin) + begin.length();
    int to = document.indexOf(TAKEN, from);
    if (Boolean.getBoolean("anonymity.update")) {
      int end = document.indexOf('\n', to);
      Files.writeString(
          DOCUMENT,
          document.substring(0, from)
              + table
              + "\n"
              + TAKEN
              + "%s, %s, %d cores, Java %s."
                  .formatted(
                      LocalDate.now(),
                      System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                      Runtime.getRuntime().availableProcessors(),
                      Runtime.version().feature())
              + document.substring(end));
      return;
    }
    assertThat(document.substring(from, to).strip()).isEqualTo(table.strip());
  }
}
