package tandem.portal.survey.result.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.JobRole;
import tandem.portal.alliance.Letter;
import tandem.portal.platform.ui.ProtectedMark;
import tandem.portal.platform.ui.Styled;
import tandem.portal.survey.SurveyRoutes;
import tandem.portal.survey.result.GroupTurnout;
import tandem.portal.survey.result.Reading;
import tandem.portal.survey.result.ResultFilter;

/// The groups that can be looked at, each a link to its results, and how many of each have
/// answered.
class GroupTable extends Div {
  private static final long serialVersionUID = 1L;

  private final transient Reading reading;

  private record Name(@Nullable JobRole jobRole, @Nullable String region) {}

  GroupTable(Reading reading) {
    this.reading = reading;
    addClassName("table-wrap");
    getElement().setAttribute("tabindex", "0");
    getElement().setAttribute("role", "region");
    getElement().setAttribute("aria-label", getTranslation("survey.results.groups.title"));
    var table = Styled.as(new NativeTable(), "table", "table--compact", "table--cards");
    var head = new NativeTableRow();
    for (String column : columns()) {
      var cell = new NativeTableHeaderCell(column);
      cell.getElement().setAttribute("scope", "col");
      head.add(cell);
    }
    table.getHead().add(head);
    var rows = new LinkedHashMap<Name, Name>();
    reading.groups().forEach(g -> rows.putIfAbsent(name(g), name(g)));
    rows.values().forEach(name -> table.getBody().add(row(name)));
    add(table);
  }

  private static Name name(GroupTurnout group) {
    return new Name(group.jobRole(), group.region());
  }

  private List<String> columns() {
    return List.of(
        getTranslation("survey.results.groups.group"),
        reading.alliance().a().companyName(),
        reading.alliance().b().companyName());
  }

  private NativeTableRow row(Name name) {
    var link =
        new Anchor(
            SurveyRoutes.results(
                reading.row().wave().id(),
                ResultFilter.NONE
                    .withJobRole(name.jobRole())
                    .withRegion(name.region())
                    .parameters()),
            caption(name));
    var first = new NativeTableCell();
    first.add(link);
    return new NativeTableRow(
        labelled(0, first),
        labelled(1, turnout(Letter.A, name)),
        labelled(2, turnout(Letter.B, name)));
  }

  private String caption(Name name) {
    String role = name.jobRole() == null ? null : getTranslation(name.jobRole().textKey());
    if (role == null) {
      return String.valueOf(name.region());
    }
    return name.region() == null
        ? role
        : getTranslation("survey.results.groups.roleInRegion", role, name.region());
  }

  private NativeTableCell turnout(Letter side, Name name) {
    var cell = new NativeTableCell();
    Optional<GroupTurnout> found =
        reading.groups().stream().filter(g -> g.side() == side && name(g).equals(name)).findFirst();
    found.ifPresentOrElse(
        group ->
            cell.setText(
                getTranslation(
                    "survey.results.turnout.value",
                    group.answered(),
                    group.invited(),
                    Math.round(100.0 * group.answered() / group.invited()))),
        () -> cell.add(new ProtectedMark()));
    return cell;
  }

  /// On a phone each row is a card, and each cell says what it is.
  private NativeTableCell labelled(int column, NativeTableCell cell) {
    cell.getElement().setAttribute("data-label", columns().get(column));
    return cell;
  }
}
