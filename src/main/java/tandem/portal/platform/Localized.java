package tandem.portal.platform;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// A text by language code. A language that is missing falls back to English, then to any other,
/// and the caller can tell, so that the screen says so instead of passing the fallback off as a
/// translation.
public record Localized(@JsonValue Map<String, String> byLanguage) {
  private static final String FALLBACK = "en";

  @JsonCreator
  public Localized {
    byLanguage = Map.copyOf(new TreeMap<>(byLanguage));
  }

  public static Localized of(String de, String en) {
    return new Localized(Map.of("de", de, "en", en));
  }

  public String in(Locale locale) {
    return byLanguage.getOrDefault(languageShown(locale), "");
  }

  /// The language [#in] answers with: the asked one if there is a text in it.
  public String languageShown(Locale locale) {
    if (has(locale.getLanguage())) {
      return locale.getLanguage();
    }
    return has(FALLBACK)
        ? FALLBACK
        : byLanguage.keySet().stream().sorted().filter(this::has).findFirst().orElse(FALLBACK);
  }

  /// As [#languageShown], and where nobody has written anything yet, the asked one: what stands
  /// around a text is in its language.
  public Locale localeShown(Locale locale) {
    String shown = languageShown(locale);
    return has(shown) && !shown.equals(locale.getLanguage()) ? Locale.of(shown) : locale;
  }

  public boolean isFallbackIn(Locale locale) {
    return !languageShown(locale).equals(locale.getLanguage());
  }

  /// Whether there is no text in this very language, whatever is shown instead.
  public boolean lacks(Locale language) {
    return !has(language.getLanguage());
  }

  private boolean has(String language) {
    return !byLanguage.getOrDefault(language, "").isBlank();
  }
}
