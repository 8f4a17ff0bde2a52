package tandem.portal.learning.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
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
        title(state, holding, clock),
        say(
            state.isRenewable(clock) && state.waitsUntil(clock).isEmpty()
                ? "learning.renewal.how.open"
                : "learning.renewal.how",
            holding.months(),
            day(holding.opensOn(clock.getZone())),
            state.renewedIn().checkMinutes()));
    Optional<LocalDate> wait = state.waitsUntil(clock);
    if (wait.isPresent()) {
      with(new Paragraph(say("learning.check.openAgain", day(wait.get()))));
    } else if (state.isRenewable(clock)) {
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

  private static String title(ModuleState state, Holding holding, Clock clock) {
    String lastDay = day(holding.lastDay(clock.getZone()));
    boolean waits = state.waitsUntil(clock).isPresent();
    return switch (holding.stage(clock)) {
      case HOLDS -> say("learning.renewal.holds", lastDay);
      case DUE -> say(waits ? "learning.renewal.holds" : "learning.renewal.due", lastDay);
      case OVERDUE -> say(waits ? "learning.renewal.held" : "learning.renewal.overdue", lastDay);
    };
  }

  private static String day(LocalDate day) {
    return Dates.full(day, UI.getCurrent().getLocale());
  }

  private static String say(String key, Object... arguments) {
    return UI.getCurrent().getTranslation(key, arguments);
  }
}
