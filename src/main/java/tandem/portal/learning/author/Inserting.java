package tandem.portal.learning.author;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tandem.portal.platform.Localized;

/// Puts a line of its own into a text, in one language or in several, without tearing a paragraph
/// or a block of cards apart.
public final class Inserting {
  private static final String FENCE = "```";
  private static final String GAP = "\n\n";

  private Inserting() {}

  /// A text with the line in it.
  ///
  /// @param cursors where each language's text goes on, behind the line
  public record Placed(Localized text, Map<String, Integer> cursors) {}

  /// The line goes behind the paragraph the cursor stands in, or before it, where the cursor is at
  /// its very beginning. Nobody writes in two languages at once: where the cursor of the other text
  /// rests at its end, and both texts have as many paragraphs, the line goes to the same place in
  /// both.
  ///
  /// @param lines by language; a language without one keeps its text
  /// @param cursors as characters from the beginning; a language without one: at the end
  public static Placed of(Localized text, Map<String, String> lines, Map<String, Integer> cursors) {
    var blocks = new LinkedHashMap<String, Blocks>();
    lines
        .keySet()
        .forEach(code -> blocks.put(code, new Blocks(text.byLanguage().getOrDefault(code, ""))));
    var after = new LinkedHashMap<>(text.byLanguage());
    var ends = new LinkedHashMap<String, Integer>();
    blocks.forEach(
        (code, own) -> {
          int place = own.before(cursors.getOrDefault(code, Integer.MAX_VALUE));
          if (place == own.size()) {
            place =
                blocks.entrySet().stream()
                    .filter(other -> other.getValue().size() == own.size())
                    .mapToInt(
                        other ->
                            other
                                .getValue()
                                .before(cursors.getOrDefault(other.getKey(), Integer.MAX_VALUE)))
                    .min()
                    .orElse(place);
          }
          String before = own.upTo(place) + lines.get(code);
          ends.put(code, before.length());
          after.put(code, before + own.from(place));
        });
    return new Placed(new Localized(after), ends);
  }

  /// What blank lines keep apart, outside of ```.
  private static final class Blocks {
    private final String text;
    private final List<Integer> starts = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();

    Blocks(String text) {
      this.text = text;
      boolean fenced = false;
      boolean within = false;
      int start = 0;
      while (start < text.length()) {
        int newline = text.indexOf('\n', start);
        int end = newline < 0 ? text.length() : newline;
        String line = text.substring(start, end);
        if (line.isBlank() && !fenced) {
          within = false;
        } else {
          if (!within) {
            starts.add(start);
            ends.add(end);
          }
          within = true;
          ends.set(ends.size() - 1, end);
          fenced ^= line.stripLeading().startsWith(FENCE);
        }
        start = end + 1;
      }
    }

    int size() {
      return starts.size();
    }

    /// How many blocks the line at the cursor has before it.
    int before(int cursor) {
      return (int) starts.stream().filter(start -> start < cursor).count();
    }

    String upTo(int block) {
      return block == 0 ? "" : text.substring(0, ends.get(block - 1)) + GAP;
    }

    String from(int block) {
      return block == size() ? "\n" : GAP + text.substring(starts.get(block));
    }
  }
}
