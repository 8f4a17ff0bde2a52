package tandem.portal.platform;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// How easy a text is to read, from the length of its sentences (words) and of its words
/// (syllables). 100 and more is very easy, 0 and less is very hard.
///
/// English: R. Flesch, A new readability yardstick, Journal of Applied Psychology 32 (1948),
/// 221–233: 206.835 − 1.015 · words a sentence − 84.6 · syllables a word.
/// German: T. Amstad, Wie verständlich sind unsere Zeitungen?, Zürich 1978, the same made for
/// German's longer words: 180 − words a sentence − 58.5 · syllables a word.
///
/// Syllables are counted by rule, not by dictionary: groups of vowels, without the silent e of
/// English. Of single words that can be one off; over a story it evens out.
///
/// @param words of the text, numbers included
/// @param sentences what ends in a full stop, a question or exclamation mark, or with a paragraph
public record ReadingEase(Locale language, int words, int sentences, int syllables) {
  /// Below this many words it says nothing.
  public static final int LEAST_WORDS = 10;

  /// More words than these, and a listener has lost the beginning.
  private static final int LONG_SENTENCE = 20;

  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{N}](?:[’'.,]?[\\p{L}\\p{M}\\p{N}])*");
  private static final Pattern PARAGRAPH = Pattern.compile("\\R+");

  /// Not after a single letter (“z. B.”, “e. g.”), not within a number (“5.2”), not before a small
  /// letter (“ca. zwei”).
  private static final Pattern SENTENCE_END =
      Pattern.compile("(?<!(?<!\\p{L})\\p{L})[.!?…]+[”“\"’)»]*(?=\\s+[^\\p{Ll}\\s]|\\s*$)");

  private static final Pattern ENGLISH_VOWELS = Pattern.compile("[aeiouy]+");

  /// The e nobody hears: “make”, “makes”, “used”; heard in “table”, “changes”, “wanted”.
  private static final Pattern ENGLISH_SILENT =
      Pattern.compile(
          "(?:(?<![^aeiouyl]l)e|(?<![sxzcgh])(?<![^aeiouyl]l)es|(?<![td])(?<![^aeiouyl]l)ed)$");

  private static final Pattern ENGLISH_VOWEL_BEFORE = Pattern.compile("[aeiouy](?:e|es|ed)$");

  /// Vowels that stand together and are heard apart: “being”, “various”, “medium”.
  private static final Pattern ENGLISH_APART =
      Pattern.compile("[aeiouy]ing|(?<![tcsg])ia(?!ns?$)|(?<![tcsgxl])io|iu|[^q]uou|idea");

  private static final Pattern GERMAN_VOWELS =
      Pattern.compile("äu|eu|ei|ey|ai|ay|au|ie|aa|ee|oo|[aeiouyäöü]");

  /// What a reader will notice first.
  public enum Verdict {
    /// Too little text to tell.
    NONE,
    EASY,
    FAIR,
    LONG_SENTENCES,
    LONG_WORDS
  }

  public static ReadingEase of(String text, Locale language) {
    int sentences = PARAGRAPH.splitAsStream(text).mapToInt(ReadingEase::sentences).sum();
    List<String> words = WORD.matcher(text).results().map(MatchResult::group).toList();
    int syllables = words.stream().mapToInt(word -> syllables(word, language)).sum();
    return new ReadingEase(language, words.size(), sentences, syllables);
  }

  /// @throws IllegalStateException for a text without words
  public double score() {
    if (words == 0) {
      throw new IllegalStateException("a text without words is neither easy nor hard");
    }
    double length = (double) syllables / words;
    return isGerman()
        ? 180 - wordsPerSentence() - 58.5 * length
        : 206.835 - 1.015 * wordsPerSentence() - 84.6 * length;
  }

  public double wordsPerSentence() {
    return (double) words / Math.max(1, sentences);
  }

  /// In the bands both authors give: from 60 on plain, from 50 on fairly hard, hard below. Of what
  /// is hard, sentences are to blame first: they are the easier to mend.
  public Verdict verdict() {
    if (words < LEAST_WORDS) {
      return Verdict.NONE;
    }
    double score = score();
    if (wordsPerSentence() > LONG_SENTENCE) {
      return Verdict.LONG_SENTENCES;
    }
    return score >= 60 ? Verdict.EASY : score >= 50 ? Verdict.FAIR : Verdict.LONG_WORDS;
  }

  private boolean isGerman() {
    return language.getLanguage().equals("de");
  }

  private static int sentences(String paragraph) {
    return (int)
        Stream.of(SENTENCE_END.split(paragraph)).filter(s -> WORD.matcher(s).find()).count();
  }

  static int syllables(String word, Locale language) {
    String lower = word.toLowerCase(language);
    int heard = language.getLanguage().equals("de") ? count(GERMAN_VOWELS, lower) : english(lower);
    return Math.max(1, heard);
  }

  private static int english(String word) {
    String spoken = ENGLISH_SILENT.matcher(word).replaceFirst("");
    boolean heard =
        !ENGLISH_VOWELS.matcher(spoken).find() || ENGLISH_VOWEL_BEFORE.matcher(word).find();
    return count(ENGLISH_VOWELS, heard ? word : spoken) + count(ENGLISH_APART, word);
  }

  private static int count(Pattern pattern, String text) {
    return (int) pattern.matcher(text).results().count();
  }
}
