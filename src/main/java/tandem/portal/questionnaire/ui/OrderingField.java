package tandem.portal.questionnaire.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import tandem.portal.platform.Localized;
import tandem.portal.platform.ui.Styled;
import tandem.portal.questionnaire.Answer;
import tandem.portal.questionnaire.Question;

/// Two buttons at each step, up and down. The rows stay where they are and their words change
/// places, so that the focus follows the step that was moved.
class OrderingField extends AskedField {
  private static final long serialVersionUID = 1L;

  private final List<Row> rows = new ArrayList<>();
  private final transient List<Question.Choice> order;
  private final Paragraph told = Styled.as(new Paragraph(), "sr-only");
  private boolean moved;

  OrderingField(String name, long seed, Question.Ordering question, Locale language) {
    this(question, mixed(AskedField.lots(name, seed), question.steps()), true, language);
  }

  OrderingField(Question.Ordering question, Answer.Ordered given, Locale language) {
    this(question, inOrder(question, given.order()), false, language);
  }

  private OrderingField(
      Question.Ordering question, List<Question.Choice> order, boolean open, Locale language) {
    super(question, language);
    this.order = order;
    var list = Styled.as(new OrderedList(), "ordering");
    if (open) {
      hint("questionnaire.answer.ordering");
      told.getElement().setAttribute("role", "status");
      for (int place = 0; place < order.size(); place++) {
        var row = new Row(place);
        rows.add(row);
        list.add(row);
      }
      show();
      add(list, told);
    } else {
      for (int place = 0; place < order.size(); place++) {
        list.add(answered(question, place));
      }
      add(list);
    }
  }

  /// The same on every device and after every reload, and never the right order itself.
  private static List<Question.Choice> mixed(Random lots, List<Question.Choice> steps) {
    var mixed = new ArrayList<>(steps);
    Collections.shuffle(mixed, lots);
    if (mixed.equals(steps)) {
      Collections.rotate(mixed, 1);
    }
    return mixed;
  }

  private static List<Question.Choice> inOrder(Question.Ordering question, List<String> ids) {
    return ids.stream()
        .map(
            id ->
                question.steps().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow())
        .toList();
  }

  private com.vaadin.flow.component.Component answered(Question.Ordering question, int place) {
    Localized own = order.get(place).text();
    Localized right = question.steps().get(place).text();
    boolean same = own.equals(right);
    return judged(
        "li", in(own), same, same ? "" : say("questionnaire.answer.rightHere", in(right)));
  }

  private class Row extends ListItem {
    private static final long serialVersionUID = 1L;
    private final int place;
    private final Span text = Styled.as(new Span(), "option__text");
    private final NativeButton up;
    private final NativeButton down;

    Row(int place) {
      this.place = place;
      up = button("up", _ -> move(place, place - 1));
      down = button("down", _ -> move(place, place + 1));
      up.setEnabled(place > 0);
      down.setEnabled(place < order.size() - 1);
      addClassNames("option", "option--moves");
      add(text, up, down);
    }

    private NativeButton button(
        String direction,
        com.vaadin.flow.component.ComponentEventListener<
                com.vaadin.flow.component.ClickEvent<NativeButton>>
            listener) {
      var button = new NativeButton("", listener);
      button.add(Styled.icon(direction));
      return Styled.as(button, "button", "button--quiet", "button--icon");
    }

    void show() {
      String words = in(order.get(place).text());
      text.setText(words);
      up.setAriaLabel(say("questionnaire.answer.up", words));
      down.setAriaLabel(say("questionnaire.answer.down", words));
    }

    void focus(boolean upwards) {
      (upwards == (upwards ? up : down).isEnabled() ? up : down)
          .getElement()
          .callJsFunction("focus");
    }
  }

  private void move(int from, int to) {
    if (to < 0 || to >= order.size()) {
      return;
    }
    Collections.swap(order, from, to);
    moved = true;
    show();
    told.setText(say("questionnaire.answer.moved", in(order.get(to).text()), to + 1, order.size()));
    rows.get(to).focus(to < from);
  }

  private void show() {
    rows.forEach(Row::show);
  }

  /// The order at the beginning is nobody's.
  @Override
  public Optional<Answer> answer() {
    return moved
        ? Optional.of(new Answer.Ordered(order.stream().map(Question.Choice::id).toList()))
        : Optional.empty();
  }

  @Override
  public void focusFirst() {
    rows.getFirst().focus(false);
  }
}
