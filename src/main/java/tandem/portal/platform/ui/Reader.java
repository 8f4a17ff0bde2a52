package tandem.portal.platform.ui;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.function.IntConsumer;

/// A text to be read at length, that knows which paragraph is at the top of what is in view.
@Tag("tandem-reader")
@JsModule("./elements/tandem-reader.ts")
public class Reader extends HtmlComponent {
  private static final long serialVersionUID = 1L;
  private static final String INDEX = "event.detail.index";

  /// @param html trusted: rendered by the portal from its own Markdown
  /// @param paragraph where to begin, counted from 0
  public Reader(String html, int paragraph) {
    addClassName("prose");
    getElement().setProperty("innerHTML", html);
    getElement().setProperty("paragraph", paragraph);
  }

  /// Called when reading has come to rest at another paragraph.
  public void whenReached(IntConsumer listener) {
    getElement()
        .addEventListener(
            "tandem-paragraph", event -> listener.accept(event.getEventData().get(INDEX).asInt()))
        .addEventData(INDEX);
  }
}
