package tandem.portal.enablement.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import tandem.portal.learning.Holding;
import tandem.portal.learning.LearningRoutes;
import tandem.portal.learning.ModuleState;
import tandem.portal.platform.Dates;
import tandem.portal.platform.ui.Styled;

/// A check to be passed anew: what, why, how long, until when.
class RenewalCard extends Section {
  private static final long serialVersionUID = 1L;

  /// @param next whether it is the one thing next
  RenewalCard(ModuleState state, Holding holding, Clock clock, boolean next) {
    addClassName("card");
    Optional<LocalDate> wait = state.waitsUntil(clock);
    var eyebrow =
        Styled.as(new Paragraph(getTranslation("enablement.renewal.eyebrow")), "card__eyebrow");
    var why =
        Styled.as(
            new Paragraph(getTranslation("learning.renewal.why", holding.months())), "card__text");
    var meta =
        Styled.as(
            new Paragraph(
                wait.map(day -> getTranslation("enablement.wait", Dates.near(day, getLocale())))
                        .orElseGet(() -> minutes(state))
                    + " · "
                    + until(holding, clock)),
            "card__meta");
    String title = state.module().title().in(getLocale());
    String path =
        wait.isPresent()
            ? LearningRoutes.module(state.module().id())
            : LearningRoutes.check(state.module().id());
    if (next) {
      addClassName("card--next");
      var button = new Anchor(path, getTranslation(action(state, wait.isPresent())));
      add(
          eyebrow,
          Styled.as(new H2(title), "card__title"),
          why,
          Styled.as(new Div(meta, Styled.as(button, "button", "button--primary")), "card__foot"));
    } else {
      addClassName("card--link");
      add(
          eyebrow,
          Styled.as(new H2(Styled.as(new Anchor(path, title), "card__link")), "card__title"),
          meta);
    }
  }

  private static String action(ModuleState state, boolean waits) {
    if (waits) {
      return "learning.check.readAgain";
    }
    return state.running() == null ? "learning.renewal.action" : "learning.action.backToCheck";
  }

  private String minutes(ModuleState state) {
    return getTranslation("enablement.renewal.minutes", state.renewedIn().checkMinutes());
  }

  private String until(Holding holding, Clock clock) {
    String day = Dates.near(holding.lastDay(clock.getZone()), getLocale());
    return switch (holding.stage(clock)) {
      case HOLDS, DUE -> getTranslation("enablement.next.due", day);
      case OVERDUE -> getTranslation("enablement.renewal.overdue", day);
    };
  }
}
