package tandem.portal.learning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tandem.portal.alliance.AllianceId;
import tandem.portal.identity.Requires;
import tandem.portal.learning.LearningModule;
import tandem.portal.learning.LearningPermissions;
import tandem.portal.learning.LearningRoutes;
import tandem.portal.learning.LearningService;
import tandem.portal.learning.Lesson;
import tandem.portal.learning.LessonId;
import tandem.portal.learning.ModuleId;
import tandem.portal.learning.ModuleState;
import tandem.portal.learning.conversation.Conversation;
import tandem.portal.learning.conversation.ConversationService;
import tandem.portal.learning.conversation.ui.ConversationPlayer;
import tandem.portal.learning.media.VideoService;
import tandem.portal.media.MediaService;
import tandem.portal.messaging.MessageService;
import tandem.portal.messaging.MessagingRoutes;
import tandem.portal.messaging.promise.PromiseService;
import tandem.portal.messaging.promise.ui.PromiseLine;
import tandem.portal.platform.ConflictException;
import tandem.portal.platform.Languages;
import tandem.portal.platform.ui.ProgressLine;
import tandem.portal.platform.ui.Reader;
import tandem.portal.platform.ui.RouteId;
import tandem.portal.platform.ui.Styled;

/// One lesson, and nothing else on the page. Begins where it was left.
@Route(LearningRoutes.LESSON)
@Requires(LearningPermissions.TAKE)
class LessonView extends Section implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1L;

  private final transient LearningService learning;
  private final transient ConversationService conversations;
  private final transient MediaService media;
  private final transient VideoService videos;
  private final transient PromiseService promises;
  private final transient MessageService messages;
  private String title = "";

  LessonView(
      LearningService learning,
      ConversationService conversations,
      MediaService media,
      VideoService videos,
      PromiseService promises,
      MessageService messages) {
    this.learning = learning;
    this.conversations = conversations;
    this.media = media;
    this.videos = videos;
    this.promises = promises;
    this.messages = messages;
    addClassNames("page", "page--reading", "lesson");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var id = new LessonId(RouteId.of(event, "lesson"));
    var moduleId = new ModuleId(RouteId.of(event, "module"));
    ModuleState state;
    try {
      state = learning.open(moduleId, id);
    } catch (ConflictException _) {
      // Something comes first, or the link leads into a version that is not the reader's any more:
      // the module says so and knows where to go on
      event.forwardTo(LearningRoutes.module(moduleId));
      return;
    }
    LearningModule module = state.module();
    Lesson lesson = module.lesson(id).orElseThrow();
    boolean turnedPage = getComponentCount() > 0;
    title = lesson.title().in(getLocale());
    removeAll();
    var heading = new H1(title);
    heading.getElement().setAttribute("tabindex", "-1");
    add(head(module, lesson, heading), text(module, lesson, state.paragraph()));
    if (lesson.conversation() != null) {
      add(conversation(module, lesson));
    }
    // What the other side's sellers alone tell would be a closed door
    if (lesson.message() != null
        && messages.isFor(new AllianceId(module.alliance()), lesson.message())) {
      add(
          Styled.as(
              new Anchor(
                  MessagingRoutes.message(module.alliance(), lesson.message()),
                  Styled.icon("message"),
                  new com.vaadin.flow.component.html.Span(
                      getTranslation("learning.lesson.message"))),
              "button",
              "button--quiet"));
    }
    promises.current(new AllianceId(module.alliance())).map(PromiseLine::new).ifPresent(this::add);
    add(foot(state, lesson));
    if (turnedPage && state.paragraph() == 0) {
      heading.getElement().callJsFunction("focus");
    }
  }

  private Component head(LearningModule module, Lesson lesson, H1 heading) {
    int count = module.lessons().size();
    String place = getTranslation("learning.lesson.place", lesson.number(), count);
    var head =
        Styled.as(
            new Header(
                Styled.as(
                    new Paragraph(
                        new Anchor(
                            LearningRoutes.module(module.id()), module.title().in(getLocale())),
                        new com.vaadin.flow.component.Text(
                            " · "
                                + place
                                + " · "
                                + getTranslation("learning.minutes", lesson.minutes()))),
                    "eyebrow"),
                heading,
                new ProgressLine(lesson.number(), count, place).thin()),
            "lesson__head");
    if (lesson.html().isFallbackIn(getLocale())) {
      head.add(new OtherLanguage(lesson.html(), getLocale()));
    }
    return head;
  }

  private Component text(LearningModule module, Lesson lesson, int paragraph) {
    String language = lesson.html().languageShown(getLocale());
    String html =
        media.shown(
            new AllianceId(module.alliance()),
            lesson.html().in(getLocale()),
            getLocale(),
            Locale.of(language));
    var reader = new Reader(html, paragraph);
    reader.getElement().setAttribute("lang", language);
    if (html.contains("<video ")) {
      reader.watch(
          "/" + LearningRoutes.VIDEOS + "/",
          videos.places().entrySet().stream()
              .collect(Collectors.toMap(place -> place.getKey().toString(), Map.Entry::getValue)));
    }
    reader.whenReached(index -> learning.reach(lesson.id(), index));
    return reader;
  }

  private Component conversation(LearningModule module, Lesson lesson) {
    return new ConversationPlayer(
        conversations.open(module.id(), lesson.id()),
        Languages.closestTo(getLocale()),
        "talk/" + lesson.id() + "/",
        new ConversationPlayer.Keeping() {
          @Override
          public Conversation.Talk answer(String step, String reply) {
            return conversations.answer(module.id(), lesson.id(), step, reply);
          }

          @Override
          public Conversation.Talk again() {
            return conversations.again(module.id(), lesson.id());
          }
        });
  }

  private Component foot(ModuleState state, Lesson lesson) {
    LearningModule module = state.module();
    String back =
        module
            .before(lesson)
            .map(before -> LearningRoutes.lesson(module.id(), before.id()))
            .orElseGet(() -> LearningRoutes.module(module.id()));
    var foot =
        new Nav(
            Styled.as(
                new Anchor(back, getTranslation("learning.lesson.back")),
                "button",
                "button--quiet"),
            Styled.as(
                new NativeButton(
                    getTranslation(onward(state, lesson)), _ -> readOn(module, lesson)),
                "button",
                "button--primary"));
    foot.setAriaLabel(getTranslation("learning.lesson.nav"));
    return Styled.as(foot, "lesson__foot", "actions", "actions--split");
  }

  private static String onward(ModuleState state, Lesson lesson) {
    if (state.module().after(lesson).isPresent()) {
      return "learning.lesson.next";
    }
    if (state.completedAt() != null) {
      return "learning.action.completion";
    }
    return state.hasPassed() ? "learning.check.overview" : "learning.lesson.last";
  }

  private void readOn(LearningModule module, Lesson lesson) {
    ModuleState state = learning.readOn(module.id(), lesson.id());
    String next =
        module
            .after(lesson)
            .map(after -> LearningRoutes.lesson(module.id(), after.id()))
            .orElseGet(() -> afterLast(state));
    getUI().ifPresent(ui -> ui.navigate(next));
  }

  private static String afterLast(ModuleState state) {
    ModuleId module = state.module().id();
    if (state.completedAt() != null) {
      return LearningRoutes.done(module);
    }
    return state.hasPassed() ? LearningRoutes.module(module) : LearningRoutes.check(module);
  }

  @Override
  public String getPageTitle() {
    return title + " – Tandem";
  }
}
