package tandem.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tandem.portal.identity.PersonalData;
import tandem.portal.platform.Texts;

/// The table in `docs/privacy.md` is what the code says. `-Dprivacy.update=true` writes it anew.
@PortalTest
class PrivacyDocumentTest {
  private static final Path DOCUMENT = Path.of("docs/privacy.md");
  private static final String BEGIN =
      "<!-- generated: PrivacyDocumentTest with -Dprivacy.update=true -->\n";
  private static final String END = "<!-- end -->";

  @Autowired List<PersonalData> modules;
  @Autowired Texts texts;

  @Test
  void says_what_the_code_stores() throws IOException {
    String document = Files.readString(DOCUMENT);
    int from = document.indexOf(BEGIN) + BEGIN.length();
    int to = document.indexOf(END, from);
    if (Boolean.getBoolean("privacy.update")) {
      Files.writeString(DOCUMENT, document.substring(0, from) + table() + document.substring(to));
      return;
    }
    assertThat(document.substring(from, to)).isEqualTo(table());
  }

  private String table() {
    return modules.stream()
        .flatMap(module -> module.tables().stream())
        .sorted(Comparator.comparing(PersonalData.Rows::name))
        .map(
            rows ->
                "| `%s` | %s |%n"
                    .formatted(
                        rows.name(),
                        texts.in(
                            Locale.ENGLISH,
                            "identity.data.table." + rows.name().replace('.', '_'))))
        .collect(
            Collectors.joining("", "| Table | What it says about a person |\n|---|---|\n", ""));
  }
}
