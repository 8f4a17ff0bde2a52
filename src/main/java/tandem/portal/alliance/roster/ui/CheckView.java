package tandem.portal.alliance.roster.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.PeoplePermissions;
import tandem.portal.alliance.PeopleRoutes;
import tandem.portal.alliance.roster.Outcome;
import tandem.portal.alliance.roster.RosterCheck;
import tandem.portal.alliance.roster.RosterImport;
import tandem.portal.alliance.roster.RosterImportService;
import tandem.portal.alliance.roster.RosterRun;
import tandem.portal.alliance.roster.RosterRuns;
import tandem.portal.alliance.roster.RosterStep;
import tandem.portal.identity.Requires;
import tandem.portal.platform.ui.Callout;
import tandem.portal.platform.ui.EmptyState;
import tandem.portal.platform.ui.Pages;
import tandem.portal.platform.ui.ProgressLine;
import tandem.portal.platform.ui.RouteId;
import tandem.portal.platform.ui.Styled;

/// One people file after its upload: what it would do, line by line, and the button that does it.
/// While the portal is at work the page asks it how far it is; all it shows is in the database, so
/// it can be left and opened again by its address.
@Route(PeopleRoutes.CHECK)
@Requires(PeoplePermissions.IMPORT)
class CheckView extends Section implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1L;
  private static final int PAGE = 50;
  private static final int ASK_EVERY_MS = 600;

  private final transient RosterImportService imports;
  private final transient RosterRuns runs;
  private final transient Clock clock;
  private final H1 title = Styled.as(new H1(), "page__title");
  private final Paragraph lead = Styled.as(new Paragraph(), "page__lead");
  private final Div body = Styled.as(new Div(), "stack");
  private final LineTable table = new LineTable();
  private final Pages pages = new Pages();
  private UUID id = new UUID(0, 0);
  private @Nullable Outcome asked;
  private int page;
  private @Nullable Registration polling;

  CheckView(RosterImportService imports, RosterRuns runs, Clock clock) {
    this.imports = imports;
    this.runs = runs;
    this.clock = clock;
    addClassName("page");
    add(Styled.as(new Header(title, lead), "page__head"), body);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    id = RouteId.of(event, "import");
    var parameters = event.getLocation().getQueryParameters();
    asked = parameters.getSingleParameter("show").map(CheckView::outcome).orElse(null);
    page =
        parameters
            .getSingleParameter("page")
            .filter(text -> text.matches("\\d{1,6}"))
            .map(text -> Math.max(0, Integer.parseInt(text) - 1))
            .orElse(0);
    show();
  }

  @Override
  protected void onAttach(AttachEvent event) {
    polling = event.getUI().addPollListener(this::asked);
  }

  @Override
  protected void onDetach(DetachEvent event) {
    event.getUI().setPollInterval(-1);
    if (polling != null) {
      polling.remove();
    }
  }

  private void asked(PollEvent event) {
    show();
  }

  private void show() {
    RosterImport file = imports.get(id);
    title.setText(
        file.fileName().isEmpty() ? getTranslation("alliance.import.unnamed") : file.fileName());
    lead.setText(
        getTranslation(
            file.alliance() == null
                ? "alliance.import.check.leadPeople"
                : "alliance.import.check.lead",
            ImportWords.who(this, file, clock.getZone()),
            file.alliance() == null ? "" : file.alliance()));
    body.removeAll();
    RosterRun run = runs.of(id);
    getUI()
        .or(() -> java.util.Optional.ofNullable(com.vaadin.flow.component.UI.getCurrent()))
        .ifPresent(ui -> ui.setPollInterval(run instanceof RosterRun.Running ? ASK_EVERY_MS : -1));
    switch (run) {
      case RosterRun.Running(boolean applying, RosterStep step) ->
          body.add(progress(applying, step));
      case RosterRun.Failed(boolean _, String key, List<Object> arguments) -> {
        body.add(failure(file, key, arguments));
        result(file);
      }
      case RosterRun.Idle() -> result(file);
    }
  }

  private Component progress(boolean applying, @Nullable RosterStep step) {
    String words = getTranslation(step == null ? "alliance.import.begins" : step.textKey());
    var line =
        new ProgressLine(step == null ? 0 : step.place(), step == null ? 1 : step.of() + 1, words);
    var said = new Paragraph(words);
    said.getElement().setAttribute("role", "status");
    return Styled.as(
        new Section(
            Styled.as(
                new H2(
                    getTranslation(
                        applying ? "alliance.import.applying" : "alliance.import.checking")),
                "card__title"),
            line,
            said,
            Styled.as(new Paragraph(getTranslation("alliance.import.mayLeave")), "card__meta")),
        "card");
  }

  private Component failure(RosterImport file, String key, List<Object> arguments) {
    var said =
        new Callout(
            Callout.Tone.PROBLEM,
            getTranslation("alliance.import.failed"),
            getTranslation(key, arguments.toArray()));
    if (file.appliedAt() == null && file.check() != null) {
      said.with(again("button--primary"));
    }
    return said;
  }

  private void result(RosterImport file) {
    RosterCheck check = file.check();
    if (check == null) {
      body.add(
          new EmptyState(
                  "alert",
                  getTranslation("alliance.import.interrupted"),
                  getTranslation("alliance.import.interruptedText"))
              .with(
                  Styled.as(
                      new Anchor(PeopleRoutes.IMPORT, getTranslation("alliance.import.anew")),
                      "button",
                      "button--primary")));
      return;
    }
    news(file, check);
    Outcome shown = asked == null ? first(check) : asked;
    body.add(tabs(check, shown));
    int lines = check.of(shown);
    if (lines == 0) {
      body.add(
          new EmptyState(
              "list",
              getTranslation("alliance.import.none"),
              getTranslation("alliance.import.explained." + shown.name())));
      return;
    }
    body.add(
        Styled.as(
            new Paragraph(getTranslation("alliance.import.explained." + shown.name())),
            "card__meta"));
    if (shown == Outcome.REFUSED) {
      body.add(Styled.as(new Div(download()), "actions"));
    }
    table.show(shown, imports.lines(id, shown, page * PAGE, PAGE));
    pages.show(page, (lines + PAGE - 1) / PAGE, p -> link(shown, p));
    body.add(Styled.as(new Div(table), "table-wrap"), pages);
  }

  private void news(RosterImport file, RosterCheck check) {
    if (!file.ignored().isEmpty()) {
      body.add(
          new Callout(
              Callout.Tone.INFO,
              getTranslation("alliance.import.ignored"),
              getTranslation("alliance.import.ignoredText", String.join(", ", file.ignored()))));
    }
    if (file.appliedAt() != null) {
      body.add(
          new Callout(
              Callout.Tone.DONE,
              getTranslation(
                  "alliance.import.applied",
                  ImportWords.at(this, file.appliedAt(), clock.getZone())),
              getTranslation(
                  file.alliance() == null
                      ? "alliance.import.appliedPeople"
                      : "alliance.import.appliedText",
                  check.of(Outcome.ADDED),
                  check.of(Outcome.CHANGED),
                  check.of(Outcome.LEFT))));
      return;
    }
    if (file.emptiesTheCompany()) {
      body.add(
          new Callout(
              Callout.Tone.SOON,
              getTranslation("alliance.import.manyLeave", check.of(Outcome.LEFT), file.people()),
              getTranslation("alliance.import.manyLeaveText")));
    }
    int writes = check.of(Outcome.ADDED) + check.of(Outcome.CHANGED) + check.of(Outcome.LEFT);
    if (writes == 0) {
      body.add(
          new Callout(
                  Callout.Tone.INFO,
                  getTranslation("alliance.import.nothing"),
                  getTranslation("alliance.import.nothingText"))
              .with(again("button--quiet")));
      return;
    }
    var apply =
        Styled.as(
            new NativeButton(
                check.of(Outcome.LEFT) == 0
                    ? getTranslation("alliance.import.apply", writes)
                    : getTranslation(
                        "alliance.import.applyLeavers", writes, check.of(Outcome.LEFT)),
                _ -> {
                  runs.apply(id);
                  show();
                }),
            "button",
            "button--primary");
    body.add(
        Styled.as(
            new Section(
                Styled.as(new H2(getTranslation("alliance.import.unchanged")), "card__title"),
                new Paragraph(getTranslation("alliance.import.nextText")),
                Styled.as(new Div(apply, again("button--quiet")), "actions")),
            "card"));
  }

  private Component again(String look) {
    return Styled.as(
        new NativeButton(
            getTranslation("alliance.import.again"),
            _ -> {
              runs.checkAgain(id);
              show();
            }),
        "button",
        look);
  }

  private Component tabs(RosterCheck check, Outcome shown) {
    var tabs = Styled.as(new Nav(), "tabs");
    tabs.setAriaLabel(getTranslation("alliance.import.outcomes"));
    for (Outcome outcome : Outcome.values()) {
      var tab =
          Styled.as(
              new Anchor(
                  link(outcome, 0),
                  getTranslation("alliance.import.outcome." + outcome.name())
                      + " "
                      + check.of(outcome)),
              "tabs__item");
      if (outcome == shown) {
        tab.getElement().setAttribute("aria-current", "page");
      }
      tabs.add(tab);
    }
    return tabs;
  }

  private Component download() {
    var download = new Anchor(PeopleRoutes.refused(id));
    download.add(
        Styled.icon("download"), new Span(getTranslation("alliance.import.downloadRefused")));
    download.setRouterIgnore(true);
    download.getElement().setAttribute("download", true);
    return Styled.as(download, "button", "button--quiet");
  }

  private String link(Outcome outcome, int page) {
    return PeopleRoutes.check(id)
        + "?show="
        + outcome.name().toLowerCase(java.util.Locale.ROOT)
        + (page == 0 ? "" : "&page=" + (page + 1));
  }

  /// What somebody has to do something about comes first.
  private static Outcome first(RosterCheck check) {
    for (Outcome outcome :
        List.of(Outcome.REFUSED, Outcome.LEFT, Outcome.ADDED, Outcome.CHANGED, Outcome.SAME)) {
      if (check.of(outcome) > 0) {
        return outcome;
      }
    }
    return Outcome.ADDED;
  }

  private static @Nullable Outcome outcome(String word) {
    for (Outcome outcome : Outcome.values()) {
      if (outcome.name().equalsIgnoreCase(word)) {
        return outcome;
      }
    }
    return null;
  }

  @Override
  public String getPageTitle() {
    return getTranslation("alliance.import.check.title") + " – Tandem";
  }
}
