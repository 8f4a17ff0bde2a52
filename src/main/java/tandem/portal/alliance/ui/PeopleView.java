package tandem.portal.alliance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
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
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.PeopleFilter;
import tandem.portal.alliance.PeoplePage;
import tandem.portal.alliance.PeoplePermissions;
import tandem.portal.alliance.PeopleRoutes;
import tandem.portal.alliance.PeopleService;
import tandem.portal.alliance.PersonRow;
import tandem.portal.identity.Requires;
import tandem.portal.identity.account.AccountKeeping;
import tandem.portal.platform.ui.Callout;
import tandem.portal.platform.ui.EmptyState;
import tandem.portal.platform.ui.Pages;
import tandem.portal.platform.ui.Styled;

/// Whom the portal knows of one's own company: to look somebody up, and to go to their page.
@Route(PeopleRoutes.PEOPLE)
@Requires(PeoplePermissions.READ)
class PeopleView extends Section implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1L;
  private static final List<String> COLUMNS =
      List.of("name", "email", "externalId", "status", "seats");

  private final transient PeopleService people;
  private final transient AccountKeeping accounts;
  private final Paragraph lead = Styled.as(new Paragraph(), "page__lead");
  private final Nav tabs = Styled.as(new Nav(), "tabs");
  private final Input name = new Input(ValueChangeMode.LAZY);
  private final Div board = Styled.as(new Div(), "table-wrap");
  private final Pages pages = new Pages();
  private transient PeopleFilter filter = PeopleFilter.ALL;

  PeopleView(PeopleService people, AccountKeeping accounts) {
    this.people = people;
    this.accounts = accounts;
    addClassName("page");
    tabs.setAriaLabel(getTranslation("alliance.people.status"));
    board.getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
    board.getElement().setAttribute("aria-label", getTranslation("alliance.people.title"));
    add(
        Styled.as(
            new Header(
                Styled.as(new H1(getTranslation("alliance.people.title")), "page__title"), lead),
            "page__head"),
        tabs,
        toolbar(),
        board,
        pages);
    if (!accounts.isAutomatic()) {
      addComponentAtIndex(
          1,
          new Callout(
              Callout.Tone.INFO,
              getTranslation("identity.people.byHandTitle"),
              getTranslation("identity.people.byHand")));
    }
  }

  private Component toolbar() {
    name.setId("people-name");
    name.setType("search");
    name.addClassName("input");
    name.addValueChangeListener(
        e -> {
          if (e.isFromClient()) {
            getUI()
                .ifPresent(
                    ui ->
                        ui.navigate(
                            PeopleRoutes.PEOPLE,
                            QueryParameters.simple(filter.withText(e.getValue()).parameters())));
          }
        });
    var label =
        Styled.as(new NativeLabel(getTranslation("alliance.people.search")), "field__label");
    label.setFor(name);
    var file = new Anchor(PeopleRoutes.IMPORT);
    file.add(Styled.icon("up"), new Span(getTranslation("alliance.people.fromFile")));
    return Styled.as(
        new Div(
            Styled.as(new Div(Styled.as(new Div(label, name), "field")), "toolbar__group"),
            Styled.as(new Div(Styled.as(file, "button", "button--primary")), "toolbar__end")),
        "toolbar");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var parameters = new HashMap<String, String>();
    event
        .getLocation()
        .getQueryParameters()
        .getParameters()
        .forEach((key, values) -> parameters.put(key, values.getFirst()));
    filter = PeopleFilter.of(parameters);
    show(people.page(filter));
  }

  private void show(PeoplePage page) {
    int all = page.active() + page.left();
    lead.setText(getTranslation("alliance.people.lead", page.active(), page.left()));
    name.setValue(filter.text());
    tabs.removeAll();
    tab("alliance.people.all", all, null);
    tab("alliance.people.active", page.active(), true);
    tab("alliance.people.left", page.left(), false);
    board.removeAll();
    if (page.rows().isEmpty()) {
      board.add(
          new EmptyState(
                  "people",
                  getTranslation("alliance.people.none"),
                  getTranslation("alliance.people.noneText"))
              .with(
                  Styled.as(
                      new Anchor(PeopleRoutes.PEOPLE, getTranslation("alliance.people.reset")),
                      "button",
                      "button--quiet")));
    } else {
      board.add(table(page.rows()));
    }
    int shown = filter.active() == null ? all : filter.active() ? page.active() : page.left();
    pages.show(
        filter.page(),
        (shown + PeopleFilter.PAGE - 1) / PeopleFilter.PAGE,
        number -> link(filter.onPage(number)));
  }

  private void tab(String key, int count, @Nullable Boolean active) {
    var tab =
        Styled.as(
            new Anchor(link(filter.withActive(active)), getTranslation(key, count)), "tabs__item");
    if (Objects.equals(active, filter.active())) {
      tab.getElement().setAttribute("aria-current", "page");
    }
    tabs.add(tab);
  }

  private Component table(List<PersonRow> rows) {
    var heads = new HtmlContainer("tr");
    for (String column : COLUMNS) {
      var head = new HtmlContainer("th");
      head.getElement().setAttribute("scope", "col");
      head.setText(getTranslation("alliance.people.column." + column));
      heads.add(head);
    }
    var head = new HtmlContainer("thead");
    head.add(heads);
    var body = new HtmlContainer("tbody");
    rows.forEach(person -> body.add(row(person)));
    var table = new HtmlContainer("table");
    table.addClassNames("table", "table--sticky", "table--cards");
    table.add(head, body);
    return table;
  }

  private HtmlContainer row(PersonRow person) {
    var name = new HtmlContainer("th");
    name.getElement().setAttribute("scope", "row");
    name.add(
        new Anchor(
            PeopleRoutes.person(person.id()), person.familyName() + ", " + person.givenName()));
    var row = new HtmlContainer("tr");
    row.add(
        name,
        cell("email", new Text(person.email())),
        cell("externalId", new Text(person.externalId() == null ? "–" : person.externalId())),
        cell("status", SeatWords.status(person)),
        Styled.as(cell("seats", seats(person)), "table__long"));
    return row;
  }

  private Component seats(PersonRow person) {
    var words = new Div();
    person
        .roles()
        .forEach(
            role ->
                words.add(
                    Styled.as(new Span(getTranslation("alliance.role." + role.name())), "change")));
    person.seats().forEach(seat -> words.add(Styled.as(new Span(SeatWords.brief(seat)), "change")));
    if (words.getComponentCount() == 0) {
      words.setText("–");
    }
    return words;
  }

  private HtmlContainer cell(String column, Component content) {
    var cell = new HtmlContainer("td");
    cell.getElement()
        .setAttribute("data-label", getTranslation("alliance.people.column." + column));
    cell.add(content);
    return cell;
  }

  private static String link(PeopleFilter target) {
    String query = QueryParameters.simple(target.parameters()).getQueryString();
    return PeopleRoutes.PEOPLE + (query.isEmpty() ? "" : "?" + query);
  }

  @Override
  public String getPageTitle() {
    return getTranslation("alliance.people.title") + " – Tandem";
  }
}
