package tandem.portal.survey;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Blacks out who is named in what people wrote, before anybody reads it: whoever is written about
/// has not been asked, and a name says who is meant where it cannot say who wrote.
///
/// Blacked out are mail addresses, telephone numbers, and the given and family names of the people
/// it knows: a word beginning with a capital, with or without a genitive's s, or any spelling where
/// given and family name stand together. Nicknames and descriptions ("the boss of the north") stay,
/// and a name that is a word of the language as well (Lang, Young) goes at the beginning of a
/// sentence too.
final class NameMask {
  /// What stands in a name's place, in every language.
  static final String MASK = "[…]";

  private static final Pattern ADDRESS =
      Pattern.compile(
          "[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63})*");
  private static final Pattern TELEPHONE =
      Pattern.compile("(?<![\\p{L}\\p{N}])(?:\\+|00?)\\d[\\d ()/.-]{5,20}\\d(?![\\p{L}\\p{N}])");
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN = Pattern.compile("[\\s,-]{1,3}");
  private static final int SHORTEST = 2;
  private static final Set<String> PARTICLES =
      Set.of(
          "al", "bin", "da", "de", "del", "dem", "den", "der", "di", "dos", "du", "el", "la", "le",
          "ten", "ter", "und", "van", "vom", "von", "zu", "zum", "zur");

  private final Set<String> given = new HashSet<>();
  private final Set<String> family = new HashSet<>();

  record Name(String given, String family) {}

  NameMask(Iterable<Name> people) {
    for (Name person : people) {
      keep(given, person.given());
      keep(family, person.family());
    }
  }

  /// Parts of a name count one by one: of "Anna-Lena von der Heide" Anna, Lena and Heide. Particles
  /// are written small and are words of every sentence; where a directory writes everything small,
  /// they are known by name.
  private static void keep(Set<String> names, String name) {
    List<String> parts =
        WORD.matcher(name)
            .results()
            .map(MatchResult::group)
            .filter(part -> part.length() >= SHORTEST)
            .toList();
    List<String> large = parts.stream().filter(NameMask::isLarge).toList();
    (large.isEmpty() ? parts : large)
        .stream()
            .filter(part -> !PARTICLES.contains(part))
            .map(NameMask::folded)
            .forEach(names::add);
  }

  /// Begins with a capital, or is of a script that has none.
  private static boolean isLarge(String word) {
    return !Character.isLowerCase(word.codePointAt(0));
  }

  String mask(String text) {
    String rest = ADDRESS.matcher(text).replaceAll(MASK);
    rest = TELEPHONE.matcher(rest).replaceAll(MASK);
    List<MatchResult> words = WORD.matcher(rest).results().toList();
    var masked = new StringBuilder(rest.length());
    int end = 0;
    for (int i = 0; i < words.size(); i++) {
      MatchResult word = words.get(i);
      masked.append(rest, end, word.start());
      masked.append(names(rest, words, i) ? MASK : word.group());
      end = word.end();
    }
    // Given and family name are one person
    return masked
        .append(rest, end, rest.length())
        .toString()
        .replaceAll("\\[…](?:[ -]\\[…])+", MASK);
  }

  private boolean names(String text, List<MatchResult> words, int at) {
    String word = words.get(at).group();
    if (isLarge(word)) {
      return is(given, word) || is(family, word);
    }
    return (is(given, word) && beside(text, words, at, 1, family))
        || (is(family, word) && beside(text, words, at, -1, given));
  }

  private static boolean beside(
      String text, List<MatchResult> words, int at, int step, Set<String> names) {
    int other = at + step;
    if (other < 0 || other >= words.size()) {
      return false;
    }
    MatchResult first = words.get(Math.min(at, other));
    MatchResult second = words.get(Math.max(at, other));
    return BETWEEN.matcher(text.substring(first.end(), second.start())).matches()
        && is(names, words.get(other).group());
  }

  private static boolean is(Set<String> names, String word) {
    String folded = folded(word);
    return names.contains(folded)
        || (folded.length() > SHORTEST
            && folded.endsWith("s")
            && names.contains(folded.substring(0, folded.length() - 1)));
  }

  /// As names are written without the keyboard of their language: Müller and Mueller are the same,
  /// and so are José and Jose, whatever the signs are put together of.
  private static String folded(String name) {
    String spelled =
        Normalizer.normalize(name, Normalizer.Form.NFC)
            .toLowerCase(Locale.ROOT)
            .replace("ä", "ae")
            .replace("ö", "oe")
            .replace("ü", "ue")
            .replace("ß", "ss")
            .replace("ø", "o")
            .replace("ł", "l")
            .replace("ı", "i");
    return MARKS.matcher(Normalizer.normalize(spelled, Normalizer.Form.NFD)).replaceAll("");
  }
}
