package tandem.portal.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tandem.portal.audit.AuditFilter;
import tandem.portal.audit.AuditKind;
import tandem.portal.audit.AuditPage;
import tandem.portal.audit.AuditPermissions;
import tandem.portal.audit.AuditRoutes;
import tandem.portal.audit.AuditRow;
import tandem.portal.audit.AuditService;
import tandem.portal.audit.AuditWords;
import tandem.portal.audit.ChainRuns;
import tandem.portal.identity.Requires;
import tandem.portal.platform.Texts;
import tandem.portal.platform.ui.EmptyState;
import tandem.portal.platform.ui.FilterSelect;
import tandem.portal.platform.ui.Styled;

/// A company's log, the newest entry first. What it shows stands in its address, so that it can be
/// kept, sent and gone back to.
@Route(AuditRoutes.LOG)
@Requires(AuditPermissions.READ)
class AuditView extends Section implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1L;

  private final transient AuditService log;
  private final AuditTable table;
  private final ChainLine chain;
  private final Paragraph lead = Styled.as(new Paragraph(), "page__lead");
  private final Input name = input("audit-name", "search", ValueChangeMode.LAZY);
  private final Input from = input("audit-from", "date", ValueChangeMode.ON_CHANGE);
  private final Input until = input("audit-until", "date", ValueChangeMode.ON_CHANGE);
  private final Anchor export = new Anchor();
  private final Div board = new Div();
  private final Div empty = new Div();
  private final Nav pages = new Nav();
  private @Nullable FilterSelect kind;
  private transient AuditFilter filter = AuditFilter.ALL;

  AuditView(AuditService log, ChainRuns runs, Texts texts, Clock clock) {
    ZoneId zone = clock.getZone();
    this.log = log;
    this.table = new AuditTable(zone, new AuditWords(texts, this::getTranslation));
    this.chain = new ChainLine(log, runs, zone);
    addClassName("page");
    add(
        Styled.as(
            new Header(
                Styled.as(new H1(getTranslation("audit.title")), "page__title"), lead, chain),
            "page__head"));
    board.addClassName("table-wrap");
    board.getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
    board.getElement().setAttribute("aria-label", getTranslation("audit.title"));
    board.add(table);
    pages.setAriaLabel(getTranslation("audit.pages"));
    pages.addClassNames("actions", "actions--split");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    filter = AuditFilter.of(single(event.getLocation().getQueryParameters()));
    if (kind == null) {
      build(log.kinds());
    }
    show(log.page(filter));
  }

  private void build(List<AuditKind> kinds) {
    Map<String, String> choices = new LinkedHashMap<>();
    choices.put("", getTranslation("audit.allKinds"));
    kinds.forEach(each -> choices.put(each.word(), getTranslation(each.textKey())));
    var select = new FilterSelect("audit-kind", choices);
    kind = select;
    select.addValueChangeListener(
        e -> {
          if (e.isFromClient()) {
            go(filter.withKind(chosen(e.getValue())));
          }
        });
    name.addValueChangeListener(
        e -> {
          if (e.isFromClient()) {
            go(filter.withName(e.getValue()));
          }
        });
    for (Input day : List.of(from, until)) {
      day.addValueChangeListener(
          e -> {
            if (e.isFromClient()) {
              go(filter.withPeriod(day(from), day(until)));
            }
          });
    }
    export.add(Styled.icon("download"), new Span(getTranslation("audit.export")));
    export.addClassNames("button", "button--quiet");
    export.setRouterIgnore(true);
    export.getElement().setAttribute("download", true);
    add(
        Styled.as(
            new Div(
                Styled.as(
                    new Div(
                        field("audit.kindOf", select),
                        field("audit.name", name),
                        field("audit.from", from),
                        field("audit.until", until)),
                    "toolbar__group"),
                Styled.as(new Div(export), "toolbar__end")),
            "toolbar"),
        board,
        empty,
        pages);
  }

  private void show(AuditPage page) {
    if (kind != null) {
      kind.show(filter.kind() == null ? "" : filter.kind().word());
    }
    name.setValue(filter.name());
    from.setValue(filter.from() == null ? "" : filter.from().toString());
    until.setValue(filter.until() == null ? "" : filter.until().toString());
    export.setHref(AuditRoutes.CSV + query(filter.at(AuditFilter.Place.NEWEST)));
    lead.setText(getTranslation("audit.lead", log.entries()));
    chain.show();
    table.show(page.rows());
    board.setVisible(!page.rows().isEmpty());
    empty.setVisible(page.rows().isEmpty());
    empty.removeAll();
    if (page.rows().isEmpty()) {
      empty.add(nothing());
    }
    showPages(page);
  }

  private Component nothing() {
    boolean filtered = !filter.equals(AuditFilter.ALL);
    var state =
        new EmptyState(
            "history",
            getTranslation(filtered ? "audit.none.title" : "audit.empty.title"),
            getTranslation(filtered ? "audit.none.text" : "audit.empty.text"));
    return filtered
        ? state.with(
            Styled.as(
                new Anchor(AuditRoutes.LOG, getTranslation("audit.none.action")),
                "button",
                "button--quiet"))
        : state;
  }

  private void showPages(AuditPage page) {
    pages.removeAll();
    List<AuditRow> rows = page.rows();
    boolean newer = page.newer() && !rows.isEmpty();
    boolean older = page.older() && !rows.isEmpty();
    pages.setVisible(newer || older);
    if (newer) {
      pages.add(turn("audit.newer", new AuditFilter.Place(rows.getFirst().seq(), false)));
    }
    if (older) {
      pages.add(turn("audit.older", new AuditFilter.Place(rows.getLast().seq(), true)));
    }
  }

  private Component turn(String key, AuditFilter.Place place) {
    return Styled.as(
        new Anchor(AuditRoutes.LOG + query(filter.at(place)), getTranslation(key)),
        "button",
        "button--quiet");
  }

  private Component field(String key, Component input) {
    var label = Styled.as(new NativeLabel(getTranslation(key)), "field__label");
    label.setFor(input);
    return Styled.as(new Div(label, input), "field");
  }

  private void go(AuditFilter target) {
    getUI()
        .ifPresent(ui -> ui.navigate(AuditRoutes.LOG, QueryParameters.simple(target.parameters())));
  }

  private static Input input(String id, String type, ValueChangeMode mode) {
    var input = Styled.as(new Input(mode), "input");
    input.setId(id);
    input.setType(type);
    return input;
  }

  private static @Nullable AuditKind chosen(String word) {
    return AuditFilter.of(Map.of("kind", word)).kind();
  }

  private static @Nullable LocalDate day(Input input) {
    try {
      return input.getValue().isEmpty() ? null : LocalDate.parse(input.getValue());
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static String query(AuditFilter target) {
    String query = QueryParameters.simple(target.parameters()).getQueryString();
    return query.isEmpty() ? "" : "?" + query;
  }

  private static Map<String, String> single(QueryParameters parameters) {
    var single = new HashMap<String, String>();
    parameters.getParameters().forEach((key, values) -> single.put(key, values.getFirst()));
    return single;
  }

  @Override
  public String getPageTitle() {
    return getTranslation("audit.title") + " – Tandem";
  }
}
