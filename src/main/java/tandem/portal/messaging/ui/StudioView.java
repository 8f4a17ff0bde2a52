package tandem.portal.messaging.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.util.List;
import tandem.portal.alliance.Alliance;
import tandem.portal.alliance.AllianceId;
import tandem.portal.alliance.AllianceService;
import tandem.portal.alliance.AllianceSide;
import tandem.portal.identity.Requires;
import tandem.portal.messaging.AuthoringService;
import tandem.portal.messaging.MessageId;
import tandem.portal.messaging.MessagingPermissions;
import tandem.portal.messaging.MessagingRoutes;
import tandem.portal.messaging.StudioRow;
import tandem.portal.messaging.VersionState;
import tandem.portal.platform.Dates;
import tandem.portal.platform.ui.RouteId;
import tandem.portal.platform.ui.StatusMark;
import tandem.portal.platform.ui.Styled;

/// All value messages of an alliance: where each stands and who must act next.
@Route(MessagingRoutes.STUDIO)
@Requires(MessagingPermissions.WRITE)
class StudioView extends Section implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1L;

  private final transient AuthoringService authoring;
  private final transient AllianceService alliances;

  StudioView(AuthoringService authoring, AllianceService alliances) {
    this.authoring = authoring;
    this.alliances = alliances;
    addClassName("page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Alliance alliance = alliances.get(new AllianceId(RouteId.of(event, "alliance")));
    List<StudioRow> rows = authoring.list(alliance.id());
    removeAll();
    var head = Kit.head(alliance.name(), getTranslation("messaging.studio.title"));
    head.add(Kit.text(getTranslation("messaging.studio.lead"), "page__lead"));
    var create =
        Kit.button(getTranslation("messaging.studio.new"), "primary", _ -> create(alliance));
    create.addComponentAsFirst(Styled.icon("plus"));
    head.add(Kit.box("page__actions", create));
    add(head, rows.isEmpty() ? empty() : table(rows, alliance));
  }

  @Override
  public String getPageTitle() {
    return getTranslation("messaging.studio.title") + " – Tandem";
  }

  private void create(Alliance alliance) {
    MessageId message = authoring.create(alliance.id(), null);
    UI.getCurrent().navigate(MessagingRoutes.editor(alliance.id().value(), message));
  }

  private Component table(List<StudioRow> rows, Alliance alliance) {
    var table = new NativeTable();
    table.addClassNames("table", "table--cards");
    var header = new NativeTableRow();
    for (String column : List.of("message", "audience", "state", "next")) {
      var cell = new NativeTableHeaderCell(getTranslation("messaging.studio.column." + column));
      cell.getElement().setAttribute("scope", "col");
      header.add(cell);
    }
    table.getHead().add(header);
    rows.forEach(row -> table.getBody().add(line(row, alliance)));
    Div wrap = Kit.box("table-wrap", table);
    wrap.getElement().setAttribute("tabindex", "0");
    wrap.getElement().setAttribute("role", "region");
    wrap.getElement().setAttribute("aria-label", getTranslation("messaging.studio.title"));
    return wrap;
  }

  private Component line(StudioRow row, Alliance alliance) {
    String title = row.title().in(getLocale());
    var link =
        Kit.link(
            MessagingRoutes.editor(alliance.id().value(), row.message()),
            title.isEmpty() ? getTranslation("messaging.untitled") : title);
    var states = Kit.box("row");
    if (row.variant() != null) {
      AllianceSide side = alliance.side(row.variant().side());
      states.add(
          Kit.span(getTranslation("messaging.variant.mark", side.companyName()), "card__meta"));
    }
    if (row.published() != null) {
      states.add(
          new StatusMark(
              "done", "check", getTranslation("messaging.state.published", row.published())));
    }
    if (row.retired()) {
      states.add(new StatusMark("none", "undo", getTranslation("messaging.state.retired")));
    }
    if (row.stale()) {
      states.add(
          new StatusMark(
              "soon", "clock", getTranslation("messaging.state.stale", StudioRow.STALE_MONTHS)));
    }
    if (row.behind()) {
      states.add(new StatusMark("soon", "clock", getTranslation("messaging.state.behind")));
    }
    addEnd(row, states);
    if (row.open() != null) {
      states.add(state(row.open(), alliance));
    }
    return new NativeTableRow(
        cell("message", link),
        cell(
            "audience",
            Kit.span(
                row.audience() == null
                    ? getTranslation("messaging.audience.all")
                    : getTranslation(row.audience().textKey()))),
        cell("state", states),
        cell("next", next(row, alliance)));
  }

  private void addEnd(StudioRow row, Div states) {
    if (row.validity().validUntil() == null) {
      return;
    }
    String last = Dates.brief(row.validity().validUntil(), getLocale());
    states.add(
        switch (row.end()) {
          case FAR ->
              new StatusMark("none", "clock", getTranslation("messaging.state.until", last));
          case SOON ->
              new StatusMark("soon", "clock", getTranslation("messaging.state.endsSoon", last));
          case PAST ->
              new StatusMark("problem", "alert", getTranslation("messaging.state.ended", last));
        });
  }

  private Component state(StudioRow.Open open, Alliance alliance) {
    return switch (open.state()) {
      case DRAFT ->
          open.mine()
              ? new StatusMark(
                  open.givenBack() ? "soon" : "running",
                  open.givenBack() ? "undo" : "edit",
                  getTranslation(
                      open.givenBack() ? "messaging.state.givenBack" : "messaging.state.draft"))
              : new StatusMark(
                  "none",
                  "edit",
                  getTranslation(
                      "messaging.state.draftAt", alliance.side(open.authorSide()).companyName()));
      case SUBMITTED ->
          new StatusMark(
              "soon",
              "clock",
              getTranslation(
                  "messaging.state.submitted",
                  alliance.otherThan(open.authorSide()).companyName()));
      case SCHEDULED ->
          new StatusMark(
              "running",
              "clock",
              open.publishFrom() == null
                  ? getTranslation("messaging.state.signed")
                  : getTranslation(
                      "messaging.state.scheduled", Dates.brief(open.publishFrom(), getLocale())));
      case PUBLISHED, SUPERSEDED, RETIRED ->
          throw new IllegalStateException("not in work: " + open);
    };
  }

  private Component next(StudioRow row, Alliance alliance) {
    var open = row.open();
    if (row.ending()) {
      return Kit.link(
          MessagingRoutes.editor(alliance.id().value(), row.message()),
          getTranslation("messaging.next.renew"),
          "button",
          "button--quiet",
          "button--small");
    }
    if (open == null || open.state() == VersionState.SCHEDULED) {
      return Kit.span(getTranslation("messaging.next.nothing"), "card__meta");
    }
    if (row.toApprove()) {
      return Kit.link(
          MessagingRoutes.review(alliance.id().value(), open.version()),
          getTranslation("messaging.next.approve"),
          "button",
          "button--primary",
          "button--small");
    }
    if (row.toWrite()) {
      return Kit.link(
          MessagingRoutes.editor(alliance.id().value(), row.message()),
          getTranslation("messaging.next.write"),
          "button",
          "button--quiet",
          "button--small");
    }
    return Kit.span(
        getTranslation(
            open.mine() ? "messaging.next.theyApprove" : "messaging.next.theyWrite",
            (open.mine() ? alliance.otherThan(open.authorSide()) : alliance.side(open.authorSide()))
                .companyName()),
        "card__meta");
  }

  private NativeTableCell cell(String column, Component content) {
    var cell = new NativeTableCell(content);
    cell.getElement()
        .setAttribute("data-label", getTranslation("messaging.studio.column." + column));
    return cell;
  }

  private Component empty() {
    return Kit.box(
        "empty",
        Styled.icon("message"),
        Kit.heading(2, getTranslation("messaging.studio.empty.title"), "empty__title"),
        Kit.text(getTranslation("messaging.studio.empty.text"), "empty__text"));
  }
}
