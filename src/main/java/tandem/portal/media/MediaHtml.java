package tandem.portal.media;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;
import tandem.portal.platform.Texts;

/// Puts pictures, videos and papers where a lesson's Markdown names them. It looks for what the
/// portal's own renderer writes, letter by letter; whatever an author types of HTML has been
/// escaped before and is not found.
final class MediaHtml {
  private static final String NAMED =
      "<img src=\"media:(?<id>[0-9a-fA-F-]{36})\" alt=\"(?<text>[^\"]*)\"(?: title=\"[^\"]*\")? />";
  private static final Pattern ALONE = Pattern.compile("<p>" + NAMED + "</p>");
  private static final Pattern AMONG_WORDS = Pattern.compile(NAMED);

  private final Map<MediaId, MediaFile> files;
  private final Locale locale;
  private final Locale language;
  private final Texts texts;

  /// @param files those the text may show
  /// @param locale the reader's
  /// @param language of the text
  MediaHtml(Map<MediaId, MediaFile> files, Locale locale, Locale language, Texts texts) {
    this.files = files;
    this.locale = locale;
    this.language = language;
    this.texts = texts;
  }

  String in(String html) {
    String blocks = ALONE.matcher(html).replaceAll(found -> quoted(block(found)));
    return AMONG_WORDS.matcher(blocks).replaceAll(found -> quoted(inline(found)));
  }

  private static String quoted(String html) {
    return Matcher.quoteReplacement(html);
  }

  private String block(java.util.regex.MatchResult found) {
    MediaFile file = file(found);
    if (file == null) {
      return "<p class=\"media media--missing\">" + missing() + "</p>";
    }
    String text = found.group("text");
    return "<figure class=\"media\">" + element(file, text) + caption(file, text) + "</figure>";
  }

  private String inline(java.util.regex.MatchResult found) {
    MediaFile file = file(found);
    return file == null
        ? "<span class=\"media--missing\">" + missing() + "</span>"
        : element(file, found.group("text"));
  }

  private @Nullable MediaFile file(java.util.regex.MatchResult found) {
    return files.get(new MediaId(UUID.fromString(found.group("id"))));
  }

  private String missing() {
    return escaped(texts.in(locale, "media.missing"));
  }

  private String element(MediaFile file, String text) {
    return switch (file.kind()) {
      case IMAGE -> image(file, text);
      case VIDEO -> video(file, text);
      case PDF -> paper(file, text);
    };
  }

  /// What is to be seen as the library says it; as the lesson says it, where the library does not.
  private String image(MediaFile file, String text) {
    String alternative = file.alternative().in(language);
    MediaFile.Size size = file.size();
    return "<img src=\"%s\" alt=\"%s\"%s loading=\"lazy\" decoding=\"async\">"
        .formatted(
            MediaRoutes.file(file.id()),
            alternative.isBlank() ? text : escaped(alternative),
            size == null
                ? ""
                : " width=\"%d\" height=\"%d\"".formatted(size.width(), size.height()));
  }

  /// Captions in the reader's language come first, and are shown without being asked for.
  private String video(MediaFile file, String text) {
    var html =
        new StringBuilder(
            "<video controls playsinline preload=\"metadata\" src=\"%s\" data-media=\"%s\" aria-label=\"%s\">"
                .formatted(
                    MediaRoutes.file(file.id()),
                    file.id(),
                    text.isBlank() ? escaped(file.title(language)) : text));
    List<String> languages =
        file.captions().stream()
            .sorted(
                Comparator.comparing((String code) -> !code.equals(locale.getLanguage()))
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    for (String code : languages) {
      html.append(
          "<track kind=\"captions\" src=\"%s\" srclang=\"%s\" label=\"%s\"%s>"
              .formatted(
                  MediaRoutes.captions(file.id(), code),
                  code,
                  escaped(Locale.of(code).getDisplayLanguage(locale)),
                  code.equals(languages.getFirst()) ? " default" : ""));
    }
    return html.append("</video>").toString();
  }

  private String paper(MediaFile file, String text) {
    String weight = texts.in(locale, file.weightKey(), file.weight());
    return """
        <a class="media__paper" href="%s" target="_blank" rel="noopener">\
        <span class="icon icon--file" aria-hidden="true"></span>\
        <span>%s <span class="media__weight">%s</span></span></a>"""
        .formatted(
            MediaRoutes.file(file.id()),
            text.isBlank() ? escaped(file.title(language)) : text,
            escaped(texts.in(locale, "media.paper", weight)));
  }

  /// What the lesson says beside a picture or video, unless that only says what is to be seen.
  private String caption(MediaFile file, String text) {
    boolean said =
        file.kind() == MediaKind.PDF
            || text.isBlank()
            || text.equals(escaped(file.name()))
            || file.alternative().byLanguage().values().stream()
                .anyMatch(alternative -> escaped(alternative).equals(text));
    return said ? "" : "<figcaption>" + text + "</figcaption>";
  }

  private static String escaped(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }
}
