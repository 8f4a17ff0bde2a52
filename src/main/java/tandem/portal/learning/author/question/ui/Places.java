package tandem.portal.learning.author.question.ui;

import com.vaadin.flow.component.html.NativeButton;
import java.util.function.IntConsumer;
import tandem.portal.platform.ui.Controls;

/// Two buttons that put one thing of a list elsewhere; at the ends one of them does nothing.
record Places(int place, int size) {

  NativeButton earlier(String field, String says, IntConsumer move) {
    return step("up", "earlier-" + field, says, place > 0, () -> move.accept(place - 1));
  }

  NativeButton later(String field, String says, IntConsumer move) {
    return step("down", "later-" + field, says, place < size - 1, () -> move.accept(place + 1));
  }

  /// What keeps the focus once the thing stands elsewhere: the same button, unless it has come to
  /// the end.
  static String focus(String field, int to, int size, boolean earlier) {
    boolean end = earlier ? to <= 0 : to >= size - 1;
    return (earlier == end ? "later-" : "earlier-") + field;
  }

  private static NativeButton step(
      String icon, String field, String says, boolean can, Runnable act) {
    var button = Controls.icon(icon, says, act);
    button.setId(field);
    button.setEnabled(can);
    return button;
  }
}
