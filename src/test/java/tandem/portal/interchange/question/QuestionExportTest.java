package tandem.portal.interchange.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tandem.portal.platform.Localized;
import tandem.portal.platform.Texts;
import tandem.portal.questionnaire.Forgiven;
import tandem.portal.questionnaire.Option;
import tandem.portal.questionnaire.Question;

/// What is written is read again as it was, as far as the format has a place for it.
class QuestionExportTest {
  private static final List<TitledQuestion> EVERYTHING =
      List.of(
          titled(
              "Physik/Optik",
              new Question.Single(
                  de("Was ist {1}: #1 = ~1 \\ <b>?\nZweite Zeile"),
                  List.of(
                      new Option("a", de("= 2 + 3"), true, de("Ja: so!")),
                      new Option("b", de("100 % <i>"), false, de(""))),
                  de("Darum #1."))),
          titled(
              "Physik/Optik",
              new Question.Multiple(
                  de("Welche?"),
                  List.of(
                      new Option("a", de("eins"), true, de("")),
                      new Option("b", de("zwei"), true, de("")),
                      new Option("c", de("drei"), true, de("")),
                      new Option("d", de("vier"), false, de("nein"))),
                  de(""))),
          titled("Chemie", new Question.TrueFalse(de("Wasser ist nass."), false, de("Denn …"))),
          titled(
              "Chemie",
              new Question.Matching(
                  de("Wozu?"),
                  List.of(
                      new Question.Prompt("1", de("Kupfer"), "a"),
                      new Question.Prompt("2", de("Eisen & Co."), "b")),
                  List.of(
                      new Question.Choice("a", de("Cu")),
                      new Question.Choice("b", de("Fe < Co")),
                      new Question.Choice("c", de("Au"))),
                  de(""))),
          titled(
              "Chemie",
              new Question.Ordering(
                  de("Wie?"),
                  List.of(
                      new Question.Choice("a", de("erst")), new Question.Choice("b", de("dann"))),
                  de(""))),
          titled(
              "Chemie",
              new Question.Numeric(
                  de("Wie viel?"),
                  List.of(
                      near("3.4", "0.1", true, "gut"),
                      near("-5.2", "0", false, "vorher"),
                      near("0", "1E+31", false, "nein")),
                  new Localized(Map.of()),
                  de(""))),
          titled(
              "Chemie",
              new Question.ShortText(
                  de("Wer?"),
                  List.of(
                      new Question.Wording("Anna*", true, de("ja")),
                      new Question.Wording("*", false, de("nein"))),
                  EnumSet.of(Forgiven.BLANKS, Forgiven.CASE),
                  de(""))));

  private static Localized de(String text) {
    return text.isEmpty() ? new Localized(Map.of()) : new Localized(Map.of("de", text));
  }

  private static TitledQuestion titled(String topic, Question question) {
    return new TitledQuestion(topic, "Titel: " + question.getClass().getSimpleName(), question);
  }

  private static Question.Near near(
      String value, String tolerance, boolean correct, String feedback) {
    return new Question.Near(
        new BigDecimal(value), new BigDecimal(tolerance), correct, de(feedback));
  }

  private static QuestionsImported again(String file) {
    return QuestionImport.read(file.getBytes(StandardCharsets.UTF_8), Locale.GERMAN, new Texts());
  }

  @ParameterizedTest
  @EnumSource
  void every_kind_comes_back_as_it_was(QuestionFormat format) {
    String file = QuestionExport.write(EVERYTHING, format, Locale.GERMAN);

    assertThat(again(file).questions()).isEqualTo(EVERYTHING);
  }

  @ParameterizedTest
  @EnumSource
  void a_scenario_comes_apart_and_that_is_said(QuestionFormat format) {
    var scenario =
        new Question.Scenario(
            de("Eine Kundin zögert."),
            List.of(
                new Question.Part("x", EVERYTHING.get(2).question()),
                new Question.Part("y", EVERYTHING.get(6).question())),
            de(""));

    String file = QuestionExport.write(List.of(titled("", scenario)), format, Locale.GERMAN);

    assertThat(again(file).questions())
        .extracting(q -> q.question().text().in(Locale.GERMAN))
        .containsExactly("Eine Kundin zögert.\n\nWasser ist nass.", "Eine Kundin zögert.\n\nWer?");
    assertThat(QuestionExport.lost(List.of(scenario), format, Locale.GERMAN).keySet())
        .extracting(QuestionRemark.Note::key)
        .contains("export.scenario");
  }

  @ParameterizedTest
  @EnumSource
  void what_a_file_has_no_place_for_is_said(QuestionFormat format) {
    var both =
        new Question.Numeric(
            Localized.of("Wie lange?", "How long?"),
            List.of(near("3", "0", true, "")),
            Localized.of("Jahre", "years"),
            de(""));

    List<String> notes =
        QuestionExport.lost(List.of(both), format, Locale.ENGLISH).keySet().stream()
            .map(QuestionRemark.Note::key)
            .toList();

    assertThat(notes).contains("export.language");
    assertThat(notes.contains("export.unit")).isEqualTo(format == QuestionFormat.GIFT);
  }
}
