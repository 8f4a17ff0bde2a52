package tandem.portal.enablement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.AllianceId;
import tandem.portal.enablement.Assignment;
import tandem.portal.enablement.AssignmentService;
import tandem.portal.identity.Actor;
import tandem.portal.identity.ui.HomeSection;
import tandem.portal.learning.Holding;
import tandem.portal.learning.LearningPermissions;
import tandem.portal.learning.LearningRoutes;
import tandem.portal.learning.LearningService;
import tandem.portal.learning.ModuleId;
import tandem.portal.learning.ModuleState;
import tandem.portal.learning.NextStep;
import tandem.portal.platform.Dates;
import tandem.portal.platform.ui.StatusMark;
import tandem.portal.platform.ui.Styled;

/// A seller's home: the most urgent module as the one big card, the others and what is done
/// quietly.
@org.springframework.stereotype.Component
class LearningHome implements HomeSection {
  private final LearningService learning;
  private final AssignmentService assignments;
  private final Clock clock;

  LearningHome(LearningService learning, AssignmentService assignments, Clock clock) {
    this.learning = learning;
    this.assignments = assignments;
    this.clock = clock;
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public List<Component> cards(Actor actor, @Nullable UUID alliance) {
    if (alliance == null || !actor.mayIn(LearningPermissions.TAKE, alliance)) {
      return List.of();
    }
    Map<ModuleId, Assignment> mine =
        assignments.mine().stream()
            .collect(Collectors.toMap(Assignment::module, Function.identity()));
    List<ModuleState> modules = learning.modules(new AllianceId(alliance));
    var cards = new ArrayList<Component>();
    modules.stream()
        .filter(state -> isOpen(state) && !isWaived(mine, state))
        .sorted(
            Comparator.comparing(ModuleState::isLocked)
                .thenComparing(state -> due(mine, state).orElse(LocalDate.MAX)))
        .forEach(state -> cards.add(open(mine, state, cards.isEmpty())));
    modules.forEach(
        state -> {
          if (state.completedAt() != null && (!isOpen(state) || isWaived(mine, state))) {
            cards.add(done(state, state.completedAt()));
          }
        });
    return cards;
  }

  private boolean isOpen(ModuleState state) {
    return state.completedAt() == null || state.isRenewable(clock);
  }

  /// @param first whether it is the most urgent of all
  private Component open(Map<ModuleId, Assignment> mine, ModuleState state, boolean first) {
    Holding holding = state.holding();
    if (holding != null) {
      return new RenewalCard(state, holding, clock, first);
    }
    if (state.isLocked()) {
      return new LockedCard(state);
    }
    return first ? new NextModuleCard(state, due(mine, state).orElse(null), clock) : later(state);
  }

  private Component later(ModuleState state) {
    var card = card(state, LearningRoutes.module(state.module().id()));
    card.add(
        Styled.as(
            new Paragraph(
                state
                    .waitsUntil(clock)
                    .filter(_ -> state.next() instanceof NextStep.TakeCheck)
                    .map(day -> card.getTranslation("enablement.wait", Dates.near(day, locale())))
                    .orElseGet(
                        () -> card.getTranslation("enablement.next.later", state.minutesLeft()))),
            "card__meta"));
    return card;
  }

  private Component done(ModuleState state, Instant at) {
    var card = card(state, LearningRoutes.done(state.module().id()));
    String since =
        state
            .renewed()
            .map(
                held ->
                    card.getTranslation(
                        "enablement.done.renewed", day(held.since()), day(held.until())))
            .orElseGet(() -> card.getTranslation("enablement.done.since", day(at)));
    card.add(new StatusMark("done", "check", since));
    return card;
  }

  private String day(Instant at) {
    return Dates.full(LocalDate.ofInstant(at, clock.getZone()), locale());
  }

  private static Article card(ModuleState state, String path) {
    var link = new Anchor(path, state.module().title().in(locale()));
    return Styled.as(
        new Article(Styled.as(new H2(Styled.as(link, "card__link")), "card__title")),
        "card",
        "card--link");
  }

  private static Locale locale() {
    return UI.getCurrent().getLocale();
  }

  private static boolean isWaived(Map<ModuleId, Assignment> mine, ModuleState state) {
    Assignment assignment = mine.get(state.module().id());
    return assignment != null && assignment.waived();
  }

  private Optional<LocalDate> due(Map<ModuleId, Assignment> mine, ModuleState state) {
    if (state.holding() != null) {
      return Optional.of(state.holding().lastDay(clock.getZone()));
    }
    return Optional.ofNullable(mine.get(state.module().id())).map(Assignment::dueOn);
  }
}
