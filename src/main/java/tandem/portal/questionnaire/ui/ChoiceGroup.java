package tandem.portal.questionnaire.ui;

import com.vaadin.flow.component.HtmlContainer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Choices that belong together: a native fieldset with its legend. The browser takes the mark from
/// one radio button when another is chosen but tells only of the new one; this keeps the server's
/// copy the same.
public class ChoiceGroup<T> extends HtmlContainer {
  private static final long serialVersionUID = 1L;

  private final Map<Choice, T> choices = new LinkedHashMap<>();
  private final boolean several;
  private final String group;

  public ChoiceGroup(String group, boolean several) {
    super("fieldset");
    this.group = group;
    this.several = several;
  }

  public HtmlContainer legend(String text) {
    var legend = new HtmlContainer("legend");
    legend.setText(text);
    addComponentAsFirst(legend);
    return legend;
  }

  public Choice choice(T value) {
    Choice choice = several ? Choice.checkbox(group) : Choice.radio(group);
    choices.put(choice, value);
    choice.addValueChangeListener(
        event -> {
          if (!several && event.getValue()) {
            choices.keySet().stream().filter(c -> c != choice).forEach(Choice::clear);
          }
        });
    return choice;
  }

  public List<T> chosen() {
    return choices.entrySet().stream()
        .filter(e -> e.getKey().getValue())
        .map(Map.Entry::getValue)
        .collect(Collectors.toList());
  }

  public void focusFirst() {
    choices.keySet().stream()
        .findFirst()
        .ifPresent(first -> first.getElement().callJsFunction("focus"));
  }
}
