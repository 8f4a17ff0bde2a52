package tandem.portal.platform.ui;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/// Says that the server cannot be reached and what is safe, while it cannot. Once in the frame.
@Tag("tandem-connection")
@JsModule("./elements/tandem-connection.ts")
public class Connection extends HtmlComponent {
  private static final long serialVersionUID = 1L;

  public Connection() {
    getElement().setAttribute("heading", getTranslation("platform.connection.title"));
    getElement().setAttribute("text", getTranslation("platform.connection.text"));
  }
}
