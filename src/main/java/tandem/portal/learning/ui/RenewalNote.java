package tandem.portal.learning.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import tandem.portal.learning.Holding;
import tandem.portal.learning.LearningRoutes;
import tandem.portal.learning.ModuleState;
import tandem.portal.platform.Dates;
import tandem.portal.platform.ui.Callout;
import tandem.portal.platform.ui.Styled;

/// Until when a completion holds, why it has an end, and how it is renewed.
class RenewalNote extends Callout {
  private static final long serialVersionUID = 1L;

  RenewalNote(ModuleState state, Holding holding, Clock clock) {
    super(
        tone(holding.stage(clock)),
        title(holding, clock),
        say(
            "learning.renewal.how",
            holding.months(),
            day(holding.opensOn(clock.getZone())),
            state.module().checkMinutes()));
    if (state.isRenewable(clock)) {
      with(
          Styled.as(
              new Anchor(
                  LearningRoutes.check(state.module().id()),
                  getTranslation(
                      state.running() == null
                          ? "learning.renewal.action"
                          : "learning.action.backToCheck")),
              "button",
              "button--primary"));
    }
  }

  private static Tone tone(Holding.Stage stage) {
    return switch (stage) {
      case HOLDS -> Tone.INFO;
      case DUE -> Tone.SOON;
      case OVERDUE -> Tone.PROBLEM;
    };
  }

  private static String title(Holding holding, Clock clock) {
    ZoneId zone = clock.getZone();
    return switch (holding.stage(clock)) {
      case HOLDS -> say("learning.renewal.holds", day(holding.lastDay(zone)));
      case DUE -> say("learning.renewal.due", day(holding.lastDay(zone)));
      case OVERDUE -> say("learning.renewal.overdue", day(holding.lastDay(zone)));
    };
  }

  private static String day(LocalDate day) {
    return Dates.full(day, UI.getCurrent().getLocale());
  }

  private static String say(String key, Object... arguments) {
    return UI.getCurrent().getTranslation(key, arguments);
  }
}
