package tandem.portal.learning.author.question.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tandem.portal.learning.author.ModuleRules;
import tandem.portal.learning.author.question.Composing;
import tandem.portal.platform.ui.Controls;
import tandem.portal.platform.ui.FilterSelect;
import tandem.portal.platform.ui.Styled;
import tandem.portal.questionnaire.Question;

/// What is to be matched, and what there is to put beside it.
class MatchingForm extends QuestionForm<Question.Matching> {
  private static final long serialVersionUID = 1L;

  private final List<FilterSelect> selects = new ArrayList<>();

  MatchingForm(InHand hand) {
    super(hand, Question.Matching.class);
  }

  @Override
  Component parts() {
    return Styled.as(new Div(prompts(), choices()), "stack");
  }

  private Component prompts() {
    var list = Styled.as(new UnorderedList(), "choices");
    now().prompts().forEach(prompt -> list.add(prompt(prompt)));
    var group = new FieldSet(getTranslation("learning.author.matching.prompts"));
    group.add(
        list,
        Controls.actions(
            adding(
                "add-pair-" + id,
                "learning.author.matching.pair.add",
                () ->
                    arrange(
                        Composing::addPair,
                        "prompt-"
                            + id
                            + "-"
                            + Composing.addPair(now()).prompts().getLast().id()
                            + "-"
                            + language()),
                now().prompts().size() < ModuleRules.PARTS
                    && now().choices().size() < ModuleRules.PARTS)));
    return Styled.as(group, "stack", "plain-group");
  }

  private Component prompt(Question.Prompt prompt) {
    int number = now().prompts().indexOf(prompt) + 1;
    var select = new FilterSelect("belongs-" + id + "-" + prompt.id(), captions());
    select.show(prompt.choice());
    select.addValueChangeListener(
        change -> {
          if (change.isFromClient() && captions().containsKey(change.getValue())) {
            // Made anew, because what belongs to nothing can be removed now
            arrange(
                q ->
                    Composing.prompt(
                        q,
                        prompt.id(),
                        p -> new Question.Prompt(p.id(), p.text(), change.getValue())),
                "belongs-" + id + "-" + prompt.id());
          }
        });
    selects.add(select);
    var caption =
        Styled.as(
            new NativeLabel(getTranslation("learning.author.matching.belongs", number)),
            "field__label");
    caption.setFor(select);
    return Styled.as(
        new ListItem(
            texts(
                "prompt-" + id + "-" + prompt.id(),
                getTranslation("learning.author.matching.prompt", number),
                prompt.text(),
                text ->
                    write(
                        q ->
                            Composing.prompt(
                                q,
                                prompt.id(),
                                p -> new Question.Prompt(p.id(), text, p.choice())))),
            Styled.as(
                new Div(
                    Styled.as(new Div(caption, select), "field"),
                    removing(
                        getTranslation("learning.author.matching.prompt.remove", number),
                        now().prompts().size() > 1,
                        () ->
                            arrange(
                                q -> Composing.removePrompt(q, prompt.id()), "add-pair-" + id))),
                "choices__item")),
        "option-form");
  }

  private Component choices() {
    var list = Styled.as(new UnorderedList(), "choices");
    now().choices().forEach(choice -> list.add(choice(choice)));
    var group = new FieldSet(getTranslation("learning.author.matching.choices"));
    group.add(
        Styled.as(
            new Paragraph(getTranslation("learning.author.matching.choices.help")), "studio__hint"),
        list,
        Controls.actions(
            adding(
                "add-choice-" + id,
                "learning.author.matching.choice.add",
                () ->
                    arrange(
                        Composing::addChoice,
                        "choice-"
                            + id
                            + "-"
                            + Composing.addChoice(now()).choices().getLast().id()
                            + "-"
                            + language()),
                now().choices().size() < ModuleRules.PARTS)));
    return Styled.as(group, "stack", "plain-group");
  }

  private Component choice(Question.Choice choice) {
    int number = now().choices().indexOf(choice) + 1;
    return Styled.as(
        new ListItem(
            texts(
                "choice-" + id + "-" + choice.id(),
                getTranslation("learning.author.option", number),
                choice.text(),
                text -> {
                  write(q -> Composing.choice(q, choice.id(), text));
                  Map<String, String> captions = captions();
                  selects.forEach(select -> select.name(captions));
                }),
            Styled.as(
                new Div(
                    removing(
                        getTranslation("learning.author.option.remove", number),
                        Composing.canRemoveChoice(now(), choice.id()),
                        () ->
                            arrange(
                                q -> Composing.removeChoice(q, choice.id()), "add-choice-" + id))),
                "row")),
        "option-form");
  }

  private Map<String, String> captions() {
    var captions = new LinkedHashMap<String, String>();
    for (Question.Choice choice : now().choices()) {
      String text = choice.text().in(getLocale());
      captions.put(
          choice.id(),
          getTranslation("learning.author.option", captions.size() + 1)
              + (text.isBlank() ? "" : ": " + text));
    }
    return captions;
  }
}
