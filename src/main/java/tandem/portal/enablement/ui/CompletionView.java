package tandem.portal.enablement.ui;

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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.PeoplePermissions;
import tandem.portal.alliance.PeopleRoutes;
import tandem.portal.enablement.CompletionChoices;
import tandem.portal.enablement.CompletionCounts;
import tandem.portal.enablement.CompletionFilter;
import tandem.portal.enablement.CompletionPage;
import tandem.portal.enablement.CompletionService;
import tandem.portal.enablement.CompletionStatus;
import tandem.portal.enablement.EnablementPermissions;
import tandem.portal.enablement.EnablementRoutes;
import tandem.portal.identity.Access;
import tandem.portal.identity.Requires;
import tandem.portal.platform.ui.EmptyState;
import tandem.portal.platform.ui.FilterSelect;
import tandem.portal.platform.ui.Styled;

/// The HR board. What it shows stands in its address, so that it can be kept, sent and gone back
/// to.
@Route(EnablementRoutes.COMPLETION)
@Requires(EnablementPermissions.READ_COMPLETIONS)
class CompletionView extends Section implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1L;

  private final transient CompletionService completions;
  private final CompletionTable table;
  private final Paragraph lead = Styled.as(new Paragraph(), "page__lead");
  private final Nav tabs = Styled.as(new Nav(), "tabs");
  private final Map<String, Anchor> tabsByStatus = new LinkedHashMap<>();
  private final Input name = new Input(ValueChangeMode.LAZY);
  private final Anchor export = new Anchor();
  private final Div board = new Div();
  private final Div empty = new Div();
  private final Nav pages = new Nav();
  private @Nullable FilterSelect module;
  private @Nullable FilterSelect team;
  private transient CompletionFilter filter = CompletionFilter.ALL;

  CompletionView(CompletionService completions, Access access, Clock clock) {
    this.completions = completions;
    this.table = new CompletionTable(clock.getZone());
    addClassName("page");
    add(
        Styled.as(
            new Header(
                Styled.as(new H1(getTranslation("enablement.board.title")), "page__title"), lead),
            "page__head"));
    if (access.may(PeoplePermissions.IMPORT)) {
      add(
          Styled.as(
              new Paragraph(
                  new Anchor(PeopleRoutes.IMPORT, getTranslation("enablement.board.fromFile"))),
              "card__meta"));
    }
    tabs.setAriaLabel(getTranslation("enablement.board.status"));
    board.addClassName("table-wrap");
    board.getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
    board.getElement().setAttribute("aria-label", getTranslation("enablement.board.title"));
    board.add(table);
    pages.setAriaLabel(getTranslation("enablement.board.pages"));
    pages.addClassNames("actions", "actions--split");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    filter = CompletionFilter.of(single(event.getLocation().getQueryParameters()));
    if (module == null) {
      build(completions.choices());
    }
    show(completions.page(filter));
  }

  private void build(CompletionChoices choices) {
    Map<String, String> modules = new LinkedHashMap<>();
    modules.put("", getTranslation("enablement.board.allModules"));
    choices.modules().forEach((id, title) -> modules.put(id.toString(), title.in(getLocale())));
    Map<String, String> teams = new LinkedHashMap<>();
    teams.put("", getTranslation("enablement.board.allTeams"));
    choices.teams().forEach(t -> teams.put(t, t));
    var moduleSelect = new FilterSelect("completion-module", modules);
    var teamSelect = new FilterSelect("completion-team", teams);
    module = moduleSelect;
    team = teamSelect;
    moduleSelect.addValueChangeListener(
        e -> {
          if (e.isFromClient()) {
            go(filter.withModule(e.getValue().isEmpty() ? null : UUID.fromString(e.getValue())));
          }
        });
    teamSelect.addValueChangeListener(
        e -> {
          if (e.isFromClient()) {
            go(filter.withTeam(e.getValue().isEmpty() ? null : e.getValue()));
          }
        });
    name.setId("completion-name");
    name.setType("search");
    name.addClassName("input");
    name.addValueChangeListener(
        e -> {
          if (e.isFromClient()) {
            go(filter.withName(e.getValue()));
          }
        });
    export.add(Styled.icon("download"), new Span(getTranslation("enablement.board.export")));
    export.addClassNames("button", "button--quiet");
    export.setRouterIgnore(true);
    export.getElement().setAttribute("download", true);
    add(
        tabs,
        Styled.as(
            new Div(
                Styled.as(
                    new Div(
                        field("enablement.board.search", name),
                        field("enablement.board.module", moduleSelect),
                        field("enablement.board.team", teamSelect)),
                    "toolbar__group"),
                Styled.as(new Div(export), "toolbar__end")),
            "toolbar"),
        board,
        empty,
        pages);
    tab("");
    for (CompletionStatus status : CompletionStatus.values()) {
      tab(status.word());
    }
  }

  private void tab(String word) {
    var tab = Styled.as(new Anchor(), "tabs__item");
    tabsByStatus.put(word, tab);
    tabs.add(tab);
  }

  private void show(CompletionPage page) {
    if (module != null && team != null) {
      module.show(filter.module() == null ? "" : filter.module().toString());
      team.show(filter.team() == null ? "" : filter.team());
    }
    name.setValue(filter.name());
    export.setHref(EnablementRoutes.COMPLETION_CSV + query(filter.onPage(0)));
    CompletionCounts counts = page.counts();
    lead.setText(getTranslation("enablement.board.lead", counts.completed(), counts.total()));
    showTab(
        "",
        getTranslation("enablement.board.all", counts.total()),
        counts.total(),
        filter.withStatus(null));
    for (CompletionStatus status : CompletionStatus.values()) {
      showTab(
          status.word(),
          getTranslation(status.textKey()) + " " + counts.of(status),
          counts.of(status),
          filter.withStatus(status));
    }
    table.show(page, CompletionView::link);
    board.setVisible(!page.rows().isEmpty());
    empty.setVisible(page.rows().isEmpty());
    if (page.rows().isEmpty()) {
      showEmpty();
    }
    showPages(page);
  }

  /// Many modules have no period: where there is nothing to renew, nobody is told of it.
  private boolean isShown(CompletionStatus status, int count) {
    return switch (status) {
      case RENEWAL_DUE, RENEWAL_OVERDUE -> count > 0 || filter.status() == status;
      case COMPLETED, IN_PROGRESS, NOT_STARTED, ASKED_AGAIN, OVERDUE, WAIVED -> true;
    };
  }

  private void showTab(String word, String caption, int count, CompletionFilter target) {
    Anchor tab = tabsByStatus.get(word);
    if (tab == null) {
      return;
    }
    tab.setText(caption);
    tab.setHref(link(target));
    tab.setVisible(target.status() == null || isShown(target.status(), count));
    boolean current = target.status() == filter.status();
    if (current) {
      tab.getElement().setAttribute("aria-current", "page");
    } else {
      tab.getElement().removeAttribute("aria-current");
    }
  }

  private void showEmpty() {
    boolean nobody = filter.equals(CompletionFilter.ALL);
    var state =
        new EmptyState(
            "people",
            getTranslation(
                nobody ? "enablement.board.nobody.title" : "enablement.board.none.title"),
            getTranslation(nobody ? "enablement.board.nobody.text" : "enablement.board.none.text"));
    if (!nobody) {
      state.with(
          Styled.as(
              new Anchor(
                  EnablementRoutes.COMPLETION, getTranslation("enablement.board.none.action")),
              "button",
              "button--quiet"));
    }
    empty.removeAll();
    empty.add(state);
  }

  private void showPages(CompletionPage page) {
    pages.removeAll();
    pages.setVisible(page.pages() > 1);
    if (filter.page() > 0) {
      pages.add(turn("enablement.board.before", filter.onPage(filter.page() - 1)));
    }
    pages.add(new Span(getTranslation("enablement.board.page", filter.page() + 1, page.pages())));
    if (filter.page() + 1 < page.pages()) {
      pages.add(turn("enablement.board.after", filter.onPage(filter.page() + 1)));
    }
  }

  private Component turn(String key, CompletionFilter target) {
    return Styled.as(new Anchor(link(target), getTranslation(key)), "button", "button--quiet");
  }

  private Component field(String key, Component input) {
    var label = Styled.as(new NativeLabel(getTranslation(key)), "field__label");
    label.setFor(input);
    return Styled.as(new Div(label, input), "field");
  }

  private void go(CompletionFilter target) {
    getUI()
        .ifPresent(
            ui ->
                ui.navigate(
                    EnablementRoutes.COMPLETION, QueryParameters.simple(target.parameters())));
  }

  static String link(CompletionFilter target) {
    return EnablementRoutes.COMPLETION + query(target);
  }

  private static String query(CompletionFilter target) {
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
    return getTranslation("enablement.board.title") + " – Tandem";
  }
}
