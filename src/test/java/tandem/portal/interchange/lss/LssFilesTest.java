package tandem.portal.interchange.lss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tandem.portal.interchange.SampleFiles;
import tandem.portal.interchange.lss.LssRemark.Outcome;
import tandem.portal.platform.Languages;
import tandem.portal.platform.Texts;

/// Whole files, laid out as LimeSurvey's versions write them, are read without a crash, and every
/// question of theirs is in the instrument or named in the report. What is asked is counted in the
/// file by another reader than the portal's.
///
/// The files of the repository are our own. Those other people publish may not be copied here: put
/// them into a folder and name it, `-Dlss.files=FOLDER`, and they are held to the same.
class LssFilesTest {
  private static final Texts TEXTS = new Texts();

  static Stream<Path> questionnaires() {
    return files(".lss", ".lsg");
  }

  static Stream<Path> archives() {
    return files(".lsa");
  }

  private static Stream<Path> files(String... endings) {
    return SampleFiles.in("src/test/resources/lss", "lss.files")
        .filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith));
  }

  @ParameterizedTest
  @MethodSource("questionnaires")
  void every_question_is_in_or_named(Path file) throws IOException {
    Map<String, String> asked = asked(file);

    LssImported imported =
        LssImport.read(
            LssReader.read(LssTables.read(Files.readAllBytes(file))), new FixedChoices(TEXTS));

    List<LssRemark> questions =
        imported.remarks().stream().filter(remark -> !remark.code().isEmpty()).toList();
    assertThat(questions)
        .extracting(LssRemark::code)
        .containsExactlyInAnyOrderElementsOf(asked.values());
    assertThat(questions)
        .filteredOn(remark -> remark.outcome() != Outcome.TAKEN)
        .allSatisfy(remark -> assertThat(remark.notes()).isNotEmpty());
    assertThat(imported.remarks())
        .flatExtracting(LssRemark::notes)
        .allSatisfy(
            note ->
                assertThat(Languages.ALL)
                    .allSatisfy(
                        language ->
                            assertThat(
                                    TEXTS.in(language, note.textKey(), note.arguments().toArray()))
                                .isNotBlank()));
    assertThat(items(imported))
        .as("an item for each question that is in")
        .isGreaterThanOrEqualTo(
            questions.stream().filter(remark -> remark.outcome() != Outcome.REFUSED).count());
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("archives")
  void an_archive_is_refused_in_words(Path file) {
    assertThatThrownBy(() -> LssTables.read(Files.readAllBytes(file)))
        .isInstanceOfSatisfying(
            UnreadableLssException.class,
            refused ->
                assertThat(TEXTS.in(Languages.ALL.getFirst(), refused.textKey())).isNotBlank());
  }

  private static long items(LssImported imported) {
    return imported.definition().sections().stream()
        .mapToLong(section -> section.items().size())
        .sum();
  }

  /// The questions of a file by their number there; up to version 3 each has a row for each
  /// language.
  private static Map<String, String> asked(Path file) throws IOException {
    Map<String, String> asked = new TreeMap<>();
    try (var content = Files.newInputStream(file)) {
      Jsoup.parse(content, null, "", Parser.xmlParser())
          .select("document > questions > rows > row")
          .forEach(
              row -> {
                if (text(row, "parent_qid").isEmpty() || text(row, "parent_qid").equals("0")) {
                  asked.put(text(row, "qid"), text(row, "title"));
                }
              });
    }
    return asked;
  }

  private static String text(Element row, String name) {
    Element element = row.selectFirst("> " + name);
    return element == null ? "" : Objects.requireNonNull(element.wholeText()).strip();
  }
}
