package tandem.portal.interchange.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tandem.portal.interchange.FileText;
import tandem.portal.interchange.SampleFiles;
import tandem.portal.interchange.question.QuestionRemark.Outcome;
import tandem.portal.platform.Languages;
import tandem.portal.platform.Texts;

/// Whole files, laid out as schools publish them, are read without a crash, and every question of
/// theirs is in or named in the report. What a file asks is counted by another reader than the
/// portal's. What was taken is written in both formats and read again.
///
/// The files of the repository are our own. Those other people publish may not be copied here: put
/// them into a folder and name it, `-Dquestions.files=FOLDER`, and they are held to the same.
class QuestionFilesTest {
  private static final Texts TEXTS = new Texts();
  private static final int LONGEST_NAME = 120;
  private static final Pattern COMMENT = Pattern.compile("(?m)^\\h*//.*(?:\\n|\\z)");
  private static final Pattern CATEGORY = Pattern.compile("(?m)^\\h*\\$CATEGORY:.*$");

  static Stream<Path> files() {
    return SampleFiles.in("src/test/resources/questions", "questions.files");
  }

  @ParameterizedTest
  @MethodSource("files")
  void every_question_is_in_or_named(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    List<String> asked = asked(file);

    QuestionsImported imported = read(bytes);

    List<QuestionRemark> remarks =
        imported.remarks().stream().filter(remark -> !remark.name().isEmpty()).toList();
    assertThat(remarks).as("a line for each question").hasSameSizeAs(asked);
    assertThat(remarks)
        .extracting(QuestionRemark::name)
        .containsAll(
            asked.stream()
                .filter(name -> !name.isEmpty() && name.length() <= LONGEST_NAME)
                .toList());
    assertThat(imported.questions())
        .hasSize((int) (remarks.size() - imported.count(Outcome.REFUSED)));
    assertThat(remarks)
        .filteredOn(remark -> remark.outcome() != Outcome.TAKEN)
        .allSatisfy(remark -> assertThat(remark.notes()).isNotEmpty());
    assertThat(imported.remarks())
        .flatExtracting(QuestionRemark::notes)
        .allSatisfy(
            note ->
                assertThat(Languages.ALL)
                    .allSatisfy(
                        language ->
                            assertThat(
                                    TEXTS.in(language, note.textKey(), note.arguments().toArray()))
                                .isNotBlank()));
  }

  /// Written, read and written again, it is the same file: nothing is lost on the way that the
  /// format has a place for.
  @ParameterizedTest
  @MethodSource("files")
  void what_was_taken_goes_out_in_both_formats_and_comes_back_the_same(Path file)
      throws IOException {
    List<TitledQuestion> taken = read(Files.readAllBytes(file)).questions();
    for (QuestionFormat format : QuestionFormat.values()) {
      if (taken.isEmpty()) {
        continue;
      }
      String once = written(taken, format);
      QuestionsImported back = read(once.getBytes(StandardCharsets.UTF_8));
      assertThat(back.count(Outcome.REFUSED)).as("refused of our own " + format).isZero();
      assertThat(written(back.questions(), format)).as(format.name()).isEqualTo(once);
    }
  }

  private static String written(List<TitledQuestion> questions, QuestionFormat format) {
    return QuestionExport.write(questions, format, Locale.GERMAN);
  }

  private static QuestionsImported read(byte[] file) {
    return QuestionImport.read(file, Locale.GERMAN, TEXTS);
  }

  /// Their names; empty for one without.
  private static List<String> asked(Path file) throws IOException {
    if (file.toString().endsWith(".xml")) {
      try (var content = Files.newInputStream(file)) {
        return Jsoup.parse(content, null, "", Parser.xmlParser())
            .select("quiz > question:not([type=category])")
            .stream()
            .map(QuestionFilesTest::name)
            .toList();
      }
    }
    return blocks(FileText.of(Files.readAllBytes(file)));
  }

  private static String name(Element question) {
    Element name = question.selectFirst("> name > text");
    return name == null
        ? ""
        : Objects.requireNonNull(name.wholeText()).strip().replaceAll("\\s+", " ");
  }

  /// Questions of a GIFT file stand apart by an empty line, unless it is within braces.
  private static List<String> blocks(String text) {
    String bare =
        CATEGORY
            .matcher(COMMENT.matcher(text.replace("\r\n", "\n").replace('\r', '\n')).replaceAll(""))
            .replaceAll("\n\n");
    var blocks = new ArrayList<String>();
    var block = new StringBuilder();
    for (String line : (bare + "\n\n").split("\n", -1)) {
      if (!line.isBlank() || isOpen(block)) {
        block.append(line).append('\n');
      } else if (!block.isEmpty()) {
        blocks.add("");
        block.setLength(0);
      }
    }
    if (!block.isEmpty()) {
      blocks.add("");
    }
    return blocks;
  }

  private static boolean isOpen(StringBuilder block) {
    String plain = block.toString().replaceAll("\\\\.", "");
    return plain.lastIndexOf('{') > plain.lastIndexOf('}');
  }
}
