package tandem.portal.interchange.question.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import tandem.portal.learning.bank.BankQuestion;
import tandem.portal.platform.ui.StatusMark;
import tandem.portal.platform.ui.Styled;
import tandem.portal.questionnaire.Question;
import tandem.portal.questionnaire.ui.AnswerField;

/// One question of the bank: its name and kind, and opened, what a learner sees.
class BankRow extends NativeDetails {
  private static final long serialVersionUID = 1L;

  private final transient BankQuestion question;
  private final transient Runnable remove;
  private final Div content = Styled.as(new Div(), "stack");
  private boolean filled;

  BankRow(BankQuestion question, Runnable remove) {
    this.question = question;
    this.remove = remove;
    addClassNames("disclosure", "card");
    var summary =
        Styled.as(
            new Span(
                new Span(question.title()),
                Styled.as(
                    new Span(
                        getTranslation("interchange.question.kind." + kind(question.question()))),
                    "card__meta")),
            "row");
    for (Locale language : question.lacks()) {
      summary.add(
          new StatusMark(
              "soon",
              "alert",
              getTranslation("interchange.question.lacks." + language.getLanguage())));
    }
    setSummary(summary);
    setContent(content);
    addToggleListener(
        event -> {
          if (event.isOpened()) {
            fill();
          }
        });
  }

  /// Only when somebody looks: a bank may have thousands.
  void fill() {
    if (filled) {
      return;
    }
    filled = true;
    content.add(AnswerField.open("preview-" + question.id(), 0, question.question()).component());
    String reason = question.question().reason().in(getLocale());
    content.add(
        Styled.as(
            new Paragraph(
                reason.isEmpty() ? getTranslation("interchange.question.noReason") : reason),
            "field__help"));
    var delete = new NativeButton(getTranslation("interchange.question.remove"), _ -> remove.run());
    delete.setAriaLabel(getTranslation("interchange.question.removeOf", question.title()));
    content.add(
        Styled.as(
            new Div(Styled.as(delete, "button", "button--quiet", "button--small")), "actions"));
  }

  private static String kind(Question question) {
    return switch (question) {
      case Question.Single _ -> "single";
      case Question.Multiple _ -> "multiple";
      case Question.TrueFalse _ -> "trueFalse";
      case Question.Matching _ -> "matching";
      case Question.Ordering _ -> "ordering";
      case Question.Numeric _ -> "numeric";
      case Question.ShortText _ -> "shortText";
      case Question.Scenario _ -> "scenario";
    };
  }
}
