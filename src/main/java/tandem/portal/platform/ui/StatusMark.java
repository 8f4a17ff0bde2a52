package tandem.portal.platform.ui;

import com.vaadin.flow.component.html.Span;

/// A state: a word and an icon, the colour comes third.
public class StatusMark extends Span {
  private static final long serialVersionUID = 1L;

  /// @param look `done`, `soon`, `problem`, `running`, `none` or `waived`
  public StatusMark(String look, String icon, String word) {
    addClassNames("status", "status--" + look);
    add(Styled.icon(icon));
    add(new com.vaadin.flow.component.Text(word));
  }
}
