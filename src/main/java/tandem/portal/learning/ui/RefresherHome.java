package tandem.portal.learning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.AllianceId;
import tandem.portal.identity.Actor;
import tandem.portal.identity.ui.HomeSection;
import tandem.portal.learning.LearningPermissions;
import tandem.portal.learning.LearningRoutes;
import tandem.portal.learning.Refresher;
import tandem.portal.learning.RefresherService;
import tandem.portal.platform.Dates;
import tandem.portal.platform.ui.Styled;

/// A refresher that waits: the next thing to do for whoever has no module to learn.
@org.springframework.stereotype.Component
class RefresherHome implements HomeSection {
  private final RefresherService refreshers;
  private final Clock clock;

  RefresherHome(RefresherService refreshers, Clock clock) {
    this.refreshers = refreshers;
    this.clock = clock;
  }

  @Override
  public int order() {
    return 20;
  }

  @Override
  public List<Component> cards(Actor actor, @Nullable UUID alliance) {
    if (alliance == null || !actor.mayIn(LearningPermissions.TAKE, alliance)) {
      return List.of();
    }
    return refreshers.waiting(new AllianceId(alliance)).stream().map(this::card).toList();
  }

  private Component card(Refresher refresher) {
    UI ui = UI.getCurrent();
    Locale locale = ui.getLocale();
    // The last whole day on which it can still be taken
    LocalDate until = LocalDate.ofInstant(refresher.lapsesAt(), clock.getZone()).minusDays(1);
    var link =
        new Anchor(
            LearningRoutes.refresher(refresher.module().id()),
            ui.getTranslation(
                "learning.refresher.card.title", refresher.questions(), Refresher.MINUTES));
    return Styled.as(
        new Section(
            Styled.as(new H2(Styled.as(link, "card__link")), "card__title"),
            Styled.as(
                new Paragraph(
                    ui.getTranslation(
                        "learning.refresher.card.text",
                        refresher.module().title().in(locale),
                        Dates.near(until, locale))),
                "card__text")),
        "card",
        "card--link",
        "card--offer");
  }
}
