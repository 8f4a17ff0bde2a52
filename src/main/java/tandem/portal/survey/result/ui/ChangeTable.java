package tandem.portal.survey.result.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.Letter;
import tandem.portal.platform.Signed;
import tandem.portal.platform.ui.Styled;
import tandem.portal.statistics.Gap;
import tandem.portal.survey.Instrument;
import tandem.portal.survey.result.Percent;
import tandem.portal.survey.result.Results;

/// What has changed item by item since the wave before of the same questionnaire. What is not clear
/// is said to be so, in words.
class ChangeTable extends Div {
  private static final long serialVersionUID = 1L;

  private final transient Results results;

  /// @param a on the item's own scale; null where the two waves cannot be compared
  record Change(Instrument.Item item, String label, @Nullable Gap a, @Nullable Gap b) {}

  ChangeTable(Results results, List<Change> changes) {
    this.results = results;
    addClassName("table-wrap");
    getElement().setAttribute("tabindex", "0");
    getElement().setAttribute("role", "region");
    getElement().setAttribute("aria-label", getTranslation("survey.results.changes.title"));
    var table = Styled.as(new NativeTable(), "table", "table--compact", "table--cards");
    var head = new NativeTableRow();
    for (String column : columns()) {
      var cell = new NativeTableHeaderCell(column);
      cell.getElement().setAttribute("scope", "col");
      head.add(cell);
    }
    table.getHead().add(head);
    changes.forEach(change -> table.getBody().add(row(change)));
    add(table);
  }

  private List<String> columns() {
    var columns = new ArrayList<String>();
    columns.add(getTranslation("survey.results.gaps.item"));
    if (results.filter().shows(Letter.A)) {
      columns.add(results.alliance().a().companyName());
    }
    if (results.filter().shows(Letter.B)) {
      columns.add(results.alliance().b().companyName());
    }
    return columns;
  }

  private NativeTableRow row(Change change) {
    var texts = new ArrayList<String>();
    texts.add(change.label());
    if (results.filter().shows(Letter.A)) {
      texts.add(said(change.item(), change.a()));
    }
    if (results.filter().shows(Letter.B)) {
      texts.add(said(change.item(), change.b()));
    }
    var row = new NativeTableRow();
    for (int column = 0; column < texts.size(); column++) {
      var cell = new NativeTableCell(texts.get(column));
      // on a phone each row is a card, and each cell says what it is
      cell.getElement().setAttribute("data-label", columns().get(column));
      row.add(cell);
    }
    return row;
  }

  private String said(Instrument.Item item, @Nullable Gap gap) {
    if (gap == null) {
      return getTranslation("survey.results.changes.none");
    }
    Gap points = Percent.of(item.levels(), gap);
    String key =
        switch (gap.verdict()) {
          case UP -> "survey.results.changes.up";
          case DOWN -> "survey.results.changes.down";
          case UNCLEAR -> "survey.results.changes.unclear";
        };
    return getTranslation(
        key,
        Signed.whole(points.value(), getLocale()),
        Signed.whole(points.low(), getLocale()),
        Signed.whole(points.high(), getLocale()));
  }
}
