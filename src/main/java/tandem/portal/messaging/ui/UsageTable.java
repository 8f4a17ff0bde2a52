package tandem.portal.messaging.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.Alliance;
import tandem.portal.alliance.AllianceSide;
import tandem.portal.messaging.usage.Usage;
import tandem.portal.platform.Dates;
import tandem.portal.platform.ui.Side;
import tandem.portal.platform.ui.SideMark;

/// How often a message was opened and taken along, by group; with what is not counted, and why.
class UsageTable extends Section {
  private static final long serialVersionUID = 1L;

  private final transient Usage usage;
  private final transient Alliance alliance;

  UsageTable(Usage usage, Alliance alliance) {
    this.usage = usage;
    this.alliance = alliance;
    addClassName("page__section");
    add(
        Kit.heading(2, getTranslation("messaging.usage.title")),
        Kit.text(
            getTranslation(
                "messaging.usage.lead",
                Dates.month(usage.first(), getLocale()),
                Dates.month(usage.last(), getLocale())),
            "studio__hint"));
    if (usage.groups().isEmpty()) {
      add(Kit.text(getTranslation("messaging.usage.none", usage.least())));
    } else {
      add(table());
    }
    add(Kit.text(getTranslation("messaging.usage.note", usage.least()), "studio__hint"));
  }

  private Component table() {
    var table = new NativeTable();
    table.addClassNames("table", "table--cards");
    var header = new NativeTableRow();
    for (String column : List.of("group", "opened", "sheets")) {
      var cell = new NativeTableHeaderCell(getTranslation("messaging.usage.column." + column));
      cell.getElement().setAttribute("scope", "col");
      header.add(cell);
    }
    table.getHead().add(header);
    usage.groups().stream()
        .sorted(
            Comparator.comparing((Usage.Group g) -> alliance.side(g.side()).letter())
                .thenComparing(Usage.Group::role))
        .forEach(group -> table.getBody().add(line(group)));
    var wrap = Kit.box("table-wrap", table);
    wrap.getElement()
        .setAttribute("tabindex", "0")
        .setAttribute("role", "region")
        .setAttribute("aria-label", getTranslation("messaging.usage.title"));
    return wrap;
  }

  private Component line(Usage.Group group) {
    AllianceSide side = alliance.side(group.side());
    return new NativeTableRow(
        cell(
            "group",
            Kit.box(
                "row",
                new SideMark(Side.valueOf(side.letter().name()), side.companyName()),
                Kit.span(getTranslation(group.role().textKey())))),
        cell("opened", times(group.opened())),
        cell("sheets", times(group.sheets())));
  }

  private Component times(@Nullable Integer times) {
    return times == null
        ? Kit.span(getTranslation("messaging.usage.few", usage.least()), "card__meta")
        : Kit.span(getTranslation("messaging.usage.times", times));
  }

  private NativeTableCell cell(String column, Component content) {
    var cell = new NativeTableCell(content);
    cell.getElement()
        .setAttribute("data-label", getTranslation("messaging.usage.column." + column));
    return cell;
  }
}
