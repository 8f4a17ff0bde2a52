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
import java.util.Objects;
import tandem.portal.identity.Requires;
import tandem.portal.learning.CheckQuestion;
import tandem.portal.learning.LearningModule;
import tandem.portal.learning.LearningPermissions;
import tandem.portal.learning.LearningRoutes;
import tandem.portal.learning.LearningService;
import tandem.portal.learning.ModuleId;
import tandem.portal.learning.ModuleState;
import tandem.portal.platform.ui.HeldAnswer;
import tandem.portal.platform.ui.ProgressLine;
import tandem.portal.platform.ui.RouteId;
import tandem.portal.platform.ui.Styled;

/// The check before the first lesson, for whoever knows it already. Without feedback, because the
/// same questions come again after the lessons where it is not passed.
@Route(LearningRoutes.PRE_CHECK)
@Requires(LearningPermissions.TAKE)
class PreCheckView extends Section implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1L;

  private final transient LearningService learning;
  private final H1 heading = new H1();

  PreCheckView(LearningService learning) {
    this.learning = learning;
    addClassNames("page", "page--narrow", "check");
    heading.getElement().setAttribute("tabindex", "-1");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    ModuleState state = learning.module(new ModuleId(RouteId.of(event, "module")));
    boolean here =
        state.mayPreCheck()
            || (state.running() != null && state.running().isPreCheck())
            || (state.last() != null && state.last().isPreCheck());
    if (here) {
      show(state);
    } else {
      event.forwardTo(LearningRoutes.module(state.module().id()));
    }
  }

  private void show(ModuleState state) {
    state
        .nextQuestion()
        .ifPresentOrElse(
            question -> question(state, question),
            () -> {
              if (state.last() == null) {
                start(state.module());
              } else {
                result(state, state.last());
              }
            });
  }

  private void start(LearningModule module) {
    var begin =
        new NativeButton(
            getTranslation("learning.preCheck.start"),
            _ -> {
              show(learning.startPreCheck(module.id()));
              focusHeading();
            });
    page(
        module,
        getTranslation("learning.preCheck.title"),
        "page__title",
        new Paragraph(
            getTranslation(
                "learning.preCheck.intro",
                module.asks(),
                module.checkMinutes(),
                module.rightToPass())),
        new Paragraph(getTranslation("learning.preCheck.otherwise")),
        Styled.as(
            new Div(
                Styled.as(begin, "button", "button--primary"),
                link(
                    LearningRoutes.module(module.id()),
                    "learning.preCheck.readFirst",
                    "button--quiet")),
            "actions"));
  }

  private void question(ModuleState state, CheckQuestion question) {
    LearningModule module = state.module();
    ModuleState.Running running = Objects.requireNonNull(state.running());
    int attempt = running.number();
    int before = state.asked().indexOf(question);
    String place = getTranslation("learning.check.place", before + 1, module.asks());
    page(
        module,
        place,
        "eyebrow",
        new ProgressLine(before, module.asks(), place).thin(),
        new QuestionForm(
            CheckView.held(module) + attempt + "/",
            running.seed(),
            question,
            (answer, sure) -> {
              learning.answer(module.id(), attempt, question.id(), answer, sure);
              show(learning.module(module.id()));
              focusHeading();
            }));
  }

  private void result(ModuleState state, ModuleState.Finished last) {
    LearningModule module = state.module();
    var result =
        new Paragraph(
            getTranslation(
                "learning.check.result", last.correct(), module.asks(), module.rightToPass()));
    if (last.passed()) {
      page(
          module,
          getTranslation("learning.preCheck.passed"),
          "page__title",
          result,
          new Paragraph(getTranslation("learning.preCheck.credit")),
          Styled.as(
              new Div(
                  link(
                      LearningRoutes.done(module.id()),
                      "learning.action.completion",
                      "button--primary"),
                  link(
                      LearningRoutes.check(module.id()), "learning.check.review", "button--quiet")),
              "actions"));
    } else {
      page(
          module,
          getTranslation("learning.preCheck.notYet"),
          "page__title",
          result,
          new Paragraph(getTranslation("learning.preCheck.lessons")),
          Styled.as(
              new Div(
                  link(LearningRoutes.next(state), "learning.preCheck.read", "button--primary")),
              "actions"));
    }
  }

  private void page(LearningModule module, String title, String look, Component... content) {
    removeAll();
    heading.setText(title);
    heading.setClassName(look);
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
    HeldAnswer.asked(CheckView.held(module));
  }

  private Component link(String path, String key, String look) {
    return Styled.as(new Anchor(path, getTranslation(key)), "button", look);
  }

  private void focusHeading() {
    heading.getElement().callJsFunction("focus");
  }

  @Override
  public String getPageTitle() {
    return getTranslation("learning.preCheck.title") + " – Tandem";
  }
}
