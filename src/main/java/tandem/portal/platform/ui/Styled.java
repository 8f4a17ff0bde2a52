package tandem.portal.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.html.Span;

/// Native elements with classes of the style sheet, in one expression.
public final class Styled {
  private Styled() {}

  public static <C extends Component & HasStyle> C as(C component, String... classes) {
    component.addClassNames(classes);
    return component;
  }

  /// A picture beside a word that says the same; assistive technology hears the word alone.
  ///
  /// @param name the icon's name in the style sheet
  public static Span icon(String name) {
    Span icon = as(new Span(), "icon", "icon--" + name);
    icon.getElement().setAttribute("aria-hidden", "true");
    return icon;
  }
}
