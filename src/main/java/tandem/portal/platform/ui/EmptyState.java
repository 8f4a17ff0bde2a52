package tandem.portal.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/// What will be here, and the one action that starts it.
public class EmptyState extends Div {
  private static final long serialVersionUID = 1L;

  public EmptyState(String icon, String title, String text) {
    addClassName("empty");
    add(
        Styled.icon(icon),
        Styled.as(new H2(title), "empty__title"),
        Styled.as(new Paragraph(text), "empty__text"));
  }

  public EmptyState with(Component action) {
    add(action);
    return this;
  }
}
