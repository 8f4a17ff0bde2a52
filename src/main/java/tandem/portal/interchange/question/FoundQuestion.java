package tandem.portal.interchange.question;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tandem.portal.interchange.question.QuestionRemark.Note;
import tandem.portal.interchange.question.QuestionRemark.Outcome;
import tandem.portal.platform.Localized;
import tandem.portal.platform.Texts;
import tandem.portal.questionnaire.Question;

/// Makes a question of one that was found, or says why not. What of it is not carried over is a
/// note on it.
final class FoundQuestion {
  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_TEXT = 8000;
  private static final Set<String> ON_THE_WHOLE = Set.of("labels", "hints");

  /// Words by which a question says that it is about its picture.
  private static final Pattern POINTS_AT_PICTURE =
      Pattern.compile(
          "\\b(bild|abbildung|grafik|diagramm|skizze|foto|karte|zeichnung|schaltung|schaubild|siehe"
              + "|gezeigt|figure|image|picture|diagram|photo|graph|map|drawing|chart|shown|below|above"
              + "|circuit|figura|imagen|schéma|ci-dessous)\\w*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

  private final Found found;
  private final FoundWords words;
  private final FoundAnswers answers;
  private final FoundGaps gaps;
  private final Texts texts;
  private final Locale language;

  FoundQuestion(Found found, Locale language, Texts texts) {
    this.found = found;
    this.language = language;
    this.texts = texts;
    this.words = new FoundWords(found.text(), language, texts);
    this.answers = new FoundAnswers(words);
    this.gaps = new FoundGaps(words, answers);
  }

  record Result(Optional<TitledQuestion> question, QuestionRemark remark) {}

  Result result() {
    Localized text = words.of(found.text());
    Optional<Question> question = refused(text) ? Optional.empty() : question(text);
    String name = name(text);
    if (question.isEmpty()) {
      Note why = words.refusal().orElseGet(() -> Note.of("refused.empty"));
      return new Result(
          Optional.empty(), new QuestionRemark(Outcome.REFUSED, name, found.line(), List.of(why)));
    }
    found.extras().stream()
        .filter(extra -> !ON_THE_WHOLE.contains(extra))
        .sorted()
        .forEach(words::note);
    return new Result(
        question.map(q -> new TitledQuestion(found.topic(), name, q)),
        new QuestionRemark(
            words.notes().isEmpty() ? Outcome.TAKEN : Outcome.CHANGED,
            name,
            found.line(),
            words.notes()));
  }

  private String name(Localized text) {
    String name = found.name().isBlank() ? text.in(language) : found.name();
    String line = name.strip().replaceAll("\\s+", " ");
    if (line.isEmpty()) {
      return texts.in(language, "interchange.question.nameless");
    }
    return line.length() > LONGEST_NAME ? line.substring(0, LONGEST_NAME - 1) + "…" : line;
  }

  private boolean refused(Localized text) {
    if (found.isTooLong()) {
      words.refuse("long", Marked.LONGEST);
      return true;
    }
    switch (found.kind()) {
      case DESCRIPTION -> words.refuse("description");
      case ESSAY -> words.refuse("essay");
      case CALCULATED -> words.refuse("calculated");
      case PICTURE -> words.refuse("picture");
      case RANDOM -> words.refuse("random");
      case BROKEN -> words.refuse(found.type());
      case UNKNOWN -> words.refuse("unknown", found.type().isBlank() ? "?" : found.type());
      case CHOICE, TRUE_FALSE, WORDS, NUMBER, MATCHING, ORDERING, CLOZE, GAPS -> {
        if (text.byLanguage().values().stream().anyMatch(t -> t.length() > LONGEST_TEXT)) {
          words.refuse("long", LONGEST_TEXT);
        } else if (text.byLanguage().isEmpty()) {
          words.refuse(hasPicture() ? "picture" : "wordless");
        } else if (hasPicture() && POINTS_AT_PICTURE.matcher(words.shown(text)).find()) {
          words.refuse("picture");
        }
      }
    }
    return words.refusal().isPresent();
  }

  private boolean hasPicture() {
    return found.extras().contains("picture") || words.hasPicture(found.text());
  }

  private Optional<Question> question(Localized text) {
    List<Found.Answer> given = found.answers();
    Marked feedback = found.feedback();
    return switch (found.kind()) {
      case CHOICE -> answers.choice(text, given, found.single(), feedback);
      case TRUE_FALSE -> answers.verdict(text, given, feedback);
      case WORDS -> answers.wordings(text, given, found.sameCase(), feedback);
      case NUMBER -> answers.number(text, given, found.unit(), feedback);
      case MATCHING -> answers.matching(text, given, feedback);
      case ORDERING -> answers.ordering(text, given, feedback);
      case CLOZE -> gaps.cloze(found);
      case GAPS -> gaps.gaps(found, text);
      case DESCRIPTION, ESSAY, CALCULATED, PICTURE, RANDOM, BROKEN, UNKNOWN -> Optional.empty();
    };
  }
}
