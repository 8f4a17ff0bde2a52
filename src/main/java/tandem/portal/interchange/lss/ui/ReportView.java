package tandem.portal.interchange.lss.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import tandem.portal.alliance.AllianceId;
import tandem.portal.identity.Requires;
import tandem.portal.interchange.InterchangeRoutes;
import tandem.portal.interchange.lss.LssRemark.Outcome;
import tandem.portal.interchange.lss.LssReport;
import tandem.portal.interchange.lss.LssService;
import tandem.portal.platform.ui.RouteId;
import tandem.portal.platform.ui.Styled;
import tandem.portal.survey.SurveyPermissions;
import tandem.portal.survey.instrument.DraftId;
import tandem.portal.survey.instrument.InstrumentRoutes;

/// What became of a file, question by question, and the way to the draft made of it.
@Route(InterchangeRoutes.LSS_REPORT)
@Requires(SurveyPermissions.PLAN)
class ReportView extends Section implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1L;

  private final transient LssService service;

  ReportView(LssService service) {
    this.service = service;
    addClassNames("page", "stack");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var alliance = new AllianceId(RouteId.of(event, InstrumentRoutes.ALLIANCE));
    LssReport report =
        service.report(alliance, new DraftId(RouteId.of(event, InterchangeRoutes.DRAFT)));
    var draft =
        Styled.as(
            new Anchor(
                InstrumentRoutes.instrument(alliance.value(), report.instrument()),
                getTranslation("interchange.lss.toDraft")),
            "button",
            "button--primary");
    removeAll();
    add(
        Styled.as(
            new Header(
                Styled.as(new Paragraph(report.fileName()), "eyebrow"),
                Styled.as(
                    new H1(
                        report.title().in(getLocale()).isBlank()
                            ? getTranslation("interchange.lss.untitled")
                            : report.title().in(getLocale())),
                    "page__title"),
                Styled.as(
                    new Paragraph(
                        getTranslation(
                            "interchange.lss.counts",
                            asked(report, Outcome.TAKEN),
                            asked(report, Outcome.CHANGED),
                            asked(report, Outcome.REFUSED))),
                    "page__lead"),
                Styled.as(new Div(draft), "page__actions")),
            "page__head"),
        new RemarkTable(report.remarks()));
  }

  /// How many questions; what is said of the whole is none.
  private static long asked(LssReport report, Outcome outcome) {
    return report.with(outcome).stream().filter(remark -> !remark.code().isEmpty()).count();
  }

  @Override
  public String getPageTitle() {
    return getTranslation("interchange.lss.report") + " – Tandem";
  }
}
