package tandem.portal.survey.council.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.portal.identity.Actor;
import tandem.portal.identity.ui.HomeSection;
import tandem.portal.platform.Dates;
import tandem.portal.platform.ui.Styled;
import tandem.portal.survey.SurveyPermissions;
import tandem.portal.survey.SurveyRoutes;
import tandem.portal.survey.council.CouncilService;
import tandem.portal.survey.council.PaperRow;

/// The works council's papers, for HR and executives; partner managers have them with their waves.
@org.springframework.stereotype.Component
class CouncilHome implements HomeSection {
  private final CouncilService council;

  CouncilHome(CouncilService council) {
    this.council = council;
  }

  @Override
  public int order() {
    return 80;
  }

  @Override
  public List<Component> cards(Actor actor, @Nullable UUID alliance) {
    if (!actor.may(SurveyPermissions.SETUP)) {
      return List.of();
    }
    List<PaperRow> papers =
        council.papers().stream()
            .filter(paper -> !actor.mayIn(SurveyPermissions.PLAN, paper.alliance().value()))
            .toList();
    return papers.isEmpty() ? List.of() : List.of(card(papers));
  }

  private static Section card(List<PaperRow> papers) {
    var card = new Section();
    var list = Styled.as(new UnorderedList(), "card__list");
    papers.forEach(paper -> list.add(new ListItem(link(paper), facts(paper))));
    card.add(
        Styled.as(new H2(card.getTranslation("survey.council.home.title")), "card__title"),
        Styled.as(new Paragraph(card.getTranslation("survey.council.home.text")), "card__text"),
        list);
    return Styled.as(card, "card");
  }

  private static Paragraph facts(PaperRow paper) {
    UI ui = UI.getCurrent();
    return Styled.as(
        new Paragraph(
            ui.getTranslation(
                "survey.council.home.facts",
                paper.allianceName(),
                ui.getTranslation(paper.state().textKey()),
                Dates.full(paper.opensOn(), ui.getLocale()))),
        "studio__hint");
  }

  private static Anchor link(PaperRow paper) {
    UI ui = UI.getCurrent();
    var link =
        new Anchor(
            SurveyRoutes.council(paper.wave()),
            ui.getTranslation(
                "survey.council.home.paper",
                paper.number(),
                paper.instrument().in(ui.getLocale())));
    link.setRouterIgnore(true);
    link.getElement().setAttribute("download", true);
    return link;
  }
}
