package tandem.portal.messaging.ui;

import com.vaadin.flow.component.html.Section;
import java.util.Locale;
import tandem.portal.platform.Localized;
import tandem.portal.platform.ui.Styled;

/// The 30 seconds a seller can say to a customer.
class StoryBlock extends Section {
  private static final long serialVersionUID = 1L;

  StoryBlock(Localized story, Locale reader, int level) {
    addClassName("story");
    var label = Kit.heading(level, "", "story__label");
    label.add(Styled.icon("clock"), Kit.span(getTranslation(reader, "messaging.part.STORY")));
    var text = Kit.text(story.in(reader), "story__text");
    text.getElement().setAttribute("lang", story.languageShown(reader));
    add(label, text);
    if (story.isFallbackIn(reader)) {
      add(new FallbackNote(story.languageShown(reader), reader));
    }
  }
}
