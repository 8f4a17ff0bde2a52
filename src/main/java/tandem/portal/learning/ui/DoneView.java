package tandem.portal.learning.ui;

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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import tandem.portal.identity.Requires;
import tandem.portal.learning.Gain;
import tandem.portal.learning.Holding;
import tandem.portal.learning.LearningModule;
import tandem.portal.learning.LearningPermissions;
import tandem.portal.learning.LearningRoutes;
import tandem.portal.learning.LearningService;
import tandem.portal.learning.ModuleId;
import tandem.portal.learning.ModuleState;
import tandem.portal.learning.News;
import tandem.portal.learning.completion.CompletionSection;
import tandem.portal.messaging.MessagingRoutes;
import tandem.portal.platform.Dates;
import tandem.portal.platform.ui.RouteId;
import tandem.portal.platform.ui.StatusMark;
import tandem.portal.platform.ui.Styled;

/// The completion: since when, what it means, what comes next.
@Route(LearningRoutes.DONE)
@Requires(LearningPermissions.TAKE)
class DoneView extends Section implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1L;

  private final transient LearningService learning;
  private final transient List<CompletionSection> sections;
  private final transient Clock clock;

  DoneView(LearningService learning, List<CompletionSection> sections, Clock clock) {
    this.learning = learning;
    this.sections = sections;
    this.clock = clock;
    addClassNames("page", "page--narrow");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    ModuleState state = learning.module(new ModuleId(RouteId.of(event, "module")));
    if (state.completedAt() == null) {
      event.forwardTo(LearningRoutes.module(state.module().id()));
    } else {
      show(state, state.completedAt());
    }
  }

  private void show(ModuleState state, Instant at) {
    LearningModule module = state.module();
    String title = module.title().in(getLocale());
    removeAll();
    add(
        Styled.as(
            new Header(
                new Div(
                    new StatusMark("done", "check", getTranslation("learning.state.completed"))),
                Styled.as(new H1(getTranslation("learning.done.title", title)), "page__title"),
                Styled.as(
                    new Paragraph(
                        state
                            .renewed()
                            .map(
                                held ->
                                    getTranslation(
                                        "learning.done.renewed",
                                        day(at),
                                        day(held.since()),
                                        day(held.until())))
                            .orElseGet(() -> getTranslation("learning.done.since", day(at)))),
                    "page__lead")),
            "page__head"),
        Styled.as(
            new Section(
                new H2(getTranslation("learning.done.meaning.title")),
                new Paragraph(
                    getTranslation(
                        state.isTestedOut()
                            ? "learning.done.meaning.testedOut"
                            : "learning.done.meaning.text")),
                new Paragraph(getTranslation("learning.done.meaning.who"))),
            "stack"));
    Holding holding = state.holding();
    if (holding != null) {
      add(new RenewalNote(state, holding, clock));
    }
    News news = state.news();
    if (news != null) {
      add(new NewsNote(news, null));
    }
    sections.forEach(section -> section.of(state).forEach(this::add));
    learning.gain(module.id()).ifPresent(gain -> add(gain(gain)));
    var next = Styled.as(new UnorderedList(), "quiet-list");
    next.add(
        item(MessagingRoutes.messages(module.alliance()), "message", "learning.done.messages"));
    next.add(item(LearningRoutes.module(module.id()), "book", "learning.done.again"));
    next.add(item("", "home", "learning.done.home"));
    add(
        Styled.as(
            new Section(new H2(getTranslation("learning.done.next")), new Div(next)), "stack"));
  }

  private String day(Instant at) {
    return Dates.full(LocalDate.ofInstant(at, clock.getZone()), getLocale());
  }

  private Section gain(Gain gain) {
    return Styled.as(
        new Section(
            new H2(getTranslation("learning.done.gain.title")),
            new Paragraph(
                getTranslation(
                    "learning.done.gain.text", gain.before(), gain.after(), gain.questions()))),
        "stack");
  }

  /// @param key text key with `.title` and `.text` below it
  private ListItem item(String path, String icon, String key) {
    return new ListItem(
        Styled.as(
            new Anchor(
                path,
                Styled.icon(icon),
                Styled.as(new Span(getTranslation(key + ".title")), "quiet-list__title"),
                Styled.as(new Span(getTranslation(key + ".text")), "quiet-list__text")),
            "quiet-list__item"));
  }

  @Override
  public String getPageTitle() {
    return getTranslation("learning.state.completed") + " – Tandem";
  }
}
