package tandem.portal.platform.ui;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.dom.DebouncePhase;

/// A native text area that grows with its text and reports it while somebody types: at most
/// every [#PAUSE_MILLIS], so that hardly anything is lost whatever happens; at once when it is
/// left, so that what is chosen next and draws the form anew does not take the last words along.
/// The pause is also in `tandem-input.ts`, which keeps a repeated event from emptying it.
@Tag("textarea")
@JsModule("./elements/tandem-input.ts")
public class TextBox extends AbstractSinglePropertyField<TextBox, String>
    implements Focusable<TextBox>, HasStyle, HasAriaLabel {
  private static final long serialVersionUID = 1L;
  public static final int PAUSE_MILLIS = 800;

  public TextBox(int mostCharacters) {
    super("value", "", false);
    setSynchronizedEvent("input");
    getSynchronizationRegistration()
        .debounce(PAUSE_MILLIS, DebouncePhase.INTERMEDIATE, DebouncePhase.TRAILING);
    getElement().addPropertyChangeListener("value", "change", _ -> {});
    addClassNames("input", "input--grow");
    getElement().setAttribute("rows", "1").setAttribute("maxlength", "" + mostCharacters);
  }
}
