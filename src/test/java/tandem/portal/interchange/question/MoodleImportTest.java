package tandem.portal.interchange.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tandem.portal.interchange.question.QuestionRemark.Outcome;
import tandem.portal.platform.Localized;
import tandem.portal.platform.Texts;
import tandem.portal.questionnaire.Answer;
import tandem.portal.questionnaire.Option;
import tandem.portal.questionnaire.Question;

class MoodleImportTest {
  private static final String PIXEL =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk";

  static String quiz(String... questions) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<quiz>\n"
        + String.join("\n", questions)
        + "\n</quiz>";
  }

  static String question(String type, String name, String html, String rest) {
    return """
    <question type="%s">
      <name><text>%s</text></name>
      <questiontext format="html"><text><![CDATA[%s]]></text></questiontext>
      <generalfeedback format="html"><text><![CDATA[<p>Darum.</p>]]></text></generalfeedback>
      %s
    </question>
    """
        .formatted(type, name, html, rest);
  }

  static String answer(String fraction, String html, String feedback) {
    return """
    <answer fraction="%s" format="html"><text><![CDATA[%s]]></text><feedback format="html"><text>%s</text></feedback></answer>
    """
        .formatted(fraction, html, feedback);
  }

  static QuestionsImported read(String xml) {
    return QuestionImport.read(xml.getBytes(StandardCharsets.UTF_8), Locale.GERMAN, new Texts());
  }

  private static Question one(String question) {
    QuestionsImported read = read(quiz(question));
    assertThat(read.questions()).hasSize(1);
    return read.questions().getFirst().question();
  }

  private static List<String> notes(String question) {
    return read(quiz(question)).remarks().stream()
        .filter(remark -> !remark.name().isEmpty())
        .flatMap(remark -> remark.notes().stream())
        .map(QuestionRemark.Note::key)
        .toList();
  }

  private static String de(Localized text) {
    return text.in(Locale.GERMAN);
  }

  @Test
  void choices_of_one_and_of_several_are_told_apart() {
    Question single =
        one(
            question(
                "multichoice",
                "q",
                "<p>Was?</p>",
                "<single>true</single>"
                    + answer("100", "<p>dies</p>", "ja")
                    + answer("0", "<p>das</p>", "nein")));
    Question several =
        one(
            question(
                "multichoice",
                "q",
                "<p>Was?</p>",
                "<single>false</single>"
                    + answer("50", "a", "")
                    + answer("50", "b", "")
                    + answer("-100", "c", "")));

    assertThat(single)
        .isInstanceOfSatisfying(
            Question.Single.class,
            question ->
                assertThat(question.options())
                    .extracting(option -> de(option.feedback()))
                    .containsExactly("ja", "nein"));
    assertThat(several.isCorrect(Answer.Chosen.of("a", "b"))).isTrue();
    assertThat(de(several.reason())).isEqualTo("Darum.");
  }

  @Test
  void numbers_have_a_tolerance_and_a_unit() {
    String xml =
        question(
            "numerical",
            "q",
            "Wie schnell?",
            """
            <answer fraction="100"><text>3.4</text><tolerance>0.1</tolerance><feedback><text>gut</text></feedback></answer>
            <answer fraction="0"><text>*</text><feedback><text>nein</text></feedback></answer>
            <units><unit><multiplier>1000</multiplier><unit_name>mm</unit_name></unit>
            <unit><multiplier>1</multiplier><unit_name>m</unit_name></unit></units>
            """);
    Question.Numeric question = (Question.Numeric) one(xml);

    assertThat(question.isCorrect(new Answer.Amount(new BigDecimal("3.5")))).isTrue();
    assertThat(question.isCorrect(new Answer.Amount(new BigDecimal("3.6")))).isFalse();
    assertThat(de(question.unit())).isEqualTo("m");
    assertThat(notes(xml)).containsExactly("units");
  }

  @Test
  void pairs_orders_words_and_statements_are_read() {
    Question matching =
        one(
            question(
                "matching",
                "q",
                "Wozu?",
                """
                <subquestion format="html"><text><![CDATA[<p>Kupfer</p>]]></text><answer><text>Cu</text></answer></subquestion>
                <subquestion format="html"><text>Eisen</text><answer><text>Fe</text></answer></subquestion>
                <subquestion format="html"><text></text><answer><text>Au</text></answer></subquestion>
                """));
    Question ordering =
        one(question("ordering", "q", "Wie?", answer("1", "erst", "") + answer("1", "dann", "")));
    Question words =
        one(
            question(
                "shortanswer",
                "q",
                "Wer?",
                "<usecase>1</usecase>" + answer("100", "Anna", "") + answer("0", "*", "nein")));
    Question statement =
        one(
            question(
                "truefalse",
                "q",
                "Stimmt das?",
                answer("0", "true", "") + answer("100", "false", "")));

    assertThat(matching.isCorrect(new Answer.Matched(Map.of("1", "a", "2", "b")))).isTrue();
    assertThat(((Question.Matching) matching).choices()).hasSize(3);
    assertThat(ordering.isCorrect(new Answer.Ordered(List.of("a", "b")))).isTrue();
    assertThat(words.isCorrect(new Answer.Typed("Anna"))).isTrue();
    assertThat(words.isCorrect(new Answer.Typed("anna"))).isFalse();
    assertThat(statement.isCorrect(new Answer.Verdict(false))).isTrue();
  }

  @Test
  void a_text_with_gaps_is_a_scenario() {
    Question.Scenario question =
        (Question.Scenario)
            one(
                question(
                    "cloze",
                    "q",
                    "<p>Paris liegt in {1:SHORTANSWER:=Frankreich#gut~*#nein} an der {1:MC:Themse~=Seine~Spree}"
                        + " und hat {2:NUMERICAL:=2.1:0.2} Millionen.</p>",
                    ""));

    assertThat(de(question.text()))
        .isEqualTo("Paris liegt in [1] an der [2] und hat [3] Millionen.");
    assertThat(
            question.isCorrect(
                new Answer.Parts(
                    Map.of(
                        "1", new Answer.Typed("frankreich"),
                        "2", Answer.Chosen.of("b"),
                        "3", new Answer.Amount(new BigDecimal("2.2"))))))
        .isTrue();
    assertThat(question.parts())
        .extracting(part -> de(part.question().text()))
        .containsExactly("Lücke 1", "Lücke 2", "Lücke 3");
  }

  @Test
  void numbered_gaps_are_matched() {
    Question.Matching question =
        (Question.Matching)
            one(
                question(
                    "gapselect",
                    "q",
                    "Die [[2]] sitzt auf der [[1]].",
                    """
                    <selectoption><text>Matte</text><group>1</group></selectoption>
                    <selectoption><text>Katze</text><group>1</group></selectoption>
                    <selectoption><text>Wolke</text><group>1</group></selectoption>
                    """));

    assertThat(de(question.text())).isEqualTo("Die [1] sitzt auf der [2].");
    assertThat(question.isCorrect(new Answer.Matched(Map.of("1", "b", "2", "a")))).isTrue();
  }

  @Test
  void both_languages_of_a_text_are_read() {
    Question question =
        one(
            question(
                "truefalse",
                "q",
                "<span lang=\"de\" class=\"multilang\">Wasser ist nass.</span>"
                    + "<span lang=\"en\" class=\"multilang\">Water is wet.</span>",
                answer("100", "true", "") + answer("0", "false", "")));

    assertThat(question.text()).isEqualTo(Localized.of("Wasser ist nass.", "Water is wet."));
    assertThat(
            one(question(
                    "truefalse",
                    "q",
                    "{mlang de}Ja{mlang}{mlang en}Yes{mlang}",
                    answer("100", "true", "")))
                .text())
        .isEqualTo(Localized.of("Ja", "Yes"));
  }

  @Test
  void pictures_are_left_out_or_are_the_question() {
    String file = "<file name=\"p.png\" path=\"/\" encoding=\"base64\">" + PIXEL + "</file>";
    String verdict = answer("100", "true", "") + answer("0", "false", "");

    assertThat(
            notes(
                question(
                    "truefalse",
                    "q",
                    "<p>Wasser ist nass.<img src=\"@@PLUGINFILE@@/p.png\" alt=\"\"></p>",
                    verdict)))
        .containsExactly("picture");
    assertThat(
            notes(
                question(
                    "truefalse", "q", "<p>Was zeigt das Bild?<img src=\"x.png\"></p>", verdict)))
        .containsExactly("refused.picture");
    assertThat(notes(question("truefalse", "q", "<img src=\"x.png\">", verdict)))
        .containsExactly("refused.picture");
    assertThat(
            notes(
                question(
                    "multichoice",
                    "q",
                    "Welche?" + "",
                    file + answer("100", "<img src=\"a.png\">", "") + answer("0", "b", ""))))
        .containsExactly("refused.pictureAnswer");
  }

  @Test
  void every_question_is_in_or_named() {
    QuestionsImported read =
        read(
            quiz(
                "<question type=\"category\"><category><text>$course$/top/Physik/Licht &amp; Ton</text></category></question>",
                question("description", "text", "Lesen Sie.", ""),
                question("essay", "frei", "Wie?", ""),
                question("calculated", "rechnen", "{a} + {b}?", answer("100", "{a}+{b}", "")),
                question("ddmarker", "ziehen", "Wohin?", ""),
                question("random", "zufall", "x", ""),
                question("stack", "stack", "x", ""),
                question(
                    "multichoice", "ohne", "Was?", answer("0", "a", "") + answer("0", "b", "")),
                question("truefalse", "gut", "Gut?", answer("100", "true", ""))));

    assertThat(read.questions())
        .singleElement()
        .satisfies(q -> assertThat(q.topic()).isEqualTo("Physik/Licht & Ton"));
    assertThat(read.remarks())
        .filteredOn(remark -> remark.outcome() == Outcome.REFUSED)
        .extracting(remark -> remark.name() + ": " + remark.notes().getFirst().key())
        .containsExactly(
            "text: refused.description",
            "frei: refused.essay",
            "rechnen: refused.calculated",
            "ziehen: refused.picture",
            "zufall: refused.random",
            "stack: refused.unknown",
            "ohne: refused.noRight");
  }

  @Test
  void stray_ampersands_and_entities_do_not_stop_a_file() {
    String xml =
        """
        <quiz><question type="truefalse"><name><text>R & D</text></name>
        <questiontext format="html"><text>&Uuml;ber R &amp; D&nbsp;hinaus &#11; &copy;</text></questiontext>
        <answer fraction="100"><text>true</text></answer></question></quiz>
        """;

    TitledQuestion question = read(xml).questions().getFirst();

    assertThat(question.title()).isEqualTo("R & D");
    assertThat(de(question.question().text())).isEqualTo("Über R & D hinaus ©");
  }

  @Test
  void what_stands_before_a_break_is_kept() {
    String whole =
        quiz(
            question("truefalse", "a", "Eins?", answer("100", "true", "")),
            question("truefalse", "b", "Zwei?", answer("100", "true", "")));

    QuestionsImported read = read(whole.substring(0, whole.length() - 60));

    assertThat(read.questions()).extracting(TitledQuestion::title).containsExactly("a");
    assertThat(read.remarks().getFirst().notes())
        .extracting(QuestionRemark.Note::key)
        .contains("broken");
  }

  @Test
  void a_declared_encoding_is_used() {
    String xml =
        quiz(question("truefalse", "Maß", "5 € Größe", answer("100", "true", "")))
            .replace("UTF-8", "ISO-8859-15");

    QuestionsImported read =
        QuestionImport.read(
            xml.getBytes(Charset.forName("ISO-8859-15")), Locale.GERMAN, new Texts());

    assertThat(de(read.questions().getFirst().question().text())).isEqualTo("5 € Größe");
  }

  @Test
  void entities_are_neither_fetched_nor_blown_up() {
    String bomb =
        """
        <?xml version="1.0"?>
        <!DOCTYPE quiz [<!ENTITY a "aaaaaaaaaa"><!ENTITY f SYSTEM "file:///etc/passwd">]>
        <quiz><question type="truefalse"><name><text>&f;</text></name><questiontext><text>&a;</text></questiontext>
        <answer fraction="100"><text>true</text></answer></question></quiz>
        """;

    assertThat(read(bomb).questions())
        .allSatisfy(
            q -> assertThat(de(q.question().text()) + q.title()).doesNotContain("root", "aaaa"));
  }

  @Test
  void a_nest_without_end_is_refused() {
    String deep = "<quiz><question type=\"x\">" + "<a>".repeat(100_000);

    assertThatThrownBy(() -> read(deep)).isInstanceOf(UnreadableQuestionsException.class);
  }

  @Test
  void no_html_of_a_file_is_left() {
    Question.Single question =
        (Question.Single)
            one(
                question(
                    "multichoice",
                    "q",
                    "<p onclick='x()'>Was?</p><script>alert(1)</script><style>p{}</style>",
                    answer("100", "<a href='javascript:x()'>dies</a>", "")
                        + answer("0", "&lt;b&gt;", "")));

    assertThat(de(question.text())).isEqualTo("Was?");
    assertThat(question.options())
        .extracting(Option::text)
        .extracting(MoodleImportTest::de)
        .containsExactly("dies", "<b>");
  }
}
