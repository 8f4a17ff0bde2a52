package tandem.portal.interchange.lss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files as they come: from several versions, encodings and editors, and broken ones.
class LssReaderTest {
  private static LssFile simple(LssFile file) {
    return file.title("Größe & Maß", "Size")
        .group("1", "Gruppe", "Group")
        .question("L", "q", "Wie groß?", "What size?")
        .answer("1", "Groß", "Large")
        .answer("2", "Klein", "Small");
  }

  @Test
  void both_dialects_say_the_same() {
    LssSurvey old = Everything.in(LssFile.version3("de", "en")).read();
    LssSurvey now = Everything.in(LssFile.version6("de", "en")).read();

    assertThat(old.questions().count()).isEqualTo(32);
    assertThat(now).usingRecursiveComparison().isEqualTo(old);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "windows-1252"})
  void umlauts_survive_every_encoding(String encoding) {
    String xml = simple(LssFile.version3("de", "en")).xml();
    byte[] bytes =
        encoding.equals("UTF-16LE")
            ? ("\uFEFF" + xml).getBytes(StandardCharsets.UTF_16LE)
            : xml.getBytes(Charset.forName(encoding));

    LssSurvey read = LssReader.read(LssTables.read(bytes));

    assertThat(read.title()).containsEntry("de", "Größe & Maß");
    assertThat(read.questions().toList().getFirst().answers().getFirst().text())
        .containsEntry("de", "Groß");
  }

  @Test
  void a_declared_encoding_that_is_right_is_used() {
    String xml =
        simple(LssFile.version3("de", "en"))
            .xml()
            .replace("UTF-8", "ISO-8859-15")
            .replace("Size", "5 €");

    LssSurvey read = LssReader.read(LssTables.read(xml.getBytes(Charset.forName("ISO-8859-15"))));

    assertThat(read.title()).containsEntry("de", "Größe & Maß").containsEntry("en", "5 €");
  }

  @Test
  void characters_that_xml_forbids_do_not_stop_a_file() {
    String xml = simple(LssFile.version3("de", "en")).xml().replace("Size", "Si\u000Bze\u0000");
    String byReference = xml.replace("<![CDATA[Group]]>", "Gr&#x0B;o&#11;up");

    LssSurvey read = LssReader.read(LssTables.read(byReference.getBytes(StandardCharsets.UTF_8)));

    assertThat(read.title()).containsEntry("en", "Size");
    assertThat(read.groups().getFirst().name()).containsEntry("en", "Group");
  }

  @Test
  void a_file_cut_off_anywhere_is_refused_in_words() {
    byte[] whole = Everything.in(LssFile.version6("de", "en")).bytes();

    for (int length = 0; length < whole.length - 15; length += 211) {
      byte[] part = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> LssTables.read(part))
          .as("the first %d bytes", length)
          .isInstanceOf(UnreadableLssException.class);
    }
  }

  @Test
  void entities_are_neither_fetched_nor_blown_up() {
    String bomb =
        """
        <?xml version="1.0"?>
        <!DOCTYPE document [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>
        <document><LimeSurveyDocType>Survey</LimeSurveyDocType><languages><language>&b;&f;</language></languages></document>
        """;

    assertThatThrownBy(() -> LssTables.read(bomb.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(UnreadableLssException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "# LimeSurvey Survey Dump",
        "<html><body>Not found</body></html>",
        "<document/>",
        "<document><LimeSurveyDocType>Label set</LimeSurveyDocType></document>",
        "PK\u0003\u0004"
      })
  void what_is_no_questionnaire_is_refused(String content) {
    assertThatThrownBy(() -> LssTables.read(content.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(UnreadableLssException.class);
  }

  @Test
  void a_file_that_is_too_large_is_refused() {
    assertThatThrownBy(() -> LssTables.read(new byte[LssTables.MOST_BYTES + 1]))
        .isInstanceOf(UnreadableLssException.class);
  }
}
