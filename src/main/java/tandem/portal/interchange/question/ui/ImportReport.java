package tandem.portal.interchange.question.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tandem.portal.interchange.question.QuestionExport;
import tandem.portal.interchange.question.QuestionFormat;
import tandem.portal.interchange.question.QuestionRemark;
import tandem.portal.interchange.question.QuestionRemark.Note;
import tandem.portal.interchange.question.QuestionRemark.Outcome;
import tandem.portal.interchange.question.QuestionsImported;
import tandem.portal.platform.ui.StatusMark;
import tandem.portal.platform.ui.Styled;
import tandem.portal.questionnaire.Question;

/// What became of each question of a file.
class ImportReport extends Div {
  private static final long serialVersionUID = 1L;
  private static final int AT_ONCE = 50;

  ImportReport(QuestionsImported read) {
    addClassName("stack");
    getElement().setAttribute("role", "status");
    add(
        new Paragraph(
            getTranslation(
                "interchange.question.counts",
                read.count(Outcome.TAKEN),
                read.count(Outcome.CHANGED),
                read.count(Outcome.REFUSED),
                read.count(Outcome.KNOWN))));
    for (QuestionRemark remark : read.remarks()) {
      if (remark.name().isEmpty()) {
        remark.notes().forEach(note -> add(new Paragraph(words(note))));
      }
    }
    add(
        list(Outcome.REFUSED, "problem", "close", read),
        list(Outcome.CHANGED, "soon", "edit", read),
        list(Outcome.TAKEN, "done", "check", read),
        list(Outcome.KNOWN, "none", "circle", read));
  }

  private Component list(Outcome outcome, String look, String icon, QuestionsImported read) {
    List<QuestionRemark> remarks =
        read.remarks().stream()
            .filter(remark -> !remark.name().isEmpty() && remark.outcome() == outcome)
            .toList();
    var rows = Styled.as(new UnorderedList(), "rows");
    var more = new NativeButton();
    Styled.as(more, "button", "button--quiet", "button--small");
    more.addClickListener(_ -> show(remarks, rows, more));
    show(remarks, rows, more);
    var details =
        new NativeDetails(
            new StatusMark(
                look,
                icon,
                getTranslation(
                    "interchange.question.count",
                    getTranslation(outcome.textKey()),
                    remarks.size())),
            new Div(rows, more));
    details.setVisible(!remarks.isEmpty());
    return Styled.as(details, "disclosure");
  }

  /// The next of them: a file may have thousands.
  private void show(List<QuestionRemark> remarks, UnorderedList rows, NativeButton more) {
    int shown = Math.toIntExact(rows.getChildren().count());
    remarks.stream().skip(shown).limit(AT_ONCE).forEach(remark -> rows.add(row(remark)));
    int left = remarks.size() - shown - AT_ONCE;
    more.setVisible(left > 0);
    more.setText(getTranslation("interchange.question.more", left));
  }

  private ListItem row(QuestionRemark remark) {
    return new ListItem(
        Styled.as(
            new Div(new Span(remark.name()), Styled.as(new Span(about(remark)), "card__meta")),
            "rows__words"));
  }

  /// Where it stands in the file, as far as a reader of the file says so, and what happened to it.
  private String about(QuestionRemark remark) {
    String notes =
        remark.notes().stream().map(ImportReport::words).collect(Collectors.joining(" "));
    return Stream.of(
            remark.line() == 0
                ? ""
                : getTranslation("interchange.question.line", String.valueOf(remark.line())),
            notes)
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining(": "));
  }

  private static String words(Note note) {
    return UI.getCurrent().getTranslation(note.textKey(), note.arguments().toArray());
  }

  /// What a download changes, and in how many questions.
  static Component notes(List<Question> questions, QuestionFormat format, Locale language) {
    Map<Note, Integer> about = QuestionExport.lost(questions, format, language);
    var rows = Styled.as(new UnorderedList(), "rows");
    about.forEach(
        (note, count) ->
            rows.add(
                new ListItem(
                    Styled.as(
                        new Div(
                            new Span(words(note)),
                            Styled.as(
                                new Span(
                                    UI.getCurrent()
                                        .getTranslation("interchange.question.concerns", count)),
                                "card__meta")),
                        "rows__words"))));
    rows.setVisible(!about.isEmpty());
    return rows;
  }
}
