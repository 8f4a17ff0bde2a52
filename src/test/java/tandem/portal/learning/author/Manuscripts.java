package tandem.portal.learning.author;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.portal.learning.Part;
import tandem.portal.learning.author.ModuleDefinition.Asked;
import tandem.portal.learning.author.ModuleDefinition.LessonText;
import tandem.portal.learning.author.ModuleDefinition.Pool;
import tandem.portal.platform.Localized;
import tandem.portal.questionnaire.Option;
import tandem.portal.questionnaire.Question;

/// Small whole modules, for tests.
public final class Manuscripts {
  private static final Localized ANY = Localized.of("Wort", "word");

  private Manuscripts() {}

  /// Three lessons, one question that is always asked and a pool of two of which one is drawn.
  public static ModuleDefinition complete(String title) {
    return complete(title, null);
  }

  /// @param message at the foot of the first lesson
  public static ModuleDefinition complete(String title, @Nullable UUID message) {
    return new ModuleDefinition(
        Localized.of(title, title),
        ANY,
        75,
        List.of(
            lesson("l1", Part.BACKGROUND, "Woher", message),
            lesson("l2", Part.SENSE, "Wozu", null),
            lesson("l3", Part.CHANCES, "Wohin", null)),
        List.of(
            new Asked("q1", single(), "l2", true, null),
            new Asked("q2", statement("Eins"), null, false, "Auswahl"),
            new Asked("q3", statement("Zwei"), "l3", false, "Auswahl")),
        List.of(new Pool("Auswahl", 1)),
        false,
        Editing.BLANK,
        tandem.portal.learning.terms.Terms.NONE);
  }

  /// One lesson and one question.
  public static ModuleDefinition onePart(String title) {
    return new ModuleDefinition(
        Localized.of(title, title),
        ANY,
        100,
        List.of(lesson("l1", Part.SENSE, "Wozu", null)),
        List.of(new Asked("q1", single(), "l1", true, null)),
        List.of(),
        false,
        Editing.BLANK,
        tandem.portal.learning.terms.Terms.NONE);
  }

  static LessonText lesson(String id, Part part, String title, @Nullable UUID message) {
    return new LessonText(
        id,
        part,
        Localized.of(title, title + " (en)"),
        Localized.of("Ein **Satz**.", "A **sentence**."),
        null,
        message,
        null);
  }

  static Question single() {
    return new Question.Single(
        Localized.of("Wer ruft an?", "Who calls?"),
        List.of(
            new Option("a", Localized.of("Wir", "We"), true, ANY),
            new Option("b", Localized.of("Niemand", "Nobody"), false, ANY)),
        ANY);
  }

  private static Question statement(String text) {
    return new Question.TrueFalse(Localized.of(text, text), true, ANY);
  }
}
