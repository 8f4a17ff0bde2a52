package tandem.portal.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class MarkdownTest {
  @Test
  void a_table_is_one() {
    assertThat(Markdown.html("|a|b|\n|-|-|\n|c|d|"))
        .contains("<th>a</th>", "<td>d</td>")
        .doesNotContain("|");
  }

  @Test
  void a_line_of_too_many_cells_stays_text() {
    String wide = "|a".repeat(60);
    assertThat(Markdown.html(wide + "\n" + "|-".repeat(60) + "\nb\n\n|a|b|\n|-|-|\n|c|d|"))
        .contains("<p>" + wide)
        .contains("<td>c</td>");
  }

  @Test
  @Timeout(10)
  void nothing_lies_too_deep_in_one_another() {
    assertThat(Markdown.html(">".repeat(20_000) + "a").split("<blockquote>")).hasSizeLessThan(60);
    assertThat(Markdown.html("*a **b ".repeat(20_000) + "** *".repeat(20_000))).isNotBlank();
    assertThat(Markdown.html("- ".repeat(10_000) + "a")).isNotBlank();
    assertThat(Markdown.html("![".repeat(20_000) + "a" + "](x)".repeat(20_000))).isNotBlank();
  }
}
