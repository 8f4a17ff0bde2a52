package tandem.portal.learning.author.question.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Consumer;
import tandem.portal.platform.ui.Styled;
import tandem.portal.questionnaire.TypedNumber;

/// A number with decimals, read as those who answer are read. What is none says so beneath, and
/// leaves what was there.
class NumberBox extends Div {
  private static final long serialVersionUID = 1L;

  private final Input input = new Input();
  private final Paragraph error;

  /// @param signed whether it may be below nothing
  NumberBox(
      String id, String label, BigDecimal value, boolean signed, Consumer<BigDecimal> changed) {
    addClassName("field");
    var caption = Styled.as(new NativeLabel(label), "field__label");
    caption.setFor(input);
    input.addClassNames("input");
    input.setId(id);
    input.setValue(TypedNumber.shown(value, getLocale()));
    input
        .getElement()
        .setAttribute("inputmode", "decimal")
        .setAttribute("autocomplete", "off")
        .setAttribute("maxlength", "30");
    error =
        Styled.as(
            new Paragraph(
                getTranslation(
                    signed ? "learning.author.numeric.none" : "learning.author.numeric.below")),
            "field__error");
    error.setId(id + "-error");
    add(caption, input, error);
    wrong(false);
    input.addValueChangeListener(
        change -> {
          Optional<BigDecimal> number =
              TypedNumber.read(change.getValue(), getLocale())
                  .filter(n -> signed || n.signum() >= 0);
          wrong(number.isEmpty());
          number.ifPresent(changed);
        });
  }

  private void wrong(boolean wrong) {
    error.setVisible(wrong);
    input.getElement().setAttribute("aria-invalid", String.valueOf(wrong));
    if (wrong) {
      input.getElement().setAttribute("aria-describedby", error.getId().orElseThrow());
    } else {
      input.getElement().removeAttribute("aria-describedby");
    }
  }
}
