package tandem.portal.learning.ui;

import com.vaadin.flow.component.html.Anchor;
import java.util.Locale;
import java.util.stream.Collectors;
import tandem.portal.learning.LearningRoutes;
import tandem.portal.learning.ModuleState;
import tandem.portal.platform.ui.Callout;
import tandem.portal.platform.ui.Styled;

/// Which modules come first, with the way there.
class LockedNote extends Callout {
  private static final long serialVersionUID = 1L;

  LockedNote(ModuleState state) {
    super(
        Tone.INFO,
        text("learning.locked.title"),
        text("learning.locked.text", state.first().size()));
    with(
        state.first().stream()
            .map(
                first ->
                    Styled.as(
                        new Anchor(
                            LearningRoutes.module(first.module()), first.title().in(getLocale())),
                        "button",
                        "button--primary"))
            .toArray(Anchor[]::new));
  }

  static String first(ModuleState state, Locale reader) {
    return text(
        "learning.terms.first",
        state.first().stream()
            .map(first -> first.title().in(reader))
            .collect(Collectors.joining(", ")));
  }

  private static String text(String key, Object... arguments) {
    return com.vaadin.flow.component.UI.getCurrent().getTranslation(key, arguments);
  }
}
