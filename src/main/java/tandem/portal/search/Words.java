package tandem.portal.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What somebody typed, as words to look for. However an umlaut is typed (“über”, “ueber”, “uber”),
/// however it is written is found.
///
/// @param typed lower case, letters and digits only, each with how it was typed
record Words(SequencedMap<String, String> typed) {
  private static final int MOST_CHARACTERS = 200;
  private static final int MOST_WORDS = 8;

  /// A shorter word is not taken for the beginning of others.
  private static final int LEAST_BEGINNING = 3;

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

  Words {
    typed = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(typed));
  }

  static Words of(String typed) {
    String text = typed.length() > MOST_CHARACTERS ? typed.substring(0, MOST_CHARACTERS) : typed;
    var words = new LinkedHashMap<String, String>();
    BETWEEN
        .splitAsStream(Normalizer.normalize(text, Normalizer.Form.NFC))
        .filter(word -> !word.isEmpty())
        .forEach(word -> words.putIfAbsent(word.toLowerCase(Locale.GERMAN), word));
    while (words.size() > MOST_WORDS) {
      words.pollLastEntry();
    }
    return new Words(words);
  }

  List<String> words() {
    return List.copyOf(typed.keySet());
  }

  /// The same map, each word as it was typed: German nouns keep their capital.
  Map<String, List<String>> asTyped(Map<String, List<String>> read) {
    return read.entrySet().stream()
        .collect(
            Collectors.toMap(
                entry -> typed.getOrDefault(entry.getKey(), entry.getKey()), Map.Entry::getValue));
  }

  boolean isEmpty() {
    return typed.isEmpty();
  }

  /// For `to_tsquery`: all words, each in any of its spellings or as what it was read for. Holds
  /// nothing but letters, digits and operators written here.
  String query(Map<String, List<String>> read) {
    return joined(" & ", read);
  }

  /// The same for any of the words.
  String anyOf(Map<String, List<String>> read) {
    return joined(" | ", read);
  }

  private String joined(String operator, Map<String, List<String>> read) {
    return typed.keySet().stream()
        .map(
            word ->
                read.getOrDefault(word, List.of(word)).stream()
                    .flatMap(each -> spellings(each).stream())
                    .distinct()
                    .map(Words::beginning)
                    .collect(Collectors.joining(" | ", "(", ")")))
        .collect(Collectors.joining(operator));
  }

  /// As the list of words has them: without accents, `ß` as `ss`.
  static String bare(String word) {
    return ACCENTS
        .matcher(Normalizer.normalize(word.replace("ß", "ss"), Normalizer.Form.NFD))
        .replaceAll("");
  }

  /// The word, and as it would be with umlauts written as two letters or as one.
  static Set<String> spellings(String word) {
    var spellings = new LinkedHashSet<String>();
    spellings.add(bare(word));
    spellings.add(bare(word.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue")));
    spellings.add(bare(word).replace("ae", "a").replace("oe", "o").replace("ue", "u"));
    return spellings;
  }

  private static String beginning(String word) {
    return word.length() < LEAST_BEGINNING ? word : word + ":*";
  }

  /// Every spelling of every word, to ask which of them are nowhere.
  List<String> all() {
    var all = new ArrayList<String>();
    typed.keySet().forEach(word -> all.addAll(spellings(word)));
    return all;
  }
}
