package tandem.portal.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FlipCardsTest {
  @Test
  void a_block_of_cards_becomes_disclosures_with_a_front_and_a_back() {
    assertThat(
            Markdown.html(
                """
                ```cards
                Vorn
                Hinten,
                zweite Zeile

                Nur vorn
                ```
                """))
        .contains(
            "<div class=\"flips\">",
            "<summary class=\"flip__front\">Vorn</summary>",
            "<p class=\"flip__back\">Hinten,\nzweite Zeile</p>",
            "<summary class=\"flip__front\">Nur vorn</summary><p class=\"flip__back\"></p>")
        .doesNotContain("<pre>");
  }

  @Test
  void nothing_in_a_card_is_markup() {
    assertThat(Markdown.html("```cards\n<script>x</script>\n<img src=x onerror=y>\n```"))
        .contains("&lt;script&gt;", "&lt;img")
        .doesNotContain("<script", "<img");
  }

  @Test
  void any_other_fenced_block_is_code_as_ever() {
    assertThat(Markdown.html("```\na < b\n```")).contains("<pre><code>a &lt; b");
    assertThat(Markdown.html("```java\nx\n```")).contains("<pre><code class=\"language-java\">");
  }
}
