package tandem.portal.platform.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveEvent.ContinueNavigationAction;

/// Asks whoever is about to go elsewhere while something they have written is not stored.
public final class LeaveQuestion extends Callout {
  private static final long serialVersionUID = 1L;

  private LeaveQuestion(Div place, ContinueNavigationAction leave) {
    super(
        Tone.PROBLEM,
        place.getTranslation("platform.leave"),
        place.getTranslation("platform.leave.text"));
    getElement().setAttribute("role", "alert").setAttribute("tabindex", "-1");
    with(
        Controls.button(
            place.getTranslation("platform.leave.stay"), "primary", this::removeFromParent),
        Controls.button(place.getTranslation("platform.leave.now"), "danger", leave::proceed));
  }

  /// Stays for now, and asks above whatever else there is to decide.
  public static void ask(BeforeLeaveEvent event, Div place) {
    place
        .getChildren()
        .filter(LeaveQuestion.class::isInstance)
        .toList()
        .forEach(asked -> asked.removeFromParent());
    var question = new LeaveQuestion(place, event.postpone());
    place.addComponentAsFirst(question);
    Controls.focus(question);
  }
}
