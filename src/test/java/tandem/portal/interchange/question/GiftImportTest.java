package tandem.portal.interchange.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tandem.portal.interchange.question.QuestionRemark.Outcome;
import tandem.portal.platform.Texts;
import tandem.portal.questionnaire.Answer;
import tandem.portal.questionnaire.Option;
import tandem.portal.questionnaire.Question;

class GiftImportTest {
  private static QuestionsImported read(String gift) {
    return QuestionImport.read(gift.getBytes(StandardCharsets.UTF_8), Locale.GERMAN, new Texts());
  }

  private static Question one(String gift) {
    QuestionsImported read = read(gift);
    assertThat(read.questions()).hasSize(1);
    return read.questions().getFirst().question();
  }

  private static List<String> notes(String gift) {
    return read(gift).remarks().stream()
        .filter(remark -> !remark.name().isEmpty())
        .flatMap(remark -> remark.notes().stream())
        .map(QuestionRemark.Note::key)
        .toList();
  }

  private static String de(tandem.portal.platform.Localized text) {
    return text.in(Locale.GERMAN);
  }

  @Test
  void a_choice_has_its_options_with_feedback_and_its_reason() {
    Question.Single question =
        (Question.Single)
            one(
                """
                ::Spektrum::Was liegt zwischen Orange und Grün?{
                  =Gelb # richtig; gut!
                  ~Rot # nein
                  ~Blau
                  #### Nach der Wellenlänge.
                }
                """);

    assertThat(question.options()).extracting(Option::correct).containsExactly(true, false, false);
    assertThat(question.options())
        .extracting(option -> de(option.text()))
        .containsExactly("Gelb", "Rot", "Blau");
    assertThat(question.options())
        .extracting(option -> de(option.feedback()))
        .containsExactly("richtig; gut!", "nein", "");
    assertThat(de(question.reason())).isEqualTo("Nach der Wellenlänge.");
    assertThat(read("a{=b ~c}").questions().getFirst().title()).isEqualTo("a");
  }

  @Test
  void a_missing_word_leaves_a_gap() {
    assertThat(de(one("Grant ist {~begraben =beigesetzt} in seinem Grab.").text()))
        .isEqualTo("Grant ist _____ in seinem Grab.");
  }

  @Test
  void weights_without_a_whole_answer_mean_several_answers() {
    Question.Multiple question =
        (Question.Multiple)
            one(
                "Wer liegt in Grants Grab?{~%-100%niemand ~%50%Grant ~%50%seine Frau ~%-100%ihr Sohn}");

    assertThat(question.options())
        .extracting(Option::correct)
        .containsExactly(false, true, true, false);
    assertThat(notes("q{~%50%a ~%50%b ~c}")).containsExactly("whole");
    assertThat(notes("q{=a ~%50%b ~c}")).containsExactly("partial");
    assertThat(notes("q{=a =b ~c}")).containsExactly("severalRight");
  }

  @ParameterizedTest
  @CsvSource({"T,true", "TRUE,true", "F,false", "FALSE,false", "true,true"})
  void statements_are_true_or_false(String word, boolean correct) {
    assertThat(one("Die Sonne geht im Osten auf.{" + word + "}"))
        .isInstanceOfSatisfying(
            Question.TrueFalse.class,
            question -> assertThat(question.correct()).isEqualTo(correct));
  }

  @Test
  void feedback_to_a_statement_is_part_of_its_reason() {
    assertThat(de(one("x{F#falsch gedacht#gut gedacht####Denn so ist es.}").reason()))
        .isEqualTo("Denn so ist es.\nfalsch gedacht\ngut gedacht");
    assertThat(notes("x{F#falsch gedacht}")).containsExactly("trueFalseFeedback");
  }

  @Test
  void short_answers_forgive_case_and_know_wrong_ones() {
    Question question = one("Bestes Tier?{=Frosch#gut =%50%Katze#na ja =%0%*#nein}");

    assertThat(question.isCorrect(new Answer.Typed(" frosch "))).isTrue();
    assertThat(question.isCorrect(new Answer.Typed("Katze"))).isFalse();
    assertThat(((Question.ShortText) question).wording("Hund").orElseThrow().feedback())
        .satisfies(feedback -> assertThat(de(feedback)).isEqualTo("nein"));
  }

  @ParameterizedTest
  @CsvSource({
    "'{#3:2}',1,5,0.9",
    "'{#1..5}',1,5,5.1",
    "'{#-5..-1}',-5,-1,0",
    "'{#=1822:0 =%50%1830:2}',1822,1822,1830",
    "'{#3.14:0.005#gut}',3.135,3.145,3.2",
    "'{# = 7 ~#nein}',7,7,8"
  })
  void numbers_have_tolerances_ranges_and_weights(
      String answers, String least, String most, String wrong) {
    Question question = one("Wie viel? " + answers);

    assertThat(question.isCorrect(new Answer.Amount(new BigDecimal(least)))).isTrue();
    assertThat(question.isCorrect(new Answer.Amount(new BigDecimal(most)))).isTrue();
    assertThat(question.isCorrect(new Answer.Amount(new BigDecimal(wrong)))).isFalse();
  }

  @Test
  void feedback_to_any_other_number_is_kept() {
    Question.Numeric question = (Question.Numeric) one("x{#=3:1#gut ~#ganz falsch}");

    assertThat(de(question.near(new BigDecimal("77")).orElseThrow().feedback()))
        .isEqualTo("ganz falsch");
  }

  @Test
  void pairs_are_matched_and_a_choice_may_belong_to_nothing() {
    Question.Matching question =
        (Question.Matching) one("x{=Kanada -> Ottawa =Italien->Rom = -> Bonn =Vatikan -> Rom}");

    assertThat(question.prompts()).hasSize(3);
    assertThat(question.choices())
        .extracting(choice -> de(choice.text()))
        .containsExactly("Ottawa", "Rom", "Bonn");
    assertThat(question.prompts().get(2).choice()).isEqualTo(question.prompts().get(1).choice());
  }

  @Test
  void steps_of_the_ordering_plugin_are_ordered() {
    assertThat(one("x{>2 ALL VERTICAL ABSOLUTE_POSITION SHOW none\nerst\ndann\n}"))
        .isInstanceOfSatisfying(
            Question.Ordering.class,
            question ->
                assertThat(question.steps())
                    .extracting(step -> de(step.text()))
                    .containsExactly("erst", "dann"));
  }

  @Test
  void escaped_characters_are_themselves() {
    Question.Single question =
        (Question.Single)
            one("::A\\:B::Was ist \\{1\\}\\: \\#1 \\= \\~1 \\\\ ?{ = \\= 2 + 3 ~ \\~ ~ a\\nb }");

    assertThat(de(question.text())).isEqualTo("Was ist {1}: #1 = ~1 \\ ?");
    assertThat(question.options())
        .extracting(option -> de(option.text()))
        .containsExactly("= 2 + 3", "~", "a\nb");
    assertThat(read("::A\\:B::x{T}").questions().getFirst().title()).isEqualTo("A:B");
  }

  @Test
  void formats_become_plain_text() {
    assertThat(
            de(
                one("[html]<p>Das ist <b>wichtig</b> &amp; H<sub>2</sub>O</p><script>x</script>{T}")
                    .text()))
        .isEqualTo("Das ist wichtig & H₂O");
    assertThat(de(one("[markdown]Wer liegt in **Grants** Grab?{T}").text()))
        .isEqualTo("Wer liegt in Grants Grab?");
    assertThat(de(one("[plain]Was macht <b>?{T}").text())).isEqualTo("Was macht <b>?");
    assertThat(de(one("Eine List<String> und 3 < 4{T}").text()))
        .isEqualTo("Eine List<String> und 3 < 4");
    assertThat(notes("[html]Das ist <b>wichtig</b>{T}")).containsExactly("formatting");
  }

  @Test
  void categories_comments_and_labels_are_read() {
    QuestionsImported read =
        read(
            """
            // ein Kommentar
            $CATEGORY: $course$/top/Physik/Optik

            // [id:x1] [tag:licht]
            ::a::Licht ist schnell.{T}
            // question: 2
            ::b::Licht ist langsam.{
            // mitten drin
            F}
            $CATEGORY: Chemie
            ::c::Wasser{T}
            """);

    assertThat(read.questions()).extracting(TitledQuestion::title).containsExactly("a", "b", "c");
    assertThat(read.questions())
        .extracting(TitledQuestion::topic)
        .containsExactly("Physik/Optik", "Physik/Optik", "Chemie");
    assertThat(read.remarks().getFirst().notes())
        .extracting(QuestionRemark.Note::key)
        .containsExactly("language.missing.en", "labels");
  }

  @Test
  void blank_lines_inside_and_none_between_do_no_harm() {
    QuestionsImported read =
        read("::a::Eins{\r\n\r\n =x\r\n\r\n ~y\r\n}\r\n::b::Zwei{T}\r\n::c::Drei{F}\r\n");

    assertThat(read.questions()).extracting(TitledQuestion::title).containsExactly("a", "b", "c");
  }

  @Test
  void what_is_no_question_is_named_with_the_reason() {
    QuestionsImported read =
        read(
            """
            Nur ein Text.

            ::frei::Wie geht es?{}

            ::offen::Das hört nicht auf {=a

            ::code::int main() { return 0; } ist was? {=C ~B}

            ::leer::{=a ~b}

            ::eins::Nur eine{~a}

            ::zahl::Wie viel?{#drei}

            ::gut::Gut?{T}
            """);

    assertThat(read.questions()).extracting(TitledQuestion::title).containsExactly("gut");
    assertThat(read.remarks())
        .filteredOn(remark -> remark.outcome() == Outcome.REFUSED)
        .extracting(remark -> remark.name() + ": " + remark.notes().getFirst().key())
        .containsExactly(
            "Nur ein Text.: refused.description",
            "frei: refused.essay",
            "offen: refused.braces",
            "code: refused.braces",
            "leer: refused.wordless",
            "eins: refused.few",
            "zahl: refused.number");
  }

  @Test
  void braces_that_were_never_closed_end_above_the_next_question_moodle_exported() {
    QuestionsImported read =
        read(
            """
            // question: 1  name: offen
            Das hört nicht auf {=a ~b

            // question: 2  name: gut
            Gut?{T}
            """);

    assertThat(read.questions()).hasSize(1);
    assertThat(read.remarks())
        .filteredOn(remark -> remark.outcome() == Outcome.REFUSED)
        .extracting(remark -> remark.notes().getFirst().key())
        .containsExactly("refused.braces");
  }

  @Test
  void a_picture_is_no_question_file() {
    byte[] picture = "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR{=x}".getBytes(StandardCharsets.ISO_8859_1);

    assertThatThrownBy(() -> QuestionImport.read(picture, Locale.GERMAN, new Texts()))
        .isInstanceOf(UnreadableQuestionsException.class)
        .hasMessage("interchange.question.other");
  }

  @Test
  @Timeout(10)
  void a_file_of_millions_is_refused_without_reading_them_all() {
    byte[] file = "{}\n\n".repeat(4_900_000).getBytes(StandardCharsets.ISO_8859_1);

    assertThatThrownBy(() -> QuestionImport.read(file, Locale.GERMAN, new Texts()))
        .isInstanceOf(UnreadableQuestionsException.class)
        .hasMessage("interchange.question.tooMany");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "windows-1252"})
  void umlauts_survive_every_encoding(String encoding) {
    byte[] bytes = "::Größe::Wie groß ist „es“?{=Öl ~Äpfel}".getBytes(Charset.forName(encoding));

    TitledQuestion read =
        QuestionImport.read(bytes, Locale.GERMAN, new Texts()).questions().getFirst();

    assertThat(read.title()).isEqualTo("Größe");
    assertThat(de(read.question().text())).isEqualTo("Wie groß ist „es“?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Nur Text ohne Klammern",
        "PK\u0003\u0004",
        "<html><p>{}</p></html>",
        "<quiz/>"
      })
  void what_holds_no_questions_is_refused_in_words(String content) {
    assertThatThrownBy(() -> read(content)).isInstanceOf(UnreadableQuestionsException.class);
  }
}
