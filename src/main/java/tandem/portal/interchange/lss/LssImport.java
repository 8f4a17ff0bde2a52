package tandem.portal.interchange.lss;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tandem.portal.interchange.lss.LssRemark.Note;
import tandem.portal.interchange.lss.LssRemark.Outcome;
import tandem.portal.platform.Languages;
import tandem.portal.platform.Localized;
import tandem.portal.survey.Instrument;
import tandem.portal.survey.instrument.InstrumentRules;

/// Makes an instrument of a file. Pure. Every question is either in it or named with the reason,
/// and whatever of a question is not carried over is a note on it.
///
/// What is asked here without harm stays out where it is not: a date of birth or a file tied to a
/// response would name the person ([LssRemark.Outcome#REFUSED]).
final class LssImport {
  private final LssSurvey survey;
  private final LssWords words;
  private final ItemIds ids = new ItemIds();
  private final Asked asked = new Asked();
  private final QuestionImport.Context context;
  private final List<LssRemark> remarks = new ArrayList<>();

  private LssImport(LssSurvey survey, FixedChoices fixed) {
    this.survey = survey;
    this.words = new LssWords(survey.languages());
    this.context = new QuestionImport.Context(words, fixed, ids, asked);
  }

  static LssImported read(LssSurvey survey, FixedChoices fixed) {
    return new LssImport(survey, fixed).imported();
  }

  private LssImported imported() {
    List<Note> whole = onTheWhole();
    var sections = new ArrayList<Instrument.Section>();
    for (LssSurvey.Group group : survey.groups()) {
      section(group, whole).ifPresent(section -> append(sections, section, whole));
    }
    Localized title = title(survey.title(), whole);
    Localized intro =
        words.fitting(words.of(survey.welcome(), whole), InstrumentRules.TEXT_CHARACTERS, whole);
    if (!whole.isEmpty()) {
      remarks.addFirst(new LssRemark(Outcome.CHANGED, "", words.shown(survey.title()), whole));
    }
    return new LssImported(
        new Instrument.Definition(title, new Localized(Map.of()), intro, 1, sections), remarks);
  }

  /// A section of its own, or at the end of the last one where there is room for no more.
  private static void append(
      List<Instrument.Section> sections, Instrument.Section section, List<Note> whole) {
    if (sections.size() < InstrumentRules.SECTIONS) {
      sections.add(section);
      return;
    }
    Instrument.Section last = sections.removeLast();
    sections.add(
        new Instrument.Section(
            last.id(),
            last.title(),
            Stream.concat(last.items().stream(), section.items().stream()).toList()));
    Note note = Note.of("sections", InstrumentRules.SECTIONS);
    if (!whole.contains(note)) {
      whole.add(note);
    }
  }

  private Localized title(Map<String, String> texts, List<Note> notes) {
    return words.fitting(words.of(texts, notes), InstrumentRules.TITLE_CHARACTERS, notes);
  }

  private List<Note> onTheWhole() {
    var notes = new ArrayList<Note>();
    if (!words.speaks()) {
      notes.add(Note.of("language.none", words.own()));
    } else {
      Languages.ALL.stream()
          .filter(language -> !words.has(language))
          .forEach(language -> notes.add(Note.of("language.missing", language.getLanguage())));
    }
    if (survey.questions().anyMatch(LssSurvey.Question::mandatory)) {
      notes.add(Note.of("mandatory"));
    }
    if (survey.quotas() > 0) {
      notes.add(Note.of("quotas", survey.quotas()));
    }
    return notes;
  }

  private Optional<Instrument.Section> section(LssSurvey.Group group, List<Note> whole) {
    Optional<Instrument.Condition> when = asked.condition(group.relevance());
    boolean lost = !Relevance.always(group.relevance()) && when.isEmpty();
    var items = new ArrayList<Instrument.Item>();
    for (LssSurvey.Question question : group.questions()) {
      QuestionImport.Result result =
          new QuestionImport(context, question, when.orElse(null), lost).result();
      remarks.add(result.remark());
      items.addAll(result.items());
    }
    if (items.isEmpty()) {
      return Optional.empty();
    }
    if (!group.description().isEmpty()) {
      whole.add(Note.of("group.description", words.shown(group.name()).in(Locale.ENGLISH)));
    }
    return Optional.of(
        new Instrument.Section(ids.of("section"), title(group.name(), whole), items));
  }
}
