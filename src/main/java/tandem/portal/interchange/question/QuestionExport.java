package tandem.portal.interchange.question;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tandem.portal.interchange.question.QuestionRemark.Note;
import tandem.portal.learning.author.question.Gap;
import tandem.portal.platform.Localized;
import tandem.portal.questionnaire.Forgiven;
import tandem.portal.questionnaire.Question;

/// Writes questions as another system reads them, in one language: the formats have no more. What
/// is lost is said. Pure.
public final class QuestionExport {
  private QuestionExport() {}

  /// What nobody could answer, because a text is missing, is left out; [#lost] says so.
  public static String write(
      List<TitledQuestion> questions, QuestionFormat format, Locale language) {
    List<TitledQuestion> written =
        questions.stream()
            .filter(question -> isComplete(question.question(), language))
            .flatMap(question -> apart(question).stream())
            .toList();
    return switch (format) {
      case GIFT -> new GiftWriter(language).file(written);
      case MOODLE -> new MoodleWriter(language).file(written);
    };
  }

  private static boolean isComplete(Question question, Locale language) {
    String shown = question.text().languageShown(language);
    return Gap.of("", question).stream()
        .noneMatch(
            gap ->
                !gap.what().equals("questionReason")
                    && (gap.language() == null || gap.language().getLanguage().equals(shown)));
  }

  /// A scenario falls apart: each of its questions comes with the situation.
  private static List<TitledQuestion> apart(TitledQuestion titled) {
    if (!(titled.question() instanceof Question.Scenario scenario)) {
      return List.of(titled);
    }
    var parts = new ArrayList<TitledQuestion>();
    for (Question.Part part : scenario.parts()) {
      Localized text = joined(scenario.text(), part.question().text());
      parts.add(
          new TitledQuestion(
              titled.topic(),
              titled.title() + " " + (parts.size() + 1),
              with(part.question(), text)));
    }
    return parts;
  }

  private static Localized joined(Localized situation, Localized asked) {
    var joined = new java.util.HashMap<>(situation.byLanguage());
    asked.byLanguage().forEach((l, words) -> joined.merge(l, words, (a, b) -> a + "\n\n" + b));
    return new Localized(Map.copyOf(joined));
  }

  private static Question with(Question question, Localized text) {
    return switch (question) {
      case Question.Single q -> new Question.Single(text, q.options(), q.reason());
      case Question.Multiple q -> new Question.Multiple(text, q.options(), q.reason());
      case Question.TrueFalse q -> new Question.TrueFalse(text, q.correct(), q.reason());
      case Question.Matching q -> new Question.Matching(text, q.prompts(), q.choices(), q.reason());
      case Question.Ordering q -> new Question.Ordering(text, q.steps(), q.reason());
      case Question.Numeric q -> new Question.Numeric(text, q.numbers(), q.unit(), q.reason());
      case Question.ShortText q ->
          new Question.ShortText(text, q.wordings(), q.forgiven(), q.reason());
      case Question.Scenario q -> q;
    };
  }

  /// What becomes different in such a file: each note once, with how many questions it is about.
  public static Map<Note, Integer> lost(
      List<Question> questions, QuestionFormat format, Locale language) {
    var about = new LinkedHashMap<Note, Integer>();
    questions.forEach(
        question ->
            (isComplete(question, language)
                    ? notes(question, format, language)
                    : List.of(Note.of("export.incomplete")))
                .forEach(note -> about.merge(note, 1, Integer::sum)));
    return about;
  }

  private static List<Note> notes(Question question, QuestionFormat format, Locale language) {
    var notes = new ArrayList<Note>();
    if (question.text().byLanguage().keySet().stream()
        .anyMatch(l -> !l.equals(question.text().languageShown(language)))) {
      notes.add(Note.of("export.language"));
    }
    if (question.text().isFallbackIn(language)) {
      notes.add(Note.of("export.fallback"));
    }
    switch (question) {
      case Question.Single _, Question.TrueFalse _ -> {}
      case Question.Multiple _, Question.Matching _ -> notes.add(Note.of("export.whole"));
      case Question.Ordering _ -> {
        if (format == QuestionFormat.GIFT) {
          notes.add(Note.of("export.ordering"));
        }
      }
      case Question.Numeric q -> {
        if (format == QuestionFormat.GIFT && !q.unit().in(language).isEmpty()) {
          notes.add(Note.of("export.unit"));
        }
      }
      case Question.ShortText q -> {
        if (q.forgiven().contains(Forgiven.UMLAUTS) || q.forgiven().contains(Forgiven.QUOTES)) {
          notes.add(Note.of("export.forgiven"));
        }
        if (format == QuestionFormat.GIFT && !q.forgiven().contains(Forgiven.CASE)) {
          notes.add(Note.of("export.case"));
        }
      }
      case Question.Scenario q -> {
        notes.add(Note.of("export.scenario"));
        q.parts().stream()
            .flatMap(part -> notes(part.question(), format, language).stream())
            .filter(note -> !notes.contains(note))
            .toList()
            .forEach(
                note -> {
                  if (!notes.contains(note)) {
                    notes.add(note);
                  }
                });
      }
    }
    return notes;
  }
}
