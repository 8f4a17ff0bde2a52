package tandem.portal.questionnaire.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import java.text.Collator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.portal.platform.ui.FilterSelect;
import tandem.portal.platform.ui.Styled;
import tandem.portal.questionnaire.Answer;
import tandem.portal.questionnaire.Question;

/// A native select beside each prompt: with one thumb, by keyboard and by ear the same, and nothing
/// to drag. The choices are in the order of the alphabet, which gives nothing away.
class MatchingField extends AskedField {
  private static final long serialVersionUID = 1L;

  private final Map<String, FilterSelect> selects = new LinkedHashMap<>();

  MatchingField(String name, Question.Matching question, Answer.@Nullable Matched given) {
    super(question);
    Map<String, String> choices = choices(question);
    if (given == null) {
      hint("questionnaire.answer.matching");
      question.prompts().forEach(prompt -> add(open(name, prompt, choices)));
    } else {
      question.prompts().forEach(prompt -> add(answered(prompt, given, choices)));
    }
  }

  private Map<String, String> choices(Question.Matching question) {
    var choices = new LinkedHashMap<String, String>();
    question.choices().stream()
        .map(choice -> Map.entry(choice.id(), choice.text().in(getLocale())))
        .sorted(Map.Entry.comparingByValue(Collator.getInstance(getLocale())))
        .forEach(choice -> choices.put(choice.getKey(), choice.getValue()));
    return choices;
  }

  private Div open(String name, Question.Prompt prompt, Map<String, String> choices) {
    var options = new LinkedHashMap<String, String>();
    options.put("", getTranslation("questionnaire.answer.choose"));
    options.putAll(choices);
    var select = new FilterSelect(name + "-" + prompt.id(), options);
    selects.put(prompt.id(), select);
    var label = Styled.as(new NativeLabel(prompt.text().in(getLocale())), "option__text");
    label.setFor(select);
    return Styled.as(new Div(label, select), "match");
  }

  private com.vaadin.flow.component.Component answered(
      Question.Prompt prompt, Answer.Matched given, Map<String, String> choices) {
    String chosen = given.choices().getOrDefault(prompt.id(), "");
    boolean right = chosen.equals(prompt.choice());
    return judged(
        "div",
        getTranslation(
            "questionnaire.answer.pair",
            prompt.text().in(getLocale()),
            choices.getOrDefault(chosen, "")),
        right,
        right
            ? ""
            : getTranslation(
                "questionnaire.answer.rightIs", choices.getOrDefault(prompt.choice(), "")));
  }

  @Override
  public Optional<Answer> answer() {
    var chosen = new HashMap<String, String>();
    selects.forEach(
        (prompt, select) -> {
          if (!select.getValue().isEmpty()) {
            chosen.put(prompt, select.getValue());
          }
        });
    return chosen.size() < selects.size()
        ? Optional.empty()
        : Optional.of(new Answer.Matched(chosen));
  }

  @Override
  public void focusFirst() {
    selects.values().stream()
        .filter(select -> select.getValue().isEmpty())
        .findFirst()
        .ifPresent(FilterSelect::focus);
  }
}
