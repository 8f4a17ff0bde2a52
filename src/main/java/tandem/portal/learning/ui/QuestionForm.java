package tandem.portal.learning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import tandem.portal.learning.CheckQuestion;
import tandem.portal.learning.Confidence;
import tandem.portal.platform.ui.FieldError;
import tandem.portal.platform.ui.HeldAnswer;
import tandem.portal.platform.ui.Styled;
import tandem.portal.questionnaire.Answer;
import tandem.portal.questionnaire.Question;
import tandem.portal.questionnaire.ui.AnswerField;
import tandem.portal.questionnaire.ui.ChoiceGroup;

/// One question: what it takes to answer it, how sure one is, and the button that gives the answer.
class QuestionForm extends HeldAnswer {
  private static final long serialVersionUID = 1L;

  interface WhenAnswered {
    void answered(Answer answer, Confidence confidence);
  }

  private final transient AnswerField field;
  private final ChoiceGroup<Confidence> confidence = new ChoiceGroup<>("confidence", false);
  private final FieldError missing;
  private final FieldError unsure;
  private final transient CheckQuestion question;
  private final transient WhenAnswered whenAnswered;

  /// @param place beginning of the key under which the browser holds the answer until it is stored
  /// @param seed of the time it is asked, which stays on the server
  QuestionForm(String place, long seed, CheckQuestion question, WhenAnswered whenAnswered) {
    super(place + question.id());
    this.field =
        AnswerField.open("answer-" + question.id(), seed, question.question(), getLocale());
    this.question = question;
    this.whenAnswered = whenAnswered;
    addClassNames("stack", "stack--l");
    Component asked = field.component();
    if (asked.getId().isEmpty()) {
      asked.setId("question-" + question.id());
    }
    missing = new FieldError(asked);
    confidence.addClassName("segments");
    confidence.setId("confidence-" + question.id());
    unsure = new FieldError(confidence);
    confidence.legend(getTranslation("learning.check.howSure"));
    for (Confidence level : Confidence.values()) {
      var label = new NativeLabel();
      label.add(confidence.choice(level), new Span(getTranslation(level.textKey())));
      confidence.add(Styled.as(label, "segment"));
    }
    add(
        Styled.as(new Div(asked, missing), "stack", "stack--s"),
        Styled.as(new Div(confidence, unsure), "stack", "stack--s"),
        news(),
        Styled.as(
            new Div(button(getTranslation("learning.check.answer"), this::submit)), "actions"));
  }

  private boolean submit() {
    Optional<Answer> answer = field.answer();
    Optional<Confidence> sure = confidence.chosen().stream().findFirst();
    if (answer.isEmpty()) {
      field.focusFirst();
      if (!field.saysWhy()) {
        missing.say(getTranslation(unanswered(question.question())));
      }
    } else if (sure.isEmpty()) {
      confidence.focusFirst();
      unsure.say(getTranslation("learning.check.noConfidence"));
    } else {
      whenAnswered.answered(answer.get(), sure.get());
      return true;
    }
    return false;
  }

  private static String unanswered(Question question) {
    return switch (question) {
      case Question.Single _, Question.Multiple _, Question.TrueFalse _ ->
          "learning.check.noAnswer";
      case Question.Matching _ -> "learning.check.noAnswer.matching";
      case Question.Ordering _ -> "learning.check.noAnswer.ordering";
      case Question.Numeric _ -> "learning.check.noAnswer.numeric";
      case Question.ShortText _ -> "learning.check.noAnswer.shortText";
      case Question.Scenario _ -> "learning.check.noAnswer.scenario";
    };
  }
}
