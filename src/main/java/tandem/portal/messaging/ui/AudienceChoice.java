package tandem.portal.messaging.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.JobRole;

/// Who is to read a message: to be chosen until it is published for the first time.
class AudienceChoice extends Div {
  private static final long serialVersionUID = 1L;

  private final RoleSelect select;

  AudienceChoice(@Nullable JobRole chosen, Runnable changed) {
    var label = new NativeLabel(getTranslation("messaging.editor.audience"));
    label.addClassName("field__label");
    label.setFor("audience");
    select = new RoleSelect(chosen, changed);
    select.setId("audience");
    addClassName("field");
    add(label, select);
  }

  /// @return null: every job role
  @Nullable JobRole role() {
    return select.role();
  }

  void role(@Nullable JobRole role) {
    select.role(role);
  }
}
