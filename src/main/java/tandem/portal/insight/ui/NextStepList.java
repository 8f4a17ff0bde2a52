package tandem.portal.insight.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import tandem.portal.alliance.Alliance;
import tandem.portal.alliance.Letter;
import tandem.portal.insight.NextStep;
import tandem.portal.insight.QuestionFigure;
import tandem.portal.platform.ui.Styled;

/// What to do next, each with its because.
class NextStepList extends OrderedList {
  private static final long serialVersionUID = 1L;

  private final transient Alliance alliance;
  private final transient Numbers numbers;
  private final Locale locale;

  NextStepList(Alliance alliance, List<NextStep> steps, Numbers numbers, Locale locale) {
    this.alliance = alliance;
    this.numbers = numbers;
    this.locale = locale;
    addClassName("next-steps");
    steps.forEach(step -> add(item(step)));
  }

  private ListItem item(NextStep step) {
    var item = Styled.as(new ListItem(), "next-step");
    switch (step) {
      case NextStep.OpenModule(var side, var reach) ->
          fill(item, "openModule", company(side), numbers.percentFull(reach), count(reach.n()));
      case NextStep.RewriteLesson(var question, var share) ->
          fill(
              item,
              "rewriteLesson",
              lesson(question),
              numbers.percentFull(share),
              count(share.n()),
              text(question));
      case NextStep.WorkThrough(var question, var correct) ->
          fill(
              item,
              "workThrough",
              lesson(question),
              numbers.percentFull(correct),
              count(correct.n()),
              text(question));
      case NextStep.FromDiagnosis(var kind, var share) ->
          fill(item, "diagnosis." + kind.name(), numbers.percentFull(share), count(share.n()));
      case NextStep.CloseGap(var lower, var gap) ->
          fill(item, "closeGap", company(lower), company(other(lower)), numbers.full(gap));
      case NextStep.BuildTrust(var side, var facet, var score) ->
          fill(
              item,
              "buildTrust",
              company(other(side)),
              getTranslation("insight.facet." + facet.name()),
              company(side),
              numbers.full(score),
              count(score.n()));
      case NextStep.RaiseTurnout(var turnout) ->
          fill(
              item,
              "raiseTurnout",
              count(turnout.answered()),
              count(turnout.invited()),
              numbers.percent(turnout.percent()));
      case NextStep.AskOnce() -> fill(item, "askOnce");
      case NextStep.KeepOn() -> fill(item, "keepOn");
    }
    return item;
  }

  private void fill(HtmlContainer item, String step, Object... arguments) {
    item.add(
        Styled.as(
            new Span(getTranslation("insight.step." + step + ".what", arguments)),
            "next-step__what"),
        Styled.as(
            new Span(getTranslation("insight.step." + step + ".why", arguments)),
            "next-step__why"));
  }

  private String company(Letter letter) {
    return (letter == Letter.A ? alliance.a() : alliance.b()).companyName();
  }

  private static Letter other(Letter letter) {
    return letter == Letter.A ? Letter.B : Letter.A;
  }

  private String count(int n) {
    return numbers.whole(n);
  }

  private String text(QuestionFigure question) {
    return question.text().in(locale);
  }

  private String lesson(QuestionFigure question) {
    var lesson = question.lesson();
    return lesson == null
        ? getTranslation("insight.step.check")
        : getTranslation(
            "insight.step.lesson", numbers.whole(lesson.number()), lesson.title().in(locale));
  }
}
