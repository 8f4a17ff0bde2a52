package tandem.portal.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class LocalizedTest {
  private static final Localized GERMAN_ONLY = Localized.of("Wärme", " ");
  private static final Localized NOTHING = Localized.of("", "");

  @Test
  void a_text_is_shown_in_the_language_asked_for_with_its_own_numbers_and_dates() {
    Localized both = Localized.of("Wärme", "heat");
    assertThat(both.in(Locale.UK)).isEqualTo("heat");
    assertThat(both.localeShown(Locale.UK)).isEqualTo(Locale.UK);
    assertThat(both.isFallbackIn(Locale.UK)).isFalse();
  }

  @Test
  void what_is_missing_falls_back_to_another_language_and_says_to_which() {
    assertThat(GERMAN_ONLY.in(Locale.ENGLISH)).isEqualTo("Wärme");
    assertThat(GERMAN_ONLY.localeShown(Locale.ENGLISH)).isEqualTo(Locale.GERMAN);
    assertThat(GERMAN_ONLY.isFallbackIn(Locale.ENGLISH)).isTrue();
  }

  @Test
  void around_a_text_nobody_has_written_yet_is_the_language_asked_for() {
    assertThat(NOTHING.in(Locale.GERMAN)).isEmpty();
    assertThat(NOTHING.localeShown(Locale.GERMAN)).isEqualTo(Locale.GERMAN);
  }
}
