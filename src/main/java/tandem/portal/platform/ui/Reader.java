package tandem.portal.platform.ui;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.internal.JacksonUtils;
import java.util.Map;
import java.util.function.IntConsumer;
import org.springframework.security.web.csrf.CsrfToken;
import tools.jackson.databind.node.ObjectNode;

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

  /// Lets videos in the text go on where somebody stopped, and tells where they stand.
  ///
  /// @param url the id of the video is added to it; takes `{"seconds": …}` by POST
  /// @param places in seconds, by the id of the video
  public void watch(String url, Map<String, Integer> places) {
    ObjectNode json = JacksonUtils.createObjectNode();
    json.put("url", url);
    CsrfToken token = FileDrop.token();
    if (token != null) {
      json.put("csrfHeader", token.getHeaderName());
      json.put("csrfToken", token.getToken());
    }
    ObjectNode known = json.putObject("places");
    places.forEach(known::put);
    getElement().setPropertyJson("videos", json);
  }

  /// Called when reading has come to rest at another paragraph.
  public void whenReached(IntConsumer listener) {
    getElement()
        .addEventListener(
            "tandem-paragraph", event -> listener.accept(event.getEventData().get(INDEX).asInt()))
        .addEventData(INDEX);
  }
}
