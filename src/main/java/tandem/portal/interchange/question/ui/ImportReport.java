package tandem.portal.interchange.question.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import tandem.portal.interchange.question.QuestionRemark;
import tandem.portal.interchange.question.QuestionRemark.Note;
import tandem.portal.interchange.question.QuestionRemark.Outcome;
import tandem.portal.interchange.question.QuestionsImported;
import tandem.portal.platform.ui.StatusMark;
import tandem.portal.platform.ui.Styled;

/// What became of each question of a file.
class ImportReport extends Div {
  private static final long serialVersionUID = 1L;

  ImportReport(QuestionsImported read) {
    addClassName("stack");
    getElement().setAttribute("role", "status");
    add(
        new Paragraph(
            getTranslation(
                "interchange.question.counts",
                read.count(Outcome.TAKEN),
                read.count(Outcome.CHANGED),
                read.count(Outcome.REFUSED))));
    for (QuestionRemark remark : read.remarks()) {
      if (remark.name().isEmpty()) {
        remark.notes().forEach(note -> add(new Paragraph(words(note))));
      }
    }
    add(
        list(Outcome.REFUSED, "problem", "close", read),
        list(Outcome.CHANGED, "soon", "edit", read));
  }

  private Component list(Outcome outcome, String look, String icon, QuestionsImported read) {
    List<QuestionRemark> remarks =
        read.remarks().stream()
            .filter(remark -> !remark.name().isEmpty() && remark.outcome() == outcome)
            .toList();
    var rows = Styled.as(new UnorderedList(), "rows");
    for (QuestionRemark remark : remarks) {
      rows.add(
          new ListItem(
              Styled.as(
                  new Div(
                      new Span(remark.name()),
                      Styled.as(
                          new Span(
                              remark.notes().stream()
                                  .map(ImportReport::words)
                                  .collect(Collectors.joining(" "))),
                          "card__meta")),
                  "rows__words")));
    }
    var details =
        new NativeDetails(
            new StatusMark(
                look,
                icon,
                getTranslation(
                    "interchange.question.count",
                    getTranslation(outcome.textKey()),
                    remarks.size())),
            rows);
    details.setVisible(!remarks.isEmpty());
    return Styled.as(details, "disclosure");
  }

  private static String words(Note note) {
    return UI.getCurrent().getTranslation(note.textKey(), note.arguments().toArray());
  }

  /// Each note once, with how many questions it is about.
  static Component notes(List<QuestionRemark> remarks) {
    var about = new LinkedHashMap<Note, Integer>();
    remarks.forEach(remark -> remark.notes().forEach(note -> about.merge(note, 1, Integer::sum)));
    var rows = Styled.as(new UnorderedList(), "rows");
    about.forEach(
        (note, questions) ->
            rows.add(
                new ListItem(
                    Styled.as(
                        new Div(
                            new Span(words(note)),
                            Styled.as(
                                new Span(
                                    UI.getCurrent()
                                        .getTranslation(
                                            "interchange.question.concerns", questions)),
                                "card__meta")),
                        "rows__words"))));
    rows.setVisible(!about.isEmpty());
    return rows;
  }
}
