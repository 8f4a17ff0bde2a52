package tandem.portal.learning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import tandem.portal.learning.CheckQuestion;
import tandem.portal.learning.Confidence;
import tandem.portal.learning.GradedAnswer;
import tandem.portal.learning.LearningModule;
import tandem.portal.learning.LearningRoutes;
import tandem.portal.platform.ui.Styled;
import tandem.portal.questionnaire.ui.AnswerField;

/// Right or not, the reason, and where to read on.
class AnswerFeedback extends Div {
  private static final long serialVersionUID = 1L;

  AnswerFeedback(GradedAnswer given, LearningModule module) {
    addClassNames("callout", given.correct() ? "callout--done" : "callout--soon");
    getElement().setAttribute("tabindex", "-1");
    var text =
        new Div(
            Styled.as(new Paragraph(getTranslation(verdict(given))), "callout__title"),
            Styled.as(
                new Paragraph(given.question().question().reason().in(getLocale())),
                "callout__text"));
    var lesson = given.question().lesson();
    if (lesson != null) {
      module
          .lesson(lesson)
          .ifPresent(
              where ->
                  text.add(
                      new Paragraph(
                          new Anchor(
                              LearningRoutes.lesson(module.id(), where.id()),
                              getTranslation(
                                  "learning.check.readOn", where.title().in(getLocale()))))));
    }
    add(Styled.icon(given.correct() ? "check" : "info"), text);
  }

  /// What was answered, to be shown above.
  static Component answer(GradedAnswer given, Locale reader) {
    CheckQuestion asked = given.question();
    return AnswerField.answered("answer-" + asked.id(), asked.question(), given.answer(), reader);
  }

  void focus() {
    getElement().callJsFunction("focus");
  }

  private static String verdict(GradedAnswer given) {
    if (given.correct()) {
      return given.confidence() == Confidence.GUESSED
          ? "learning.check.verdict.lucky"
          : "learning.check.verdict.right";
    }
    return given.confidence() == Confidence.SURE
        ? "learning.check.verdict.surelyWrong"
        : "learning.check.verdict.wrong";
  }
}
