package tandem.portal.learning.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import tandem.portal.platform.Localized;
import tandem.portal.platform.ui.Styled;

/// Says that a text is shown in another language because there is none in the reader's.
class OtherLanguage extends Paragraph {
  private static final long serialVersionUID = 1L;

  OtherLanguage(Localized text, Locale locale) {
    addClassName("pill");
    Locale shown = text.localeShown(locale);
    add(Styled.icon("globe"));
    add(
        new com.vaadin.flow.component.Text(
            getTranslation("learning.otherLanguage", shown.getDisplayLanguage(locale))));
  }
}
