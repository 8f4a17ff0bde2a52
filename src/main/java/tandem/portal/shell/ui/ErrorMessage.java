package tandem.portal.shell.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;

/// What happened, what is safe, what to do: the shape of every error page. Alone it is the page's
/// main landmark; inside the frame it is not, because the frame has one.
class ErrorMessage extends HtmlContainer {
  private static final long serialVersionUID = 1L;

  private ErrorMessage(String tag, String key) {
    super(tag);
    var title = new H1(getTranslation(key + ".title"));
    title.addClassName("empty__title");
    var text = new Paragraph(getTranslation(key + ".text"));
    text.addClassName("empty__text");
    var action = new Anchor("/", getTranslation(key + ".action"));
    action.addClassNames("button", "button--primary");
    action.setRouterIgnore(true);
    var box = new Div(title, text, action);
    box.addClassNames("empty", "empty--error");
    add(box);
  }

  /// Where the frame cannot be built: it needs the database, and somebody the portal knows.
  ///
  /// @param key text key with `.title`, `.text` and `.action` below it
  static ErrorMessage alone(String key) {
    var message = new ErrorMessage("main", key);
    message.addClassName("error-page");
    return message;
  }

  static ErrorMessage framed(String key) {
    return new ErrorMessage("section", key);
  }
}
