package tandem.portal.enablement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import tandem.portal.enablement.CompletionFilter;
import tandem.portal.enablement.CompletionFilter.Order;
import tandem.portal.enablement.CompletionPage;
import tandem.portal.enablement.CompletionRow;
import tandem.portal.enablement.CompletionStatus;
import tandem.portal.platform.Dates;
import tandem.portal.platform.ui.StatusMark;
import tandem.portal.platform.ui.Styled;

/// The board itself: a native table whose head sorts, and whose rows are cards on the phone.
class CompletionTable extends HtmlContainer {
  private static final long serialVersionUID = 1L;

  private final HtmlContainer body = new HtmlContainer("tbody");
  private final Map<Order, HtmlContainer> columns = new EnumMap<>(Order.class);
  private final transient ZoneId zone;

  CompletionTable(ZoneId zone) {
    super("table");
    this.zone = zone;
    addClassNames("table", "table--sticky", "table--cards");
    var heads = new HtmlContainer("tr");
    heads.add(
        head("enablement.board.name", Order.NAME),
        head("enablement.board.module", Order.MODULE),
        plainHead("enablement.board.team"),
        head("enablement.board.status", Order.STATUS),
        head("enablement.board.date", Order.DATE),
        head("enablement.board.due", Order.DUE));
    var head = new HtmlContainer("thead");
    head.add(heads);
    add(head, body);
  }

  /// @param link the address of the board with another filter
  void show(CompletionPage page, Function<CompletionFilter, String> link) {
    columns.forEach(
        (order, column) -> {
          column
              .getChildren()
              .map(Anchor.class::cast)
              .forEach(a -> a.setHref(link.apply(page.filter().sortedBy(order))));
          if (order == page.filter().order()) {
            column
                .getElement()
                .setAttribute("aria-sort", page.filter().descending() ? "descending" : "ascending");
          } else {
            column.getElement().removeAttribute("aria-sort");
          }
        });
    body.removeAll();
    page.rows().forEach(row -> body.add(row(row)));
  }

  private HtmlContainer head(String key, Order order) {
    var head = new HtmlContainer("th");
    head.getElement().setAttribute("scope", "col");
    head.add(new Anchor("", getTranslation(key)));
    columns.put(order, head);
    return head;
  }

  private HtmlContainer plainHead(String key) {
    var head = new HtmlContainer("th");
    head.getElement().setAttribute("scope", "col");
    head.setText(getTranslation(key));
    return head;
  }

  private HtmlContainer row(CompletionRow row) {
    var name = new HtmlContainer("th");
    name.getElement().setAttribute("scope", "row");
    name.setText(row.name());
    var tr = new HtmlContainer("tr");
    tr.add(
        name,
        cell("enablement.board.module", new Text(row.title().in(getLocale()))),
        cell("enablement.board.team", new Text(row.team() == null ? "–" : row.team())),
        status(row),
        cell("enablement.board.date", new Text(row.at() == null ? "–" : day(row.at()))),
        cell("enablement.board.due", new Text(Dates.brief(row.dueOn(), getLocale()))));
    return tr;
  }

  private String day(OffsetDateTime at) {
    return Dates.brief(at.atZoneSameInstant(zone).toLocalDate(), getLocale());
  }

  private HtmlContainer status(CompletionRow row) {
    var cell = cell("enablement.board.status", mark(row.status()));
    if (row.holdsUntil() != null && row.status() == CompletionStatus.COMPLETED) {
      String until = Dates.brief(row.holdsUntil(), getLocale());
      cell.add(
          Styled.as(
              new Div(
                  new Text(
                      row.renewedAt() == null
                          ? getTranslation("enablement.board.until", until)
                          : getTranslation(
                              "enablement.board.renewed", day(row.renewedAt()), until))),
              "card__meta"));
    }
    return cell;
  }

  private HtmlContainer cell(String label, Component content) {
    var cell = new HtmlContainer("td");
    cell.getElement().setAttribute("data-label", getTranslation(label));
    cell.add(content);
    return cell;
  }

  private StatusMark mark(CompletionStatus status) {
    String word = getTranslation(status.textKey());
    return switch (status) {
      case COMPLETED -> new StatusMark("done", "check", word);
      case RENEWAL_DUE -> new StatusMark("soon", "refresh", word);
      case RENEWAL_OVERDUE -> new StatusMark("problem", "alert", word);
      case IN_PROGRESS -> new StatusMark("running", "half", word);
      case NOT_STARTED -> new StatusMark("none", "circle", word);
      case ASKED_AGAIN -> new StatusMark("soon", "refresh", word);
      case OVERDUE -> new StatusMark("problem", "alert", word);
      case WAIVED -> new StatusMark("waived", "ban", word);
    };
  }
}
