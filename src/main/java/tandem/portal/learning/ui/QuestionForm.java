package tandem.portal.learning.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import tandem.portal.learning.CheckQuestion;
import tandem.portal.learning.Confidence;
import tandem.portal.platform.ui.Styled;
import tandem.portal.questionnaire.Answer;

/// One question: the options, how sure one is, and the button that gives the answer.
class QuestionForm extends Div {
  private static final long serialVersionUID = 1L;

  interface WhenAnswered {
    void answered(Answer answer, Confidence confidence);
  }

  private final AnswerOptions options;
  private final ChoiceGroup<Confidence> confidence = new ChoiceGroup<>("confidence", false);
  private final Paragraph missing = Styled.as(new Paragraph(), "field__error");
  private final transient WhenAnswered whenAnswered;

  QuestionForm(CheckQuestion question, WhenAnswered whenAnswered) {
    this.options = new AnswerOptions(question);
    this.whenAnswered = whenAnswered;
    addClassNames("stack", "stack--l");
    confidence.addClassName("segments");
    confidence.legend(getTranslation("learning.check.howSure"));
    for (Confidence level : Confidence.values()) {
      var label = new NativeLabel();
      label.add(confidence.choice(level), new Span(getTranslation(level.textKey())));
      confidence.add(Styled.as(label, "segment"));
    }
    missing.getElement().setAttribute("role", "alert");
    var answer = new NativeButton(getTranslation("learning.check.answer"), _ -> submit());
    add(
        options,
        confidence,
        missing,
        Styled.as(new Div(Styled.as(answer, "button", "button--primary")), "actions"));
  }

  private void submit() {
    Optional<Answer> answer = options.answer();
    Optional<Confidence> sure = confidence.chosen().stream().findFirst();
    if (answer.isEmpty()) {
      missing.setText(getTranslation("learning.check.noAnswer"));
      options.focusFirst();
    } else if (sure.isEmpty()) {
      missing.setText(getTranslation("learning.check.noConfidence"));
      confidence.focusFirst();
    } else {
      whenAnswered.answered(answer.get(), sure.get());
    }
  }
}
