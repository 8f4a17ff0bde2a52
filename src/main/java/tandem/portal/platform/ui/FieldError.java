package tandem.portal.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;

/// What is wrong with a field or a group of them, beneath it: read out, in sight, and gone as soon
/// as something is changed there.
public class FieldError extends Paragraph {
  private static final long serialVersionUID = 1L;

  private final Component field;

  /// @param field has an id
  public FieldError(Component field) {
    this.field = field;
    addClassName("field__error");
    setId(field.getId().orElseThrow() + "-error");
    getElement().setAttribute("role", "alert");
    setVisible(false);
    field.getElement().addEventListener("change", _ -> clear());
  }

  public void say(String wrong) {
    setText(wrong);
    setVisible(true);
    Element element = field.getElement();
    element.setAttribute("aria-describedby", getId().orElseThrow());
    if (!isGroup()) {
      element.setAttribute("aria-invalid", "true");
      Controls.focus(field);
    }
    // After the focus, which may go to a field that is far from these words
    getElement().executeJs("setTimeout(() => this.scrollIntoView({block: 'nearest'}))");
  }

  public void clear() {
    setVisible(false);
    field.getElement().removeAttribute("aria-describedby").removeAttribute("aria-invalid");
  }

  /// A group is none that can be invalid, to those who listen.
  private boolean isGroup() {
    return field.getElement().getTag().equals("fieldset");
  }
}
