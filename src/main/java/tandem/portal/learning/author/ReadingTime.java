package tandem.portal.learning.author;

import tandem.portal.platform.Localized;

/// How long a lesson takes somebody who reads to keep it, in whole minutes. Rough on purpose; the
/// author may know better.
///
/// Source: M. Brysbaert, Journal of Memory and Language 109 (2019): about 240 words a minute are
/// read silently; half of that leaves time to think of one's own customers.
final class ReadingTime {
  private static final int WORDS_A_MINUTE = 120;
  private static final int A_CONVERSATION = 2;

  private ReadingTime() {}

  /// At least a minute; of the longer language.
  static int of(ModuleDefinition.LessonText lesson) {
    int talk = lesson.conversation() == null ? 0 : A_CONVERSATION;
    return Math.max(1, Math.ceilDiv(words(lesson.body()), WORDS_A_MINUTE)) + talk;
  }

  private static int words(Localized text) {
    return text.byLanguage().values().stream()
        .mapToInt(words -> words.isBlank() ? 0 : words.strip().split("\\s+").length)
        .max()
        .orElse(0);
  }
}
