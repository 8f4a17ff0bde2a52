package tandem.portal.learning.author;

import tandem.portal.platform.Localized;

/// How long a lesson takes somebody who reads to keep it, in whole minutes. Rough on purpose; the
/// author may know better.
///
/// Source: M. Brysbaert, Journal of Memory and Language 109 (2019): about 240 words a minute
// silently;
/// half of that is left for thinking of one's own customers.
final class ReadingTime {
  private static final int WORDS_A_MINUTE = 120;

  private ReadingTime() {}

  /// At least a minute; of the longer language.
  static int of(ModuleDefinition.LessonText lesson) {
    return Math.max(1, Math.ceilDiv(words(lesson.body()), WORDS_A_MINUTE));
  }

  /// Half a minute a question.
  static int ofCheck(int questions) {
    return (questions + 1) / 2;
  }

  private static int words(Localized text) {
    return text.byLanguage().values().stream()
        .mapToInt(words -> words.isBlank() ? 0 : words.strip().split("\\s+").length)
        .max()
        .orElse(0);
  }
}
