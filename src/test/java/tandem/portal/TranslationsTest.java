package tandem.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Missing, obsolete, unsorted and badly typed texts. Keys put together at run time must show their
/// fixed beginning in the code as a literal that ends in a dot.
class TranslationsTest {
  private static final Path BUNDLES = Path.of("src/main/resources/vaadin-i18n");
  private static final Pattern LITERAL =
      Pattern.compile("\"([a-z][A-Za-z]+(?:\\.[A-Za-z0-9_]+)+\\.?)\"");

  @Test
  void both_languages_have_the_same_keys() throws IOException {
    assertThat(keys("de")).isEqualTo(keys("en"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "en"})
  void bundles_are_sorted_and_say_nothing_twice(String language) throws IOException {
    List<String> lines =
        Files.readAllLines(bundle(language)).stream().filter(line -> !line.isBlank()).toList();
    assertThat(lines).isSorted();
    assertThat(lines.stream().map(line -> line.substring(0, line.indexOf('='))))
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "en"})
  void no_text_has_a_typewriter_apostrophe(String language) throws IOException {
    assertThat(
            properties(language).entrySet().stream()
                .filter(e -> e.getValue().toString().contains("'"))
                .map(e -> e.getKey().toString()))
        .isEmpty();
  }

  @Test
  void every_text_is_used_somewhere() throws IOException {
    Set<String> used = literals();
    assertThat(keys("en"))
        .allSatisfy(
            key ->
                assertThat(used)
                    .as(key)
                    .anyMatch(
                        literal ->
                            key.equals(literal)
                                || (key.startsWith(literal)
                                    && (literal.endsWith(".")
                                        || key.charAt(literal.length()) == '.'))));
  }

  @Test
  void every_key_in_the_code_is_in_the_bundles() throws IOException {
    Set<String> keys = keys("en");
    Set<String> modules =
        keys.stream().map(k -> k.substring(0, k.indexOf('.'))).collect(Collectors.toSet());
    assertThat(literals())
        .filteredOn(literal -> modules.contains(literal.substring(0, literal.indexOf('.'))))
        .allSatisfy(
            literal ->
                assertThat(keys)
                    .as(literal)
                    .anyMatch(key -> key.equals(literal) || key.startsWith(literal)));
  }

  private static Set<String> literals() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .flatMap(file -> LITERAL.matcher(read(file)).results().map(r -> r.group(1)))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Set<String> keys(String language) throws IOException {
    return new TreeSet<>(properties(language).stringPropertyNames());
  }

  private static Properties properties(String language) throws IOException {
    var properties = new Properties();
    try (var reader = Files.newBufferedReader(bundle(language), UTF_8)) {
      properties.load(reader);
    }
    return properties;
  }

  private static Path bundle(String language) {
    return BUNDLES.resolve("translations_" + language + ".properties");
  }
}
