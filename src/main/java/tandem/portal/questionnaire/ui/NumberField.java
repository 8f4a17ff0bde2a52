package tandem.portal.questionnaire.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.portal.platform.ui.Styled;
import tandem.portal.questionnaire.Answer;
import tandem.portal.questionnaire.Question;
import tandem.portal.questionnaire.TypedNumber;

/// A number to type, with its unit behind it, and how it was understood below.
class NumberField extends AskedField {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 60;

  private final transient Question.Numeric question;
  private final TypedField field;
  private final Paragraph read = new Paragraph();

  NumberField(
      String name, Question.Numeric question, Answer.@Nullable Amount given, Locale language) {
    super(question, language);
    this.question = question;
    String unit = unit();
    field =
        new TypedField(
            name,
            "decimal",
            LONGEST,
            unit.isEmpty()
                ? say("questionnaire.answer.number")
                : say("questionnaire.answer.numberIn", unit));
    if (given == null) {
      read.setId(name + "-read");
      read.getElement().setAttribute("role", "status");
      field.getElement().setAttribute("aria-describedby", name + "-read");
      field.addValueChangeListener(event -> read(event.getValue()));
      read("");
      add(Styled.as(new Div(field, new Span(unit)), "typed"), read);
    } else {
      add(judged(given.number()));
    }
  }

  private String unit() {
    return in(question.unit());
  }

  private void read(String typed) {
    boolean wrong = !typed.isBlank() && number(typed).isEmpty();
    read.setText(understood(typed));
    read.setClassName("field__error", wrong);
    read.setClassName("field__help", !wrong);
    field.getElement().setAttribute("aria-invalid", String.valueOf(wrong));
  }

  private String understood(String typed) {
    return typed.isBlank()
        ? ""
        : number(typed)
            .map(n -> say("questionnaire.answer.understood", amount(n)))
            .orElseGet(() -> say("questionnaire.answer.noNumber"));
  }

  /// The unit may be typed behind it.
  private Optional<BigDecimal> number(String typed) {
    String bare = typed.strip();
    for (String unit : question.unit().byLanguage().values()) {
      if (!unit.isBlank() && bare.toLowerCase(language).endsWith(unit.toLowerCase(language))) {
        bare = bare.substring(0, bare.length() - unit.length());
        break;
      }
    }
    return TypedNumber.read(bare, language);
  }

  private String amount(BigDecimal number) {
    String shown = TypedNumber.shown(number, language);
    return unit().isEmpty() ? shown : shown + " " + unit();
  }

  private com.vaadin.flow.component.Component judged(BigDecimal number) {
    Optional<Question.Near> near = question.near(number);
    boolean right = near.map(Question.Near::correct).orElse(false);
    String feedback = near.map(one -> in(one.feedback())).orElse("");
    String solution =
        right
            ? ""
            : say(
                "questionnaire.answer.rightIs",
                question.numbers().stream()
                    .filter(Question.Near::correct)
                    .flatMap(this::range)
                    .collect(Collectors.joining(" · ")));
    return judged("div", amount(number), right, (feedback + " " + solution).strip());
  }

  private Stream<String> range(Question.Near near) {
    BigDecimal value = near.value();
    if (value == null) {
      return Stream.empty();
    }
    return Stream.of(
        near.tolerance().signum() == 0
            ? amount(value)
            : say(
                "questionnaire.answer.about",
                TypedNumber.shown(value, language),
                amount(near.tolerance())));
  }

  @Override
  public Optional<Answer> answer() {
    return number(field.getValue()).map(Answer.Amount::new);
  }

  @Override
  public boolean saysWhy() {
    return !field.getValue().isBlank() && answer().isEmpty();
  }

  @Override
  public void focusFirst() {
    field.focus();
  }
}
