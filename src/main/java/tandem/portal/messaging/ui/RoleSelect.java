package tandem.portal.messaging.ui;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.JobRole;

/// A native select of a job role, or of every one.
@Tag("select")
class RoleSelect extends AbstractSinglePropertyField<RoleSelect, String> implements HasStyle {
  private static final long serialVersionUID = 1L;
  private static final String ALL = "";

  RoleSelect(@Nullable JobRole chosen, Runnable changed) {
    super("value", ALL, false);
    setSynchronizedEvent("change");
    addClassName("select");
    addOption(ALL, getTranslation("messaging.audience.all"), chosen == null);
    for (JobRole role : JobRole.values()) {
      addOption(role.name(), getTranslation(role.textKey()), role == chosen);
    }
    role(chosen);
    addValueChangeListener(_ -> changed.run());
  }

  /// @return null: every one
  @Nullable JobRole role() {
    return getValue().equals(ALL) ? null : JobRole.valueOf(getValue());
  }

  void role(@Nullable JobRole role) {
    setValue(role == null ? ALL : role.name());
  }

  private void addOption(String value, String text, boolean selected) {
    var option = new Element("option");
    option.setAttribute("value", value);
    option.setAttribute("selected", selected);
    option.setText(text);
    getElement().appendChild(option);
  }
}
