package tandem.portal.messaging.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tandem.portal.messaging.MessageText;
import tandem.portal.messaging.Objection;
import tandem.portal.messaging.Part;
import tandem.portal.messaging.Problem;
import tandem.portal.messaging.ProofPoint;
import tandem.portal.platform.ReadingEase;

/// Everything a value message says in one language.
class LanguageForm extends Div {
  private static final long serialVersionUID = 1L;

  private final LabelledBox title;
  private final LabelledBox story;
  private final Paragraph words = Kit.text("", "field__help");
  private final Paragraph ease = Kit.text("", "field__help");
  private final LabelledBox page;
  private final Paragraph pageWords = Kit.text("", "field__help");
  private final Paragraph pageEase = Kit.text("", "field__help");
  private final RowsField benefits;
  private final RowsField proofs;
  private final RowsField objections;
  private final RowsField triggers;
  private final RowsField contacts;
  private final Locale language;
  private final Runnable changed;
  private boolean filling;

  LanguageForm(Locale language, MessageText text, Runnable changed) {
    this.language = language;
    this.changed = changed;
    addClassName("studio__language");
    String code = language.getLanguage();
    title =
        new LabelledBox(
            "TITLE-" + code,
            getTranslation(Part.TITLE.textKey()),
            language,
            MessageText.TITLE_CHARACTERS,
            this::edited);
    story =
        new LabelledBox(
            "STORY-" + code,
            getTranslation(Part.STORY.textKey()),
            language,
            MessageText.STORY_CHARACTERS,
            this::edited);
    page =
        new LabelledBox(
            "PAGE-" + code,
            getTranslation(Part.PAGE.textKey()),
            language,
            MessageText.PAGE_CHARACTERS,
            this::edited);
    benefits = rows(Part.BENEFITS, language, "messaging.editor.row.BENEFITS");
    proofs =
        rows(
            Part.PROOF_POINTS,
            language,
            "messaging.editor.row.PROOF_POINTS",
            "messaging.editor.row.source");
    objections =
        rows(
            Part.OBJECTIONS,
            language,
            "messaging.editor.row.OBJECTIONS",
            "messaging.editor.row.answer");
    triggers = rows(Part.TRIGGERS, language, "messaging.editor.row.TRIGGERS");
    contacts = rows(Part.CONTACTS, language, "messaging.editor.row.CONTACTS");
    var opening =
        new Section(
            Kit.heading(2, getTranslation("messaging.editor.opening")),
            title,
            Kit.box("field", story, words, ease),
            Kit.text(getTranslation("messaging.editor.pageHint"), "studio__hint"),
            Kit.box("field", page, pageWords, pageEase));
    opening.addClassName("studio__group");
    add(opening, benefits, proofs, objections, triggers, contacts);
    text(text);
  }

  MessageText text() {
    return new MessageText(
        title.text(),
        story.text(),
        page.text(),
        first(benefits),
        proofs.values().stream().map(r -> new ProofPoint(r.getFirst(), r.getLast())).toList(),
        objections.values().stream().map(r -> new Objection(r.getFirst(), r.getLast())).toList(),
        first(triggers),
        first(contacts));
  }

  void text(MessageText text) {
    filling = true;
    title.text(text.title());
    story.text(text.story());
    page.text(text.page());
    benefits.values(text.benefits().stream().map(List::of).toList());
    proofs.values(text.proofPoints().stream().map(p -> List.of(p.text(), p.source())).toList());
    objections.values(
        text.objections().stream().map(o -> List.of(o.objection(), o.answer())).toList());
    triggers.values(text.triggers().stream().map(List::of).toList());
    contacts.values(text.contacts().stream().map(List::of).toList());
    filling = false;
    count();
  }

  void problems(List<Problem> problems) {
    for (Part part : Part.values()) {
      RowsField rows = rows(part);
      if (rows == null) {
        box(part).error(null);
      } else {
        rows.error(null);
      }
    }
    problems.forEach(this::show);
  }

  void focus(Problem problem) {
    RowsField rows = rows(problem.part());
    if (rows != null) {
      rows.focus(problem.row());
    } else {
      box(problem.part()).focus();
    }
  }

  void focusTitle() {
    title.focus();
  }

  private void show(Problem problem) {
    String text = getTranslation(problem.textKey());
    RowsField rows = rows(problem.part());
    if (rows == null) {
      box(problem.part()).error(text);
    } else if (problem.row() < 0) {
      rows.error(text);
    } else {
      rows.error(problem.row(), text);
    }
  }

  private LabelledBox box(Part part) {
    return switch (part) {
      case TITLE -> title;
      case STORY -> story;
      case PAGE -> page;
      case BENEFITS, PROOF_POINTS, OBJECTIONS, TRIGGERS, CONTACTS ->
          throw new IllegalArgumentException(part + " has rows");
    };
  }

  private @Nullable RowsField rows(Part part) {
    return switch (part) {
      case TITLE, STORY, PAGE -> null;
      case BENEFITS -> benefits;
      case PROOF_POINTS -> proofs;
      case OBJECTIONS -> objections;
      case TRIGGERS -> triggers;
      case CONTACTS -> contacts;
    };
  }

  private RowsField rows(Part part, Locale language, String... columns) {
    return new RowsField(part, language, List.of(columns), this::edited);
  }

  private void edited() {
    if (!filling) {
      count();
      changed.run();
    }
  }

  private void count() {
    count(words, story, MessageText.STORY_WORDS, "messaging.editor.wordsOver");
    count(pageWords, page, MessageText.PAGE_WORDS, "messaging.editor.pageOver");
    judge(ease, story);
    judge(pageEase, page);
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

  private void count(Paragraph line, LabelledBox box, int most, String over) {
    int count = MessageText.words(box.text());
    line.setText(
        getTranslation(count > most ? over : "messaging.editor.words", count, most, count - most));
    line.setClassName("field__error", count > most);
  }

  private static List<String> first(RowsField rows) {
    return rows.values().stream().map(List::getFirst).toList();
  }
}
