package tandem.portal.platform;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.UrlSanitizer;
import org.springframework.web.util.HtmlUtils;

/// Markdown to HTML. Raw HTML is escaped and dangerous link targets dropped: authors of another
/// company write what our people read. For the same reason there is an end to how deep things lie
/// in one another and how wide a table is: a few lines can ask for more than any machine has.
public final class Markdown {
  private static final int DEEPEST = 50;
  private static final int WIDEST = 50;
  private static final Parser PARSER =
      Parser.builder()
          .extensions(List.of(TablesExtension.create()))
          .maxOpenBlockParsers(DEEPEST)
          .build();
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder()
          .extensions(List.of(TablesExtension.create()))
          .escapeHtml(true)
          .sanitizeUrls(true)
          .nodeRendererFactory(FlipCards::new)
          .urlSanitizer(new DefaultUrlSanitizer(List.of("http", "https", "mailto")))
          .build();

  private static final Pattern MEDIA =
      Pattern.compile("media:\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
  private static final HtmlRenderer MEDIA_RENDERER =
      HtmlRenderer.builder()
          .extensions(List.of(TablesExtension.create()))
          .escapeHtml(true)
          .sanitizeUrls(true)
          .nodeRendererFactory(FlipCards::new)
          .urlSanitizer(new WithMedia())
          .build();

  private Markdown() {}

  public static String html(String markdown) {
    return rendered(RENDERER, markdown);
  }

  /// The same, but pictures of the portal’s own, `![…](media:…)`, keep their address: whoever shows
  /// the text puts there what it stands for.
  public static String withMedia(String markdown) {
    return rendered(MEDIA_RENDERER, markdown);
  }

  private static String rendered(HtmlRenderer renderer, String markdown) {
    try {
      return renderer.render(PARSER.parse(narrow(markdown)));
    } catch (StackOverflowError e) {
      // Emphasis within emphasis has no end of its own
      return "<p>" + HtmlUtils.htmlEscape(markdown) + "</p>";
    }
  }

  /// A line of too many cells is no row of a table: the cells would be filled up in every row.
  private static String narrow(String markdown) {
    if (markdown.lines().allMatch(line -> line.chars().filter(c -> c == '|').count() <= WIDEST)) {
      return markdown;
    }
    return markdown
        .lines()
        .map(
            line ->
                line.chars().filter(c -> c == '|').count() <= WIDEST
                    ? line
                    : line.replace("|", "\\|"))
        .collect(Collectors.joining("\n"));
  }

  private static final class WithMedia implements UrlSanitizer {
    private final UrlSanitizer others = new DefaultUrlSanitizer(List.of("http", "https", "mailto"));

    @Override
    public String sanitizeLinkUrl(String url) {
      return others.sanitizeLinkUrl(url);
    }

    @Override
    public String sanitizeImageUrl(String url) {
      return MEDIA.matcher(url).matches() ? url : others.sanitizeImageUrl(url);
    }
  }
}
