package tandem.portal.survey.instrument.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.AllianceId;
import tandem.portal.identity.Actor;
import tandem.portal.identity.ui.HomeSection;
import tandem.portal.platform.ui.Styled;
import tandem.portal.survey.SurveyPermissions;
import tandem.portal.survey.instrument.InstrumentDraftService;
import tandem.portal.survey.instrument.InstrumentRoutes;
import tandem.portal.survey.instrument.InstrumentRow;

/// Instruments the other side has signed and that wait for this one.
@org.springframework.stereotype.Component
class InstrumentHome implements HomeSection {
  private final InstrumentDraftService service;

  InstrumentHome(InstrumentDraftService service) {
    this.service = service;
  }

  @Override
  public int order() {
    return 31;
  }

  @Override
  public List<Component> cards(Actor actor, @Nullable UUID alliance) {
    if (alliance == null || !actor.mayIn(SurveyPermissions.PLAN, alliance)) {
      return List.of();
    }
    return service.toRelease(new AllianceId(alliance)).stream()
        .map(row -> card(row, alliance))
        .toList();
  }

  private static Component card(InstrumentRow row, UUID alliance) {
    UI ui = UI.getCurrent();
    Locale locale = ui.getLocale();
    var link =
        Styled.as(
            new Anchor(InstrumentRoutes.instrument(alliance, row.slug()), row.title().in(locale)),
            "card__link");
    link.getElement().setAttribute("lang", row.title().languageShown(locale));
    return Styled.as(
        new Section(
            Styled.as(new Paragraph(ui.getTranslation("survey.instrument.home")), "card__eyebrow"),
            Styled.as(new H2(link), "card__title"),
            Styled.as(
                new Paragraph(ui.getTranslation("survey.instrument.home.text")), "card__text")),
        "card",
        "card--link",
        "card--offer");
  }
}
