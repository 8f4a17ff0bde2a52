package tandem.portal.interchange.lss.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.util.Objects;
import java.util.UUID;
import tandem.portal.alliance.Alliance;
import tandem.portal.alliance.AllianceId;
import tandem.portal.alliance.AllianceService;
import tandem.portal.identity.Requires;
import tandem.portal.interchange.InterchangeRoutes;
import tandem.portal.interchange.lss.LssService;
import tandem.portal.platform.ui.FileDrop;
import tandem.portal.platform.ui.RouteId;
import tandem.portal.platform.ui.Styled;
import tandem.portal.survey.SurveyPermissions;
import tandem.portal.survey.instrument.DraftId;
import tandem.portal.survey.instrument.InstrumentRoutes;
import tandem.portal.survey.instrument.InstrumentRow;

/// Where a questionnaire comes from LimeSurvey, and where those of the portal go there.
@Route(InstrumentRoutes.FILE)
@Requires(SurveyPermissions.PLAN)
class FileView extends Section implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1L;

  private final transient LssService service;
  private final transient AllianceService alliances;

  FileView(LssService service, AllianceService alliances) {
    this.service = service;
    this.alliances = alliances;
    addClassNames("page", "page--reading", "stack");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Alliance alliance = alliances.get(new AllianceId(RouteId.of(event, InstrumentRoutes.ALLIANCE)));
    removeAll();
    var back =
        Styled.as(
            new Anchor(
                InstrumentRoutes.instruments(alliance.id().value()),
                getTranslation("interchange.lss.back")),
            "button",
            "button--plain");
    back.addComponentAsFirst(Styled.icon("arrow-left"));
    add(
        Styled.as(
            new Header(
                new Div(back),
                Styled.as(new Paragraph(alliance.name()), "eyebrow"),
                Styled.as(new H1(getTranslation("interchange.lss.title")), "page__title"),
                Styled.as(new Paragraph(getTranslation("interchange.lss.lead")), "page__lead")),
            "page__head"),
        bringing(alliance.id().value()),
        taking(alliance.id()));
  }

  private Section bringing(UUID alliance) {
    var drop =
        new FileDrop(
            LssService.MOST_BYTES,
            getTranslation("interchange.lss.welcome"),
            getTranslation("interchange.lss.tooLarge", LssService.MOST_BYTES / 1_000_000));
    drop.accept(".lss,.lsg,.lsq,.xml");
    drop.sendTo("/" + InterchangeRoutes.lssUpload(alliance));
    drop.whenTaken(
        id ->
            getUI()
                .ifPresent(
                    ui ->
                        ui.navigate(
                            InterchangeRoutes.lssReport(
                                alliance, new DraftId(UUID.fromString(id))))));
    return Styled.as(
        new Section(
            Styled.as(new H2(getTranslation("interchange.lss.bring")), "card__title"),
            new Paragraph(getTranslation("interchange.lss.bring.text")),
            drop),
        "card",
        "stack");
  }

  private Section taking(AllianceId alliance) {
    var rows = Styled.as(new UnorderedList(), "rows");
    for (InstrumentRow row : service.released(alliance)) {
      InstrumentRow.Released released = Objects.requireNonNull(row.released());
      var words =
          new Div(
              new Span(row.title().in(getLocale())),
              Styled.as(
                  new Span(
                      getTranslation(
                          "interchange.lss.version", released.version(), released.items())),
                  "card__meta"));
      var link =
          new Anchor(
              InterchangeRoutes.lssExport(alliance.value(), released.id()),
              getTranslation("interchange.lss.export"));
      link.setAriaLabel(getTranslation("interchange.lss.export.of", row.title().in(getLocale())));
      rows.add(
          new ListItem(
              Styled.as(words, "rows__words"), Styled.as(link, "button", "button--quiet")));
    }
    return Styled.as(
        new Section(
            Styled.as(new H2(getTranslation("interchange.lss.take")), "card__title"),
            new Paragraph(getTranslation("interchange.lss.take.text")),
            rows),
        "card",
        "stack");
  }

  @Override
  public String getPageTitle() {
    return getTranslation("interchange.lss.title") + " – Tandem";
  }
}
