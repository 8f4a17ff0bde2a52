package tandem.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The committed bundle is what browsers get, and nobody needs Node for it: so it has to be the one
/// that the sources beside it make. `./tandem bundle` makes it anew.
class FrontendBundleTest {
  private static final Path ELEMENTS = Path.of("frontend/elements");
  private static final Path BUNDLE = Path.of("src/main/bundles/prod.bundle");

  private static final Path PAGE_SCRIPT =
      Path.of("src/main/resources/META-INF/resources/elements/tandem-survey.js");

  @Test
  void the_bundle_was_made_from_these_elements() throws Exception {
    assertThat(sources()).as("changed since ./tandem bundle").isEqualTo(bundled());
  }

  @Test
  void the_entry_script_stays_small() throws IOException {
    try (var bundle = new ZipFile(BUNDLE.toFile())) {
      long entry =
          bundle.stream()
              .filter(file -> file.getName().matches(".*/(indexhtml|FlowClient)-.*\\.js\\.br"))
              .mapToLong(java.util.zip.ZipEntry::getSize)
              .sum();
      assertThat(entry).as("bytes that every first visit loads").isBetween(1L, 90_000L);
    }
  }

  @Test
  void the_script_of_the_answer_page_was_made_from_its_source() throws Exception {
    String made = Files.readString(PAGE_SCRIPT);
    assertThat(made.lines().findFirst().orElseThrow())
        .as("changed since ./tandem bundle")
        .isEqualTo(
            "/* %s sha256 %s */"
                .formatted(
                    "frontend/pages/tandem-survey.ts",
                    hash(Path.of("frontend/pages/tandem-survey.ts"))));
    try (var packed = new GZIPInputStream(Files.newInputStream(Path.of(PAGE_SCRIPT + ".gz")))) {
      assertThat(new String(packed.readAllBytes(), UTF_8)).isEqualTo(made);
    }
    assertThat(Files.size(Path.of(PAGE_SCRIPT + ".gz"))).as("bytes").isLessThan(12_000);
  }

  private static Map<String, String> sources() throws Exception {
    var hashes = new TreeMap<String, String>();
    try (Stream<Path> files = Files.walk(ELEMENTS)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        hashes.put(
            "elements/" + ELEMENTS.relativize(file).toString().replace('\\', '/'), hash(file));
      }
    }
    return hashes;
  }

  private static String hash(Path file) throws Exception {
    String text = Files.readString(file).replace("\r\n", "\n");
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
  }

  private static Map<String, String> bundled() throws IOException {
    try (var bundle = new ZipFile(BUNDLE.toFile())) {
      JsonNode stats =
          new JsonMapper()
              .readTree(bundle.getInputStream(bundle.getEntry("config/stats.json")).readAllBytes());
      var hashes = new TreeMap<String, String>();
      stats
          .get("frontendHashes")
          .properties()
          .forEach(
              entry -> {
                if (entry.getKey().startsWith("elements/")) {
                  hashes.put(entry.getKey(), entry.getValue().asString());
                }
              });
      return hashes;
    }
  }
}
