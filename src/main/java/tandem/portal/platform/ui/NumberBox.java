package tandem.portal.platform.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;

/// A number to type. What is none, or none of those that may stand there, says so beneath and
/// leaves what was there.
public class NumberBox extends Div {
  private static final long serialVersionUID = 1L;

  private final Input input = new Input();
  private final NativeLabel caption = Styled.as(new NativeLabel(), "field__label");
  private final Paragraph error;

  private NumberBox(String id, String label, String value, String keyboard, String wrong) {
    addClassName("field");
    caption.setText(label);
    caption.setFor(input);
    input.addClassName("input");
    input.setId(id);
    input.setValue(value);
    input
        .getElement()
        .setAttribute("inputmode", keyboard)
        .setAttribute("autocomplete", "off")
        .setAttribute("maxlength", "30");
    error = Styled.as(new Paragraph(wrong), "field__error");
    error.setId(id + "-error");
    add(caption, input, error);
    wrong(false);
  }

  /// @param read what has been typed; empty: nothing that may stand there
  /// @param wrong what to say then
  public static <N> NumberBox of(
      String id,
      String label,
      String value,
      Function<String, Optional<N>> read,
      String wrong,
      Consumer<N> changed) {
    return new NumberBox(id, label, value, "decimal", wrong).reading(read, changed);
  }

  /// A whole number within bounds.
  public static NumberBox whole(
      String id, String label, int least, int most, int value, IntConsumer changed) {
    var box = new NumberBox(id, label, "" + value, "numeric", "");
    box.error.setText(box.getTranslation("platform.number.wrong", least, most));
    box.input.addClassName("input--number");
    return box.reading(typed -> whole(typed, least, most), changed::accept);
  }

  /// A whole number within bounds, or nothing.
  public static NumberBox wholeOrNone(
      String id,
      String label,
      int least,
      int most,
      OptionalInt value,
      Consumer<OptionalInt> changed) {
    var box =
        new NumberBox(id, label, value.isPresent() ? "" + value.getAsInt() : "", "numeric", "");
    box.error.setText(box.getTranslation("platform.number.wrongOrNone", least, most));
    box.input.addClassName("input--number");
    return box.reading(
        typed ->
            typed.isBlank()
                ? Optional.of(OptionalInt.empty())
                : whole(typed, least, most).map(OptionalInt::of),
        changed);
  }

  private static Optional<Integer> whole(String typed, int least, int most) {
    return Optional.of(typed.strip())
        .filter(digits -> digits.matches("\\d{1,6}"))
        .map(Integer::valueOf)
        .filter(number -> number >= least && number <= most);
  }

  private <N> NumberBox reading(Function<String, Optional<N>> read, Consumer<N> changed) {
    input.addValueChangeListener(
        change -> {
          Optional<N> number = read.apply(change.getValue());
          wrong(number.isEmpty());
          number.ifPresent(changed);
        });
    return this;
  }

  /// Says what it is about now; what is typed stays.
  public void name(String label) {
    caption.setText(label);
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
