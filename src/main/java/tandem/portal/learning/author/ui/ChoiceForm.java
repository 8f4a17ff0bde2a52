package tandem.portal.learning.author.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import tandem.portal.learning.author.Editing;
import tandem.portal.learning.author.ModuleDefinition.Asked;
import tandem.portal.learning.author.ModuleRules;
import tandem.portal.platform.Localized;
import tandem.portal.platform.ui.Controls;
import tandem.portal.platform.ui.Styled;
import tandem.portal.platform.ui.TwoTexts;
import tandem.portal.questionnaire.Option;
import tandem.portal.questionnaire.Question;

/// A question that is chosen from: what is asked, what there is to choose, which of it is right,
/// and why.
class ChoiceForm extends Div {
  private static final long serialVersionUID = 1L;

  private final transient Draft draft;
  private final String id;

  ChoiceForm(Draft draft, Asked asked) {
    this.draft = draft;
    this.id = asked.id();
    Question question = asked.question();
    addClassName("stack");
    add(
        text(
            "text",
            "learning.author.question.text",
            question.text(),
            (q, t) -> with(q, t, q.reason())),
        question instanceof Question.TrueFalse trueFalse ? verdict(trueFalse) : options(question),
        text(
            "questionReason",
            "learning.author.question.reason",
            question.reason(),
            (q, t) -> with(q, q.text(), t)));
  }

  private interface Texting {
    Question with(Question question, Localized text);
  }

  private TwoTexts text(String name, String key, Localized text, Texting change) {
    return new TwoTexts(
        name + "-" + id,
        getTranslation(key),
        text,
        ModuleRules.TEXT_CHARACTERS,
        now -> write(q -> change.with(q, now)));
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

  private Component options(Question question) {
    List<Option> options = ModuleRules.options(question);
    var list = Styled.as(new UnorderedList(), "choices");
    options.forEach(option -> list.add(option(question, option, options.indexOf(option) + 1)));
    var add =
        Controls.button(getTranslation("learning.author.option.add"), "quiet", this::addOption);
    add.addClassName("button--small");
    add.setId("add-option-" + id);
    add.setEnabled(options.size() < ModuleRules.OPTIONS);
    var group =
        new FieldSet(
            getTranslation(
                question instanceof Question.Single
                    ? "learning.author.options.one"
                    : "learning.author.options.several"));
    group.add(list, Controls.actions(add));
    return Styled.as(group, "stack", "plain-group");
  }

  private Component option(Question question, Option option, int number) {
    String name = "option-" + id + "-" + option.id();
    var right =
        Controls.tick(
            "right-" + id + "-" + option.id(),
            getTranslation("learning.author.option.right", number),
            option.correct(),
            ticked -> right(option.id(), ticked));
    var remove =
        Controls.icon(
            "trash",
            getTranslation("learning.author.option.remove", number),
            () ->
                arrange(
                    list -> list.stream().filter(o -> !o.id().equals(option.id())).toList(),
                    "add-option-" + id));
    // Something must be right
    boolean onlyRight =
        option.correct()
            && ModuleRules.options(question).stream().filter(Option::correct).count() == 1;
    remove.setEnabled(ModuleRules.options(question).size() > 2 && !onlyRight);
    return Styled.as(
        new ListItem(
            new TwoTexts(
                name,
                getTranslation("learning.author.option", number),
                option.text(),
                ModuleRules.TEXT_CHARACTERS,
                now -> each(option.id(), o -> new Option(o.id(), now, o.correct(), o.feedback()))),
            new TwoTexts(
                    name + "-feedback",
                    getTranslation("learning.author.option.feedback", number),
                    option.feedback(),
                    ModuleRules.TEXT_CHARACTERS,
                    now -> each(option.id(), o -> new Option(o.id(), o.text(), o.correct(), now)))
                .optional(),
            Styled.as(new Div(right, remove), "row")),
        "option-form");
  }

  /// Of one right answer the mark moves on; of several the last one stays.
  private void right(String option, boolean ticked) {
    arrange(
        options -> {
          boolean single = question() instanceof Question.Single;
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
        },
        "right-" + id + "-" + option);
  }

  private void addOption() {
    var longer = new ArrayList<>(ModuleRules.options(question()));
    String added = Editing.fresh("o", taken -> longer.stream().anyMatch(o -> o.id().equals(taken)));
    longer.add(QuestionKind.option(added, false));
    arrange(
        _ -> longer,
        "option-"
            + id
            + "-"
            + added
            + "-"
            + tandem.portal.platform.Languages.closestTo(getLocale()).getLanguage());
  }

  private Question question() {
    return draft.now().question(id).orElseThrow().question();
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

  private void arrange(Function<List<Option>, List<Option>> change, String focusId) {
    draft.arrange(
        d ->
            Editing.question(
                d,
                id,
                asked ->
                    with(
                        asked,
                        withOptions(
                            asked.question(),
                            change.apply(ModuleRules.options(asked.question()))))),
        focusId);
  }

  private void write(UnaryOperator<Question> change) {
    draft.write(d -> Editing.question(d, id, asked -> with(asked, change.apply(asked.question()))));
  }

  private static Asked with(Asked asked, Question question) {
    return new Asked(asked.id(), question, asked.lesson(), asked.valueMessage(), asked.pool());
  }

  private static Question with(Question question, Localized text, Localized reason) {
    return switch (question) {
      case Question.Single q -> new Question.Single(text, q.options(), reason);
      case Question.Multiple q -> new Question.Multiple(text, q.options(), reason);
      case Question.TrueFalse q -> new Question.TrueFalse(text, q.correct(), reason);
      case Question.Matching _,
          Question.Ordering _,
          Question.Numeric _,
          Question.ShortText _,
          Question.Scenario _ ->
          question;
    };
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
