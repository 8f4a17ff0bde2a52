package tandem.portal.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import tandem.portal.platform.Localized;

/// Native elements with classes of the style sheet, in one expression.
public final class Styled {
  private Styled() {}

  public static <C extends Component & HasStyle> C as(C component, String... classes) {
    component.addClassNames(classes);
    return component;
  }

  /// Shows a text, and says in which language it is where that is not the reader's.
  public static <C extends Component & HasText> C told(C component, Localized text, Locale reader) {
    component.setText(text.in(reader));
    if (!text.localeShown(reader).equals(reader)) {
      component.getElement().setAttribute("lang", text.languageShown(reader));
    }
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
