package tandem.portal.platform.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/// A few buttons of which one is pressed: a language, a width.
public class OneOf<T> extends Div {
  private static final long serialVersionUID = 1L;

  private final Map<T, NativeButton> buttons = new LinkedHashMap<>();

  /// @param options what can be chosen and what it is called
  public OneOf(String label, Map<T, String> options, T chosen, Consumer<T> onChoice) {
    addClassName("choice");
    getElement().setAttribute("role", "group").setAttribute("aria-label", label);
    options.forEach(
        (option, name) -> {
          var button =
              Controls.button(
                  name,
                  "quiet",
                  () -> {
                    choose(option);
                    onChoice.accept(option);
                  });
          button.addClassName("button--small");
          buttons.put(option, button);
          add(button);
        });
    choose(chosen);
  }

  public void choose(T chosen) {
    buttons.forEach(
        (option, button) ->
            button.getElement().setAttribute("aria-pressed", "" + option.equals(chosen)));
  }
}
