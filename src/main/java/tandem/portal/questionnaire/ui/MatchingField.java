package tandem.portal.questionnaire.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import tandem.portal.platform.ui.FilterSelect;
import tandem.portal.platform.ui.Styled;
import tandem.portal.questionnaire.Answer;
import tandem.portal.questionnaire.Question;

/// A native select beside each prompt: with one thumb, by keyboard and by ear the same, and nothing
/// to drag. The choices are in the order of the alphabet, and the page knows them by lots: neither
/// gives anything away.
class MatchingField extends AskedField {
  private static final long serialVersionUID = 1L;

  private final Map<String, FilterSelect> selects = new LinkedHashMap<>();

  /// Ids of choices by what the page calls them.
  private final Map<String, String> places = new HashMap<>();

  MatchingField(String name, long seed, Question.Matching question, Locale language) {
    super(question, language);
    hint("questionnaire.answer.matching");
    Map<String, String> options = options(question, lots(name, seed));
    question.prompts().forEach(prompt -> add(open(name, prompt, options)));
  }

  MatchingField(Question.Matching question, Answer.Matched given, Locale language) {
    super(question, language);
    Map<String, String> choices = choices(question);
    question.prompts().forEach(prompt -> add(answered(prompt, given, choices)));
  }

  private Map<String, String> choices(Question.Matching question) {
    var choices = new LinkedHashMap<String, String>();
    question.choices().stream()
        .map(choice -> Map.entry(choice.id(), in(choice.text())))
        .sorted(Map.Entry.comparingByValue(Collator.getInstance(language)))
        .forEach(choice -> choices.put(choice.getKey(), choice.getValue()));
    return choices;
  }

  private Map<String, String> options(Question.Matching question, Random lots) {
    var drawn = new ArrayList<String>();
    question.choices().forEach(choice -> drawn.add(choice.id()));
    Collections.shuffle(drawn, lots);
    var options = new LinkedHashMap<String, String>();
    options.put("", say("questionnaire.answer.choose"));
    choices(question)
        .forEach(
            (id, text) -> {
              String place = String.valueOf(drawn.indexOf(id));
              places.put(place, id);
              options.put(place, text);
            });
    return options;
  }

  private Div open(String name, Question.Prompt prompt, Map<String, String> options) {
    var select = new FilterSelect(name + "-" + prompt.id(), options);
    selects.put(prompt.id(), select);
    var label = Styled.as(new NativeLabel(in(prompt.text())), "option__text");
    label.setFor(select);
    return Styled.as(new Div(label, select), "match");
  }

  private com.vaadin.flow.component.Component answered(
      Question.Prompt prompt, Answer.Matched given, Map<String, String> choices) {
    String chosen = given.choices().getOrDefault(prompt.id(), "");
    boolean right = chosen.equals(prompt.choice());
    return judged(
        "div",
        say("questionnaire.answer.pair", in(prompt.text()), choices.getOrDefault(chosen, "")),
        right,
        right
            ? ""
            : say("questionnaire.answer.rightIs", choices.getOrDefault(prompt.choice(), "")));
  }

  @Override
  public Optional<Answer> answer() {
    var chosen = new HashMap<String, String>();
    selects.forEach(
        (prompt, select) -> {
          String choice = places.get(select.getValue());
          if (choice != null) {
            chosen.put(prompt, choice);
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
