package tandem.portal.messaging.ui;

import com.vaadin.flow.component.html.Paragraph;
import tandem.portal.alliance.Alliance;
import tandem.portal.messaging.Audience;

/// For whom a message is, as a fact.
class AudienceLine extends Paragraph {
  private static final long serialVersionUID = 1L;

  AudienceLine(Audience audience, Alliance alliance) {
    addClassName("card__meta");
    setText(getTranslation("messaging.editor.audienceIs", AudienceWords.whole(audience, alliance)));
  }
}
