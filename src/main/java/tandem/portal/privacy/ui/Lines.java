package tandem.portal.privacy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;

/// A table whose lines turn into cards on a phone, where they would not fit otherwise.
class Lines extends Div {
  private static final long serialVersionUID = 1L;
  private static final int LONG = 28;
  private static final int TWO = 2;

  private final NativeTable table = new NativeTable();
  private final List<String> columns;

  /// @param name what the table shows, for whoever hears the screen
  /// @param columns text keys of the headings
  Lines(String name, String... columns) {
    this.columns = List.of(columns);
    addClassName("table-wrap");
    getElement()
        .setAttribute("role", "region")
        .setAttribute("tabindex", "0")
        .setAttribute("aria-label", name);
    table.addClassName("table");
    table.addClassName(columns.length > TWO ? "table--cards" : "table--pairs");
    NativeTableRow headings = table.getHead().addRow();
    this.columns.forEach(key -> headings.add(new NativeTableHeaderCell(getTranslation(key))));
    add(table);
  }

  void line(String first, Component... rest) {
    NativeTableRow row = table.getBody().addRow();
    var head = new NativeTableHeaderCell(first);
    head.getElement().setAttribute("scope", "row");
    row.add(head);
    for (int i = 0; i < rest.length; i++) {
      var cell = new NativeTableCell();
      cell.add(rest[i]);
      if (rest[i] instanceof Text text && text.getText().length() > LONG) {
        // On a card under its heading, and not squeezed against the right edge
        cell.addClassName("table__long");
      }
      cell.getElement().setAttribute("data-label", getTranslation(columns.get(i + 1)));
      row.add(cell);
    }
  }

  static Component text(String text) {
    return new Text(text);
  }
}
