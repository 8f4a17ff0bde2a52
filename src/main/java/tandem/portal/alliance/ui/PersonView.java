package tandem.portal.alliance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import tandem.portal.alliance.PeoplePermissions;
import tandem.portal.alliance.PeopleRoutes;
import tandem.portal.alliance.PeopleService;
import tandem.portal.alliance.PersonRow;
import tandem.portal.alliance.Seat;
import tandem.portal.alliance.SeatService;
import tandem.portal.identity.Access;
import tandem.portal.identity.CompanyRoleService;
import tandem.portal.identity.PersonId;
import tandem.portal.identity.Requires;
import tandem.portal.identity.Role;
import tandem.portal.platform.ui.RouteId;
import tandem.portal.platform.ui.Styled;
import tandem.portal.platform.ui.Toast;

/// One person of the own company: whether they are there, what they may do for it, and where they
/// sit. HR sees all of it and says who has left; rights are given by administrators.
@Route(PeopleRoutes.PERSON)
@Requires(PeoplePermissions.READ)
class PersonView extends Section implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1L;

  private final transient PeopleService people;
  private final transient CompanyRoleService roles;
  private final transient SeatService seats;
  private final transient Access access;
  private final transient Clock clock;
  private final H1 name = Styled.as(new H1(), "page__title");
  private PersonId id = new PersonId(new UUID(0, 0));

  PersonView(
      PeopleService people,
      CompanyRoleService roles,
      SeatService seats,
      Access access,
      Clock clock) {
    this.people = people;
    this.roles = roles;
    this.seats = seats;
    this.access = access;
    this.clock = clock;
    addClassNames("page", "page--reading", "stack");
    name.getElement().setAttribute("tabindex", "-1");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    id = new PersonId(RouteId.of(event, "person"));
    show();
  }

  private void show() {
    PersonRow person = people.get(id);
    removeAll();
    add(head(person), companyRoles(person), seats(person));
  }

  /// The button that was pressed is gone: whoever uses a keyboard goes on from the name.
  private void showAgain() {
    show();
    name.getElement().callJsFunction("focus");
  }

  private Header head(PersonRow person) {
    name.setText(person.fullName());
    var facts = Styled.as(new Paragraph(person.email()), "page__lead");
    String number =
        person.externalId() == null
            ? getTranslation("alliance.person.noNumber")
            : getTranslation("alliance.person.number", person.externalId());
    String language =
        person.language() == null
            ? getTranslation("alliance.person.noLanguage")
            : getTranslation(
                "alliance.person.language",
                Locale.of(person.language()).getDisplayLanguage(getLocale()));
    return Styled.as(
        new Header(
            new Anchor(PeopleRoutes.PEOPLE, getTranslation("alliance.person.back")),
            name,
            facts,
            Styled.as(new Paragraph(number + " · " + language), "card__meta"),
            Styled.as(new Div(SeatWords.status(person), leave(person)), "actions")),
        "page__head");
  }

  private Component leave(PersonRow person) {
    if (!access.may(PeoplePermissions.WRITE) || person.id().equals(access.actor().person())) {
      return new Span();
    }
    return person.active()
        ? button("alliance.person.deactivate", "button--danger", () -> deactivate(person))
        : button("alliance.person.reactivate", "button--quiet", () -> reactivate(person));
  }

  private void deactivate(PersonRow person) {
    people.deactivate(person.id());
    showAgain();
    Toast.withUndo(
        getTranslation("alliance.person.deactivated", person.fullName()),
        () -> {
          people.undoDeparture(person.id());
          showAgain();
        });
  }

  private void reactivate(PersonRow person) {
    people.reactivate(person.id());
    showAgain();
    Toast.withUndo(
        getTranslation("alliance.person.reactivated", person.fullName()),
        () -> {
          people.deactivate(person.id());
          showAgain();
        });
  }

  private Section companyRoles(PersonRow person) {
    var rows = Styled.as(new UnorderedList(), "rows");
    for (Role role : List.of(Role.HR, Role.ADMINISTRATOR)) {
      boolean held = person.roles().contains(role);
      var words =
          Styled.as(
              new Div(
                  Styled.as(
                      new Span(getTranslation("alliance.role." + role.name())), "rows__title"),
                  Styled.as(
                      new Span(getTranslation("alliance.person.may." + role.name())),
                      "card__meta")),
              "rows__words");
      var row = new ListItem(words);
      if (access.may(PeoplePermissions.GRANT)) {
        row.add(
            held
                ? button(
                    "alliance.person.withdraw", "button--quiet", () -> withdraw(person, role), role)
                : button(
                    "alliance.person.grant", "button--quiet", () -> grant(person, role), role));
      } else {
        row.add(
            Styled.as(
                new Span(getTranslation(held ? "alliance.person.held" : "alliance.person.notHeld")),
                "card__meta"));
      }
      rows.add(row);
    }
    return card("alliance.person.roles", "alliance.person.rolesText", rows);
  }

  private void grant(PersonRow person, Role role) {
    roles.grant(person.id(), role);
    show();
    Toast.withUndo(
        getTranslation("alliance.person.granted", getTranslation("alliance.role." + role.name())),
        () -> {
          roles.withdraw(person.id(), role);
          show();
        });
  }

  private void withdraw(PersonRow person, Role role) {
    roles.withdraw(person.id(), role);
    boolean mine = person.id().equals(access.actor().person());
    if (mine && role == Role.ADMINISTRATOR) {
      getUI().ifPresent(ui -> ui.getPage().setLocation("/"));
      return;
    }
    show();
    Toast.withUndo(
        getTranslation("alliance.person.withdrawn", getTranslation("alliance.role." + role.name())),
        () -> {
          roles.grant(person.id(), role);
          show();
        });
  }

  private Section seats(PersonRow person) {
    LocalDate today = LocalDate.now(clock);
    var rows = Styled.as(new UnorderedList(), "rows");
    for (Seat seat : person.seats()) {
      var words =
          Styled.as(
              new Div(
                  Styled.as(new Span(SeatWords.brief(seat)), "rows__title"),
                  Styled.as(new Span(SeatWords.period(seat, today)), "card__meta")),
              "rows__words");
      var row = new ListItem(words);
      if (!seat.isOver(today) && access.may(PeoplePermissions.GRANT)) {
        row.add(button("alliance.person.end", "button--quiet", () -> end(person, seat)));
      }
      rows.add(row);
    }
    if (person.seats().isEmpty()) {
      rows.add(new ListItem(new Span(getTranslation("alliance.person.noSeats"))));
    }
    Section card = card("alliance.person.seats", "alliance.person.seatsText", rows);
    var sides = people.sides();
    if (person.active() && access.may(PeoplePermissions.GRANT) && !sides.isEmpty()) {
      card.add(
          new SeatForm(
              sides,
              seat -> {
                seats.give(person.id(), seat);
                show();
                Toast.show(getTranslation("alliance.person.given", person.fullName()));
              }));
    }
    return card;
  }

  private void end(PersonRow person, Seat seat) {
    seats.end(person.id(), seat);
    show();
    Toast.withUndo(
        getTranslation("alliance.person.ended", SeatWords.brief(seat)),
        () -> {
          seats.undoEnd(person.id(), seat);
          show();
        });
  }

  private Section card(String title, String text, Component content) {
    return Styled.as(
        new Section(
            Styled.as(new H2(getTranslation(title)), "card__title"),
            Styled.as(new Paragraph(getTranslation(text)), "card__meta"),
            content),
        "card");
  }

  private NativeButton button(String key, String look, Runnable run, Role role) {
    var button = button(key, look, run);
    button.setAriaLabel(
        getTranslation(key) + ": " + getTranslation("alliance.role." + role.name()));
    return button;
  }

  private NativeButton button(String key, String look, Runnable run) {
    return Styled.as(
        new NativeButton(getTranslation(key), _ -> run.run()), "button", "button--small", look);
  }

  @Override
  public String getPageTitle() {
    return getTranslation("alliance.person.title") + " – Tandem";
  }
}
