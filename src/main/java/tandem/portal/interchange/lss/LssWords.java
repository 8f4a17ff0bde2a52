package tandem.portal.interchange.lss;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import tandem.portal.interchange.lss.LssRemark.Note;
import tandem.portal.platform.Languages;
import tandem.portal.platform.Localized;

/// Texts of a file as the portal's: of their HTML what is words, of their languages those the
/// portal speaks, and no placeholders that LimeSurvey would have filled in.
final class LssWords {
  /// Stands for the other company in the files this module writes, because a brace means something
  /// to LimeSurvey.
  static final String PARTNER_OUTSIDE = "[partner]";

  static final String PARTNER = "{partner}";
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(?!partner})\\S[^{}]*}");

  private final List<String> languages;

  /// @param languages of the file, its author's first
  LssWords(List<String> languages) {
    this.languages = languages;
  }

  /// Whether any of the portal's languages is among the file's.
  boolean speaks() {
    return Languages.ALL.stream().anyMatch(l -> matching(languages, l).isPresent());
  }

  /// Whether the file has a text in this language, `de-informal` for `de` included.
  boolean has(Locale language) {
    return matching(languages, language).isPresent();
  }

  /// The author's language, as a code.
  String own() {
    return languages.isEmpty() ? Locale.ENGLISH.getLanguage() : languages.getFirst();
  }

  Localized of(Map<String, String> texts, List<Note> notes) {
    var words = new HashMap<String, String>();
    for (Locale language : Languages.ALL) {
      matching(List.copyOf(texts.keySet()), language)
          .map(key -> words(texts.getOrDefault(key, ""), notes))
          .filter(text -> !text.isEmpty())
          .ifPresent(text -> words.put(language.getLanguage(), text));
    }
    if (words.isEmpty()) {
      texts.values().stream()
          .map(text -> words(text, notes))
          .filter(text -> !text.isEmpty())
          .findFirst()
          .ifPresent(text -> words.put(Locale.ENGLISH.getLanguage(), text));
    }
    return new Localized(words);
  }

  /// For the report, where nothing is noted again.
  Localized shown(Map<String, String> texts) {
    return of(texts, new ArrayList<>());
  }

  /// No longer than there is place for, in every language.
  Localized fitting(Localized text, int longest, List<Note> notes) {
    if (text.byLanguage().values().stream().allMatch(words -> words.length() <= longest)) {
      return text;
    }
    once(notes, Note.of("cut", longest));
    var cut = new HashMap<String, String>();
    text.byLanguage()
        .forEach(
            (language, words) ->
                cut.put(
                    language,
                    words.length() <= longest ? words : words.substring(0, longest - 1) + "…"));
    return new Localized(cut);
  }

  private static String words(String html, List<Note> notes) {
    Document parsed = Jsoup.parseBodyFragment(html);
    if (!parsed.select("img, iframe, video, audio, object, embed, script, a[href]").isEmpty()) {
      once(notes, Note.of("media"));
    }
    parsed.select("script, style").remove();
    String text = parsed.text().replace(PARTNER_OUTSIDE, PARTNER);
    if (PLACEHOLDER.matcher(text).find()) {
      once(notes, Note.of("placeholder"));
      text = PLACEHOLDER.matcher(text).replaceAll("…");
    }
    return text.strip();
  }

  private static void once(List<Note> notes, Note note) {
    if (!notes.contains(note)) {
      notes.add(note);
    }
  }

  private static Optional<String> matching(List<String> keys, Locale wanted) {
    String code = wanted.getLanguage();
    return keys.contains(code)
        ? Optional.of(code)
        : keys.stream().filter(key -> key.startsWith(code + "-")).findFirst();
  }
}
