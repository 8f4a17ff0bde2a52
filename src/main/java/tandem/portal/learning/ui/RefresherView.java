package tandem.portal.learning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import tandem.portal.identity.Requires;
import tandem.portal.learning.CheckQuestion;
import tandem.portal.learning.GradedAnswer;
import tandem.portal.learning.LearningPermissions;
import tandem.portal.learning.LearningRoutes;
import tandem.portal.learning.ModuleId;
import tandem.portal.learning.Refresher;
import tandem.portal.learning.RefresherService;
import tandem.portal.platform.Dates;
import tandem.portal.platform.ui.EmptyState;
import tandem.portal.platform.ui.HeldAnswer;
import tandem.portal.platform.ui.ProgressLine;
import tandem.portal.platform.ui.RouteId;
import tandem.portal.platform.ui.Styled;

/// A refresher: its questions one by one, each with its feedback, and a calm end. Every answer is
/// stored when it is given.
@Route(LearningRoutes.REFRESHER)
@Requires(LearningPermissions.TAKE)
class RefresherView extends Section implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1L;

  private final transient RefresherService refreshers;
  private final transient Clock clock;
  private final H1 heading = new H1();

  RefresherView(RefresherService refreshers, Clock clock) {
    this.refreshers = refreshers;
    this.clock = clock;
    addClassNames("page", "page--narrow", "check");
    heading.getElement().setAttribute("tabindex", "-1");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show(new ModuleId(RouteId.of(event, "module")));
  }

  private void show(ModuleId module) {
    refreshers
        .open(module)
        .ifPresentOrElse(
            refresher ->
                refresher
                    .nextQuestion()
                    .ifPresentOrElse(
                        question -> question(refresher, question), () -> end(refresher)),
            () -> nothing(module));
  }

  private void question(Refresher refresher, CheckQuestion question) {
    page(
        refresher,
        place(refresher, question),
        "eyebrow",
        progress(refresher, question, 0),
        new QuestionForm(
            held(refresher.module().id()) + refresher.id() + "/",
            refresher.seed(),
            question,
            (answer, sure) ->
                answered(
                    refresher,
                    refreshers.answer(refresher.module().id(), question.id(), answer, sure))));
  }

  private void answered(Refresher refresher, GradedAnswer given) {
    CheckQuestion question = given.question();
    boolean last = refresher.asked().getLast().equals(question);
    var feedback = new AnswerFeedback(given, refresher.module());
    var next =
        new NativeButton(
            getTranslation(last ? "learning.refresher.finish" : "learning.check.next"),
            _ -> {
              show(refresher.module().id());
              heading.getElement().callJsFunction("focus");
            });
    page(
        refresher,
        place(refresher, question),
        "eyebrow",
        progress(refresher, question, 1),
        AnswerFeedback.answer(given, getLocale()),
        feedback,
        Styled.as(new Div(Styled.as(next, "button", "button--primary")), "actions"));
    feedback.focus();
  }

  private void end(Refresher refresher) {
    page(
        refresher,
        getTranslation("learning.refresher.done.title"),
        "page__title",
        new Paragraph(
            getTranslation(
                "learning.refresher.done.result", refresher.correct(), refresher.questions())),
        new Paragraph(next(refresher.next())),
        Styled.as(new Paragraph(getTranslation("learning.refresher.done.private")), "fine-print"),
        Styled.as(
            new Div(
                link("", "learning.refresher.home", "button--primary"),
                link(
                    LearningRoutes.module(refresher.module().id()),
                    "learning.check.overview",
                    "button--quiet")),
            "actions"));
  }

  private String next(@org.jspecify.annotations.Nullable Instant next) {
    return next == null
        ? getTranslation("learning.refresher.done.last")
        : getTranslation(
            "learning.refresher.done.next",
            Dates.full(LocalDate.ofInstant(next, clock.getZone()), getLocale()));
  }

  private void nothing(ModuleId module) {
    removeAll();
    heading.setText(getTranslation("learning.refresher.title"));
    heading.setClassName("page__title");
    add(
        Styled.as(new Header(heading), "page__head"),
        new EmptyState(
                "book",
                getTranslation("learning.refresher.none.title"),
                getTranslation("learning.refresher.none.text", Refresher.QUESTIONS))
            .with(
                Styled.as(
                    new Div(
                        link("", "learning.refresher.home", "button--primary"),
                        link(
                            LearningRoutes.module(module),
                            "learning.check.overview",
                            "button--quiet")),
                    "actions")));
    HeldAnswer.asked(held(module));
  }

  private static String held(ModuleId module) {
    return "refresher/" + module + "/";
  }

  private void page(Refresher refresher, String title, String look, Component... content) {
    removeAll();
    heading.setText(title);
    heading.setClassName(look);
    add(
        Styled.as(
            new Header(
                Styled.as(
                    new Paragraph(
                        getTranslation(
                            "learning.refresher.of", refresher.module().title().in(getLocale()))),
                    "eyebrow"),
                heading),
            "page__head"));
    add(content);
    HeldAnswer.asked(held(refresher.module().id()));
  }

  private String place(Refresher refresher, CheckQuestion question) {
    return getTranslation(
        "learning.check.place", refresher.asked().indexOf(question) + 1, refresher.asked().size());
  }

  private Component progress(Refresher refresher, CheckQuestion question, int answered) {
    return new ProgressLine(
            refresher.asked().indexOf(question) + answered,
            refresher.asked().size(),
            place(refresher, question))
        .thin();
  }

  private Component link(String path, String key, String look) {
    return Styled.as(new Anchor(path, getTranslation(key)), "button", look);
  }

  @Override
  public String getPageTitle() {
    return getTranslation("learning.refresher.title") + " – Tandem";
  }
}
