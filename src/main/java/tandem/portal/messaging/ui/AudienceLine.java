package tandem.portal.messaging.ui;

import com.vaadin.flow.component.html.Paragraph;
import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.JobRole;

/// Who reads a message, as a fact.
class AudienceLine extends Paragraph {
  private static final long serialVersionUID = 1L;

  /// @param audience null: every job role
  AudienceLine(@Nullable JobRole audience) {
    addClassName("card__meta");
    setText(
        getTranslation(
            "messaging.editor.audienceIs",
            audience == null
                ? getTranslation("messaging.audience.all")
                : getTranslation(audience.textKey())));
  }
}
