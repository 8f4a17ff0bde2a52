package tandem.portal.interchange.question;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tandem.portal.interchange.question.QuestionRemark.Note;
import tandem.portal.platform.Languages;
import tandem.portal.platform.Localized;
import tandem.portal.platform.Texts;
import tandem.portal.questionnaire.Question;

/// The texts of one question in the languages they are in, and what is to be said of it: notes on
/// what is not carried over, or why it is refused.
final class FoundWords {
  private final Marked asked;
  private final Locale language;
  private final Texts texts;
  private final List<Note> notes = new ArrayList<>();
  private @Nullable Note refusal;

  /// @param asked the text of the question
  /// @param language of the file, for what says nothing of its own
  FoundWords(Marked asked, Locale language, Texts texts) {
    this.asked = asked;
    this.language = language;
    this.texts = texts;
  }

  /// In the languages a text says it is in, or else that of the file.
  Localized of(Marked marked) {
    if (marked.isBlank()) {
      return new Localized(Map.of());
    }
    Set<String> own = PlainText.languages(marked);
    List<Locale> spoken =
        Languages.ALL.stream().filter(l -> own.contains(l.getLanguage())).toList();
    var words = new HashMap<String, String>();
    for (Locale one : spoken.isEmpty() ? List.of(language) : spoken) {
      PlainText plain = PlainText.of(marked, one);
      if (!plain.text().isEmpty()) {
        words.put(one.getLanguage(), plain.text());
        plain.lost().forEach(this::note);
      }
      if (plain.pictures() > 0) {
        note("picture");
      }
    }
    return new Localized(words);
  }

  /// In the languages the question itself is in.
  Localized each(Function<Locale, String> text) {
    Set<String> own = new TreeSet<>(PlainText.languages(asked));
    List<Locale> spoken =
        Languages.ALL.stream().filter(l -> own.contains(l.getLanguage())).toList();
    return new Localized(
        (spoken.isEmpty() ? List.of(language) : spoken)
            .stream().collect(Collectors.toMap(Locale::getLanguage, text)));
  }

  /// What the portal says itself about a question, in the languages of the question.
  Localized own(String key, Object... arguments) {
    return each(locale -> texts.in(locale, key, arguments));
  }

  String shown(Localized text) {
    return text.in(language);
  }

  PlainText plain(Marked marked) {
    return PlainText.of(marked, language);
  }

  boolean hasPicture(Marked marked) {
    return plain(marked).pictures() > 0;
  }

  void note(String key) {
    note(Note.of(key));
  }

  private void note(Note note) {
    if (!notes.contains(note)) {
      notes.add(note);
    }
  }

  List<Note> notes() {
    return notes;
  }

  /// The first reason is the one that is told.
  Optional<Question> refuse(String why, Object... arguments) {
    if (refusal == null) {
      refusal = Note.of("refused." + why, arguments);
    }
    return Optional.empty();
  }

  Optional<Note> refusal() {
    return Optional.ofNullable(refusal);
  }
}
