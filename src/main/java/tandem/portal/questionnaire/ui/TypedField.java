package tandem.portal.questionnaire.ui;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.Tag;

/// A native line to type into, named by the fieldset it stands in.
@Tag("input")
class TypedField extends AbstractSinglePropertyField<TypedField, String>
    implements Focusable<TypedField> {
  private static final long serialVersionUID = 1L;

  TypedField(String id, String keyboard, int longest, String label) {
    super("value", "", false);
    setSynchronizedEvent("change");
    setId(id);
    getElement().getClassList().add("input");
    getElement().setAttribute("type", "text");
    getElement().setAttribute("inputmode", keyboard);
    getElement().setAttribute("maxlength", String.valueOf(longest));
    getElement().setAttribute("autocomplete", "off");
    getElement().setAttribute("autocapitalize", "off");
    getElement().setAttribute("spellcheck", "false");
    getElement().setAttribute("aria-label", label);
  }
}
