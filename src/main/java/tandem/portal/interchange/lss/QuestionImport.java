package tandem.portal.interchange.lss;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tandem.portal.interchange.lss.LssRemark.Note;
import tandem.portal.interchange.lss.LssRemark.Outcome;
import tandem.portal.platform.Localized;
import tandem.portal.questionnaire.Scale;
import tandem.portal.survey.Instrument;
import tandem.portal.survey.instrument.InstrumentRules;

/// One question on its way in: by its type it becomes an item or several, or none, with notes on
/// what was not carried over.
final class QuestionImport {
  private static final int MOST_CELLS = 40;
  private static final int USUAL_RANGE = 100;
  private static final int SHORT = 255;
  private static final int LONG = 1000;

  private final Context in;
  private final LssSurvey.Question question;
  private final List<Note> notes = new ArrayList<>();
  private final List<Instrument.Item> items = new ArrayList<>();
  private final List<Asked.Known> known = new ArrayList<>();
  private final Instrument.@Nullable Condition when;
  private final Localized text;
  private @Nullable Localized lead;

  /// What all questions of a file share.
  record Context(LssWords words, FixedChoices fixed, ItemIds ids, Asked asked) {}

  /// @param ofGroup the condition of the whole group
  /// @param groupLost whether the group has a condition that could not be carried over
  QuestionImport(
      Context in,
      LssSurvey.Question question,
      Instrument.@Nullable Condition ofGroup,
      boolean groupLost) {
    this.in = in;
    this.question = question;
    this.text = text();
    boolean own = !Relevance.always(question.relevance());
    Optional<Instrument.Condition> ofOwn =
        own ? in.asked().condition(question.relevance()) : Optional.empty();
    if (groupLost || own && ofOwn.isEmpty() || own && ofGroup != null) {
      notes.add(Note.of("condition"));
    }
    this.when = ofOwn.orElse(ofGroup);
  }

  /// What became of it, and whether it was taken at all.
  ///
  /// @param items none where it was refused
  record Result(List<Instrument.Item> items, LssRemark remark) {}

  Result result() {
    switch (question.type()) {
      case "L", "!" -> one();
      case "O" -> {
        one();
        items.add(item("comment", joined(text, in.fixed().word("comment")), new Scale.Words(LONG)));
        notes.add(Note.of("comment"));
      }
      case "Y" -> fixed("", List.of("Y", "N"));
      case "G" -> {
        fixed("", List.of("F", "M"));
        notes.add(Note.of("personal"));
      }
      case "5" -> points("", text, 5);
      case "M" -> many();
      case "P" -> {
        many();
        notes.add(Note.of("comments"));
      }
      case "R" -> ranking();
      case "N" -> number("", text, in.words().of(question.texts("suffix"), notes));
      case "K" ->
          parts(
              (row, asking) ->
                  number(row.code(), asking, in.words().of(question.texts("suffix"), notes)));
      case "S", "T", "U" -> items.add(item("", text, words(question.type())));
      case "Q" -> parts((row, asking) -> items.add(item(row.code(), asking, words("Q"))));
      case "A" -> parts((row, asking) -> points(row.code(), asking, 5));
      case "B" -> parts((row, asking) -> points(row.code(), asking, 10));
      case "C" -> parts((row, asking) -> fixed(row.code(), asking, List.of("Y", "U", "N")));
      case "E" -> parts((row, asking) -> fixed(row.code(), asking, List.of("I", "S", "D")));
      case "F", "H" -> table(0, "");
      case "1" -> {
        table(0, "dualscale_headerA");
        table(1, "dualscale_headerB");
      }
      case ":" -> cells(true);
      case ";" -> cells(false);
      case "X", "*", "D", "|", "I" -> notes.addFirst(Note.of("refused." + refusal()));
      default -> notes.addFirst(Note.of("refused.unknown", question.type()));
    }
    return done();
  }

  private Result done() {
    Localized shown = in.words().shown(question.text());
    if (!in.asked().hasRoomFor(items.size())) {
      items.clear();
      notes.addFirst(Note.of("refused.items", InstrumentRules.ITEMS));
    }
    if (items.isEmpty()) {
      List<Note> why = notes.stream().filter(note -> note.key().startsWith("refused.")).toList();
      return new Result(
          List.of(),
          new LssRemark(
              Outcome.REFUSED,
              question.code(),
              shown,
              why.isEmpty() ? List.of(Note.of("refused.empty")) : why));
    }
    in.asked().add(items.size(), known);
    settings();
    return new Result(
        List.copyOf(items),
        new LssRemark(
            notes.isEmpty() ? Outcome.TAKEN : Outcome.CHANGED, question.code(), shown, notes));
  }

  private String refusal() {
    return switch (question.type()) {
      case "X" -> "text";
      case "*" -> "equation";
      case "D" -> "date";
      case "|" -> "file";
      default -> "language";
    };
  }

  /// With its help as a second sentence, or the code where there are no words.
  private Localized text() {
    Localized asked = in.words().of(question.text(), notes);
    Localized help = in.words().of(question.help(), notes);
    if (asked.byLanguage().isEmpty()) {
      notes.add(Note.of("wordless"));
      return new Localized(Map.of(in.words().own(), question.code()));
    }
    if (help.byLanguage().isEmpty()) {
      return asked;
    }
    notes.add(Note.of("help"));
    var both = new LinkedHashMap<>(asked.byLanguage());
    help.byLanguage()
        .forEach((language, more) -> both.merge(language, more, (a, b) -> a + " " + b));
    return new Localized(both);
  }

  private Instrument.Item item(String part, Localized asking, Scale scale) {
    return new Instrument.Item(
        part.isEmpty() ? in.ids().of(question.code()) : in.ids().of(question.code(), part),
        lead == null ? null : fitting(lead),
        fitting(asking),
        scale,
        null,
        when);
  }

  private Localized fitting(Localized asking) {
    return in.words().fitting(asking, InstrumentRules.TEXT_CHARACTERS, notes);
  }

  private void add(String part, Instrument.Item item, Map<String, String> codes) {
    items.add(item);
    known.add(new Asked.Known(question, part, item, codes));
  }

  private interface Part {
    void take(LssSurvey.Row row, Localized asking);
  }

  /// Each row of the question becomes an item of its own, below what is asked about them all.
  private void parts(Part part) {
    lead = lead == null ? text : lead;
    question.rows(0).forEach(row -> part.take(row, words(row)));
  }

  private Localized words(LssSurvey.Row row) {
    Localized words = in.words().of(row.text(), notes);
    return words.byLanguage().isEmpty()
        ? new Localized(Map.of(in.words().own(), row.code()))
        : words;
  }

  private void one() {
    scale(question.answers(0), question.other())
        .ifPresent(chosen -> add("", item("", text, chosen.scale()), chosen.codes()));
  }

  private record Chosen(Scale scale, Map<String, String> codes) {}

  /// Answers as a scale: degrees of agreement, or one of several.
  private Optional<Chosen> scale(List<LssSurvey.Row> answers, boolean other) {
    List<LssSurvey.Row> meant =
        answers.stream().filter(a -> !AgreementWords.isNoOpinion(a)).toList();
    if (meant.size() < answers.size()) {
      note(Note.of("noOpinion"));
    }
    Optional<Scale> agreement = other ? Optional.empty() : AgreementWords.scale(meant);
    if (agreement.isPresent()) {
      note(Note.of("agreement", meant.size()));
      return Optional.of(new Chosen(agreement.get(), Map.of()));
    }
    Choices choices = choices(meant, other);
    return choices.list().size() < 2
        ? Optional.empty()
        : Optional.of(new Chosen(new Scale.One(choices.list()), choices.codes()));
  }

  private record Choices(List<Scale.Choice> list, Map<String, String> codes) {}

  private Choices choices(List<LssSurvey.Row> rows, boolean other) {
    var codes = new LinkedHashMap<String, String>();
    var list = new ArrayList<Scale.Choice>();
    var choiceIds = new ItemIds();
    if (rows.size() > InstrumentRules.CHOICES) {
      note(Note.of("refused.choices", rows.size(), InstrumentRules.CHOICES));
      return new Choices(List.of(), Map.of());
    }
    for (LssSurvey.Row row : rows) {
      String id = choiceIds.of(row.code());
      Localized label = in.words().of(row.text(), notes);
      codes.put(row.code(), id);
      list.add(
          new Scale.Choice(
              id,
              label.byLanguage().isEmpty()
                  ? new Localized(Map.of(in.words().own(), row.code()))
                  : label));
    }
    if (other) {
      String id = choiceIds.of("other");
      codes.put("-oth-", id);
      list.add(new Scale.Choice(id, in.fixed().word("other")));
      note(Note.of("other"));
    }
    return new Choices(list, codes);
  }

  private void many() {
    Choices choices = choices(question.rows(0), question.other());
    if (choices.list().size() >= 2) {
      add("", item("", text, new Scale.Many(choices.list())), choices.codes());
    } else if (choices.list().size() == 1) {
      note(Note.of("single"));
      fixed("", List.of("Y", "N"));
    }
  }

  private void ranking() {
    List<LssSurvey.Row> rows =
        question.answers(0).isEmpty() ? question.rows(0) : question.answers(0);
    Choices choices = choices(rows, false);
    if (choices.list().size() >= 2) {
      items.add(item("", text, new Scale.Ranking(choices.list())));
    }
  }

  private void fixed(String part, List<String> values) {
    fixed(part, text, values);
  }

  private void fixed(String part, Localized asking, List<String> values) {
    var codes = new LinkedHashMap<String, String>();
    values.forEach(value -> codes.put(value, value));
    add(part, item(part, asking, new Scale.One(in.fixed().of(values))), codes);
  }

  private void points(String part, Localized asking, int most) {
    fixed(part, asking, IntStream.rangeClosed(1, most).mapToObj(String::valueOf).toList());
    note(Note.of("points", most));
  }

  private void table(int scale, String header) {
    String end = scale == 0 ? "" : "_1";
    Localized head = in.words().of(header.isEmpty() ? Map.of() : question.texts(header), notes);
    lead = joined(text, head);
    parts(
        (row, asking) ->
            scale(question.answers(scale), false)
                .ifPresent(
                    chosen ->
                        add(
                            row.code() + end,
                            item(row.code() + end, asking, chosen.scale()),
                            chosen.codes())));
    if (!header.isEmpty()) {
      note(Note.of("dual"));
    }
  }

  private Localized joined(Localized a, Localized b) {
    var joined = new LinkedHashMap<>(a.byLanguage());
    b.byLanguage()
        .forEach((language, more) -> joined.merge(language, more, (x, y) -> x + " – " + y));
    return new Localized(joined);
  }

  /// A table to type into: each field an item, or with ticks each row one.
  private void cells(boolean numbers) {
    List<LssSurvey.Row> columns = question.rows(1);
    if (numbers && question.setting("multiflexible_checkbox").equals("1")) {
      Choices choices = choices(columns, false);
      if (choices.list().size() >= 2) {
        parts(
            (row, asking) ->
                add(
                    row.code(),
                    item(row.code(), asking, new Scale.Many(choices.list())),
                    choices.codes()));
      }
      return;
    }
    int fields = question.rows(0).size() * columns.size();
    if (fields > MOST_CELLS) {
      notes.addFirst(Note.of("refused.cells", fields, MOST_CELLS));
      return;
    }
    for (LssSurvey.Row column : columns) {
      parts(
          (row, asking) -> {
            Localized both = joined(asking, words(column));
            String part = row.code() + "_" + column.code();
            if (numbers) {
              number(part, both, new Localized(Map.of()));
            } else {
              items.add(item(part, both, words("Q")));
            }
          });
    }
    note(Note.of("cells"));
  }

  private void number(String part, Localized asking, Localized unit) {
    boolean cell = question.type().equals(":");
    int least = setting(cell ? "multiflexible_min" : "min_num_value_n", cell ? 1 : 0);
    int most =
        setting(cell ? "multiflexible_max" : "max_num_value_n", cell ? 10 : least + USUAL_RANGE);
    if (most <= least) {
      most = Math.min(least + USUAL_RANGE, InstrumentRules.LARGEST_AMOUNT);
    }
    items.add(item(part, asking, new Scale.Amount(least, most, unit, Bands.of(least, most))));
    note(Note.of("bands"));
    if (!cell && !question.setting("num_value_int_only").equals("1")) {
      note(Note.of("whole"));
    }
  }

  private int setting(String name, int otherwise) {
    try {
      return (int)
          Math.clamp(
              Double.parseDouble(question.setting(name)), 0, InstrumentRules.LARGEST_AMOUNT - 1);
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  private Scale words(String type) {
    int usual =
        switch (type) {
          case "T" -> LONG;
          case "U" -> InstrumentRules.LONGEST_WORDS;
          default -> SHORT;
        };
    int set = setting("maximum_chars", usual);
    return new Scale.Words(set <= 0 ? usual : Math.min(set, InstrumentRules.LONGEST_WORDS));
  }

  private void note(Note note) {
    if (!notes.contains(note)) {
      notes.add(note);
    }
  }

  /// What else the question was set to do.
  private void settings() {
    if (!question.setting("em_validation_q").isEmpty()
        || !question.setting("em_validation_sq").isEmpty()) {
      note(Note.of("validation"));
    }
    if (!question.setting("array_filter").isEmpty()
        || !question.setting("array_filter_exclude").isEmpty()) {
      note(Note.of("filter"));
    }
    if (question.setting("random_order").equals("1")
        || question.setting("answer_order").startsWith("random")
        || question.setting("subquestion_order").startsWith("random")) {
      note(Note.of("random"));
    }
  }
}
