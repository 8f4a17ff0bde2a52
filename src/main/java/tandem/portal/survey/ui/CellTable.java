package tandem.portal.survey.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import tandem.portal.alliance.Alliance;
import tandem.portal.alliance.AllianceSide;
import tandem.portal.platform.ui.Side;
import tandem.portal.platform.ui.SideMark;
import tandem.portal.platform.ui.Styled;
import tandem.portal.survey.Cell;

/// The groups of a wave with how many people stand in each, and why they are as coarse as they are.
class CellTable extends Div {
  private static final long serialVersionUID = 1L;

  CellTable(Alliance alliance, List<Cell> cells, int k) {
    addClassNames("stack", "stack--s");
    var table = Styled.as(new NativeTable(), "table", "table--compact", "table--cards");
    var head = new NativeTableRow();
    for (String column : List.of("side", "jobRole", "region", "people")) {
      var cell = new NativeTableHeaderCell(getTranslation("survey.cells." + column));
      cell.getElement().setAttribute("scope", "col");
      if (column.equals("people")) {
        cell.addClassName("num");
      }
      head.add(cell);
    }
    table.getHead().add(head);
    cells.forEach(cell -> table.getBody().add(row(alliance, cell)));
    var wrap = Styled.as(new Div(table), "table-wrap");
    wrap.getElement().setAttribute("tabindex", "0");
    wrap.getElement().setAttribute("role", "region");
    wrap.getElement().setAttribute("aria-label", getTranslation("survey.cells.label"));
    add(wrap, Styled.as(new Paragraph(getTranslation("survey.cells.why", k)), "studio__hint"));
    for (AllianceSide side : List.of(alliance.a(), alliance.b())) {
      int people =
          cells.stream().filter(c -> c.side().equals(side.id())).mapToInt(Cell::invited).sum();
      if (people < k) {
        add(
            Styled.as(
                new Paragraph(getTranslation("survey.cells.tooFew", side.companyName(), people, k)),
                "studio__hint"));
      }
    }
  }

  private Component row(Alliance alliance, Cell cell) {
    AllianceSide side = alliance.side(cell.side());
    var people = new NativeTableCell(String.valueOf(cell.invited()));
    people.addClassName("num");
    var first = new NativeTableCell();
    first.add(new SideMark(Side.valueOf(side.letter().name()), side.companyName()));
    return new NativeTableRow(
        labelled("side", first),
        labelled(
            "jobRole",
            new NativeTableCell(
                cell.jobRole() == null
                    ? getTranslation("survey.cells.otherRoles")
                    : getTranslation(cell.jobRole().textKey()))),
        labelled(
            "region",
            new NativeTableCell(
                cell.region() == null ? getTranslation("survey.cells.allRegions") : cell.region())),
        labelled("people", people));
  }

  /// On a phone each row is a card, and each cell says what it is.
  private NativeTableCell labelled(String column, NativeTableCell cell) {
    cell.getElement().setAttribute("data-label", getTranslation("survey.cells." + column));
    return cell;
  }
}
