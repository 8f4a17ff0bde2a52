package tandem.portal.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordsTest {
  @Test
  void an_umlaut_is_found_however_it_is_typed() {
    assertThat(Words.spellings("über")).contains("uber", "ueber");
    assertThat(Words.spellings("ueber")).contains("uber", "ueber");
    assertThat(Words.spellings("uber")).contains("uber");
    assertThat(Words.spellings("straße")).contains("strasse");
    assertThat(Words.spellings("café")).contains("cafe");
  }

  @Test
  void whatever_is_typed_the_query_holds_letters_digits_and_its_own_operators() {
    for (String typed :
        List.of(
            "a & !b | (c):*A <-> d", "'; drop table x; --", "x\u0000y \\ \" ' \u0002", "%_?{0}")) {
      assertThat(Words.of(typed).query(Map.of())).matches("[\\p{L}\\p{N}():*|& ]*");
    }
    assertThat(Words.of("der Umbau").query(Map.of())).isEqualTo("(der:*) & (umbau:*)");
    assertThat(Words.of("zu 5").query(Map.of())).isEqualTo("(zu) & (5)");
    assertThat(Words.of("zu 5").anyOf(Map.of())).isEqualTo("(zu) | (5)");
    assertThat(Words.of("zu zu ZU").words()).containsExactly("zu");
    assertThat(Words.of(" … ").isEmpty()).isTrue();
    assertThat(Words.of("wort ".repeat(10_000) + "ende").words()).containsExactly("wort");
    assertThat(Words.of("a b c d e f g h i j k").words()).hasSize(8);
  }

  @Test
  void a_mistyped_word_is_asked_for_as_what_it_was_read_for() {
    assertThat(Words.of("umbeu heute").query(Map.of("umbeu", List.of("umbau", "umbauten"))))
        .isEqualTo("(umbau:* | umbauten:*) & (heute:*)");
  }

  @Test
  void what_is_marked_is_cut_out_of_the_text() {
    assertThat(SearchQueries.excerpt("Der \u0002Umbau\u0003 <b>zahlt</b>").pieces())
        .containsExactly(
            new Hit.Piece("Der ", false),
            new Hit.Piece("Umbau", true),
            new Hit.Piece(" <b>zahlt</b>", false));
    assertThat(SearchQueries.excerpt("").pieces()).isEmpty();
    assertThat(SearchQueries.excerpt("der \u0002Umbau\u0003 zahlt\nEin Anruf").pieces())
        .extracting(Hit.Piece::text)
        .as("lines are parts, and a sentence that began before says so")
        .containsExactly("… der ", "Umbau", " zahlt · Ein Anruf");
  }
}
