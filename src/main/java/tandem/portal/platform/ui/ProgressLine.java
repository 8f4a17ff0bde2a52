package tandem.portal.platform.ui;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;

/// How far one is: the native element, drawn as a line.
@Tag("progress")
public class ProgressLine extends HtmlComponent {
  private static final long serialVersionUID = 1L;

  /// @param label what is counted, for those who do not see the line
  public ProgressLine(int value, int max, String label) {
    addClassName("progress");
    getElement().setAttribute("max", String.valueOf(Math.max(1, max)));
    getElement().setAttribute("value", String.valueOf(value));
    getElement().setAttribute("aria-label", label);
  }

  public ProgressLine thin() {
    addClassName("progress--thin");
    return this;
  }
}
