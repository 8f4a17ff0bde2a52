package tandem.portal.survey.instrument.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.UnaryOperator;
import tandem.portal.platform.ui.Styled;
import tandem.portal.survey.Instrument;

/// What was removed last. It can be brought back where it stood, also when words elsewhere have
/// changed since, until something else is added, moved or removed.
///
/// @param section where a question stood; empty for a section
/// @param at its place there, from 0
/// @param says that it is gone
/// @param focusId has the focus once it is back
record Removed(
    String section,
    int at,
    String says,
    UnaryOperator<Instrument.Definition> undo,
    String focusId) {
  static final String UNDO = "undo-remove";

  /// In its place. The focus goes to the button, which says what it brings back.
  Component line(Draft draft) {
    var text = new Span(says);
    text.setId(UNDO + "-text");
    var button =
        Kit.button(
            UI.getCurrent().getTranslation("platform.toast.undo"),
            "plain",
            () -> draft.arrange(undo, focusId));
    button.addClassName("button--small");
    button.setId(UNDO);
    button.getElement().setAttribute("aria-describedby", UNDO + "-text");
    var line = Styled.as(new Div(text, button), "studio__removed");
    line.getElement().setAttribute("role", "status");
    return line;
  }
}
