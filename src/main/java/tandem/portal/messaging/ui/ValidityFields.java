package tandem.portal.messaging.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tandem.portal.messaging.Validity;

/// From when to when a message is offered; both days may be left open.
class ValidityFields extends Section {
  private static final long serialVersionUID = 1L;

  private final Input from = day("publish-from");
  private final Input until = day("valid-until");
  private final Paragraph error = Kit.text("", "field__error");
  private final Runnable changed;
  private boolean filling;

  ValidityFields(Validity validity, Runnable changed) {
    this.changed = changed;
    addClassName("studio__group");
    error.setId("validity-error");
    error.setVisible(false);
    var row =
        new Div(
            field("messaging.editor.publishFrom", "messaging.editor.publishFrom.help", from),
            field("messaging.editor.validUntil", "messaging.editor.validUntil.help", until));
    row.addClassName("form-row");
    add(
        Kit.heading(2, getTranslation("messaging.validity.title")),
        Kit.text(getTranslation("messaging.editor.validity.hint"), "studio__hint"),
        row,
        error);
    validity(validity);
    from.addValueChangeListener(_ -> edited());
    until.addValueChangeListener(_ -> edited());
  }

  Validity validity() {
    return new Validity(date(from), date(until));
  }

  void validity(Validity validity) {
    filling = true;
    from.setValue(validity.publishFrom() == null ? "" : validity.publishFrom().toString());
    until.setValue(validity.validUntil() == null ? "" : validity.validUntil().toString());
    filling = false;
  }

  /// @param text null: there is none any more
  void error(@Nullable String text) {
    error.setVisible(text != null);
    error.setText(text == null ? "" : text);
    if (text == null) {
      until.getElement().removeAttribute("aria-invalid");
    } else {
      until.getElement().setAttribute("aria-invalid", "true");
    }
  }

  void focusUntil() {
    until.focus();
  }

  private void edited() {
    if (!filling) {
      changed.run();
    }
  }

  private Div field(String labelKey, String helpKey, Input input) {
    var label = new NativeLabel(getTranslation(labelKey));
    label.addClassName("field__label");
    label.setFor(input);
    String id = input.getId().orElseThrow();
    var help = Kit.text(getTranslation(helpKey), "field__help");
    help.setId(id + "-help");
    input.getElement().setAttribute("aria-describedby", id + "-help validity-error");
    return Kit.box("field", label, input, help);
  }

  private static Input day(String id) {
    var input = new Input();
    input.setType("date");
    input.setId(id);
    input.addClassName("input");
    return input;
  }

  /// What is no day is none: the browser lets nobody type anything else.
  private static @Nullable LocalDate date(Input input) {
    try {
      return input.getValue().isBlank() ? null : LocalDate.parse(input.getValue());
    } catch (DateTimeException e) {
      return null;
    }
  }
}
