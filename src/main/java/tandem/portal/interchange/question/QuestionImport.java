package tandem.portal.interchange.question;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.tika.Tika;
import tandem.portal.interchange.FileText;
import tandem.portal.interchange.question.QuestionRemark.Note;
import tandem.portal.interchange.question.QuestionRemark.Outcome;
import tandem.portal.platform.Languages;
import tandem.portal.platform.Texts;
import tandem.portal.questionnaire.Question;

/// Reads a file of questions in whichever of the formats it is. Pure.
public final class QuestionImport {
  public static final int MOST_BYTES = 20_000_000;
  static final int MOST_QUESTIONS = 3000;

  /// What takes longer has been made for that.
  private static final Duration LONGEST = Duration.ofSeconds(30);

  /// Has braces in it as well.
  private static final Pattern OTHER = Pattern.compile("(image|audio|video)/.*|application/pdf");

  private static final Tika TIKA = new Tika();

  private QuestionImport() {}

  /// @param language what the questions are in, unless they say so themselves
  /// @throws tandem.portal.platform.ConflictException for a file that holds no questions
  public static QuestionsImported read(byte[] file, Locale language, Texts texts) {
    return read(file, language, texts, Set.of());
  }

  /// @param known questions that are there already, and not brought again
  static QuestionsImported read(byte[] file, Locale language, Texts texts, Set<Question> known) {
    if (file.length > MOST_BYTES) {
      throw new UnreadableQuestionsException(
          "interchange.question.tooLarge", MOST_BYTES / 1_000_000);
    }
    if (file.length > 1 && file[0] == 'P' && file[1] == 'K') {
      throw new UnreadableQuestionsException("interchange.question.archive");
    }
    if (OTHER.matcher(TIKA.detect(file)).matches()) {
      throw new UnreadableQuestionsException("interchange.question.other");
    }
    long end = System.nanoTime() + LONGEST.toNanos();
    FoundFile found = found(FileText.of(file));
    if (found.questions().size() > MOST_QUESTIONS) {
      throw new UnreadableQuestionsException("interchange.question.tooMany", MOST_QUESTIONS);
    }
    return imported(found, language, texts, known, end);
  }

  private static FoundFile found(String text) {
    FoundFile found;
    if (MoodleReader.looksLikeXml(text)) {
      found = MoodleReader.read(text);
    } else if (text.indexOf('{') >= 0) {
      found = GiftReader.read(text);
    } else {
      throw new UnreadableQuestionsException("interchange.question.other");
    }
    if (found.questions().isEmpty()) {
      throw new UnreadableQuestionsException("interchange.question.none");
    }
    return found;
  }

  private static QuestionsImported imported(
      FoundFile file, Locale language, Texts texts, Set<Question> known, long end) {
    var questions = new ArrayList<TitledQuestion>();
    var remarks = new ArrayList<QuestionRemark>();
    for (Found found : file.questions()) {
      if (System.nanoTime() - end > 0) {
        throw new UnreadableQuestionsException(
            "interchange.question.tooSlow", questions.size(), found.name());
      }
      var result = new FoundQuestion(found, language, texts).result();
      if (result.question().map(TitledQuestion::question).filter(known::contains).isPresent()) {
        remarks.add(result.remark().as(Outcome.KNOWN));
        continue;
      }
      result.question().ifPresent(questions::add);
      remarks.add(result.remark());
    }
    List<Note> whole = new ArrayList<>();
    if (file.brokenAt() > 0) {
      whole.add(Note.of("broken", file.brokenAt()));
    }
    for (Locale other : Languages.ALL) {
      if (!questions.isEmpty()
          && questions.stream()
              .noneMatch(q -> q.question().text().byLanguage().containsKey(other.getLanguage()))) {
        whole.add(Note.of("language.missing." + other.getLanguage()));
      }
    }
    for (String extra : List.of("labels", "hints")) {
      long with = file.questions().stream().filter(q -> q.extras().contains(extra)).count();
      if (with > 0) {
        whole.add(Note.of(extra, with));
      }
    }
    if (!whole.isEmpty()) {
      remarks.addFirst(new QuestionRemark(Outcome.CHANGED, "", 0, whole));
    }
    return new QuestionsImported(questions, remarks);
  }
}
