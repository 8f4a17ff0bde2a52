package tandem.portal.learning.author.question.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import tandem.portal.learning.author.ModuleRules;
import tandem.portal.learning.author.question.Composing;
import tandem.portal.platform.ui.Controls;
import tandem.portal.platform.ui.Styled;
import tandem.portal.questionnaire.Question;

/// Steps in their right order; whoever answers sees them mixed.
class OrderingForm extends QuestionForm<Question.Ordering> {
  private static final long serialVersionUID = 1L;

  OrderingForm(InHand hand) {
    super(hand, Question.Ordering.class);
  }

  @Override
  Component parts() {
    var list = Styled.as(new OrderedList(), "choices");
    now().steps().forEach(step -> list.add(step(step)));
    var group = new FieldSet(getTranslation("learning.author.ordering.steps"));
    group.add(
        list,
        Controls.actions(
            adding(
                "add-step-" + id,
                "learning.author.ordering.step.add",
                () ->
                    arrange(
                        Composing::addStep,
                        "step-"
                            + id
                            + "-"
                            + Composing.addStep(now()).steps().getLast().id()
                            + "-"
                            + language()),
                now().steps().size() < ModuleRules.PARTS)));
    return Styled.as(group, "stack", "plain-group");
  }

  private Component step(Question.Choice step) {
    int place = now().steps().indexOf(step);
    String field = id + "-" + step.id();
    var places = new Places(place, now().steps().size());
    return Styled.as(
        new ListItem(
            texts(
                "step-" + field,
                getTranslation("learning.author.ordering.step", place + 1),
                step.text(),
                text -> write(q -> Composing.step(q, step.id(), text))),
            Styled.as(
                new Div(
                    places.earlier(
                        field,
                        getTranslation("learning.author.ordering.step.earlier", place + 1),
                        to -> move(step, to)),
                    places.later(
                        field,
                        getTranslation("learning.author.ordering.step.later", place + 1),
                        to -> move(step, to)),
                    removing(
                        getTranslation("learning.author.ordering.step.remove", place + 1),
                        now().steps().size() > 2,
                        () -> arrange(q -> Composing.removeStep(q, step.id()), "add-step-" + id))),
                "row")),
        "option-form");
  }

  private void move(Question.Choice step, int to) {
    boolean earlier = to < now().steps().indexOf(step);
    arrange(
        q -> Composing.moveStep(q, step.id(), to),
        Places.focus(id + "-" + step.id(), to, now().steps().size(), earlier));
  }
}
