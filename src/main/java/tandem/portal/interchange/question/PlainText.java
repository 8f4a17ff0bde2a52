package tandem.portal.interchange.question;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import tandem.portal.platform.Markdown;

/// A marked-up text as plain lines, which is all that questions have: no HTML of a file ever
/// reaches a screen. Of one that is too long ([Marked#isTooLong]) the beginning only.
///
/// @param lost keys of notes on what was in it and is not any more
/// @param pictures how many pictures, films and sounds have been left out
record PlainText(String text, Set<String> lost, int pictures) {
  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "ul",
          "ol",
          "li",
          "table",
          "tr",
          "pre",
          "blockquote",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "section",
          "article",
          "header",
          "footer",
          "dl",
          "dt",
          "dd",
          "figure",
          "hr");
  private static final String MEDIA = "img, audio, video, iframe, object, embed, svg, canvas";
  private static final String EMPHASIS =
      "b, strong, i, em, u, s, strike, del, code, table, a[href], h1, h2, h3, h4, h5, h6, font";

  /// What looks like a tag in Moodle's own format and is none.
  private static final Pattern NO_TAG =
      Pattern.compile(
          "<(?!/?(?:p|br|b|i|u|s|em|strong|span|div|ul|ol|li|table|tbody|thead|tr|td|th|img|a|sub|sup"
              + "|pre|code|h[1-6]|hr|font|blockquote|tt|small|big|center|audio|video|source|iframe"
              + "|object|embed|style|script)\\b[^<>]*>|!--)",
          Pattern.CASE_INSENSITIVE);

  private static final Map<String, String> FORMULA = Map.of("$$", "$$", "\\(", "\\)", "\\[", "\\]");
  private static final Pattern MLANG =
      Pattern.compile(
          "\\{mlang\\s([a-zA-Z_, -]{1,60}+)}(.{0,20000}?)\\{mlang}",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
  private static final String MULTILANG = "span.multilang[lang], lang[lang]";
  private static final Map<Character, Character> RAISED =
      characters("0123456789+-n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ");
  private static final Map<Character, Character> LOWERED =
      characters("0123456789+-", "₀₁₂₃₄₅₆₇₈₉₊₋");

  /// The languages a text says it is in; none for a text that does not say.
  static Set<String> languages(Marked marked) {
    var languages = new LinkedHashSet<String>();
    Matcher mlang = MLANG.matcher(marked.read());
    while (mlang.find()) {
      languages.addAll(codes(mlang.group(1)));
    }
    if (marked.read().contains("lang")) {
      document(marked).select(MULTILANG).forEach(e -> languages.addAll(codes(e.attr("lang"))));
    }
    return languages;
  }

  /// @param language of which parts there are, if the text says so of its parts
  static PlainText of(Marked marked, Locale language) {
    String wanted = language.getLanguage();
    String own =
        MLANG
            .matcher(marked.read())
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        codes(found.group(1)).contains(wanted) ? found.group(2) : ""));
    if (marked.format() == Marked.Format.PLAIN) {
      return new PlainText(tidy(own), formula(own), 0);
    }
    Document document = document(marked.with(own));
    for (Element part : document.select(MULTILANG)) {
      if (!codes(part.attr("lang")).contains(wanted)) {
        part.remove();
      }
    }
    var lost = new TreeSet<>(formula(document.text()));
    if (!document.select("math").isEmpty()) {
      lost.add("formula");
    }
    if (!document.select(EMPHASIS).isEmpty()) {
      lost.add("formatting");
    }
    int pictures = document.select(MEDIA).size();
    document.select("script, style, template, noscript, object, svg, canvas, iframe").remove();
    var lines = new Lines();
    document.body().traverse(lines);
    String text = tidy(lines.text.toString());
    return text.isEmpty() && pictures == 0 && marked.format() == Marked.Format.MOODLE
        // Nothing but tags: a question about HTML
        ? new PlainText(tidy(own), Set.of(), 0)
        : new PlainText(text, lost, pictures);
  }

  private static Set<String> formula(String text) {
    boolean any =
        FORMULA.entrySet().stream()
            .anyMatch(
                sign -> {
                  int begin = text.indexOf(sign.getKey());
                  return begin >= 0 && text.indexOf(sign.getValue(), begin + 3) > 0;
                });
    return any ? Set.of("formula") : Set.of();
  }

  private static Document document(Marked marked) {
    return Jsoup.parseBodyFragment(
        switch (marked.format()) {
          case HTML -> marked.read();
          case MARKDOWN -> Markdown.html(marked.read());
          case MOODLE -> NO_TAG.matcher(marked.read()).replaceAll("&lt;").replace("\n", "<br>\n");
          case PLAIN -> "";
        });
  }

  /// `de`, `de-AT` and `de_comm` are all German.
  private static Set<String> codes(String languages) {
    var codes = new LinkedHashSet<String>();
    for (String one : List.of(languages.split("[, ]+"))) {
      codes.add(one.split("[-_]")[0].toLowerCase(Locale.ROOT));
    }
    return codes;
  }

  private static String tidy(String text) {
    return text.replace('\u00A0', ' ')
        .lines()
        .map(String::stripTrailing)
        .collect(Collectors.joining("\n"))
        .replaceAll("\n{3,}", "\n\n")
        .strip();
  }

  private static Map<Character, Character> characters(String plain, String special) {
    return java.util.stream.IntStream.range(0, plain.length())
        .boxed()
        .collect(java.util.stream.Collectors.toMap(plain::charAt, special::charAt));
  }

  /// Writes lines as a reader would copy them.
  private static final class Lines implements NodeVisitor {
    private final StringBuilder text = new StringBuilder();
    private int asItIs;

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words) {
        words(words);
      } else if (node instanceof Element element) {
        begin(element);
      }
    }

    private void words(TextNode node) {
      String words = asItIs > 0 ? node.getWholeText() : node.getWholeText().replaceAll("\\s+", " ");
      String parent = Optional.ofNullable(node.parent()).map(Node::nodeName).orElse("");
      switch (parent) {
        case "sup" -> text.append(mapped(words, RAISED, "^"));
        case "sub" -> text.append(mapped(words, LOWERED, "_"));
        default -> text.append(asItIs == 0 && endsWithBlank() ? words.stripLeading() : words);
      }
    }

    private static String mapped(
        String words, Map<Character, Character> special, String otherwise) {
      String bare = words.strip();
      if (bare.isEmpty()) {
        return "";
      }
      if (!bare.chars().allMatch(c -> special.containsKey((char) c))) {
        return otherwise + bare;
      }
      var mapped = new StringBuilder();
      bare.chars().forEach(c -> mapped.append(special.get((char) c)));
      return mapped.toString();
    }

    private boolean endsWithBlank() {
      return text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
    }

    private void begin(Element element) {
      String name = element.nodeName();
      asItIs += name.equals("pre") ? 1 : 0;
      if (name.equals("br")) {
        text.append('\n');
      } else if (name.equals("img")) {
        alternative(element.attr("alt").strip());
      } else if (BLOCKS.contains(name)) {
        line();
        if (name.equals("li")) {
          text.append("• ");
        }
      } else if (name.equals("td") || name.equals("th")) {
        if (element.previousElementSibling() != null) {
          text.append(" | ");
        }
      }
    }

    /// What an author says a picture shows; not the name of its file.
    private void alternative(String words) {
      if (words.length() > 2
          && !words.matches("(?i).*\\.(png|jpe?g|gif|svg|bmp|webp)|image|img.*")) {
        text.append('[').append(words).append(']');
      }
    }

    private void line() {
      if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n' && !isBullet()) {
        text.append('\n');
      }
    }

    private boolean isBullet() {
      return text.length() > 1 && text.substring(text.length() - 2).equals("• ");
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element && BLOCKS.contains(element.nodeName())) {
        line();
        asItIs -= element.nodeName().equals("pre") ? 1 : 0;
      }
    }
  }
}
