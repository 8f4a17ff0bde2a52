package tandem.portal.messaging.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;

/// Says that a part is there in another language only.
class FallbackNote extends Paragraph {
  private static final long serialVersionUID = 1L;

  FallbackNote(String language, Locale reader) {
    addClassName("studio__hint");
    setText(
        getTranslation(
            reader, "messaging.reader.fallback", Locale.of(language).getDisplayLanguage(reader)));
  }
}
