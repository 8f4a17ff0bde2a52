package tandem.portal.privacy.ui;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;

/// A few sentences.
@Tag("textarea")
class ReasonField extends AbstractSinglePropertyField<ReasonField, String>
    implements Focusable<ReasonField>, HasStyle {
  private static final long serialVersionUID = 1L;

  ReasonField(int mostCharacters) {
    super("value", "", false);
    setSynchronizedEvent("change");
    addClassNames("input", "input--area");
    getElement().setAttribute("maxlength", String.valueOf(mostCharacters));
  }
}
