package tandem.portal.survey.instrument.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.util.List;
import tandem.portal.alliance.Alliance;
import tandem.portal.alliance.AllianceId;
import tandem.portal.alliance.AllianceService;
import tandem.portal.alliance.SideId;
import tandem.portal.identity.Requires;
import tandem.portal.platform.ui.EmptyState;
import tandem.portal.platform.ui.RouteId;
import tandem.portal.platform.ui.StatusMark;
import tandem.portal.platform.ui.Styled;
import tandem.portal.survey.SurveyPermissions;
import tandem.portal.survey.SurveyRoutes;
import tandem.portal.survey.instrument.DraftId;
import tandem.portal.survey.instrument.InstrumentDraftService;
import tandem.portal.survey.instrument.InstrumentRoutes;
import tandem.portal.survey.instrument.InstrumentRow;
import tandem.portal.survey.instrument.Slug;

/// What an alliance can ask with: its own instruments, and those that ship with the portal.
@Route(InstrumentRoutes.INSTRUMENTS)
@Requires(SurveyPermissions.PLAN)
class InstrumentsView extends Section implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1L;

  private final transient InstrumentDraftService service;
  private final transient AllianceService alliances;

  InstrumentsView(InstrumentDraftService service, AllianceService alliances) {
    this.service = service;
    this.alliances = alliances;
    addClassNames("page", "page--narrow");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Alliance alliance = alliances.get(new AllianceId(RouteId.of(event, InstrumentRoutes.ALLIANCE)));
    List<InstrumentRow> rows = service.list(alliance.id());
    removeAll();
    var back =
        Styled.as(
            new Anchor(
                SurveyRoutes.waves(alliance.id().value()),
                getTranslation("survey.instrument.list.back")),
            "button",
            "button--plain");
    back.addComponentAsFirst(Styled.icon("arrow-left"));
    add(
        Styled.as(
            new Header(
                new Div(back),
                Styled.as(new Paragraph(alliance.name()), "eyebrow"),
                Styled.as(new H1(getTranslation("survey.instrument.list.title")), "page__title"),
                Styled.as(
                    new Paragraph(getTranslation("survey.instrument.list.lead")), "page__lead"),
                Styled.as(
                    new Div(
                        Kit.button(
                            getTranslation("survey.instrument.list.new"),
                            "primary",
                            () -> open(alliance, service.begin(alliance.id()))),
                        Styled.as(
                            new Anchor(
                                InstrumentRoutes.file(alliance.id().value()),
                                getTranslation("survey.instrument.list.file")),
                            "button",
                            "button--quiet")),
                    "page__actions")),
            "page__head"));
    List<InstrumentRow> own = rows.stream().filter(InstrumentRow::own).toList();
    add(new H2(getTranslation("survey.instrument.list.own")));
    if (own.isEmpty()) {
      add(
          new EmptyState(
              "edit",
              getTranslation("survey.instrument.list.none"),
              getTranslation("survey.instrument.list.none.text")));
    }
    own.forEach(row -> add(card(alliance, row)));
    add(new H2(getTranslation("survey.instrument.list.shipped")));
    rows.stream().filter(row -> !row.own()).forEach(row -> add(card(alliance, row)));
  }

  @Override
  public String getPageTitle() {
    return getTranslation("survey.instrument.list.title") + " – Tandem";
  }

  private Component card(Alliance alliance, InstrumentRow row) {
    String name = row.title().in(getLocale());
    String title = name.isBlank() ? getTranslation("survey.instrument.untitled") : name;
    InstrumentRow.Released released = row.released();
    InstrumentRow.Draft draft = row.draft();
    var facts = Styled.as(new Div(), "question__facts");
    if (released != null) {
      facts.add(
          new Paragraph(
              getTranslation(
                  "survey.instrument.list.facts",
                  released.version(),
                  released.items(),
                  released.minutes())));
    }
    var state =
        draft == null
            ? new StatusMark("done", "check", getTranslation("survey.instrument.list.released"))
            : draft(alliance, draft);
    var actions =
        Kit.actions(
            Styled.as(
                new Anchor(
                    InstrumentRoutes.instrument(alliance.id().value(), row.slug()),
                    getTranslation(
                        draft == null
                            ? "survey.instrument.list.open"
                            : draft.proposedBy() == null
                                ? "survey.instrument.list.write"
                                : "survey.instrument.list.review")),
                "button",
                draft == null ? "button--quiet" : "button--primary"));
    if (released != null) {
      var copy =
          Kit.button(
              getTranslation("survey.instrument.copy"),
              "plain",
              () -> open(alliance, service.copy(alliance.id(), released.id())));
      copy.getElement()
          .setAttribute("aria-label", getTranslation("survey.instrument.copyOf", title));
      actions.add(copy);
    }
    return Styled.as(
        new Section(
            Styled.as(new Header(Styled.as(new H3(title), "card__title"), state), "row"),
            facts,
            actions),
        "card",
        "stack");
  }

  private StatusMark draft(Alliance alliance, InstrumentRow.Draft draft) {
    SideId by = draft.proposedBy();
    return by == null
        ? new StatusMark("running", "edit", getTranslation("survey.instrument.list.draft"))
        : new StatusMark(
            "soon",
            "clock",
            getTranslation(
                "survey.instrument.list.proposed", alliance.otherThan(by).companyName()));
  }

  private static void open(Alliance alliance, DraftId draft) {
    UI.getCurrent().navigate(InstrumentRoutes.instrument(alliance.id().value(), Slug.of(draft)));
  }
}
