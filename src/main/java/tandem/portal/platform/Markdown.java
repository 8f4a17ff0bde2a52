package tandem.portal.platform;

import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.UrlSanitizer;

/// Markdown to HTML. Raw HTML is escaped and dangerous link targets dropped: authors of another
/// company write what our people read.
public final class Markdown {
  private static final Parser PARSER =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();
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
    return RENDERER.render(PARSER.parse(markdown));
  }

  /// The same, but pictures of the portal’s own, `![…](media:…)`, keep their address: whoever shows
  /// the text puts there what it stands for.
  public static String withMedia(String markdown) {
    return MEDIA_RENDERER.render(PARSER.parse(markdown));
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
