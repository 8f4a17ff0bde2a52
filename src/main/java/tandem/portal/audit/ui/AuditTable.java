package tandem.portal.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import tandem.portal.audit.AuditRow;
import tandem.portal.audit.AuditWords;
import tandem.portal.platform.Dates;
import tandem.portal.platform.ui.Styled;

/// The entries as a native table, whose rows are cards on the phone.
class AuditTable extends HtmlContainer {
  private static final long serialVersionUID = 1L;
  private static final List<String> COLUMNS = List.of("at", "action", "who", "details");
  private static final Pattern CHOICE = Pattern.compile("[A-Z][A-Z0-9_]*|true|false");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern COUNT = Pattern.compile("\\d{1,18}");
  private static final int ID_LENGTH = 36;

  private final HtmlContainer body = new HtmlContainer("tbody");
  private final transient ZoneId zone;
  private final transient AuditWords words;

  AuditTable(ZoneId zone, AuditWords words) {
    super("table");
    this.zone = zone;
    this.words = words;
    addClassNames("table", "table--cards");
    var heads = new HtmlContainer("tr");
    for (String column : COLUMNS) {
      var head = new HtmlContainer("th");
      head.getElement().setAttribute("scope", "col");
      head.setText(getTranslation(key(column)));
      heads.add(head);
    }
    var head = new HtmlContainer("thead");
    head.add(heads);
    add(head, body);
  }

  void show(List<AuditRow> rows) {
    body.removeAll();
    rows.forEach(row -> body.add(row(row)));
  }

  private HtmlContainer row(AuditRow row) {
    var at = new HtmlContainer("th");
    at.getElement().setAttribute("scope", "row");
    at.add(new Text(Dates.moment(row.at().atZoneSameInstant(zone), getLocale())));
    var tr = new HtmlContainer("tr");
    tr.add(
        at,
        cell("action", new Text(words.action(row.action()))),
        cell("who", new Text(words.who(row.who()))),
        cell("details", details(row)));
    return tr;
  }

  /// Counts, days, choices and people. Ids of other records are for the file: here they would be
  /// noise.
  private Component details(AuditRow row) {
    var list = new Div();
    list.add(detail(getTranslation("audit.entry", row.seq())));
    row.details()
        .forEach(
            (name, value) -> {
              String said = said(row, name, value);
              if (!said.isEmpty()) {
                list.add(detail(getTranslation("audit.detail." + name) + ": " + said));
              }
            });
    return list;
  }

  private String said(AuditRow row, String name, String value) {
    if (name.equals(AuditRow.PERSON)) {
      return row.subject() == null ? getTranslation("audit.who.erased") : row.subject();
    }
    if (CHOICE.matcher(value).matches()) {
      return getTranslation("audit.choice." + value);
    }
    if (DAY.matcher(value).matches()) {
      return Dates.brief(LocalDate.parse(value), getLocale());
    }
    if (COUNT.matcher(value).matches()) {
      return NumberFormat.getIntegerInstance(getLocale()).format(Long.parseLong(value));
    }
    return value.length() == ID_LENGTH ? "" : value;
  }

  private static Component detail(String text) {
    return Styled.as(new Div(new Span(text)), "card__meta");
  }

  private HtmlContainer cell(String column, Component content) {
    var cell = new HtmlContainer("td");
    cell.getElement().setAttribute("data-label", getTranslation(key(column)));
    cell.add(content);
    return cell;
  }

  private static String key(String column) {
    return "audit.column." + column;
  }
}
