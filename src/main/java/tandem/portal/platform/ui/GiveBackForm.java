package tandem.portal.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Consumer;

/// Asks what should change before one's own side signs: without it the other side would
/// have to guess.
public class GiveBackForm extends Div {
  private static final long serialVersionUID = 1L;
  private static final String ID = "give-back";

  private final TextBox reason;
  private final FieldError problem;

  private GiveBackForm(int mostLetters, Consumer<String> yes, Runnable back) {
    reason = new TextBox(mostLetters);
    addClassNames("card", "stack");
    reason.setId(ID);
    reason.getElement().setAttribute("rows", "3");
    problem = new FieldError(reason);
    add(
        Controls.field(getTranslation("platform.giveBack.reason"), reason),
        problem,
        Controls.actions(
            Controls.button(getTranslation("platform.giveBack.now"), "primary", () -> answer(yes)),
            Controls.button(getTranslation("platform.giveBack.not"), "quiet", back)));
    Controls.focus(reason);
  }

  /// A button that opens the form in its place, and in that of whatever else stands there.
  ///
  /// @param place holds the button and what else could be done instead
  public static Component button(Div place, int mostLetters, Consumer<String> yes) {
    return Controls.button(
        place.getTranslation("platform.giveBack"),
        "quiet",
        () -> {
          List<Component> before = place.getChildren().toList();
          place.removeAll();
          place.add(
              new GiveBackForm(
                  mostLetters,
                  yes,
                  () -> {
                    place.removeAll();
                    place.add(before);
                  }));
        });
  }

  private void answer(Consumer<String> yes) {
    if (reason.getValue().isBlank()) {
      problem.say(getTranslation("platform.giveBack.missing"));
      return;
    }
    yes.accept(reason.getValue());
  }
}
