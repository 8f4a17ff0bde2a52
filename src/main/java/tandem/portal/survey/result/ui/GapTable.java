package tandem.portal.survey.result.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import tandem.portal.alliance.Letter;
import tandem.portal.platform.Signed;
import tandem.portal.platform.ui.ProtectedMark;
import tandem.portal.platform.ui.Styled;
import tandem.portal.statistics.Estimate;
import tandem.portal.statistics.Gap;
import tandem.portal.statistics.Published;
import tandem.portal.survey.result.ItemResults;
import tandem.portal.survey.result.Percent;

/// Both sides' means item by item, how many left the item out, and how far apart the sides are: in
/// points, and in standard deviations. What is not clear is said to be so.
class GapTable extends Div {
  private static final long serialVersionUID = 1L;

  private final transient ItemResults results;

  GapTable(
      ItemResults results,
      List<ItemResults.Rated> rated,
      Function<ItemResults.Rated, String> label) {
    this.results = results;
    var table = Styled.as(new NativeTable(), "table", "table--compact", "table--cards");
    var head = new NativeTableRow();
    for (String column : columns()) {
      var cell = new NativeTableHeaderCell(column);
      cell.getElement().setAttribute("scope", "col");
      head.add(cell);
    }
    table.getHead().add(head);
    rated.forEach(item -> table.getBody().add(row(item, label.apply(item))));
    addClassName("table-wrap");
    getElement().setAttribute("tabindex", "0");
    getElement().setAttribute("role", "region");
    getElement().setAttribute("aria-label", getTranslation("survey.results.gaps.label"));
    add(table);
  }

  private List<String> columns() {
    return columnsByWord().values().stream().toList();
  }

  private Map<String, String> columnsByWord() {
    var columns = new LinkedHashMap<String, String>();
    columns.put("item", getTranslation("survey.results.gaps.item"));
    if (results.filter().shows(Letter.A)) {
      columns.put("a", results.alliance().a().companyName());
    }
    if (results.filter().shows(Letter.B)) {
      columns.put("b", results.alliance().b().companyName());
    }
    if (results.filter().side() == null) {
      columns.put("gap", getTranslation("survey.results.gaps.gap"));
      columns.put("g", getTranslation("survey.results.gaps.g"));
    }
    return columns;
  }

  private Component row(ItemResults.Rated item, String label) {
    var row = new NativeTableRow();
    columnsByWord()
        .forEach(
            (word, caption) -> {
              NativeTableCell cell =
                  switch (word) {
                    case "item" -> Styled.as(new NativeTableCell(label), "table__long");
                    case "a" -> mean(item, item.meanA(), results.turnoutA().answered());
                    case "b" -> mean(item, item.meanB(), results.turnoutB().answered());
                    case "gap" ->
                        new NativeTableCell(
                            item.difference().map(d -> gap(item, d.gap())).orElse("–"));
                    default ->
                        new NativeTableCell(
                            item.difference()
                                .flatMap(ItemResults.Difference::g)
                                .map(this::full)
                                .orElse("–"));
                  };
              // on a phone each row is a card, and each cell says what it is
              cell.getElement().setAttribute("data-label", caption);
              row.add(cell);
            });
    return row;
  }

  private NativeTableCell mean(
      ItemResults.Rated item, Published<Estimate> mean, OptionalInt answeredTheWave) {
    var cell = new NativeTableCell();
    Percent.of(item.item().levels(), mean)
        .shown()
        .ifPresentOrElse(
            e ->
                cell.setText(
                    getTranslation(
                        "survey.results.gaps.mean",
                        Math.round(e.value()),
                        Math.round(e.low()),
                        Math.round(e.high()),
                        e.n(),
                        answeredTheWave.orElse(e.n()) - e.n())),
            () -> cell.add(new ProtectedMark()));
    return cell;
  }

  private String gap(ItemResults.Rated item, Gap gap) {
    Gap scaled = Percent.of(item.item().levels(), gap);
    return getTranslation(
        gap.clear() ? "survey.results.gaps.clear" : "survey.results.gaps.unclear",
        Signed.whole(scaled.value(), getLocale()),
        Signed.whole(scaled.low(), getLocale()),
        Signed.whole(scaled.high(), getLocale()));
  }

  private String full(Gap g) {
    return Signed.of(g.value(), 1, getLocale())
        + " ["
        + Signed.of(g.low(), 1, getLocale())
        + "…"
        + Signed.of(g.high(), 1, getLocale())
        + "]";
  }
}
