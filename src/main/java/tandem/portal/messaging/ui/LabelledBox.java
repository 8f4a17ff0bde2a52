package tandem.portal.messaging.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tandem.portal.platform.ui.TextBox;

/// A text box with its label, and an error under it when there is one.
class LabelledBox extends Div {
  private static final long serialVersionUID = 1L;

  private final TextBox box;
  private final Paragraph error = Kit.text("", "field__error");
  private final String id;

  /// @param id unique on the page
  LabelledBox(String id, String label, Locale language, int mostCharacters, Runnable changed) {
    this.id = id;
    box = new TextBox(mostCharacters);
    box.setId(id);
    box.getElement().setAttribute("lang", language.getLanguage());
    box.addValueChangeListener(_ -> changed.run());
    var caption = new NativeLabel(label);
    caption.addClassName("field__label");
    caption.setFor(id);
    error.setId(id + "-error");
    error.setVisible(false);
    addClassName("field");
    add(caption, box, error);
  }

  String text() {
    return box.getValue();
  }

  void text(String text) {
    box.setValue(text);
  }

  void focus() {
    box.focus();
  }

  /// @param text null: there is none any more
  void error(@Nullable String text) {
    error.setVisible(text != null);
    error.setText(text == null ? "" : text);
    if (text == null) {
      box.getElement().removeAttribute("aria-invalid").removeAttribute("aria-describedby");
    } else {
      box.getElement()
          .setAttribute("aria-invalid", "true")
          .setAttribute("aria-describedby", id + "-error");
    }
  }
}
