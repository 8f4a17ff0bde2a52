package tandem.portal.platform.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;

/// Something to be carried to another system letter by letter: shown whole, chosen by one click,
/// copied by a button that says it has. The browser itself copies: it may only while the click
/// lasts.
public class CopyField extends Div {
  private static final long serialVersionUID = 1L;

  private static final String COPY =
      """
      this.addEventListener('click', async () => {
        $1.textContent = '';
        let done = true;
        try {
          await navigator.clipboard.writeText($0.value);
        } catch {
          $0.select();
          done = document.execCommand('copy');
        }
        $1.textContent = done ? $2 : $3;
      })
      """;

  /// Characters that fit a line of a phone.
  private static final int LINE = 36;

  private final HtmlContainer value = new HtmlContainer("textarea");

  /// @param id of the element that holds the value
  public CopyField(String id, String label, String text) {
    addClassName("field");
    value.setId(id);
    value.getElement().setProperty("value", text);
    value.addClassNames("input", "input--whole");
    value
        .getElement()
        .setAttribute("readonly", true)
        .setAttribute("autocomplete", "off")
        .setAttribute("spellcheck", "false")
        .setAttribute("rows", text.length() > LINE ? "2" : "1");
    value.getElement().executeJs("this.addEventListener('focus', () => this.select())");
    var name = Styled.as(new NativeLabel(label), "field__label");
    name.setFor(id);
    var copied = Styled.as(new Span(), "field__help");
    copied.getElement().setAttribute("role", "status");
    var copy =
        Styled.as(
            new NativeButton(getTranslation("platform.copy")),
            "button",
            "button--quiet",
            "button--small");
    copy.setAriaLabel(getTranslation("platform.copy.what", label));
    copy.getElement()
        .executeJs(
            COPY,
            value,
            copied,
            getTranslation("platform.copy.done"),
            getTranslation("platform.copy.failed"));
    add(name, value, Styled.as(new Div(copy, copied), "actions", "actions--inline"));
  }

  public boolean holds(String id) {
    return value.getId().filter(id::equals).isPresent();
  }

  public String getValue() {
    return value.getElement().getProperty("value", "");
  }
}
