package tandem.portal.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tandem.portal.identity.Access;
import tandem.portal.identity.Actor;
import tandem.portal.identity.Permissions;
import tandem.portal.identity.Requires;
import tandem.portal.identity.ui.HomeSection;

/// One thing next: the first card the modules offer is the big one, the others stand below it.
@Route("")
@Requires(Permissions.SIGNED_IN)
class HomeView extends Section implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1L;

  private final transient Access access;
  private final transient List<HomeSection> sections;
  private final transient Clock clock;

  HomeView(Access access, List<HomeSection> sections, Clock clock) {
    this.access = access;
    this.sections = sections.stream().sorted(Comparator.comparingInt(HomeSection::order)).toList();
    this.clock = clock;
    addClassNames("page", "home");
  }

  static QueryParameters inAlliance(String id) {
    return QueryParameters.of("alliance", id);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Actor actor = access.actor();
    CurrentAlliance.visit(
        actor,
        event
            .getLocation()
            .getQueryParameters()
            .getSingleParameter("alliance")
            .flatMap(HomeView::uuid));
    UUID alliance = CurrentAlliance.of(actor);
    removeAll();
    var title = new H1(getTranslation("shell.home." + timeOfDay(), actor.givenName()));
    title.addClassName("page__title");
    var head = new Header(title);
    head.addClassName("page__head");
    add(head);
    List<Component> cards =
        sections.stream().flatMap(s -> s.cards(actor, alliance).stream()).toList();
    if (cards.isEmpty()) {
      var empty = new Paragraph(getTranslation("shell.home.empty"));
      empty.addClassName("empty__text");
      var box = new Div(empty);
      box.addClassName("empty");
      add(box);
    }
    // Nothing to learn: then the first thing a module offers as next is the large one
    if (cards.stream().noneMatch(card -> card.hasClassName("card--next"))) {
      cards.stream()
          .filter(card -> card.hasClassName("card--offer"))
          .findFirst()
          .ifPresent(card -> card.addClassName("card--next"));
    }
    var rest = new Div();
    rest.addClassName("cards");
    for (Component card : cards) {
      (card.hasClassName("card--next") ? (com.vaadin.flow.component.HasComponents) this : rest)
          .add(card);
    }
    if (rest.getComponentCount() > 0) {
      add(rest);
    }
  }

  @Override
  public String getPageTitle() {
    return getTranslation("shell.home.title") + " – Tandem";
  }

  private String timeOfDay() {
    int hour = LocalTime.now(clock).getHour();
    return hour < 11 ? "morning" : hour < 18 ? "day" : "evening";
  }

  private static Optional<UUID> uuid(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
