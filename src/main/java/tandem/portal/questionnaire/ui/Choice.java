package tandem.portal.questionnaire.ui;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.Tag;

/// A native radio button or checkbox: the browser's own, so that keyboards and screen readers know
/// it.
@Tag("input")
public class Choice extends AbstractSinglePropertyField<Choice, Boolean> {
  private static final long serialVersionUID = 1L;

  private Choice(String type, String group) {
    super("checked", false, false);
    setSynchronizedEvent("change");
    getElement().setAttribute("type", type);
    getElement().setAttribute("name", group);
  }

  static Choice radio(String group) {
    return new Choice("radio", group);
  }

  static Choice checkbox(String group) {
    return new Choice("checkbox", group);
  }

  /// Shows what was chosen, and lets nobody change it.
  Choice given(boolean chosen) {
    setValue(chosen);
    getElement().setAttribute("disabled", true);
    return this;
  }
}
