package tandem.portal.learning.author.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import tandem.portal.platform.ui.Styled;

/// The head of a page on which something is written: the way back, and what it is called just now.
class DeskHead extends Header {
  private static final long serialVersionUID = 1L;

  private final H1 heading = Styled.as(new H1(), "page__title");

  /// @param back where the way back leads, and what it says
  /// @param lead what it is
  DeskHead(Anchor back, String alliance, String title, String lead) {
    back.addClassNames("button", "button--plain");
    back.addComponentAsFirst(Styled.icon("arrow-left"));
    addClassName("page__head");
    rename(title);
    add(
        new Div(back),
        Styled.as(new Paragraph(alliance), "eyebrow"),
        heading,
        Styled.as(new Paragraph(lead), "page__lead"));
  }

  void rename(String title) {
    heading.setText(title);
  }
}
