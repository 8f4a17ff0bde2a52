package tandem.portal.messaging.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import tandem.portal.messaging.Kind;
import tandem.portal.messaging.MessageText;
import tandem.portal.messaging.Objection;
import tandem.portal.messaging.Part;
import tandem.portal.messaging.Problem;
import tandem.portal.messaging.ProofPoint;
import tandem.portal.messaging.SharedThing;
import tandem.portal.platform.ReadingEase;

/// Everything a value message or the promise says in one language.
class LanguageForm extends Div {
  private static final long serialVersionUID = 1L;

  private final Kind kind;
  private final Map<Part, LabelledBox> boxes = new EnumMap<>(Part.class);
  private final Map<Part, RowsField> lists = new EnumMap<>(Part.class);
  private final Paragraph words = Kit.text("", "field__help");
  private final Paragraph ease = Kit.text("", "field__help");
  private final Paragraph pageWords = Kit.text("", "field__help");
  private final Paragraph pageEase = Kit.text("", "field__help");
  private final Locale language;
  private final Runnable changed;
  private boolean filling;

  LanguageForm(Kind kind, Locale language, MessageText text, Runnable changed) {
    this.kind = kind;
    this.language = language;
    this.changed = changed;
    addClassName("studio__language");
    switch (kind) {
      case MESSAGE -> addMessage();
      case PROMISE -> addPromise();
    }
    text(text);
  }

  private void addMessage() {
    add(
        group(
            Kit.heading(2, getTranslation("messaging.editor.opening")),
            box(Part.TITLE, MessageText.TITLE_CHARACTERS),
            Kit.box("field", box(Part.STORY, MessageText.STORY_CHARACTERS), words, ease),
            Kit.text(getTranslation("messaging.editor.pageHint"), "studio__hint"),
            Kit.box("field", box(Part.PAGE, MessageText.PAGE_CHARACTERS), pageWords, pageEase)),
        rows(Part.BENEFITS, "messaging.editor.row.BENEFITS"),
        rows(Part.PROOF_POINTS, "messaging.editor.row.PROOF_POINTS", "messaging.editor.row.source")
            .hint(getTranslation("messaging.editor.proofHint")),
        rows(Part.OBJECTIONS, "messaging.editor.row.OBJECTIONS", "messaging.editor.row.answer"),
        rows(Part.TRIGGERS, "messaging.editor.row.TRIGGERS"),
        rows(Part.CONTACTS, "messaging.editor.row.CONTACTS"));
  }

  private void addPromise() {
    add(
        group(
            Kit.heading(2, getTranslation("messaging.promise.editor.opening")),
            Kit.text(getTranslation("messaging.promise.editor.hint"), "studio__hint"),
            Kit.box("field", box(Part.PRINCIPLE, MessageText.TITLE_CHARACTERS), words)),
        rows(Part.SHARED, "messaging.editor.row.SHARED", "messaging.editor.row.word"),
        rows(Part.NEVER, "messaging.editor.row.NEVER"),
        group(
            Kit.heading(2, getTranslation("messaging.promise.editor.broken")),
            Kit.text(getTranslation("messaging.promise.editor.brokenHint"), "studio__hint"),
            Kit.box("field", box(Part.BROKEN, MessageText.STORY_CHARACTERS), ease)));
  }

  MessageText text() {
    return switch (kind) {
      case MESSAGE ->
          new MessageText(
              said(Part.TITLE),
              said(Part.STORY),
              said(Part.PAGE),
              first(Part.BENEFITS),
              pairs(Part.PROOF_POINTS, ProofPoint::new),
              pairs(Part.OBJECTIONS, Objection::new),
              first(Part.TRIGGERS),
              first(Part.CONTACTS));
      case PROMISE ->
          MessageText.promise(
              said(Part.PRINCIPLE),
              pairs(Part.SHARED, SharedThing::new),
              first(Part.NEVER),
              said(Part.BROKEN));
    };
  }

  void text(MessageText text) {
    filling = true;
    boxes.forEach((part, box) -> box.text(written(part, text)));
    lists.forEach((part, rows) -> rows.values(listed(part, text)));
    filling = false;
    count();
  }

  private static String written(Part part, MessageText text) {
    return switch (part) {
      case TITLE, PRINCIPLE -> text.title();
      case STORY -> text.story();
      case PAGE -> text.page();
      case BROKEN -> text.broken();
      case BENEFITS, PROOF_POINTS, OBJECTIONS, TRIGGERS, CONTACTS, SHARED, NEVER ->
          throw new IllegalArgumentException(part + " has rows");
    };
  }

  private static List<List<String>> listed(Part part, MessageText text) {
    return switch (part) {
      case BENEFITS -> text.benefits().stream().map(List::of).toList();
      case PROOF_POINTS ->
          text.proofPoints().stream().map(p -> List.of(p.text(), p.source())).toList();
      case OBJECTIONS ->
          text.objections().stream().map(o -> List.of(o.objection(), o.answer())).toList();
      case TRIGGERS -> text.triggers().stream().map(List::of).toList();
      case CONTACTS -> text.contacts().stream().map(List::of).toList();
      case SHARED -> text.shared().stream().map(s -> List.of(s.what(), s.word())).toList();
      case NEVER -> text.never().stream().map(List::of).toList();
      case TITLE, STORY, PAGE, PRINCIPLE, BROKEN ->
          throw new IllegalArgumentException(part + " has no rows");
    };
  }

  void problems(List<Problem> problems) {
    boxes.values().forEach(box -> box.error(null));
    lists.values().forEach(rows -> rows.error(null));
    problems.forEach(this::show);
  }

  void focus(Problem problem) {
    RowsField rows = lists.get(problem.part());
    if (rows != null) {
      rows.focus(problem.row());
    } else {
      of(problem.part()).focus();
    }
  }

  void focusTitle() {
    of(kind.parts().getFirst()).focus();
  }

  private void show(Problem problem) {
    String text = getTranslation(problem.textKey());
    RowsField rows = lists.get(problem.part());
    if (rows == null) {
      of(problem.part()).error(text);
    } else if (problem.row() < 0) {
      rows.error(text);
    } else {
      rows.error(problem.row(), text);
    }
  }

  private static Section group(Component... content) {
    var group = new Section(content);
    group.addClassName("studio__group");
    return group;
  }

  private LabelledBox box(Part part, int characters) {
    var box =
        new LabelledBox(
            part + "-" + language.getLanguage(),
            getTranslation(part.textKey()),
            language,
            characters,
            this::edited);
    boxes.put(part, box);
    return box;
  }

  private RowsField rows(Part part, String... columns) {
    var rows = new RowsField(part, language, List.of(columns), this::edited);
    lists.put(part, rows);
    return rows;
  }

  private LabelledBox of(Part part) {
    return Objects.requireNonNull(boxes.get(part));
  }

  private String said(Part part) {
    return of(part).text();
  }

  private <T> List<T> pairs(Part part, BiFunction<String, String, T> pair) {
    return values(part).stream().map(r -> pair.apply(r.getFirst(), r.getLast())).toList();
  }

  private List<String> first(Part part) {
    return values(part).stream().map(List::getFirst).toList();
  }

  private List<List<String>> values(Part part) {
    return Objects.requireNonNull(lists.get(part)).values();
  }

  private void edited() {
    if (!filling) {
      count();
      changed.run();
    }
  }

  private void count() {
    switch (kind) {
      case MESSAGE -> {
        count(
            words,
            MessageText.words(said(Part.STORY)),
            MessageText.STORY_WORDS,
            "messaging.editor.wordsOver");
        count(
            pageWords,
            MessageText.words(said(Part.PAGE)),
            MessageText.PAGE_WORDS,
            "messaging.editor.pageOver");
        judge(ease, of(Part.STORY));
        judge(pageEase, of(Part.PAGE));
      }
      case PROMISE -> {
        count(
            words,
            text().promiseWords(),
            MessageText.PROMISE_WORDS,
            "messaging.promise.editor.wordsOver");
        judge(ease, of(Part.BROKEN));
      }
    }
  }

  /// How it reads, in words; the figure behind it for whoever knows it.
  private void judge(Paragraph line, LabelledBox box) {
    var reading = ReadingEase.of(box.text(), language);
    ReadingEase.Verdict verdict = reading.verdict();
    line.setVisible(verdict != ReadingEase.Verdict.NONE);
    if (verdict != ReadingEase.Verdict.NONE) {
      line.setText(
          getTranslation(
              "messaging.ease." + verdict,
              Math.round(reading.wordsPerSentence()),
              Math.clamp(Math.round(reading.score()), 0, 100)));
    }
  }

  private void count(Paragraph line, int count, int most, String over) {
    line.setText(
        getTranslation(count > most ? over : "messaging.editor.words", count, most, count - most));
    line.setClassName("field__error", count > most);
  }
}
