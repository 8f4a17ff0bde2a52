package tandem.portal.platform;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.CoreHtmlNodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/// Cards with two sides, as a fenced block named `cards`: in each paragraph of it the first line is
/// the front, and what follows is the back. The browser's own disclosure turns them, so they work
/// with any keyboard and any reader.
final class FlipCards extends CoreHtmlNodeRenderer {
  static final String NAME = "cards";
  private final HtmlWriter html;

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
    Arrays.stream(block.getLiteral().split("\\R\\s*\\R"))
        .map(String::strip)
        .filter(card -> !card.isEmpty())
        .forEach(this::card);
    html.tag("/div");
    html.line();
  }

  private void card(String card) {
    String[] sides = card.split("\\R", 2);
    html.tag("details", Map.of("class", "flip"));
    html.tag("summary", Map.of("class", "flip__front"));
    html.text(sides[0].strip());
    html.tag("/summary");
    html.tag("p", Map.of("class", "flip__back"));
    html.text(sides.length == 1 ? "" : sides[1].strip());
    html.tag("/p");
    html.tag("/details");
  }
}
