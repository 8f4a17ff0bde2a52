package tandem.portal.platform.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.shared.Registration;
import org.jspecify.annotations.Nullable;

/// A quiet message at the foot of the screen, read out by screen readers. It stays until it is
/// closed or the next one comes: nobody should have to read against a clock. What can be undone
/// goes with the page it was done on.
public final class Toast extends Div {
  private static final long serialVersionUID = 1L;

  private Toast(String text) {
    addClassName("toast");
    getElement().setAttribute("role", "status");
    add(new Span(text));
  }

  public static void show(String text) {
    put(new Toast(text).closable());
  }

  /// Something did not work: read out at once.
  public static void problem(String text) {
    var toast = new Toast(text);
    toast.addClassName("toast--problem");
    toast.getElement().setAttribute("role", "alert");
    put(toast.closable());
  }

  public static void withUndo(String text, Runnable undo) {
    var toast = new Toast(text);
    toast.onThisPageOnly();
    toast.action(
        toast.getTranslation("platform.toast.undo"),
        () -> {
          undo.run();
          toast.removeFromParent();
        });
    put(toast.closable());
  }

  private void onThisPageOnly() {
    addAttachListener(
        attached -> {
          Registration leaving =
              attached.getUI().addAfterNavigationListener(_ -> removeFromParent());
          addDetachListener(
              detached -> {
                leaving.remove();
                detached.unregisterListener();
              });
        });
  }

  /// What could be undone so far could be undone wrongly after another change.
  public static void clear() {
    @Nullable Div place = ComponentUtil.getData(UI.getCurrent(), Div.class);
    if (place != null) {
      place.removeAll();
    }
  }

  private Toast closable() {
    action(getTranslation("platform.toast.close"), this::removeFromParent);
    return this;
  }

  private void action(String text, Runnable run) {
    var button = new NativeButton(text, _ -> run.run());
    button.addClassName("toast__action");
    add(button);
  }

  private static void put(Toast toast) {
    UI ui = UI.getCurrent();
    @Nullable Div place = ComponentUtil.getData(ui, Div.class);
    if (place == null || !place.isAttached()) {
      place = new Div();
      place.addClassName("toasts");
      ComponentUtil.setData(ui, Div.class, place);
      ui.add(place);
    }
    place.removeAll();
    place.add(toast);
  }
}
