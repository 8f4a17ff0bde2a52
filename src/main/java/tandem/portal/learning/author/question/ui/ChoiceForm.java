package tandem.portal.learning.author.question.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tandem.portal.learning.author.Editing;
import tandem.portal.learning.author.ModuleRules;
import tandem.portal.learning.author.question.QuestionKind;
import tandem.portal.platform.ui.Controls;
import tandem.portal.platform.ui.Styled;
import tandem.portal.platform.ui.Tick;
import tandem.portal.questionnaire.Option;
import tandem.portal.questionnaire.Question;

/// A question that is chosen from: what there is to choose, and which of it is right.
class ChoiceForm extends QuestionForm<Question> {
  private static final long serialVersionUID = 1L;

  private final Map<String, Tick> rights = new LinkedHashMap<>();
  private final Map<String, NativeButton> removals = new LinkedHashMap<>();

  ChoiceForm(InHand hand) {
    super(hand, Question.class);
  }

  @Override
  Component parts() {
    return now() instanceof Question.TrueFalse verdict ? verdict(verdict) : options();
  }

  private Component verdict(Question.TrueFalse question) {
    var verdicts = new LinkedHashMap<String, String>();
    verdicts.put("true", getTranslation("questionnaire.answer.true"));
    verdicts.put("false", getTranslation("questionnaire.answer.false"));
    return Controls.select(
        "correct-" + id,
        getTranslation("learning.author.question.verdict"),
        verdicts,
        String.valueOf(question.correct()),
        chosen ->
            write(q -> new Question.TrueFalse(q.text(), Boolean.parseBoolean(chosen), q.reason())));
  }

  private Component options() {
    List<Option> options = ModuleRules.options(now());
    var list = Styled.as(new UnorderedList(), "choices");
    options.forEach(option -> list.add(option(option, options.indexOf(option) + 1)));
    var group =
        new FieldSet(
            getTranslation(
                now() instanceof Question.Single
                    ? "learning.author.options.one"
                    : "learning.author.options.several"));
    group.add(
        list,
        Controls.actions(
            adding(
                "add-option-" + id,
                "learning.author.option.add",
                this::addOption,
                options.size() < ModuleRules.OPTIONS)));
    return Styled.as(group, "stack", "plain-group");
  }

  private Component option(Option option, int number) {
    String name = "option-" + id + "-" + option.id();
    var right = new Tick("right-" + id + "-" + option.id());
    right.setValue(option.correct());
    right.addValueChangeListener(change -> right(option.id(), change.getValue()));
    rights.put(option.id(), right);
    var removal =
        removing(
            getTranslation("learning.author.option.remove", number),
            removable(option),
            () ->
                rearrange(
                    list -> list.stream().filter(o -> !o.id().equals(option.id())).toList(),
                    "add-option-" + id));
    removals.put(option.id(), removal);
    return Styled.as(
        new ListItem(
            texts(
                name,
                getTranslation("learning.author.option", number),
                option.text(),
                now -> each(option.id(), o -> new Option(o.id(), now, o.correct(), o.feedback()))),
            texts(
                    name + "-feedback",
                    getTranslation("learning.author.option.feedback", number),
                    option.feedback(),
                    now -> each(option.id(), o -> new Option(o.id(), o.text(), o.correct(), now)))
                .optional(),
            Styled.as(
                new Div(
                    Controls.captioned(
                        right, getTranslation("learning.author.option.right", number)),
                    removal),
                "row")),
        "option-form");
  }

  /// Something must be right.
  private boolean removable(Option option) {
    List<Option> all = ModuleRules.options(now());
    return all.size() > 2
        && !(option.correct() && all.stream().filter(Option::correct).count() == 1);
  }

  /// Of one right answer the mark moves on; of several the last one stays. Nothing is drawn anew:
  /// what is done elsewhere in the form meanwhile would be lost.
  private void right(String option, boolean ticked) {
    List<Option> before = ModuleRules.options(now());
    if (before.stream().anyMatch(o -> o.id().equals(option) && o.correct() == ticked)) {
      return;
    }
    write(q -> withOptions(q, marked(ModuleRules.options(q), option, ticked)));
    for (Option o : ModuleRules.options(now())) {
      Optional.ofNullable(rights.get(o.id())).ifPresent(tick -> tick.setValue(o.correct()));
      Optional.ofNullable(removals.get(o.id()))
          .ifPresent(removal -> removal.setEnabled(removable(o)));
    }
  }

  private List<Option> marked(List<Option> options, String option, boolean ticked) {
    boolean single = now() instanceof Question.Single;
    long others = options.stream().filter(o -> o.correct() && !o.id().equals(option)).count();
    return options.stream()
        .map(
            o -> {
              boolean mine = o.id().equals(option);
              boolean correct =
                  mine ? ticked || single || others == 0 : o.correct() && !(single && ticked);
              return new Option(o.id(), o.text(), correct, o.feedback());
            })
        .toList();
  }

  private void addOption() {
    var longer = new ArrayList<>(ModuleRules.options(now()));
    String added = Editing.fresh("o", taken -> longer.stream().anyMatch(o -> o.id().equals(taken)));
    longer.add(QuestionKind.option(added, false));
    rearrange(_ -> longer, "option-" + id + "-" + added + "-" + language());
  }

  private void each(String option, UnaryOperator<Option> change) {
    write(
        q ->
            withOptions(
                q,
                ModuleRules.options(q).stream()
                    .map(o -> o.id().equals(option) ? change.apply(o) : o)
                    .toList()));
  }

  private void rearrange(UnaryOperator<List<Option>> change, String focusId) {
    arrange(q -> withOptions(q, change.apply(ModuleRules.options(q))), focusId);
  }

  private static Question withOptions(Question question, List<Option> options) {
    return switch (question) {
      case Question.Single q -> new Question.Single(q.text(), options, q.reason());
      case Question.Multiple q -> new Question.Multiple(q.text(), options, q.reason());
      case Question.TrueFalse _,
          Question.Matching _,
          Question.Ordering _,
          Question.Numeric _,
          Question.ShortText _,
          Question.Scenario _ ->
          question;
    };
  }
}
