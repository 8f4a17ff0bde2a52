package tandem.portal.identity.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import tandem.portal.identity.PersonRow;
import tandem.portal.identity.PersonService;
import tandem.portal.identity.Requires;
import tandem.portal.identity.account.AccountKeeping;
import tandem.portal.platform.ui.Callout;

/// The administrator's roster of their own company.
@Route("people")
@Requires("people:read")
class PeopleView extends Section implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1L;
  private static final List<String> COLUMNS = List.of("name", "email", "externalId", "status");

  private final transient PersonService people;
  private final transient AccountKeeping accounts;

  PeopleView(PersonService people, AccountKeeping accounts) {
    this.people = people;
    this.accounts = accounts;
    addClassName("page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    List<PersonRow> rows = people.ownCompany();
    var title = new H1(getTranslation("identity.people.title"));
    title.addClassName("page__title");
    var lead = new Paragraph(getTranslation("identity.people.lead", rows.size()));
    lead.addClassName("page__lead");
    var head = new Header(title, lead);
    head.addClassName("page__head");
    var wrap = new Div(table(rows));
    wrap.addClassName("table-wrap");
    wrap.getElement().setAttribute("role", "region");
    wrap.getElement().setAttribute("tabindex", "0");
    wrap.getElement().setAttribute("aria-label", getTranslation("identity.people.title"));
    add(head);
    if (!accounts.isAutomatic()) {
      add(
          new Callout(
              Callout.Tone.INFO,
              getTranslation("identity.people.byHandTitle"),
              getTranslation("identity.people.byHand")));
    }
    add(wrap);
  }

  @Override
  public String getPageTitle() {
    return getTranslation("identity.people.title") + " – Tandem";
  }

  private NativeTable table(List<PersonRow> rows) {
    var table = new NativeTable();
    table.addClassNames("table", "table--sticky", "table--cards");
    NativeTableRow headings = table.getHead().addRow();
    COLUMNS.forEach(column -> headings.add(new NativeTableHeaderCell(getTranslation(key(column)))));
    for (PersonRow person : inOrder(rows)) {
      NativeTableRow row = table.getBody().addRow();
      row.add(name(person));
      row.add(cell("email", person.email()));
      row.add(cell("externalId", person.externalId() == null ? "–" : person.externalId()));
      row.add(
          cell(
              "status",
              getTranslation(
                  person.active() ? "identity.people.active" : "identity.people.inactive")));
    }
    return table;
  }

  /// As a reader of this language looks names up: ö beside o, not behind z.
  private List<PersonRow> inOrder(List<PersonRow> rows) {
    var collator = Collator.getInstance(getLocale());
    return rows.stream()
        .sorted(
            Comparator.comparing(PersonRow::familyName, collator)
                .thenComparing(PersonRow::givenName, collator))
        .toList();
  }

  private static NativeTableHeaderCell name(PersonRow person) {
    var name = new NativeTableHeaderCell(person.familyName() + ", " + person.givenName());
    name.getElement().setAttribute("scope", "row");
    return name;
  }

  private NativeTableCell cell(String column, String text) {
    var cell = new NativeTableCell(text);
    cell.getElement().setAttribute("data-label", getTranslation(key(column)));
    return cell;
  }

  private static String key(String column) {
    return "identity.people.column." + column;
  }
}
