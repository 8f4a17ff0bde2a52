package tandem.portal.learning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.util.List;
import tandem.portal.identity.Requires;
import tandem.portal.learning.Holding;
import tandem.portal.learning.LearningPermissions;
import tandem.portal.learning.LearningRoutes;
import tandem.portal.learning.LearningService;
import tandem.portal.learning.ModuleState;
import tandem.portal.platform.ui.EmptyState;
import tandem.portal.platform.ui.ProgressLine;
import tandem.portal.platform.ui.StatusMark;
import tandem.portal.platform.ui.Styled;

/// Every module of a seller's alliances.
@Route(LearningRoutes.MODULES)
@Requires(LearningPermissions.TAKE)
class LearnView extends Section implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1L;

  private final transient LearningService learning;
  private final transient Clock clock;

  LearnView(LearningService learning, Clock clock) {
    this.learning = learning;
    this.clock = clock;
    addClassName("page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    List<ModuleState> modules = learning.modules();
    removeAll();
    add(
        Styled.as(
            new Header(
                Styled.as(new H1(getTranslation("learning.modules.title")), "page__title"),
                Styled.as(new Paragraph(getTranslation("learning.modules.lead")), "page__lead")),
            "page__head"));
    if (modules.isEmpty()) {
      add(
          new EmptyState(
              "book",
              getTranslation("learning.modules.empty.title"),
              getTranslation("learning.modules.empty.text")));
    } else {
      var cards = Styled.as(new Div(), "cards");
      modules.forEach(state -> cards.add(card(state)));
      add(cards);
    }
  }

  private Component card(ModuleState state) {
    var title = state.module().title().in(getLocale());
    var link =
        Styled.as(new Anchor(LearningRoutes.module(state.module().id()), title), "card__link");
    return Styled.as(
        new Article(
            Styled.as(new H2(link), "card__title"),
            Styled.as(new Paragraph(state.module().summary().in(getLocale())), "card__text"),
            new ProgressLine(
                state.read().size(),
                state.module().lessons().size(),
                getTranslation("learning.progress", title)),
            before(state),
            Styled.as(new Div(mark(state), minutes(state)), "card__foot")),
        "card",
        "card--link");
  }

  /// What comes first; empty where nothing does.
  private Component before(ModuleState state) {
    var words = Styled.as(new Paragraph(), "card__meta");
    words.setVisible(state.isLocked());
    words.setText(LockedNote.first(state, getLocale()));
    return words;
  }

  private Component mark(ModuleState state) {
    if (state.isLocked()) {
      return new StatusMark("none", "lock", getTranslation("learning.state.locked"));
    }
    if (state.completedAt() != null) {
      return switch (state.stage(clock).orElse(Holding.Stage.HOLDS)) {
        case HOLDS -> new StatusMark("done", "check", getTranslation("learning.state.completed"));
        case DUE -> new StatusMark("soon", "refresh", getTranslation("learning.state.renew"));
        case OVERDUE ->
            new StatusMark("problem", "alert", getTranslation("learning.state.renewLate"));
      };
    }
    if (state.isAskedAgain() && !state.isBegun()) {
      return new StatusMark("soon", "refresh", getTranslation("learning.state.again"));
    }
    return state.isBegun()
        ? new StatusMark("running", "half", getTranslation("learning.state.begun"))
        : new StatusMark("none", "circle", getTranslation("learning.state.new"));
  }

  private Component minutes(ModuleState state) {
    return Styled.as(
        new Paragraph(
            state.completedAt() == null
                ? getTranslation("learning.minutesLeft", state.minutesLeft())
                : getTranslation("learning.minutes", state.module().minutes())),
        "card__meta");
  }

  @Override
  public String getPageTitle() {
    return getTranslation("learning.modules.title") + " – Tandem";
  }
}
