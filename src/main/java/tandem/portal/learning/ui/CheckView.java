package tandem.portal.learning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import tandem.portal.identity.Requires;
import tandem.portal.learning.CheckQuestion;
import tandem.portal.learning.Confidence;
import tandem.portal.learning.GradedAnswer;
import tandem.portal.learning.Holding;
import tandem.portal.learning.LearningModule;
import tandem.portal.learning.LearningPermissions;
import tandem.portal.learning.LearningRoutes;
import tandem.portal.learning.LearningService;
import tandem.portal.learning.ModuleId;
import tandem.portal.learning.ModuleState;
import tandem.portal.learning.News;
import tandem.portal.learning.terms.Attempts;
import tandem.portal.platform.Dates;
import tandem.portal.platform.ui.HeldAnswer;
import tandem.portal.platform.ui.ProgressLine;
import tandem.portal.platform.ui.RouteId;
import tandem.portal.platform.ui.Styled;
import tandem.portal.questionnaire.Answer;

/// The check: one question a screen, its feedback, the result. Every answer is stored when it is
/// given, so leaving at any moment loses nothing.
@Route(LearningRoutes.CHECK)
@Requires(LearningPermissions.TAKE)
class CheckView extends Section implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1L;

  private final transient LearningService learning;
  private final transient Clock clock;
  private final H1 heading = new H1();

  CheckView(LearningService learning, Clock clock) {
    this.learning = learning;
    this.clock = clock;
    addClassNames("page", "page--narrow", "check");
    heading.getElement().setAttribute("tabindex", "-1");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    ModuleState state = learning.module(new ModuleId(RouteId.of(event, "module")));
    if (state.isLocked()) {
      event.forwardTo(LearningRoutes.module(state.module().id()));
    } else if (state.running() != null && state.running().isPreCheck()) {
      event.forwardTo(LearningRoutes.preCheck(state.module().id()));
    } else if (state.completedAt() != null && state.latest() == null && !state.isRenewable(clock)) {
      event.forwardTo(LearningRoutes.done(state.module().id()));
    } else {
      show(state);
    }
  }

  private void show(ModuleState state) {
    state
        .nextQuestion()
        .ifPresentOrElse(
            question -> question(state, question),
            () -> {
              ModuleState.Finished last = state.latest();
              Holding holding = state.holding();
              if (holding != null && state.isRenewable(clock) && beginsToRenew(state, holding)) {
                startRenewal(state, holding);
              } else if (last == null || (last.isPreCheck() && !last.passed())) {
                start(state);
              } else {
                result(state, last);
              }
            });
  }

  private void start(ModuleState state) {
    LearningModule module = state.module();
    page(
        module,
        getTranslation("learning.check.title"),
        new Paragraph(
            getTranslation(
                "learning.check.intro",
                module.asks(),
                module.checkMinutes(),
                module.rightToPass())),
        attempts(
            module,
            "learning.check.attempts",
            module.terms().mostAttempts(),
            module.terms().waitDays()),
        Styled.as(new Div(startButton(module, "learning.check.start")), "actions"));
    if (!state.hasReadAll()) {
      add(
          callout(
              "info",
              getTranslation(
                  "learning.check.unread", module.lessons().size() - state.read().size())));
    }
  }

  /// In a newer version attempts in the former count no more.
  private static boolean beginsToRenew(ModuleState state, Holding holding) {
    return holding.failed() == 0 || !state.renewedIn().equals(state.module());
  }

  private void startRenewal(ModuleState state, Holding holding) {
    LearningModule module = state.renewedIn();
    page(
        module,
        getTranslation("learning.renewal.title"),
        new Paragraph(getTranslation("learning.renewal.why", holding.months())),
        new Paragraph(
            getTranslation(
                "learning.check.intro",
                module.asks(),
                module.checkMinutes(),
                module.rightToPass())),
        attempts(
            module,
            "learning.check.attempts",
            module.terms().mostAttempts(),
            module.terms().waitDays()),
        Styled.as(new Div(renewButton(module, "learning.check.start")), "actions"));
    News news = state.news();
    if (news != null) {
      add(callout("info", getTranslation("learning.renewal.newer", news.reason().in(getLocale()))));
    }
  }

  /// Empty where there are as many as somebody likes.
  private Paragraph attempts(LearningModule module, String key, int attempts, int days) {
    var words = new Paragraph(getTranslation(key, attempts, days));
    words.setVisible(module.terms().attempts() != null);
    return words;
  }

  private Component startButton(LearningModule module, String key) {
    return begin(key, () -> learning.startCheck(module.id()));
  }

  private Component renewButton(LearningModule module, String key) {
    return begin(key, () -> learning.startRenewal(module.id()));
  }

  private Component begin(String key, Supplier<ModuleState> action) {
    return Styled.as(
        new NativeButton(
            getTranslation(key),
            _ -> {
              show(action.get());
              focusHeading();
            }),
        "button",
        "button--primary");
  }

  private void question(ModuleState state, CheckQuestion question) {
    LearningModule module = state.module();
    ModuleState.Running running = Objects.requireNonNull(state.running());
    int attempt = running.number();
    int place = state.asked().indexOf(question) + 1;
    page(
        module,
        place(module, place),
        progress(module, place, false),
        new QuestionForm(
            held(module) + attempt + "/",
            running.seed(),
            question,
            (answer, sure) -> answer(module, attempt, place, question, answer, sure)));
  }

  private void answer(
      LearningModule module,
      int attempt,
      int place,
      CheckQuestion question,
      Answer answer,
      Confidence confidence) {
    GradedAnswer given = learning.answer(module.id(), attempt, question.id(), answer, confidence);
    boolean last = place == module.asks();
    var feedback = new AnswerFeedback(given, module);
    var next =
        new NativeButton(
            getTranslation(last ? "learning.check.toResult" : "learning.check.next"),
            _ -> {
              show(learning.module(module.id()));
              focusHeading();
            });
    page(
        module,
        place(module, place),
        progress(module, place, true),
        AnswerFeedback.answer(given, getLocale()),
        feedback,
        Styled.as(new Div(Styled.as(next, "button", "button--primary")), "actions"));
    feedback.focus();
  }

  private void result(ModuleState state, ModuleState.Finished last) {
    LearningModule module = state.module();
    page(
        module,
        getTranslation(last.passed() ? "learning.check.passed" : "learning.check.failed"),
        new Paragraph(
            getTranslation(
                "learning.check.result", last.correct(), module.asks(), module.rightToPass())));
    if (!last.passed()) {
      add(new Reread(module, learning.lastAnswers(module.id())));
    } else {
      state
          .renewed()
          .map(held -> Dates.full(held.lastDay(clock.getZone()), getLocale()))
          .ifPresent(day -> add(callout("check", getTranslation("learning.renewal.done", day))));
    }
    var actions = Styled.as(new Div(), "actions");
    boolean renewing = state.isRenewable(clock);
    Optional<LocalDate> opens = state.waitsUntil(clock);
    if (state.completedAt() != null && !renewing) {
      actions.add(
          link(LearningRoutes.done(module.id()), "learning.action.completion", "button--primary"));
    } else if (last.passed() && !renewing) {
      add(
          callout(
              "info",
              getTranslation(
                  "learning.check.passedUnread", module.lessons().size() - state.read().size())));
      actions.add(link(LearningRoutes.next(state), "learning.action.goOn", "button--primary"));
    } else if (opens.isPresent()) {
      String day = Dates.full(opens.get(), getLocale());
      add(callout("clock", getTranslation("learning.check.openAgain", day)));
      actions.add(
          link(LearningRoutes.module(module.id()), "learning.check.readAgain", "button--primary"));
    } else {
      Attempts attempts = module.terms().attempts();
      Holding holding = state.holding();
      int taken = renewing && holding != null ? holding.failed() : last.number();
      add(
          attempts(
              module,
              "learning.check.attemptsLeft",
              attempts == null ? 0 : attempts.left(taken),
              module.terms().waitDays()));
      actions.add(
          renewing
              ? renewButton(module, "learning.check.retry")
              : startButton(module, "learning.check.retry"));
    }
    var review =
        new NativeButton(getTranslation("learning.check.review"), _ -> review(module, last));
    actions.add(Styled.as(review, "button", "button--quiet"));
    actions.add(
        link(LearningRoutes.module(module.id()), "learning.check.overview", "button--plain"));
    add(actions);
  }

  private void review(LearningModule module, ModuleState.Finished last) {
    List<GradedAnswer> answers = learning.lastAnswers(module.id());
    page(
        module,
        getTranslation("learning.check.reviewTitle"),
        new Paragraph(
            getTranslation(
                "learning.check.result", last.correct(), module.asks(), module.rightToPass())));
    for (GradedAnswer given : answers) {
      add(
          Styled.as(
              new Section(
                  Styled.as(
                      new Paragraph(
                          place(module, answers.indexOf(given) + 1)
                              + " · "
                              + getTranslation(given.confidence().textKey())),
                      "eyebrow"),
                  AnswerFeedback.answer(given, getLocale()),
                  new AnswerFeedback(given, module)),
              "card"));
    }
    var back =
        new NativeButton(
            getTranslation("learning.check.toResult"),
            _ -> {
              show(learning.module(module.id()));
              focusHeading();
            });
    add(Styled.as(new Div(Styled.as(back, "button", "button--quiet")), "actions"));
    focusHeading();
  }

  private void page(LearningModule module, String title, Component... content) {
    removeAll();
    heading.setText(title);
    heading.setClassName("page__title", content[0] instanceof Paragraph);
    heading.setClassName("eyebrow", !(content[0] instanceof Paragraph));
    add(
        Styled.as(
            new Header(
                Styled.as(
                    new Paragraph(
                        new Anchor(
                            LearningRoutes.module(module.id()), module.title().in(getLocale()))),
                    "eyebrow"),
                heading),
            "page__head"));
    add(content);
    HeldAnswer.asked(held(module));
  }

  /// Where the browser holds an answer that is on its way.
  static String held(LearningModule module) {
    return "check/" + module.id() + "/";
  }

  /// @param place of the question in the attempt, from 1
  private String place(LearningModule module, int place) {
    return getTranslation("learning.check.place", place, module.asks());
  }

  private Component progress(LearningModule module, int place, boolean answered) {
    return new ProgressLine(answered ? place : place - 1, module.asks(), place(module, place))
        .thin();
  }

  private Component link(String path, String key, String look) {
    return Styled.as(new Anchor(path, getTranslation(key)), "button", look);
  }

  private static Component callout(String icon, String text) {
    return Styled.as(
        new Div(Styled.icon(icon), new Paragraph(new Text(text))), "callout", "callout--info");
  }

  private void focusHeading() {
    heading.getElement().callJsFunction("focus");
  }

  @Override
  public String getPageTitle() {
    return getTranslation("learning.check.title") + " – Tandem";
  }
}
