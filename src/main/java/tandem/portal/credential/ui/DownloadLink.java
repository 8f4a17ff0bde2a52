package tandem.portal.credential.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import tandem.portal.platform.ui.Styled;

/// A file to take away.
class DownloadLink extends Anchor {
  private static final long serialVersionUID = 1L;

  DownloadLink(String path, String key) {
    setHref(path);
    add(Styled.icon("download"), new Span(getTranslation(key)));
    addClassNames("button", "button--quiet");
    setRouterIgnore(true);
    getElement().setAttribute("download", true);
  }

  static String language() {
    return UI.getCurrent().getLocale().getLanguage();
  }
}
