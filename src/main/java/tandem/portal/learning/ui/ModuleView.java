package tandem.portal.learning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import tandem.portal.alliance.AllianceId;
import tandem.portal.identity.Requires;
import tandem.portal.learning.Holding;
import tandem.portal.learning.LearningModule;
import tandem.portal.learning.LearningPermissions;
import tandem.portal.learning.LearningRoutes;
import tandem.portal.learning.LearningService;
import tandem.portal.learning.Lesson;
import tandem.portal.learning.ModuleId;
import tandem.portal.learning.ModuleState;
import tandem.portal.learning.News;
import tandem.portal.learning.NextStep;
import tandem.portal.learning.Part;
import tandem.portal.messaging.promise.PromiseService;
import tandem.portal.messaging.promise.ui.PromiseBlock;
import tandem.portal.platform.ui.ProgressLine;
import tandem.portal.platform.ui.RouteId;
import tandem.portal.platform.ui.StatusMark;
import tandem.portal.platform.ui.Styled;
import tandem.portal.platform.ui.Toast;

/// What a module holds, how far one is, when it counts as completed, and the one button that goes
/// on.
@Route(LearningRoutes.MODULE)
@Requires(LearningPermissions.TAKE)
class ModuleView extends Section implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1L;

  private final transient LearningService learning;
  private final transient PromiseService promises;
  private final transient Clock clock;
  private String title = "";

  ModuleView(LearningService learning, PromiseService promises, Clock clock) {
    this.learning = learning;
    this.promises = promises;
    this.clock = clock;
    addClassNames("page", "page--narrow");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show(new ModuleId(RouteId.of(event, "module")));
  }

  private void show(ModuleId module) {
    ModuleState state = learning.module(module);
    title = state.module().title().in(getLocale());
    removeAll();
    add(head(state));
    News news = state.news();
    if (news != null) {
      add(new NewsNote(news, state.running() == null ? () -> moveOn(state.module()) : null));
    }
    if (state.isLocked()) {
      add(new LockedNote(state));
    }
    Holding holding = state.holding();
    if (holding != null) {
      add(new RenewalNote(state, holding, clock));
    }
    promises
        .current(new AllianceId(state.module().alliance()))
        .map(PromiseBlock::new)
        .ifPresent(this::add);
    for (Part part : Part.values()) {
      List<Lesson> lessons =
          state.module().lessons().stream().filter(l -> l.part() == part).toList();
      if (!lessons.isEmpty()) {
        add(part(part, lessons, state));
      }
    }
    add(check(state), rule(state.module()));
  }

  private void moveOn(LearningModule module) {
    learning.moveOn(module.id());
    Toast.show(getTranslation("learning.news.moved"));
    show(module.id());
  }

  private Component head(ModuleState state) {
    LearningModule module = state.module();
    var head =
        Styled.as(
            new Header(
                Styled.as(
                    new Paragraph(
                        state.completedAt() == null
                            ? getTranslation("learning.minutesLeft", state.minutesLeft())
                            : getTranslation("learning.state.completed")),
                    "eyebrow"),
                Styled.as(new H1(title), "page__title"),
                Styled.as(new Paragraph(module.summary().in(getLocale())), "page__lead"),
                new ProgressLine(
                    state.read().size() + (state.hasPassed() ? 1 : 0),
                    module.lessons().size() + 1,
                    getTranslation("learning.progress", title)),
                Styled.as(new Div(goOn(state)), "page__actions")),
            "page__head");
    if (state.mayPreCheck()) {
      head.add(preCheck(state.module()));
    }
    if (module.title().isFallbackIn(getLocale())) {
      head.add(new OtherLanguage(module.title(), getLocale()));
    }
    return head;
  }

  private Component preCheck(LearningModule module) {
    return Styled.as(
        new Paragraph(
            new Anchor(
                LearningRoutes.preCheck(module.id()),
                getTranslation("learning.preCheck.offer", module.asks(), module.checkMinutes()))),
        "card__meta");
  }

  private Component goOn(ModuleState state) {
    if (state.isLocked()) {
      return new StatusMark("none", "lock", getTranslation("learning.state.locked"));
    }
    String path = LearningRoutes.next(state);
    return switch (state.next()) {
      case NextStep.Read _ ->
          button(path, state.isBegun() ? "learning.action.goOn" : "learning.action.begin");
      case NextStep.TakeCheck(int answered) ->
          button(path, answered == 0 ? "learning.action.toCheck" : "learning.action.backToCheck");
      case NextStep.Nothing _ ->
          state.isRenewable(clock)
              ? Styled.as(completion(state), "button", "button--quiet")
              : Styled.as(completion(state), "button", "button--primary");
    };
  }

  private Anchor completion(ModuleState state) {
    return new Anchor(
        LearningRoutes.done(state.module().id()), getTranslation("learning.action.completion"));
  }

  private Component button(String path, String key) {
    return Styled.as(new Anchor(path, getTranslation(key)), "button", "button--primary");
  }

  private Component part(Part part, List<Lesson> lessons, ModuleState state) {
    var list = Styled.as(new UnorderedList(), "quiet-list");
    lessons.forEach(lesson -> list.add(new ListItem(lesson(lesson, state))));
    return Styled.as(new Section(new H2(getTranslation(part.textKey())), list), "stack");
  }

  private Component lesson(Lesson lesson, ModuleState state) {
    boolean read = state.hasRead(lesson) && !state.isTestedOut();
    boolean here = !read && lesson.id().equals(state.lesson());
    String text =
        Stream.of(
                getTranslation("learning.lesson.number", lesson.number()),
                getTranslation("learning.minutes", lesson.minutes()),
                read
                    ? getTranslation("learning.lesson.read")
                    : here ? getTranslation("learning.lesson.here") : "")
            .filter(s -> !s.isEmpty())
            .reduce((a, b) -> a + " · " + b)
            .orElse("");
    return item(
        state,
        LearningRoutes.lesson(state.module().id(), lesson.id()),
        read ? "check" : here ? "half" : "circle",
        lesson.title().in(getLocale()),
        text);
  }

  private Component check(ModuleState state) {
    var list = Styled.as(new UnorderedList(), "quiet-list");
    var running = state.running();
    String text =
        running != null
            ? getTranslation(
                "learning.check.state.running", running.answered().size(), state.module().asks())
            : state.hasPassed()
                ? getTranslation("learning.check.state.passed")
                : getTranslation(
                    "learning.check.state.open",
                    state.module().asks(),
                    state.module().checkMinutes());
    list.add(
        new ListItem(
            item(
                state,
                LearningRoutes.check(state.module().id()),
                running != null ? "half" : state.hasPassed() ? "check" : "circle",
                getTranslation("learning.check.title"),
                text)));
    return Styled.as(new Section(new H2(getTranslation("learning.check.heading")), list), "stack");
  }

  /// A line that leads there, unless something else comes first.
  private static Component item(
      ModuleState state, String path, String icon, String title, String text) {
    Component[] words = {
      Styled.icon(state.isLocked() ? "lock" : icon),
      Styled.as(new Span(title), "quiet-list__title"),
      Styled.as(new Span(text), "quiet-list__text")
    };
    return state.isLocked()
        ? Styled.as(new Div(words), "quiet-list__item")
        : Styled.as(new Anchor(path, words), "quiet-list__item");
  }

  private Component rule(LearningModule module) {
    return Styled.as(
        new Div(
            Styled.icon("info"),
            new Paragraph(
                getTranslation(
                    module.terms().ruleKey(),
                    module
                        .terms()
                        .rule(module.lessons().size(), module.rightToPass(), module.asks())))),
        "callout",
        "callout--info");
  }

  @Override
  public String getPageTitle() {
    return title + " – Tandem";
  }
}
