package tandem.portal.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import java.util.Map;
import java.util.function.Consumer;

/// Native elements with the classes of the style sheet, as forms are put together from.
public final class Controls {
  private Controls() {}

  /// @param look `primary`, `quiet`, `plain` or `danger`
  public static NativeButton button(String text, String look, Runnable act) {
    return Styled.as(new NativeButton(text, _ -> act.run()), "button", "button--" + look);
  }

  /// A small button that shows a picture only and says what it is for.
  public static NativeButton icon(String icon, String says, Runnable act) {
    var button = Styled.as(button("", "plain", act), "button--icon");
    button.add(Styled.icon(icon));
    button.getElement().setAttribute("aria-label", says).setAttribute("title", says);
    return button;
  }

  /// @param options caption by word; nothing else is ever handed over
  public static Div select(
      String id, String label, Map<String, String> options, String value, Consumer<String> chosen) {
    var select = new FilterSelect(id, options);
    select.show(value);
    select.addValueChangeListener(
        change -> {
          if (change.isFromClient() && options.containsKey(change.getValue())) {
            chosen.accept(change.getValue());
          }
        });
    return field(label, select);
  }

  public static Div tick(String id, String label, boolean ticked, Consumer<Boolean> changed) {
    var tick = new Tick(id);
    tick.setValue(ticked);
    tick.addValueChangeListener(change -> changed.accept(change.getValue()));
    return captioned(tick, label);
  }

  public static Div captioned(Tick tick, String label) {
    var caption = new NativeLabel(label);
    caption.setFor(tick);
    return Styled.as(new Div(tick, caption), "ticks__one");
  }

  public static Div field(String label, Component input) {
    var caption = Styled.as(new NativeLabel(label), "field__label");
    caption.setFor(input);
    return Styled.as(new Div(caption, input), "field");
  }

  public static Div actions(Component... buttons) {
    return Styled.as(new Div(buttons), "actions", "actions--inline");
  }

  /// Puts the focus where something has just changed.
  public static void focus(Component target) {
    target.getElement().callJsFunction("focus");
  }

  /// Puts the focus on an element by its id, once the browser has it.
  public static void focus(Component near, String id) {
    near.getElement().executeJs("setTimeout(() => document.getElementById($0)?.focus())", id);
  }
}
