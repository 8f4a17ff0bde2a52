package tandem.portal.survey.instrument.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import java.util.Map;
import java.util.function.Consumer;
import tandem.portal.platform.ui.FilterSelect;
import tandem.portal.platform.ui.Styled;

/// Native elements with the classes of the style sheet, as the editor is put together from.
final class Kit {
  private Kit() {}

  /// @param look `primary`, `quiet`, `plain` or `danger`
  static NativeButton button(String text, String look, Runnable act) {
    return Styled.as(new NativeButton(text, _ -> act.run()), "button", "button--" + look);
  }

  /// A small button that shows a picture only and says what it is for.
  static NativeButton icon(String icon, String says, Runnable act) {
    var button = Styled.as(button("", "plain", act), "button--icon");
    button.add(Styled.icon(icon));
    button.getElement().setAttribute("aria-label", says).setAttribute("title", says);
    return button;
  }

  static Div select(
      String id, String label, Map<String, String> options, String value, Consumer<String> chosen) {
    var select = new FilterSelect(id, options);
    select.show(value);
    select.addValueChangeListener(
        change -> {
          if (change.isFromClient()) {
            chosen.accept(change.getValue());
          }
        });
    return field(label, select);
  }

  static Div field(String label, Component input) {
    var caption = Styled.as(new NativeLabel(label), "field__label");
    caption.setFor(input);
    return Styled.as(new Div(caption, input), "field");
  }

  static Div actions(Component... buttons) {
    return Styled.as(new Div(buttons), "actions", "actions--inline");
  }

  /// Puts the focus where something has just changed.
  static void focus(Component target) {
    target.getElement().callJsFunction("focus");
  }
}
