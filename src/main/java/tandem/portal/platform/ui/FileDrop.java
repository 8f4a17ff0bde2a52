package tandem.portal.platform.ui;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import tools.jackson.databind.node.ObjectNode;

/// Takes one file by button or by dropping it, and sends it past the screen straight to an address:
/// a file of 20 MB is no part of a screen's state.
@Tag("tandem-drop")
@JsModule("./elements/tandem-drop.ts")
public class FileDrop extends HtmlComponent {
  private static final long serialVersionUID = 1L;
  private static final String ID = "event.detail.id";
  private static final List<String> TEXTS =
      List.of(
          "choose",
          "drop",
          "goingOn",
          "insecure",
          "progress",
          "reading",
          "sending",
          "signedOut",
          "stopped",
          "unreachable",
          "waiting");

  private final long mostBytes;
  private final String hint;
  private final String tooLarge;
  private boolean inPieces;
  private String accept = ".csv,.txt,.tsv,text/csv,text/plain,text/tab-separated-values";

  /// @param hint what files are welcome
  /// @param tooLarge what to do with a larger file
  public FileDrop(long mostBytes, String hint, String tooLarge) {
    this.mostBytes = mostBytes;
    this.hint = hint;
    this.tooLarge = tooLarge;
  }

  /// What the browser offers to choose, as the attribute of that name has it; tables without it.
  public void accept(String files) {
    accept = files;
  }

  /// Sends piece by piece from now on, with the words of the tus protocol, so that a file whose
  /// sending broke off goes on where it stopped. The address then takes the announcement of a file.
  public void inPieces() {
    inPieces = true;
  }

  /// @param url takes the bytes by POST and says 202 with `{"id": …}`, or a problem detail
  public void sendTo(String url) {
    CsrfToken token = token();
    ObjectNode json = JacksonUtils.createObjectNode();
    json.put("url", url);
    if (token != null) {
      json.put("csrfHeader", token.getHeaderName());
      json.put("csrfToken", token.getToken());
    }
    json.put("mostBytes", mostBytes);
    json.put("accept", accept);
    json.put("inPieces", inPieces);
    ObjectNode texts = json.putObject("texts");
    TEXTS.forEach(key -> texts.put(key, getTranslation("platform.drop." + key)));
    texts.put("hint", hint);
    texts.put("tooLarge", tooLarge);
    getElement().setPropertyJson("definition", json);
  }

  /// Called with the id the server has given the file. It comes from the browser: to be asked for
  /// like one in an address.
  public void whenTaken(Consumer<String> listener) {
    getElement()
        .addEventListener(
            "tandem-taken", event -> listener.accept(event.getEventData().get(ID).asString("")))
        .addEventData(ID);
  }

  static @Nullable CsrfToken token() {
    VaadinServletRequest request = VaadinServletRequest.getCurrent();
    return request != null
            && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
        ? token
        : null;
  }
}
