package tandem.portal.interchange.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tandem.portal.platform.Languages;
import tandem.portal.platform.Texts;

/// Whatever is done to a file, it is read or refused in words, and nothing in it is left unnamed.
class DamagedFileTest {
  private static final Texts TEXTS = new Texts();
  private static final long SEED = 20261126;
  private static final String GIFT =
      """
      // question: 1
      $CATEGORY: $course$/top/Größe/Maß

      ::Eins \\: A::[html]<p>Was <b>ist</b> \\{das\\}?</p><img src="x.png">{
        =dies#[markdown]ja, **gut**
        ~%50%das#nein

        ~jenes####Darum.
      }

      ::Zwei::Wie viel?{#=3.4:0.1#gut =%50%2..5 ~#nein}

      Drei {T#falsch#richtig}

      Vier{=a->b =c->d = -> e}

      Fünf{>2 ALL VERTICAL
      erst
      dann
      }

      Sechs{=%100%ja =%0%*#nein}

      Sieben{}
      """;
  private static final String XML =
      MoodleImportTest.quiz(
          "<question type=\"category\"><category><text>top/Größe</text></category></question>",
          MoodleImportTest.question(
              "multichoice",
              "eins",
              "<p>Was &amp; <b>wie</b>? <img src=\"@@PLUGINFILE@@/x.png\"></p>",
              "<file name=\"x.png\" encoding=\"base64\">iVBORw0K</file><single>true</single>"
                  + MoodleImportTest.answer("100", "ja", "gut")
                  + MoodleImportTest.answer("0", "nein", "")),
          MoodleImportTest.question(
              "cloze", "zwei", "Ein {1:SA:=a~%50%b#x} und {2:NM:=3:1} und {1:MC:=c~d}", ""),
          MoodleImportTest.question(
              "numerical",
              "drei",
              "Wie viel?",
              "<answer fraction=\"100\"><text>3</text><tolerance>1</tolerance></answer>"
                  + "<units><unit><multiplier>1</multiplier><unit_name>kg</unit_name></unit></units>"),
          MoodleImportTest.question(
              "ddwtos",
              "vier",
              "[[1]] und [[2]]",
              "<dragbox><text>a</text></dragbox><dragbox><text>b</text></dragbox>"),
          MoodleImportTest.question(
              "matching",
              "fünf",
              "x",
              "<subquestion><text>a</text><answer><text>b</text></answer></subquestion>"
                  + "<subquestion><text>c</text><answer><text>d</text></answer></subquestion>"));

  private static Optional<QuestionsImported> read(byte[] file) {
    try {
      QuestionsImported read = QuestionImport.read(file, Locale.GERMAN, TEXTS);
      assertThat(
              read.count(QuestionRemark.Outcome.TAKEN) + read.count(QuestionRemark.Outcome.CHANGED))
          .isEqualTo(read.questions().size());
      return Optional.of(read);
    } catch (UnreadableQuestionsException e) {
      return Optional.empty();
    }
  }

  @Test
  void cut_off_anywhere() {
    for (String whole : List.of(GIFT, XML)) {
      byte[] bytes = whole.getBytes(StandardCharsets.UTF_8);
      for (int length = 0; length < bytes.length; length++) {
        read(Arrays.copyOf(bytes, length));
      }
      assertThat(read(bytes)).isPresent();
    }
  }

  @Test
  void with_bytes_changed_anywhere() {
    var random = new Random(SEED);
    for (String whole : List.of(GIFT, XML)) {
      byte[] bytes = whole.getBytes(StandardCharsets.UTF_8);
      for (int round = 0; round < 1500; round++) {
        byte[] damaged = bytes.clone();
        for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
          damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
        }
        read(damaged);
      }
    }
  }

  @Test
  void with_pieces_out_of_place() {
    var random = new Random(SEED);
    for (String whole : List.of(GIFT, XML)) {
      for (int round = 0; round < 500; round++) {
        var moved = new StringBuilder();
        for (int piece = 0; piece < 6; piece++) {
          int from = random.nextInt(whole.length());
          moved.append(whole, from, Math.min(whole.length(), from + random.nextInt(300)));
        }
        read(
            (whole.startsWith("<") ? "<quiz>" + moved : moved.toString())
                .getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  /// Small files of this kind once kept a processor busy for minutes and filled the memory.
  @ParameterizedTest
  @MethodSource("costly")
  @Timeout(60)
  void made_to_take_for_ever(String file) {
    read(file.getBytes(StandardCharsets.UTF_8));
  }

  static Stream<Named<String>> costly() {
    return Stream.of(
        Named.of("formulas that never end", multiple("html", "\\(".repeat(1_000_000))),
        Named.of("languages that never end", multiple("html", "{mlang de}".repeat(300_000))),
        Named.of("languages that never begin", multiple("html", "{mlang" + " ".repeat(1_000_000))),
        Named.of("tables in tables", multiple("html", "<table><tr><td>".repeat(100_000))),
        Named.of("lists in lists", multiple("html", "<ul><li>".repeat(200_000))),
        Named.of("preformatted in preformatted", multiple("html", "<pre>a".repeat(20_000))),
        Named.of("lines without end", multiple("plain_text", "a\n".repeat(1_000_000))),
        Named.of(
            "a table too wide for its rows",
            multiple(
                "markdown",
                "|a".repeat(3000) + "\n" + "|-".repeat(3000) + "\n" + "b\n".repeat(3000))),
        Named.of("quotations in quotations", multiple("markdown", ">".repeat(90_000) + "a")),
        Named.of("emphasis in emphasis", multiple("markdown", "*a **b ".repeat(12_000))),
        Named.of(
            "a thousand texts as long as one may be",
            MoodleImportTest.quiz(
                Stream.generate(
                        () ->
                            MoodleImportTest.question("multichoice", "x", "\\(".repeat(9_000), ""))
                    .limit(1000)
                    .toArray(String[]::new))));
  }

  private static String multiple(String format, String text) {
    return MoodleImportTest.quiz(
        "<question type=\"multichoice\"><name><text>x</text></name><questiontext format=\""
            + format
            + "\"><text><![CDATA["
            + text
            + "]]></text></questiontext></question>");
  }

  @Test
  void every_note_has_words_in_both_languages() {
    for (String whole : List.of(GIFT, XML)) {
      read(whole.getBytes(StandardCharsets.UTF_8)).orElseThrow().remarks().stream()
          .flatMap(remark -> remark.notes().stream())
          .forEach(
              note ->
                  Languages.ALL.forEach(
                      language ->
                          assertThat(TEXTS.in(language, note.textKey(), note.arguments().toArray()))
                              .isNotBlank()
                              .doesNotContain("{")));
    }
  }
}
