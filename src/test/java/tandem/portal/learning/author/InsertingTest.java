package tandem.portal.learning.author;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tandem.portal.platform.Localized;

class InsertingTest {
  private static final int NOWHERE = -1;
  private static final String LINE = "![Ofen](media:1)";

  @Test
  void without_a_cursor_it_goes_to_the_end() {
    assertThat(german("Eins.\n\nZwei.\n", NOWHERE)).isEqualTo("Eins.\n\nZwei.\n\n" + LINE + "\n");
    assertThat(german("", NOWHERE)).isEqualTo(LINE + "\n");
  }

  @Test
  void within_a_paragraph_it_goes_behind_it() {
    String expected = "Eins,\nzwei.\n\n" + LINE + "\n\nDrei.";
    assertThat(german("Eins,\nzwei.\n\nDrei.", 3)).isEqualTo(expected);
    assertThat(german("Eins,\nzwei.\n\nDrei.", 11)).as("at its end").isEqualTo(expected);
    assertThat(german("Eins,\nzwei.\n\n\n\nDrei.", 13)).as("between two").isEqualTo(expected);
  }

  @Test
  void at_the_beginning_of_a_paragraph_it_goes_before_it() {
    assertThat(german("Eins.\n\nZwei.", 0)).isEqualTo(LINE + "\n\nEins.\n\nZwei.");
    assertThat(german("Eins.\n\nZwei.", 7)).isEqualTo("Eins.\n\n" + LINE + "\n\nZwei.");
  }

  @Test
  void cards_stay_together() {
    String cards = "```cards\nVorn\nHinten\n\nNoch eine\nHinten\n```";
    assertThat(german(cards + "\n\nDanach.", 15)).isEqualTo(cards + "\n\n" + LINE + "\n\nDanach.");
  }

  @Test
  void the_other_language_follows_to_the_same_paragraph() {
    Inserting.Placed placed = both("Eins.\n\nZwei.", "One.\n\nTwo.", Map.of("de", 2));
    assertThat(placed.text().byLanguage())
        .containsEntry("de", "Eins.\n\n![a](media:1)\n\nZwei.")
        .containsEntry("en", "One.\n\n![b](media:1)\n\nTwo.");
    assertThat(placed.cursors()).containsEntry("de", 20).containsEntry("en", 19);
  }

  @Test
  void where_the_paragraphs_differ_each_text_has_its_own_place() {
    assertThat(both("Eins.\n\nZwei.", "One.", Map.of("de", 2, "en", 4)).text().byLanguage())
        .containsEntry("de", "Eins.\n\n![a](media:1)\n\nZwei.")
        .containsEntry("en", "One.\n\n![b](media:1)\n");
  }

  @Test
  void a_language_without_a_line_keeps_its_text() {
    var text = Localized.of("Eins.", "One.");
    assertThat(Inserting.of(text, Map.of("de", LINE), Map.of()).text().byLanguage())
        .containsEntry("en", "One.");
  }

  private static String german(String text, int cursor) {
    Map<String, Integer> cursors = cursor == NOWHERE ? Map.of() : Map.of("de", cursor);
    return Inserting.of(Localized.of(text, ""), Map.of("de", LINE), cursors)
        .text()
        .byLanguage()
        .getOrDefault("de", "");
  }

  private static Inserting.Placed both(String de, String en, Map<String, Integer> cursors) {
    return Inserting.of(
        Localized.of(de, en), Map.of("de", "![a](media:1)", "en", "![b](media:1)"), cursors);
  }
}
