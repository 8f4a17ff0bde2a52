package tandem.portal.platform.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/// A figure never stands without its interval and n; all come as text in the language of the page.
public class Figure extends Div {
  private static final long serialVersionUID = 1L;

  /// @param interval such as `[55–68]`
  /// @param n such as `n = 41 von 58`
  public Figure(String value, String interval, String n) {
    addClassName("figure");
    add(
        Styled.as(new Paragraph(value), "figure__value"),
        Styled.as(new Paragraph(interval), "figure__interval"),
        Styled.as(new Paragraph(n), "figure__n"));
  }

  /// Whose figure it is.
  public Figure of(Side side, String company) {
    addComponentAsFirst(new SideMark(side, company));
    return this;
  }

  public Figure labelled(String label) {
    addComponentAsFirst(Styled.as(new Paragraph(label), "figure__label"));
    return this;
  }
}
