package tandem.portal.search.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;

/// What was looked for, in its place.
@Tag("mark")
class Mark extends HtmlContainer {
  private static final long serialVersionUID = 1L;

  Mark(String text) {
    setText(text);
  }
}
