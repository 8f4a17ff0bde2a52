package tandem.portal.interchange.question;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tandem.portal.interchange.question.QuestionRemark.Note;
import tandem.portal.interchange.question.QuestionRemark.Outcome;
import tandem.portal.platform.Languages;
import tandem.portal.platform.Localized;
import tandem.portal.platform.Texts;
import tandem.portal.questionnaire.Forgiven;
import tandem.portal.questionnaire.Option;
import tandem.portal.questionnaire.Question;

/// Makes a question of one that was found, or says why not. What of it is not carried over is a
/// note on it.
final class FoundQuestion {
  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_TEXT = 8000;
  private static final BigDecimal ANY = BigDecimal.TEN.pow(31);
  private static final Set<String> ON_THE_WHOLE = Set.of("labels", "hints");

  /// Words by which a question says that it is about its picture.
  private static final Pattern POINTS_AT_PICTURE =
      Pattern.compile(
          "\\b(bild|abbildung|grafik|diagramm|skizze|foto|karte|zeichnung|schaltung|schaubild|siehe"
              + "|gezeigt|figure|image|picture|diagram|photo|graph|map|drawing|chart|shown|below|above"
              + "|circuit|figura|imagen|schéma|ci-dessous)\\w*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

  private final Found found;
  private final Locale language;
  private final Texts texts;
  private final List<Note> notes = new ArrayList<>();
  private @Nullable Note refusal;

  FoundQuestion(Found found, Locale language, Texts texts) {
    this.found = found;
    this.language = language;
    this.texts = texts;
  }

  record Result(Optional<TitledQuestion> question, QuestionRemark remark) {}

  Result result() {
    Localized text = words(found.text());
    Optional<Question> question = refused(text) ? Optional.empty() : question(text);
    String name = name(text);
    if (question.isEmpty()) {
      Note why = refusal == null ? Note.of("refused.empty") : refusal;
      return new Result(
          Optional.empty(), new QuestionRemark(Outcome.REFUSED, name, found.line(), List.of(why)));
    }
    found.extras().stream()
        .filter(extra -> !ON_THE_WHOLE.contains(extra))
        .sorted()
        .forEach(extra -> note(extra));
    return new Result(
        question.map(q -> new TitledQuestion(found.topic(), name, q)),
        new QuestionRemark(
            notes.isEmpty() ? Outcome.TAKEN : Outcome.CHANGED, name, found.line(), notes));
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
      refuse("long", Marked.LONGEST);
      return true;
    }
    switch (found.kind()) {
      case DESCRIPTION -> refuse("description");
      case ESSAY -> refuse("essay");
      case CALCULATED -> refuse("calculated");
      case PICTURE -> refuse("picture");
      case RANDOM -> refuse("random");
      case BROKEN -> refuse(found.type());
      case UNKNOWN -> refuse("unknown", found.type().isBlank() ? "?" : found.type());
      case CHOICE, TRUE_FALSE, WORDS, NUMBER, MATCHING, ORDERING, CLOZE, GAPS -> {
        if (text.byLanguage().values().stream().anyMatch(t -> t.length() > LONGEST_TEXT)) {
          refuse("long", LONGEST_TEXT);
        } else if (text.byLanguage().isEmpty()) {
          refuse(hasPicture() ? "picture" : "wordless");
        } else if (hasPicture() && POINTS_AT_PICTURE.matcher(text.in(language)).find()) {
          refuse("picture");
        }
      }
    }
    return refusal != null;
  }

  private boolean hasPicture() {
    return found.extras().contains("picture")
        || PlainText.of(found.text(), language).pictures() > 0;
  }

  private Optional<Question> question(Localized text) {
    return switch (found.kind()) {
      case CHOICE -> choice(text);
      case TRUE_FALSE -> verdict(text);
      case WORDS -> wordings(text);
      case NUMBER -> number(text);
      case MATCHING -> matching(text);
      case ORDERING -> ordering(text);
      case CLOZE -> cloze();
      case GAPS -> gaps(text);
      case DESCRIPTION, ESSAY, CALCULATED, PICTURE, RANDOM, BROKEN, UNKNOWN -> Optional.empty();
    };
  }

  private Optional<Question> choice(Localized text) {
    List<Found.Answer> answers = withWords();
    if (refusal != null) {
      return Optional.empty();
    }
    if (answers.size() < 2) {
      return refuse("few");
    }
    long full = answers.stream().filter(Found.Answer::isRight).count();
    boolean several = !found.single() || full > 1;
    double most = answers.stream().mapToDouble(Found.Answer::percent).max().orElse(0);
    if (most <= 0) {
      return refuse("noRight");
    }
    if (!several) {
      if (full == 0 && answers.stream().filter(a -> a.percent() == most).count() > 1) {
        return refuse("noRight");
      }
      if (answers.stream().anyMatch(Found.Answer::isPartlyRight)) {
        note("partial");
      }
      return Optional.of(
          new Question.Single(text, options(answers, a -> a.percent() == most), reason()));
    }
    note(found.single() ? "severalRight" : "whole");
    if (found.single() && answers.stream().anyMatch(Found.Answer::isPartlyRight)) {
      note("partial");
    }
    return Optional.of(
        new Question.Multiple(
            text, options(answers, a -> found.single() ? a.isRight() : a.percent() > 0), reason()));
  }

  /// Refused where pictures are the answers.
  private List<Found.Answer> withWords() {
    var answers = new ArrayList<Found.Answer>();
    for (Found.Answer answer : found.answers()) {
      if (!words(answer.text()).byLanguage().isEmpty()) {
        answers.add(answer);
      } else if (PlainText.of(answer.text(), language).pictures() > 0) {
        refuse("pictureAnswer");
      } else {
        note("emptyOption");
      }
    }
    return answers;
  }

  private List<Option> options(
      List<Found.Answer> answers, Function<Found.Answer, Boolean> correct) {
    return IntStream.range(0, answers.size())
        .mapToObj(
            i ->
                new Option(
                    id(i),
                    words(answers.get(i).text()),
                    correct.apply(answers.get(i)),
                    words(answers.get(i).feedback())))
        .toList();
  }

  /// a, b, … z, a1, b1, …
  private static String id(int index) {
    return (char) ('a' + index % 26) + (index < 26 ? "" : String.valueOf(index / 26));
  }

  private Optional<Question> verdict(Localized text) {
    Optional<Found.Answer> right =
        found.answers().stream().filter(Found.Answer::isRight).findFirst();
    if (right.isEmpty()) {
      return refuse("noRight");
    }
    var reason = new ArrayList<>(List.of(reason()));
    for (Found.Answer answer : found.answers()) {
      Localized feedback = words(answer.feedback());
      if (!feedback.byLanguage().isEmpty()) {
        note("trueFalseFeedback");
        reason.add(feedback);
      }
    }
    return Optional.of(
        new Question.TrueFalse(
            text, right.get().text().text().strip().equalsIgnoreCase("true"), joined(reason)));
  }

  private static Localized joined(List<Localized> texts) {
    var joined = new HashMap<String, String>();
    for (Localized text : texts) {
      text.byLanguage()
          .forEach(
              (language, words) ->
                  joined.merge(language, words, (a, b) -> a.contains(b) ? a : a + "\n" + b));
    }
    return new Localized(joined);
  }

  private Optional<Question> wordings(Localized text) {
    return shortText(text, found.answers(), found.sameCase())
        .map(
            question ->
                new Question.ShortText(
                    question.text(), question.wordings(), question.forgiven(), reason()));
  }

  private Optional<Question.ShortText> shortText(
      Localized text, List<Found.Answer> answers, boolean sameCase) {
    List<Found.Answer> given = answers.stream().filter(answer -> !answer.text().isBlank()).toList();
    if (given.stream().noneMatch(Found.Answer::isRight)) {
      refuse("noRight");
      return Optional.empty();
    }
    if (given.stream().anyMatch(Found.Answer::isPartlyRight)) {
      note("partial");
    }
    var wordings = new ArrayList<Question.Wording>();
    for (Found.Answer answer : given) {
      String wording = PlainText.of(answer.text(), language).text();
      if (wording.length() > Question.ShortText.LONGEST) {
        refuse("long", Question.ShortText.LONGEST);
        return Optional.empty();
      }
      if (!wording.isEmpty()) {
        wordings.add(new Question.Wording(wording, answer.isRight(), words(answer.feedback())));
      }
    }
    if (wordings.stream().noneMatch(Question.Wording::correct)) {
      refuse("noRight");
      return Optional.empty();
    }
    Set<Forgiven> forgiven =
        sameCase ? EnumSet.of(Forgiven.BLANKS) : EnumSet.of(Forgiven.BLANKS, Forgiven.CASE);
    return Optional.of(new Question.ShortText(text, wordings, forgiven, new Localized(Map.of())));
  }

  private Optional<Question> number(Localized text) {
    return numeric(text, found.answers(), found.unit())
        .map(
            question ->
                new Question.Numeric(
                    question.text(), question.numbers(), question.unit(), reason()));
  }

  private Optional<Question.Numeric> numeric(
      Localized text, List<Found.Answer> answers, String unit) {
    if (answers.stream().noneMatch(Found.Answer::isRight)) {
      refuse("noRight");
      return Optional.empty();
    }
    if (answers.stream().anyMatch(Found.Answer::isPartlyRight)) {
      note("partial");
    }
    var numbers = new ArrayList<Question.Near>();
    for (Found.Answer answer : answers) {
      String written = answer.text().text().strip();
      Optional<BigDecimal> value =
          written.equals("*") ? Optional.of(BigDecimal.ZERO) : Numbers.read(written);
      Optional<BigDecimal> tolerance =
          written.equals("*")
              ? Optional.of(ANY)
              : answer.tolerance().isBlank()
                  ? Optional.of(BigDecimal.ZERO)
                  : Numbers.read(answer.tolerance()).map(BigDecimal::abs);
      if (value.isEmpty() || tolerance.isEmpty()) {
        refuse("number", written.length() > 40 ? written.substring(0, 40) + "…" : written);
        return Optional.empty();
      }
      numbers.add(
          new Question.Near(
              value.get(), tolerance.get(), answer.isRight(), words(answer.feedback())));
    }
    return Optional.of(
        new Question.Numeric(
            text,
            numbers,
            unit.isBlank()
                ? new Localized(Map.of())
                : in(
                    ignored ->
                        PlainText.of(new Marked(unit, Marked.Format.MOODLE), language).text()),
            new Localized(Map.of())));
  }

  private Optional<Question> matching(Localized text) {
    var choices = new LinkedHashMap<Localized, Question.Choice>();
    var prompts = new ArrayList<Question.Prompt>();
    for (Found.Answer pair : found.answers()) {
      Localized choice = words(pair.partner());
      Localized prompt = words(pair.text());
      if (choice.byLanguage().isEmpty()
          || prompt.byLanguage().isEmpty() && PlainText.of(pair.text(), language).pictures() > 0) {
        return refuse(choice.byLanguage().isEmpty() ? "pair" : "pictureAnswer");
      }
      Question.Choice known =
          choices.computeIfAbsent(choice, c -> new Question.Choice(id(choices.size()), c));
      if (!prompt.byLanguage().isEmpty()) {
        prompts.add(new Question.Prompt(String.valueOf(prompts.size() + 1), prompt, known.id()));
      }
    }
    if (prompts.isEmpty() || choices.size() < 2) {
      return refuse("few");
    }
    note("whole");
    return Optional.of(
        new Question.Matching(text, prompts, List.copyOf(choices.values()), reason()));
  }

  private Optional<Question> ordering(Localized text) {
    List<Found.Answer> answers = withWords();
    if (refusal != null) {
      return Optional.empty();
    }
    if (answers.size() < 2) {
      return refuse("few");
    }
    note("whole");
    return Optional.of(
        new Question.Ordering(
            text,
            IntStream.range(0, answers.size())
                .mapToObj(i -> new Question.Choice(id(i), words(answers.get(i).text())))
                .toList(),
            reason()));
  }

  /// Each gap in the braces becomes a question about the text.
  private Optional<Question> cloze() {
    ClozeText cloze = ClozeText.of(found.text().text());
    if (cloze.gaps().isEmpty()) {
      return refuse("cloze");
    }
    var parts = new ArrayList<Question.Part>();
    for (ClozeText.Gap gap : cloze.gaps()) {
      Localized asked = gapName(parts.size() + 1);
      Optional<? extends Question> part =
          switch (gap.kind()) {
            case WORDS -> shortText(asked, gap.answers(found.text()), gap.sameCase());
            case NUMBER -> numeric(asked, gap.answers(found.text()), "");
            case ONE, SEVERAL -> part(gap, asked);
          };
      if (part.isEmpty()) {
        return refusal == null ? refuse("cloze") : Optional.empty();
      }
      parts.add(new Question.Part(String.valueOf(parts.size() + 1), part.get()));
    }
    note("cloze");
    return Optional.of(
        new Question.Scenario(words(found.text().with(cloze.text())), parts, reason()));
  }

  private Optional<Question> part(ClozeText.Gap gap, Localized asked) {
    var choice =
        new FoundQuestion(
            new Found(
                Found.Kind.CHOICE,
                found.type(),
                "",
                "",
                found.text(),
                Marked.NOTHING,
                gap.answers(found.text()),
                gap.kind() == ClozeText.Gap.Kind.ONE,
                false,
                "",
                Set.of(),
                found.line()),
            language,
            texts);
    Optional<Question> question = choice.choice(asked);
    choice.notes.forEach(this::note);
    if (question.isEmpty()) {
      refusal = choice.refusal;
    }
    return question;
  }

  private Localized gapName(int number) {
    return in(locale -> texts.in(locale, "interchange.question.gap", number));
  }

  /// A gap takes one of the words: to each number what belongs there.
  private Optional<Question> gaps(Localized text) {
    var choices = new LinkedHashMap<String, Question.Choice>();
    for (int i = 0; i < found.answers().size(); i++) {
      Localized words = words(found.answers().get(i).text());
      if (words.byLanguage().isEmpty()) {
        return refuse("pictureAnswer");
      }
      choices.put(String.valueOf(i + 1), new Question.Choice(id(i), words));
    }
    var prompts = new ArrayList<Question.Prompt>();
    var numbers = Pattern.compile("\\[\\[([0-9]{1,3})]]").matcher(text.in(language));
    while (numbers.find()) {
      Question.Choice choice = choices.get(String.valueOf(Integer.parseInt(numbers.group(1))));
      if (choice == null) {
        return refuse("cloze");
      }
      prompts.add(
          new Question.Prompt(
              String.valueOf(prompts.size() + 1), gapName(prompts.size() + 1), choice.id()));
    }
    if (prompts.isEmpty() || choices.size() < 2) {
      return refuse("few");
    }
    if (found.answers().stream().map(Found.Answer::tolerance).distinct().count() > 1) {
      note("groups");
    }
    note("gaps");
    return Optional.of(
        new Question.Matching(numbered(text), prompts, List.copyOf(choices.values()), reason()));
  }

  private static Localized numbered(Localized text) {
    return new Localized(
        text.byLanguage().entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    entry -> {
                      int[] number = {0};
                      return Pattern.compile("\\[\\[[0-9]{1,3}]]")
                          .matcher(entry.getValue())
                          .replaceAll(gap -> "[" + ++number[0] + "]");
                    })));
  }

  private Localized reason() {
    return words(found.feedback());
  }

  /// In the languages a text says it is in, or else that of the file.
  private Localized words(Marked marked) {
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
  private Localized in(Function<Locale, String> text) {
    Set<String> own = new TreeSet<>(PlainText.languages(found.text()));
    List<Locale> spoken =
        Languages.ALL.stream().filter(l -> own.contains(l.getLanguage())).toList();
    return new Localized(
        (spoken.isEmpty() ? List.of(language) : spoken)
            .stream().collect(Collectors.toMap(Locale::getLanguage, text)));
  }

  private void note(String key) {
    note(Note.of(key));
  }

  private void note(Note note) {
    if (!notes.contains(note)) {
      notes.add(note);
    }
  }

  private Optional<Question> refuse(String why, Object... arguments) {
    if (refusal == null) {
      refusal = Note.of("refused." + why, arguments);
    }
    return Optional.empty();
  }
}
