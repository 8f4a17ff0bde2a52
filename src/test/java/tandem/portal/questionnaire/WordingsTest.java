package tandem.portal.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingsTest {
  private static final Set<Forgiven> NOTHING = Set.of();

  @ParameterizedTest
  @CsvSource({
    "CASE, Allianz, allianz",
    "UMLAUTS, Größe, Groesse",
    "UMLAUTS, Straße, Strasse",
    "UMLAUTS, Café, Cafe",
    "UMLAUTS, Grösse, Größe",
    "BLANKS, zwei Worte, '  zwei  Worte '",
    "QUOTES, „so“, '\"so\"'",
    "QUOTES, it’s, it's",
    "QUOTES, Nord–Süd, Nord-Süd"
  })
  void what_is_forgiven_does_not_matter_and_the_rest_does(
      Forgiven forgiven, String wording, String typed) {
    assertThat(Wordings.match(wording, typed, Set.of(forgiven))).isTrue();
    assertThat(Wordings.match(wording, typed, EnumSet.complementOf(EnumSet.of(forgiven))))
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "ab*, abc, true",
    "ab*, ab, true",
    "*bc, abc, true",
    "a*c, ac, true",
    "a*b*c, a-b-b-c, true",
    "a*ba, aba, true",
    "a*aba, aba, false",
    "ab*ba, aba, false",
    "*, anything, true",
    "a*b, abc, false",
    "2\\*3, 2*3, true",
    "2\\*3, 2x3, false"
  })
  void a_star_stands_for_anything(String wording, String typed, boolean fits) {
    assertThat(Wordings.match(wording, typed, NOTHING)).isEqualTo(fits);
  }

  @Test
  void many_stars_take_no_longer_than_few() {
    assertThat(Wordings.match("*a".repeat(100) + "b", "a".repeat(200), NOTHING)).isFalse();
  }

  @Test
  void the_same_letter_composed_otherwise_is_the_same() {
    assertThat(Wordings.match("ü", "u\u0308", NOTHING)).isTrue();
  }
}
