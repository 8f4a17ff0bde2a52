package tandem.portal.learning.ui;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import java.util.function.IntConsumer;

/// The text of a lesson; tells which paragraph is at the top of what is in view.
@Tag("tandem-reader")
class LessonText extends HtmlComponent {
  private static final long serialVersionUID = 1L;

  LessonText(String html, int paragraph) {
    addClassName("prose");
    getElement().setProperty("innerHTML", html);
    getElement().setProperty("paragraph", paragraph);
  }

  void whenReached(IntConsumer listener) {
    getElement()
        .addEventListener(
            "tandem-paragraph",
            event -> listener.accept(event.getEventData().get("event.detail.index").asInt()))
        .addEventData("event.detail.index");
  }
}
