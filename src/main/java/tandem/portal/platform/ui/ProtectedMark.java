package tandem.portal.platform.ui;

import com.vaadin.flow.component.html.Span;

/// Stands where a figure would tell too much: looks like protection, not like a failure.
public class ProtectedMark extends Span {
  private static final long serialVersionUID = 1L;

  public ProtectedMark() {
    addClassName("protected");
    setText(getTranslation("platform.protected"));
  }

  /// Fills the place of a picture or a group of figures.
  public ProtectedMark block() {
    addClassName("protected--block");
    return this;
  }
}
