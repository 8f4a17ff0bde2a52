package tandem.portal.platform.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.BooleanSupplier;
import tandem.portal.platform.ConflictException;
import tandem.portal.platform.NotFoundException;

/// Fields with the button that gives what stands in them. From the press of that button on the
/// browser holds the answer until the server has it: through a lost connection, a page loaded anew,
/// a session that has ended. While it waits nothing can be changed or given twice, and words say
/// so.
@Tag("tandem-answer")
@JsModule("./elements/tandem-answer.ts")
public class HeldAnswer extends HtmlContainer {
  private static final long serialVersionUID = 1L;

  private final String key;

  /// @param key the question and the time it is asked, the same on every device; what is asked in
  ///     one place begins with the same words ([#asked]). Empty: nothing is held, as in a preview
  public HeldAnswer(String key) {
    this.key = key;
    getElement()
        .setAttribute("key", key)
        .setAttribute("waiting", getTranslation("platform.answer.waiting"))
        .setAttribute("unkept", getTranslation("platform.answer.unkept"));
  }

  /// The button that gives the answer.
  ///
  /// @param give says whether it has been taken; false: something is missing
  public NativeButton button(String text, BooleanSupplier give) {
    var button = new NativeButton(text, _ -> give(give));
    button.getElement().setAttribute("data-send", true);
    return Styled.as(button, "button", "button--primary");
  }

  /// Where the browser says that an answer waits.
  public Paragraph news() {
    var news = Styled.as(new Paragraph(), "answer__waiting");
    news.getElement().setAttribute("role", "status");
    return news;
  }

  private void give(BooleanSupplier give) {
    // Before anything else: the focus may go to a field that is missing
    getElement().executeJs("this.release()");
    try {
      tell(give.getAsBoolean() ? "taken" : "open");
    } catch (ConflictException | NotFoundException e) {
      tell("open");
      throw e;
    } catch (RuntimeException e) {
      tell("unsent");
      throw e;
    }
  }

  /// To the window, because the answer may have left the screen with what came of it.
  private void tell(String outcome) {
    UI ui = UI.getCurrent();
    if (!key.isEmpty() && ui != null) {
      ui.getPage()
          .executeJs(
              "window.dispatchEvent(new CustomEvent('tandem-answer', {detail: {key: $0, outcome: $1}}))",
              key,
              outcome);
    }
  }

  /// Says what is asked now in one place: an answer held for another question there is out of date.
  ///
  /// @param place beginning of the keys
  public static void asked(String place) {
    UI ui = UI.getCurrent();
    if (ui != null) {
      ui.getPage()
          .executeJs(
              "setTimeout(() => window.dispatchEvent(new CustomEvent('tandem-answer-asked', {detail: $0})))",
              place);
    }
  }

  @Override
  protected void onAttach(AttachEvent event) {
    if (!key.isEmpty()) {
      // On the first page the frame is put into the document last
      getElement().executeJs("setTimeout(() => this.resume())");
    }
  }
}
