package tandem.portal.questionnaire.ui;

import com.vaadin.flow.component.html.Div;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.portal.platform.ui.Styled;
import tandem.portal.questionnaire.Answer;
import tandem.portal.questionnaire.Question;

/// The situation, and below it every question about it.
class ScenarioField extends AskedField {
  private static final long serialVersionUID = 1L;

  private final transient Map<String, AnswerField> fields = new LinkedHashMap<>();

  ScenarioField(
      String name,
      long seed,
      Question.Scenario question,
      Answer.@Nullable Parts given,
      Locale language) {
    super(question, language);
    addClassName("scenario");
    if (given == null) {
      hint("questionnaire.answer.scenario", question.parts().size());
    }
    for (Question.Part part : question.parts()) {
      String own = name + "-" + part.id();
      Answer answer = given == null ? null : given.parts().get(part.id());
      if (answer == null) {
        AnswerField field = AnswerField.open(own, seed, part.question(), language);
        fields.put(part.id(), field);
        add(Styled.as(new Div(field.component()), "scenario__part"));
      } else {
        add(
            Styled.as(
                new Div(
                    AnswerField.answered(own, part.question(), answer, language),
                    new com.vaadin.flow.component.html.Paragraph(in(part.question().reason()))),
                "scenario__part"));
      }
    }
  }

  @Override
  public Optional<Answer> answer() {
    var parts = new HashMap<String, Answer>();
    fields.forEach((id, field) -> field.answer().ifPresent(answer -> parts.put(id, answer)));
    return parts.size() < fields.size() ? Optional.empty() : Optional.of(new Answer.Parts(parts));
  }

  @Override
  public void focusFirst() {
    fields.values().stream()
        .filter(field -> field.answer().isEmpty())
        .findFirst()
        .ifPresent(AnswerField::focusFirst);
  }
}
