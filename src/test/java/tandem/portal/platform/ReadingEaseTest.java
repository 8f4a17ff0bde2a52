package tandem.portal.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingEaseTest {
  /// Worked examples as they are published for Flesch's formula (Wikipedia, “Flesch–Kincaid
  /// readability tests”): 116, 69 and 37.5.
  @Test
  void published_examples_come_out_as_published() {
    assertThat(english("The cat sat on the mat.").score()).isCloseTo(116.145, within(1e-9));
    assertThat(
            english(
                    "This sentence, taken as a reading passage unto itself, is being used to prove"
                        + " a point.")
                .score())
        .isCloseTo(68.9825, within(1e-9));
    assertThat(
            english(
                    "The Australian platypus is seemingly a hybrid of a mammal and reptilian"
                        + " creature.")
                .score())
        .isCloseTo(37.455, within(1e-3));
  }

  /// Counted by hand: 6 words, 8 syllables; 5 words, 20 syllables.
  @Test
  void german_follows_amstad() {
    assertThat(german("Die Katze sitzt auf der Matte.").score())
        .isCloseTo(180 - 6 - 58.5 * 8 / 6, within(1e-9));
    assertThat(german("Wartungsverträge rechtfertigen erhebliche Investitionen nicht.").score())
        .isCloseTo(180 - 5 - 58.5 * 20 / 5, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({
    "en, table, 2", "en, makes, 1", "en, changes, 2", "en, wanted, 2", "en, used, 1",
    "en, settled, 2", "en, companies, 3", "en, various, 3", "en, be, 1", "en, once, 1",
    "de, Störungen, 3", "de, Häuser, 2", "de, Ansprechpartner, 4", "de, neue, 2", "de, GmbH, 1"
  })
  void syllables_are_counted_as_they_are_spoken(String language, String word, int syllables) {
    assertThat(ReadingEase.syllables(word, Locale.of(language))).isEqualTo(syllables);
  }

  @Test
  void a_full_stop_that_ends_nothing_ends_no_sentence() {
    assertThat(german("Das spart z. B. 3.400 Euro. Und ca. zwei Tage! Warum? Darum.").sentences())
        .isEqualTo(4);
    assertThat(english("It pays back in 5.2 years, e. g. in Bremen.").sentences()).isEqualTo(1);
    assertThat(english("One line\n\nAnother line").sentences()).isEqualTo(2);
  }

  @Test
  void it_says_what_to_mend_and_nothing_of_a_few_words() {
    assertThat(english("Too short to tell.").verdict()).isEqualTo(ReadingEase.Verdict.NONE);
    assertThat(english("").verdict()).isEqualTo(ReadingEase.Verdict.NONE);
    assertThat(english("We come before it breaks. You save time and cost. Call us.").verdict())
        .isEqualTo(ReadingEase.Verdict.EASY);
    assertThat(english(String.join(" ", Collections.nCopies(21, "so")) + ".").verdict())
        .isEqualTo(ReadingEase.Verdict.LONG_SENTENCES);
    assertThat(english(String.join(" ", Collections.nCopies(12, "electricity")) + ".").verdict())
        .isEqualTo(ReadingEase.Verdict.LONG_WORDS);
  }

  @Test
  void nothing_is_neither_easy_nor_hard() {
    assertThatIllegalStateException().isThrownBy(() -> english(" … ").score());
  }

  private static ReadingEase english(String text) {
    return ReadingEase.of(text, Locale.ENGLISH);
  }

  private static ReadingEase german(String text) {
    return ReadingEase.of(text, Locale.GERMAN);
  }
}
