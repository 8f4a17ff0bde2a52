package tandem.portal.messaging.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.portal.messaging.VersionState;

/// Draft, with the other side for approval, published: where a version stands, with room for what
/// can be done.
class StateLine extends Div {
  private static final long serialVersionUID = 1L;

  /// @param state null: nothing has been written yet
  StateLine(@Nullable VersionState state, String otherCompany) {
    addClassName("studio__state");
    var steps = new OrderedList();
    steps.addClassName("steps");
    steps.getElement().setAttribute("aria-label", getTranslation("messaging.state.label"));
    List<String> names =
        List.of(
            getTranslation("messaging.state.draft"),
            getTranslation("messaging.state.submitted", otherCompany),
            getTranslation(
                state == VersionState.SCHEDULED
                    ? "messaging.state.signed"
                    : "messaging.state.live"));
    int at =
        switch (state) {
          case null -> -1;
          case RETIRED -> -1;
          case DRAFT -> 0;
          case SUBMITTED -> 1;
          case SCHEDULED, PUBLISHED, SUPERSEDED -> 2;
        };
    for (int i = 0; i < names.size(); i++) {
      var step = new ListItem(names.get(i));
      step.addClassName("steps__item");
      if (i < at) {
        step.addClassName("steps__item--done");
      } else if (i == at) {
        step.addClassName("steps__item--current");
        step.getElement().setAttribute("aria-current", "step");
      }
      steps.add(step);
    }
    add(steps);
  }
}
