package tandem.portal.questionnaire.ui;

import com.vaadin.flow.component.html.Div;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tandem.portal.platform.ui.Styled;
import tandem.portal.questionnaire.Answer;
import tandem.portal.questionnaire.Forgiven;
import tandem.portal.questionnaire.Question;

/// A word or a few to type; what is forgiven is said.
class WordsField extends AskedField {
  private static final long serialVersionUID = 1L;

  private final transient Question.ShortText question;
  private final TypedField field;

  WordsField(
      String name, Question.ShortText question, Answer.@Nullable Typed given, Locale language) {
    super(question, language);
    this.question = question;
    field =
        new TypedField(name, "text", Question.ShortText.LONGEST, say("questionnaire.answer.words"));
    if (given == null) {
      if (!question.forgiven().isEmpty()) {
        hint(
            "questionnaire.answer.forgiven",
            question.forgiven().stream()
                .map(Forgiven::textKey)
                .map(this::say)
                .collect(Collectors.joining(", ")));
      }
      add(Styled.as(new Div(field), "typed"));
    } else {
      add(judged(given.typed()));
    }
  }

  private com.vaadin.flow.component.Component judged(String typed) {
    Optional<Question.Wording> fitting = question.wording(typed);
    boolean right = fitting.map(Question.Wording::correct).orElse(false);
    String feedback = fitting.map(one -> in(one.feedback())).orElse("");
    String solution =
        right
            ? ""
            : say(
                "questionnaire.answer.rightIs",
                question.wordings().stream()
                    .filter(Question.Wording::correct)
                    // A star stands for whatever follows, which is nothing to read
                    .map(wording -> wording.text().replace("*", "").strip())
                    .distinct()
                    .collect(Collectors.joining(" · ")));
    return judged("div", typed, right, (feedback + " " + solution).strip());
  }

  @Override
  public Optional<Answer> answer() {
    return field.getValue().isBlank()
        ? Optional.empty()
        : Optional.of(new Answer.Typed(field.getValue()));
  }

  @Override
  public void focusFirst() {
    field.focus();
  }
}
