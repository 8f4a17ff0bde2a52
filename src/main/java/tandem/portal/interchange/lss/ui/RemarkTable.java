package tandem.portal.interchange.lss.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import tandem.portal.interchange.lss.LssRemark;
import tandem.portal.platform.Localized;
import tandem.portal.platform.ui.StatusMark;
import tandem.portal.platform.ui.Styled;

/// What became of each question, in the order of the questionnaire.
class RemarkTable extends HtmlContainer {
  private static final long serialVersionUID = 1L;

  RemarkTable(List<LssRemark> remarks) {
    super("table");
    addClassNames("table", "table--cards");
    var heads = new HtmlContainer("tr");
    heads.add(head("question"), head("outcome"), head("notes"));
    var head = new HtmlContainer("thead");
    head.add(heads);
    var body = new HtmlContainer("tbody");
    remarks.forEach(remark -> body.add(row(remark)));
    add(head, body);
  }

  private HtmlContainer row(LssRemark remark) {
    var question = new HtmlContainer("th");
    question.getElement().setAttribute("scope", "row");
    question.add(words(remark), Styled.as(new Span(remark.code()), "card__meta"));
    var notes = new Div();
    for (LssRemark.Note note : remark.notes()) {
      notes.add(new Paragraph(getTranslation(note.textKey(), note.arguments().toArray())));
    }
    if (remark.notes().isEmpty()) {
      notes.setText("–");
    }
    var row = new HtmlContainer("tr");
    row.add(
        question,
        cell("outcome", mark(remark.outcome())),
        Styled.as(cell("notes", notes), "table__long"));
    return row;
  }

  private Div words(LssRemark remark) {
    Localized text = remark.text();
    var words = new Div(text.in(getLocale()));
    if (text.isFallbackIn(getLocale())) {
      words.getElement().setAttribute("lang", text.languageShown(getLocale()));
    }
    return words;
  }

  private StatusMark mark(LssRemark.Outcome outcome) {
    String word = getTranslation(outcome.textKey());
    return switch (outcome) {
      case TAKEN -> new StatusMark("done", "check", word);
      case CHANGED -> new StatusMark("soon", "info", word);
      case REFUSED -> new StatusMark("problem", "alert", word);
    };
  }

  private HtmlContainer head(String column) {
    var head = new HtmlContainer("th");
    head.getElement().setAttribute("scope", "col");
    head.setText(getTranslation("interchange.lss.column." + column));
    return head;
  }

  private HtmlContainer cell(String column, com.vaadin.flow.component.Component content) {
    var cell = new HtmlContainer("td");
    cell.getElement()
        .setAttribute("data-label", getTranslation("interchange.lss.column." + column));
    cell.add(content);
    return cell;
  }
}
