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
import tandem.portal.identity.Requires;
import tandem.portal.messaging.AuthoringService;
import tandem.portal.messaging.MessageId;
import tandem.portal.messaging.MessagingPermissions;
import tandem.portal.messaging.MessagingRoutes;
import tandem.portal.messaging.StudioRow;
import tandem.portal.platform.ui.RouteId;
import tandem.portal.platform.ui.Styled;

/// All value messages of an alliance and its promise: where each stands and who must act next.
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
    add(
        head,
        new PromiseCard(authoring, authoring.promise(alliance.id()).orElse(null), alliance),
        rows.isEmpty() ? empty() : table(rows, alliance));
  }

  @Override
  public String getPageTitle() {
    return getTranslation("messaging.studio.title") + " – Tandem";
  }

  private void create(Alliance alliance) {
    MessageId message = authoring.create(alliance.id());
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
    var standing = new Standing(row, alliance);
    return new NativeTableRow(
        cell("message", link),
        cell("audience", Kit.span(AudienceWords.brief(row.audience(), alliance))),
        cell("state", standing.marks()),
        cell("next", standing.next()));
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
