package tandem.portal.platform;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.CoreHtmlNodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/// Cards with two sides, as a fenced block named `cards`: in each paragraph of it the first line is
/// the front, and what follows is the back. The browser's own disclosure turns them, so they work
/// with any keyboard and any reader.
public final class FlipCards extends CoreHtmlNodeRenderer {
  static final String NAME = "cards";
  private static final Pattern SIDES_OF_CARDS = Pattern.compile("\\R\\s*\\R");
  private static final Pattern BLOCK =
      Pattern.compile(
          "^`{3,}" + NAME + "[ \\t]*\\R(.*?)(?:^`{3,}[ \\t]*$|\\z)",
          Pattern.DOTALL | Pattern.MULTILINE);
  private final HtmlWriter html;

  /// @param back may be empty
  public record Card(String front, String back) {
    /// Whether a side is empty, or still what stands there to begin with, in square brackets.
    public boolean isUnwritten() {
      return unwritten(front) || unwritten(back);
    }

    private static boolean unwritten(String side) {
      return side.isEmpty() || (side.startsWith("[") && side.endsWith("]"));
    }
  }

  /// Every card of a text.
  public static List<Card> in(String markdown) {
    return BLOCK.matcher(markdown).results().flatMap(block -> cards(block.group(1))).toList();
  }

  /// The text with each card put in words instead of its block.
  public static String told(String markdown, Function<Card, String> words) {
    return BLOCK
        .matcher(markdown)
        .replaceAll(
            block ->
                Matcher.quoteReplacement(
                    cards(block.group(1)).map(words).collect(Collectors.joining("\n"))));
  }

  private static Stream<Card> cards(String block) {
    return SIDES_OF_CARDS
        .splitAsStream(block)
        .map(String::strip)
        .filter(card -> !card.isEmpty())
        .map(
            card -> {
              String[] sides = card.split("\\R", 2);
              return new Card(sides[0].strip(), sides.length == 1 ? "" : sides[1].strip());
            });
  }

  FlipCards(HtmlNodeRendererContext context) {
    super(context);
    this.html = context.getWriter();
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(FencedCodeBlock.class);
  }

  @Override
  public void visit(FencedCodeBlock block) {
    if (block.getInfo() == null || !block.getInfo().strip().equals(NAME)) {
      super.visit(block);
      return;
    }
    html.line();
    html.tag("div", Map.of("class", "flips"));
    cards(block.getLiteral()).forEach(this::card);
    html.tag("/div");
    html.line();
  }

  private void card(Card card) {
    html.tag("details", Map.of("class", "flip"));
    html.tag("summary", Map.of("class", "flip__front"));
    html.text(card.front());
    html.tag("/summary");
    html.tag("p", Map.of("class", "flip__back"));
    html.text(card.back());
    html.tag("/p");
    html.tag("/details");
  }
}
