package tandem.portal.platform.ui;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.Tag;

/// A native checkbox; its label stands beside it and names it by its id.
@Tag("input")
public class Tick extends AbstractSinglePropertyField<Tick, Boolean> {
  private static final long serialVersionUID = 1L;

  public Tick(String id) {
    super("checked", false, false);
    setSynchronizedEvent("change");
    setId(id);
    getElement().setAttribute("type", "checkbox");
  }
}
