package tandem.portal.learning.time.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.portal.identity.Actor;
import tandem.portal.identity.ui.HomeSection;
import tandem.portal.learning.LearningPermissions;
import tandem.portal.learning.time.TimeService;
import tandem.portal.learning.time.TimeSpent;
import tandem.portal.platform.Dates;
import tandem.portal.platform.ui.Styled;

/// A seller's own learning time, and how it is worked out; the last thing on the page.
@org.springframework.stereotype.Component
class TimeHome implements HomeSection {
  private static final int LAST = 90;

  private final TimeService time;

  TimeHome(TimeService time) {
    this.time = time;
  }

  @Override
  public int order() {
    return LAST;
  }

  @Override
  public List<Component> cards(Actor actor, @Nullable UUID alliance) {
    if (!actor.may(LearningPermissions.TAKE)) {
      return List.of();
    }
    TimeSpent spent = time.thisQuarter();
    return spent.isNone() ? List.of() : List.of(card(spent));
  }

  private static Component card(TimeSpent spent) {
    UI ui = UI.getCurrent();
    return Styled.as(
        new Section(
            Styled.as(new Paragraph(ui.getTranslation("learning.time.eyebrow")), "card__eyebrow"),
            Styled.as(
                new H2(
                    ui.getTranslation(
                        "learning.time.title",
                        spent.minutes(),
                        Dates.full(spent.since(), ui.getLocale()))),
                "card__title"),
            Styled.as(
                new Paragraph(
                    ui.getTranslation(
                        "learning.time.of",
                        spent.lessons(),
                        spent.checks(),
                        spent.refresherQuestions())),
                "card__text"),
            Styled.as(new Paragraph(ui.getTranslation("learning.time.how")), "card__meta")),
        "card");
  }
}
