package tandem.portal.platform.ui;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

/// Says that the server cannot be reached and what is safe, while it cannot; and what has become of
/// an answer that waited for it ([HeldAnswer]). Once in the frame.
@Tag("tandem-connection")
@JsModule("./elements/tandem-connection.ts")
public class Connection extends HtmlComponent {
  private static final long serialVersionUID = 1L;
  private static final Map<String, String> WORDS =
      Map.of(
          "heading", "platform.connection.title",
          "text", "platform.connection.text",
          "waiting", "platform.connection.waiting",
          "arrived", "platform.connection.arrived",
          "unsent", "platform.connection.unsent",
          "send", "platform.connection.send",
          "close", "platform.toast.close");

  /// @param person answers are held for them alone, and under a name that does not say who it is
  public Connection(UUID person) {
    WORDS.forEach((attribute, key) -> getElement().setAttribute(attribute, getTranslation(key)));
    getElement()
        .setAttribute(
            "person",
            UUID.nameUUIDFromBytes(("answers of " + person).getBytes(StandardCharsets.UTF_8))
                .toString());
  }

  /// Another page is on the screen.
  public void look() {
    // On the first page the frame is put into the document last
    getElement().executeJs("setTimeout(() => this.look())");
  }
}
