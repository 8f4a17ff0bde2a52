package tandem.portal.alliance.roster.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.JobRole;
import tandem.portal.alliance.roster.CheckedLine;
import tandem.portal.alliance.roster.Outcome;
import tandem.portal.platform.Dates;
import tandem.portal.platform.ui.Styled;

/// Lines of a people file with one outcome, and what there is to say about each.
class LineTable extends HtmlContainer {
  private static final long serialVersionUID = 1L;

  LineTable() {
    super("table");
    addClassNames("table", "table--cards");
  }

  void show(Outcome outcome, List<CheckedLine> lines) {
    removeAll();
    boolean remark = outcome == Outcome.REFUSED || outcome == Outcome.CHANGED;
    boolean numbered = outcome != Outcome.LEFT;
    var heads = new HtmlContainer("tr");
    heads.add(head("name"));
    if (numbered) {
      heads.add(head("number"));
    }
    heads.add(head("email"), head("externalId"));
    if (remark) {
      heads.add(head(outcome == Outcome.REFUSED ? "reason" : "changes"));
    }
    var head = new HtmlContainer("thead");
    head.add(heads);
    var body = new HtmlContainer("tbody");
    for (CheckedLine line : lines) {
      var row = new HtmlContainer("tr");
      var name = new HtmlContainer("th");
      name.getElement().setAttribute("scope", "row");
      name.setText(name(line));
      row.add(name);
      if (numbered) {
        row.add(cell("number", new Text(String.valueOf(line.number()))));
      }
      row.add(cell("email", text(line.email())), cell("externalId", text(line.externalId())));
      if (outcome == Outcome.CHANGED) {
        var changes = new Div();
        line.changes().forEach(change -> changes.add(change(change)));
        row.add(Styled.as(cell("changes", changes), "table__long"));
      } else if (line.reason() != null) {
        row.add(
            Styled.as(
                cell("reason", new Text(getTranslation(line.reason().textKey()))), "table__long"));
      }
      body.add(row);
    }
    add(head, body);
  }

  private static String name(CheckedLine line) {
    String family = line.familyName() == null ? "–" : line.familyName();
    return line.givenName() == null ? family : family + ", " + line.givenName();
  }

  private Component change(CheckedLine.Change change) {
    var words = Styled.as(new Span(), "change");
    words.add(new Span(getTranslation(change.textKey())));
    if (change.column().equals("active")) {
      return words;
    }
    words.add(new Span(": "));
    if (change.from() != null) {
      words.add(
          Styled.as(new Span(value(change.column(), change.from())), "change__from"),
          new Span(" → "));
    }
    words.add(
        Styled.as(
            new Span(
                change.to() == null
                    ? getTranslation("alliance.import.open")
                    : value(change.column(), change.to())),
            "change__to"));
    return words;
  }

  private String value(String column, String text) {
    return switch (column) {
      case "job_role", "membership" -> getTranslation(JobRole.valueOf(text).textKey());
      case "locale" -> Locale.of(text).getDisplayLanguage(getLocale());
      case "valid_from", "valid_until" -> Dates.brief(LocalDate.parse(text), getLocale());
      default -> text;
    };
  }

  private HtmlContainer head(String column) {
    var head = new HtmlContainer("th");
    head.getElement().setAttribute("scope", "col");
    head.setText(getTranslation("alliance.import.line." + column));
    return head;
  }

  private HtmlContainer cell(String column, Component content) {
    var cell = new HtmlContainer("td");
    cell.getElement().setAttribute("data-label", getTranslation("alliance.import.line." + column));
    cell.add(content);
    return cell;
  }

  private static Text text(@Nullable String text) {
    return new Text(text == null ? "–" : text);
  }
}
