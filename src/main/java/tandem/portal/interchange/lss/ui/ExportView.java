package tandem.portal.interchange.lss.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import tandem.portal.alliance.AllianceId;
import tandem.portal.identity.Requires;
import tandem.portal.interchange.InterchangeRoutes;
import tandem.portal.interchange.lss.LssExported;
import tandem.portal.interchange.lss.LssService;
import tandem.portal.platform.ui.RouteId;
import tandem.portal.platform.ui.Styled;
import tandem.portal.survey.InstrumentId;
import tandem.portal.survey.SurveyPermissions;
import tandem.portal.survey.instrument.InstrumentRoutes;

/// What a file for LimeSurvey will not hold, before one takes it.
@Route(InterchangeRoutes.LSS_EXPORT)
@Requires(SurveyPermissions.PLAN)
class ExportView extends Section implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1L;

  private final transient LssService service;

  ExportView(LssService service) {
    this.service = service;
    addClassNames("page", "stack");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var alliance = new AllianceId(RouteId.of(event, InstrumentRoutes.ALLIANCE));
    var edition = new InstrumentId(RouteId.of(event, InterchangeRoutes.EDITION));
    LssExported exported = service.export(alliance, edition);
    var file = new Anchor(InterchangeRoutes.lssFile(alliance.value(), edition));
    file.add(Styled.icon("download"), new Span(getTranslation("interchange.lss.download")));
    file.setRouterIgnore(true);
    file.getElement().setAttribute("download", true);
    removeAll();
    add(
        Styled.as(
            new Header(
                Styled.as(new Paragraph(getTranslation("interchange.lss.export")), "eyebrow"),
                Styled.as(
                    new H1(exported.remarks().getFirst().text().in(getLocale())), "page__title"),
                Styled.as(
                    new Paragraph(getTranslation("interchange.lss.export.lead")), "page__lead"),
                Styled.as(new Div(Styled.as(file, "button", "button--primary")), "page__actions")),
            "page__head"),
        new RemarkTable(exported.remarks()));
  }

  @Override
  public String getPageTitle() {
    return getTranslation("interchange.lss.export") + " – Tandem";
  }
}
