package tandem.portal.shell.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;

/// What happened, what is safe, what to do: the shape of every error page. It stands without the
/// frame,
/// which needs the database.
class ErrorMessage extends Main {
  private static final long serialVersionUID = 1L;

  /// @param key text key with `.title`, `.text` and `.action` below it
  ErrorMessage(String key) {
    addClassName("error-page");
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
}
