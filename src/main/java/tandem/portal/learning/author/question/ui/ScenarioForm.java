package tandem.portal.learning.author.question.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashMap;
import java.util.function.UnaryOperator;
import tandem.portal.learning.author.ModuleRules;
import tandem.portal.learning.author.question.Composing;
import tandem.portal.learning.author.question.QuestionKind;
import tandem.portal.platform.ui.Controls;
import tandem.portal.platform.ui.FilterSelect;
import tandem.portal.platform.ui.Styled;
import tandem.portal.questionnaire.Question;

/// A situation and the questions about it, each with the form of its kind.
class ScenarioForm extends QuestionForm<Question.Scenario> {
  private static final long serialVersionUID = 1L;

  ScenarioForm(InHand hand) {
    super(hand, Question.Scenario.class);
  }

  @Override
  Component parts() {
    var list = Styled.as(new OrderedList(), "choices");
    now().parts().forEach(part -> list.add(part(part)));
    var group = new FieldSet(getTranslation("learning.author.scenario.parts"));
    group.add(
        Styled.as(new Paragraph(getTranslation("learning.author.scenario.help")), "studio__hint"),
        list,
        adding());
    return Styled.as(group, "stack", "plain-group");
  }

  private Component adding() {
    var kinds = new LinkedHashMap<String, String>();
    QuestionKind.withinScenario()
        .forEach(kind -> kinds.put(kind.name(), getTranslation(kind.textKey())));
    var kind = new FilterSelect("new-part-" + id, kinds);
    kind.show(QuestionKind.SINGLE.name());
    return Styled.as(
        new Div(
            Controls.field(getTranslation("learning.author.question.kind"), kind),
            adding(
                "add-part-" + id,
                "learning.author.question.add",
                () -> add(QuestionKind.valueOf(kind.getValue())),
                now().parts().size() < ModuleRules.OPTIONS)),
        "questions__add");
  }

  private void add(QuestionKind kind) {
    String added = Composing.addPart(now(), kind).parts().getLast().id();
    arrange(q -> Composing.addPart(q, kind), "text-" + id + "-" + added + "-" + language());
  }

  private Component part(Question.Part part) {
    int place = now().parts().indexOf(part);
    String field = id + "-" + part.id();
    var places = new Places(place, now().parts().size());
    var group =
        new FieldSet(
            getTranslation("learning.author.question", place + 1)
                + " · "
                + getTranslation(QuestionKind.textKey(part.question())));
    group.add(
        QuestionForm.of(within(part.id())),
        Styled.as(
            new Div(
                places.earlier(
                    field,
                    getTranslation("learning.author.question.earlier", place + 1),
                    to -> move(part, to)),
                places.later(
                    field,
                    getTranslation("learning.author.question.later", place + 1),
                    to -> move(part, to)),
                removing(
                    getTranslation("learning.author.question.remove", place + 1),
                    now().parts().size() > 1,
                    () -> arrange(q -> Composing.removePart(q, part.id()), "add-part-" + id))),
            "row"));
    return Styled.as(new ListItem(Styled.as(group, "stack", "plain-group")), "option-form");
  }

  private void move(Question.Part part, int to) {
    boolean earlier = to < now().parts().indexOf(part);
    arrange(
        q -> Composing.movePart(q, part.id(), to),
        Places.focus(id + "-" + part.id(), to, now().parts().size(), earlier));
  }

  private InHand within(String part) {
    return new InHand() {
      @Override
      public String id() {
        return id + "-" + part;
      }

      @Override
      public Question now() {
        return ScenarioForm.this.now().parts().stream()
            .filter(one -> one.id().equals(part))
            .findFirst()
            .orElseThrow()
            .question();
      }

      @Override
      public void write(UnaryOperator<Question> change) {
        ScenarioForm.this.write(q -> Composing.part(q, part, change));
      }

      @Override
      public void arrange(UnaryOperator<Question> change, String focusId) {
        ScenarioForm.this.arrange(q -> Composing.part(q, part, change), focusId);
      }
    };
  }
}
