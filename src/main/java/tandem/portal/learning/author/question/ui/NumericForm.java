package tandem.portal.learning.author.question.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tandem.portal.learning.author.ModuleRules;
import tandem.portal.learning.author.question.Composing;
import tandem.portal.platform.ui.Controls;
import tandem.portal.platform.ui.NumberBox;
import tandem.portal.platform.ui.Styled;
import tandem.portal.platform.ui.Tick;
import tandem.portal.questionnaire.Question;
import tandem.portal.questionnaire.Question.Near;
import tandem.portal.questionnaire.TypedNumber;

/// Numbers, right ones and well-known wrong ones, how far off still counts, and what is counted.
class NumericForm extends QuestionForm<Question.Numeric> {
  private static final long serialVersionUID = 1L;

  private final List<Tick> rights = new ArrayList<>();
  private final List<NativeButton> removals = new ArrayList<>();

  NumericForm(InHand hand) {
    super(hand, Question.Numeric.class);
  }

  @Override
  Component parts() {
    var list = Styled.as(new UnorderedList(), "choices");
    for (int place = 0; place < now().numbers().size(); place++) {
      list.add(number(place, now().numbers().get(place)));
    }
    var group = new FieldSet(getTranslation("learning.author.numeric.numbers"));
    group.add(
        Styled.as(new Paragraph(getTranslation("learning.author.numeric.help")), "studio__hint"),
        list,
        Controls.actions(
            adding(
                "add-number-" + id,
                "learning.author.numeric.number.add",
                () -> arrange(Composing::addNumber, "value-" + id + "-" + now().numbers().size()),
                now().numbers().size() < ModuleRules.PARTS)));
    return Styled.as(
        new Div(
            texts(
                    "unit-" + id,
                    getTranslation("learning.author.numeric.unit"),
                    now().unit(),
                    unit -> write(q -> Composing.unit(q, unit)))
                .optional(),
            Styled.as(group, "stack", "plain-group")),
        "stack");
  }

  private Component number(int place, Near number) {
    String field = id + "-" + place;
    var removal =
        removing(
            getTranslation("learning.author.numeric.remove", place + 1),
            removable(place),
            () -> arrange(q -> Composing.removeNumber(q, place), "add-number-" + id));
    removals.add(removal);
    return Styled.as(
        new ListItem(
            Styled.as(
                new Div(
                    number(
                        "value-" + field,
                        getTranslation("learning.author.numeric.number", place + 1),
                        shown(number.value()),
                        true,
                        value ->
                            change(
                                place,
                                n -> new Near(value, n.tolerance(), n.correct(), n.feedback()))),
                    number(
                        "tolerance-" + field,
                        getTranslation("learning.author.numeric.tolerance"),
                        shown(number.tolerance()),
                        false,
                        tolerance ->
                            change(
                                place,
                                n -> new Near(n.value(), tolerance, n.correct(), n.feedback())))),
                "both"),
            texts(
                    "number-" + field + "-feedback",
                    getTranslation("learning.author.numeric.feedback", place + 1),
                    number.feedback(),
                    text ->
                        change(place, n -> new Near(n.value(), n.tolerance(), n.correct(), text)))
                .optional(),
            Styled.as(
                new Div(
                    right(
                        place,
                        number.correct(),
                        getTranslation("learning.author.numeric.right", place + 1)),
                    removal),
                "row")),
        "option-form");
  }

  /// Read as those who answer are read.
  ///
  /// @param signed whether it may be below nothing
  private Component number(
      String field, String label, String value, boolean signed, Consumer<BigDecimal> changed) {
    return NumberBox.of(
        field,
        label,
        value,
        typed -> TypedNumber.read(typed, getLocale()).filter(n -> signed || n.signum() >= 0),
        getTranslation(signed ? "learning.author.numeric.none" : "learning.author.numeric.below"),
        changed);
  }

  private String shown(@Nullable BigDecimal number) {
    return number == null ? "" : TypedNumber.shown(number, getLocale());
  }

  /// Something must be right.
  private boolean removable(int place) {
    return !now().numbers().get(place).correct()
        || now().numbers().stream().filter(Near::correct).count() > 1;
  }

  private Component right(int place, boolean correct, String says) {
    var right = new Tick("right-" + id + "-" + place);
    right.setValue(correct);
    right.addValueChangeListener(
        event -> {
          change(place, n -> new Near(n.value(), n.tolerance(), event.getValue(), n.feedback()));
          ticks();
        });
    rights.add(right);
    return Controls.captioned(right, says);
  }

  /// The last right one stays so, and says so.
  private void ticks() {
    for (int place = 0; place < removals.size(); place++) {
      rights.get(place).setValue(now().numbers().get(place).correct());
      removals.get(place).setEnabled(removable(place));
    }
  }

  private void change(int place, UnaryOperator<Near> change) {
    write(q -> Composing.number(q, place, change));
  }
}
