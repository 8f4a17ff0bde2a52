package tandem.portal.alliance.roster.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tandem.portal.alliance.PeoplePermissions;
import tandem.portal.alliance.PeopleRoutes;
import tandem.portal.alliance.PeopleService;
import tandem.portal.alliance.roster.Heading;
import tandem.portal.alliance.roster.PeopleFile;
import tandem.portal.alliance.roster.RosterImport;
import tandem.portal.alliance.roster.RosterImportService;
import tandem.portal.identity.Requires;
import tandem.portal.platform.ui.FileDrop;
import tandem.portal.platform.ui.FilterSelect;
import tandem.portal.platform.ui.Styled;
import tandem.portal.platform.ui.Tick;

/// Where HR brings its list: what it is meant for, the file, and what was brought before.
@Route(PeopleRoutes.IMPORT)
@Requires(PeoplePermissions.IMPORT)
class ImportView extends Section implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1L;
  private static final int RECENT = 10;

  private final transient RosterImportService imports;
  private final transient PeopleService people;
  private final transient Clock clock;
  private final Tick complete = new Tick("import-complete");

  ImportView(RosterImportService imports, PeopleService people, Clock clock) {
    this.imports = imports;
    this.people = people;
    this.clock = clock;
    addClassNames("page", "page--reading", "stack");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    add(head(), upload(), columns());
    List<RosterImport> recent = imports.recent(RECENT);
    if (!recent.isEmpty()) {
      add(recent(recent));
    }
  }

  private Header head() {
    return Styled.as(
        new Header(
            Styled.as(new H1(getTranslation("alliance.import.title")), "page__title"),
            Styled.as(new Paragraph(getTranslation("alliance.import.lead")), "page__lead")),
        "page__head");
  }

  private Section upload() {
    Map<String, String> choices = new LinkedHashMap<>();
    people
        .sides()
        .forEach(
            (side, alliance) ->
                choices.put(
                    side.toString(), getTranslation("alliance.import.forAlliance", alliance)));
    choices.put("", getTranslation("alliance.import.peopleOnly"));
    var side = new FilterSelect("import-side", choices);
    side.show(choices.keySet().iterator().next());
    var drop =
        new FileDrop(
            PeopleFile.MOST_BYTES,
            getTranslation("alliance.import.welcome", PeopleFile.MOST_ROWS),
            getTranslation("alliance.roster.tooLarge", PeopleFile.MOST_ROWS));
    aim(drop, side.getValue());
    side.addValueChangeListener(_ -> aim(drop, side.getValue()));
    complete.addValueChangeListener(_ -> aim(drop, side.getValue()));
    drop.whenTaken(id -> getUI().ifPresent(ui -> ui.navigate(PeopleRoutes.IMPORT + "/" + id)));
    var sideLabel =
        Styled.as(new NativeLabel(getTranslation("alliance.import.side")), "field__label");
    sideLabel.setFor(side);
    var sideHelp =
        Styled.as(new Paragraph(getTranslation("alliance.import.sideHelp")), "field__help");
    return Styled.as(
        new Section(Styled.as(new Div(sideLabel, side, sideHelp), "field"), completeField(), drop),
        "card",
        "form");
  }

  private Component completeField() {
    var words = new Span(getTranslation("alliance.import.complete"));
    words.addClassName("option__text");
    var help = new Span(getTranslation("alliance.import.completeHelp"));
    help.addClassName("option__feedback");
    var label = Styled.as(new NativeLabel(), "option");
    label.add(complete, words, help);
    return label;
  }

  /// The choices stand in the address the file is sent to.
  private void aim(FileDrop drop, String side) {
    drop.sendTo(
        "/"
            + PeopleRoutes.UPLOAD
            + "?complete="
            + complete.getValue()
            + (side.isEmpty() ? "" : "&side=" + UUID.fromString(side)));
  }

  private Component columns() {
    var table = Styled.as(new NativeTable(), "table", "table--cards");
    NativeTableRow heads = table.getHead().addRow();
    for (String column : List.of("heading", "meaning")) {
      heads.add(new NativeTableHeaderCell(getTranslation("alliance.import.column." + column)));
    }
    for (Heading heading : Heading.values()) {
      NativeTableRow row = table.getBody().addRow();
      var name = new NativeTableHeaderCell(getTranslation(heading.textKey()));
      name.getElement().setAttribute("scope", "row");
      var meaning =
          new NativeTableCell(getTranslation("alliance.import.meaning." + heading.name()));
      meaning
          .getElement()
          .setAttribute("data-label", getTranslation("alliance.import.column.meaning"));
      row.add(name, meaning);
    }
    var template = new Anchor(PeopleRoutes.TEMPLATE);
    template.add(Styled.icon("download"), new Span(getTranslation("alliance.import.template")));
    template.setRouterIgnore(true);
    template.getElement().setAttribute("download", true);
    Styled.as(template, "button", "button--quiet");
    var details =
        new NativeDetails(
            getTranslation("alliance.import.columns"),
            Styled.as(
                new Div(
                    new Paragraph(getTranslation("alliance.import.columnsText")),
                    table,
                    Styled.as(new Div(template), "actions")),
                "stack"));
    return Styled.as(new Section(Styled.as(details, "disclosure")), "card");
  }

  private Section recent(List<RosterImport> imports) {
    var rows = Styled.as(new UnorderedList(), "rows");
    for (RosterImport one : imports) {
      var link = new Anchor(PeopleRoutes.check(one.id()), name(one));
      rows.add(
          new ListItem(
              Styled.as(
                  new Div(
                      link,
                      Styled.as(
                          new Span(ImportWords.who(this, one, clock.getZone())), "card__meta"),
                      Styled.as(new Span(ImportWords.counts(this, one)), "card__meta")),
                  "rows__words"),
              ImportWords.state(this, one)));
    }
    return Styled.as(
        new Section(
            Styled.as(new H2(getTranslation("alliance.import.recent")), "card__title"), rows),
        "card");
  }

  private String name(RosterImport one) {
    return one.fileName().isEmpty() ? getTranslation("alliance.import.unnamed") : one.fileName();
  }

  @Override
  public String getPageTitle() {
    return getTranslation("alliance.import.title") + " – Tandem";
  }
}
