package tandem.portal.messaging.ui;

import com.vaadin.flow.component.html.Div;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tandem.portal.messaging.Validity;
import tandem.portal.platform.Dates;

/// Both sides have signed; the version waits for its day.
class WaitingNote extends Div {
  private static final long serialVersionUID = 1L;

  /// @param published number of what sellers read until then; null: nothing
  WaitingNote(Validity validity, @Nullable Integer published) {
    add(
        Kit.callout(
            "info",
            "clock",
            getTranslation(
                "messaging.scheduled",
                Dates.full(Objects.requireNonNull(validity.publishFrom()), getLocale())),
            Kit.text(
                published == null
                    ? getTranslation("messaging.scheduled.first")
                    : getTranslation("messaging.scheduled.next", published))));
  }
}
