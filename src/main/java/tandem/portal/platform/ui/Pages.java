package tandem.portal.platform.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.function.IntFunction;

/// Leafs through a list; nothing is shown of one page alone.
public class Pages extends Nav {
  private static final long serialVersionUID = 1L;

  public Pages() {
    setAriaLabel(getTranslation("platform.pages.label"));
    addClassNames("actions", "actions--split");
  }

  /// @param page from 0
  /// @param link the address of a page
  public void show(int page, int of, IntFunction<String> link) {
    removeAll();
    setVisible(of > 1);
    if (page > 0) {
      add(turn("platform.pages.before", link.apply(page - 1)));
    }
    add(new Span(getTranslation("platform.pages.page", page + 1, of)));
    if (page + 1 < of) {
      add(turn("platform.pages.after", link.apply(page + 1)));
    }
  }

  private Anchor turn(String key, String target) {
    return Styled.as(new Anchor(target, getTranslation(key)), "button", "button--quiet");
  }
}
