package tandem.portal.alliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static tandem.db.alliance.Tables.MEMBERSHIP;
import static tandem.db.alliance.Tables.SIDE;
import static tandem.db.enablement.Tables.ASSIGNMENT;
import static tandem.db.identity.Tables.COMPANY_ROLE;
import static tandem.db.identity.Tables.PERSON;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.enablement.EnablementWorld;
import tandem.portal.identity.Access;
import tandem.portal.identity.CompanyRoleChanged;
import tandem.portal.identity.CompanyRoleService;
import tandem.portal.identity.PersonId;
import tandem.portal.identity.Role;
import tandem.portal.identity.SignIn;
import tandem.portal.platform.ConflictException;
import tandem.portal.platform.NotFoundException;

@PortalTest
@Transactional
@RecordApplicationEvents
class PeopleServiceTest {
  @Autowired PeopleService people;
  @Autowired CompanyRoleService roles;
  @Autowired SeatService seats;
  @Autowired Access access;
  @Autowired OwnerDb db;
  @Autowired ApplicationEvents events;

  private EnablementWorld world;
  private PersonId admin;
  private PersonId foreigner;
  private SideId side;

  @BeforeEach
  void a_company_with_an_administrator() {
    world = new EnablementWorld(db);
    admin = world.learning.person(world.learning.companyA, "Ada");
    administrator(admin);
    foreigner = world.learning.person(world.learning.companyB, "Fay");
    side = sideOf(world.learning.companyA);
    SignIn.as(admin);
  }

  @AfterEach
  void sign_out() {
    SignIn.out();
  }

  @Test
  void names_addresses_and_numbers_are_found_by_any_word() {
    db.update(PERSON)
        .set(PERSON.FAMILY_NAME, "Öztürk")
        .set(PERSON.EXTERNAL_ID, "A-4711")
        .where(PERSON.ID.eq(world.nora.value()))
        .execute();
    assertThat(found("nor öZT")).containsExactly("Nora");
    assertThat(found("4711")).containsExactly("Nora");
    assertThat(found("%")).isEmpty();
    assertThat(found("nobody")).isEmpty();
  }

  @Test
  void people_stand_as_readers_look_names_up() {
    rename(world.nora, "Özil");
    rename(world.otto, "Pfau");
    rename(world.clara, "Ohm");
    assertThat(people.page(new PeopleFilter("", null, 0)).rows())
        .extracting(PersonRow::familyName)
        .containsSubsequence("Ohm", "Özil", "Pfau");
  }

  @Test
  void nobody_of_another_company_is_found_or_touched() {
    assertThat(people.page(new PeopleFilter("", null, 0)).rows())
        .extracting(PersonRow::id)
        .contains(admin)
        .doesNotContain(foreigner);
    var draft = new SeatDraft(side, Role.PARTNER_MANAGER, null, null, null);
    var theirs =
        new SeatDraft(sideOf(world.learning.companyB), Role.PARTNER_MANAGER, null, null, null);
    assertThat(
            List.<Runnable>of(
                () -> people.get(foreigner),
                () -> people.deactivate(foreigner),
                () -> people.reactivate(foreigner),
                () -> roles.grant(foreigner, Role.HR),
                () -> roles.withdraw(foreigner, Role.HR),
                () -> seats.give(foreigner, draft),
                () -> seats.give(world.nora, theirs)))
        .allSatisfy(
            attempt -> assertThatThrownBy(attempt::run).isInstanceOf(NotFoundException.class));
    SignIn.as(administrator(world.learning.person(world.learning.companyB, "Bo")));
    Seat noras = seat(world.nora);
    assertThatThrownBy(() -> seats.end(world.nora, noras)).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> seats.undoEnd(world.nora, noras))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void who_leaves_is_out_at_the_next_click_and_back_by_undo_with_every_seat() {
    SignIn.as(world.hrOfA);
    people.deactivate(world.nora);
    SignIn.as(world.nora);
    assertThatThrownBy(access::actor).isInstanceOf(AccessDeniedException.class);
    SignIn.as(world.hrOfA);
    people.undoDeparture(world.nora);
    SignIn.as(world.nora);
    assertThat(access.may("learning:take")).isTrue();
  }

  @Test
  void taking_a_departure_back_gives_back_what_it_ended_and_nothing_else() {
    seats.give(world.nora, new SeatDraft(side, Role.PARTNER_MANAGER, null, null, null));
    Seat managing =
        people.get(world.nora).seats().stream()
            .filter(seat -> seat.role() == Role.PARTNER_MANAGER)
            .findFirst()
            .orElseThrow();
    db.update(MEMBERSHIP)
        .set(MEMBERSHIP.VALID_FROM, LocalDate.now().minusDays(5))
        .where(MEMBERSHIP.ID.eq(managing.id()))
        .execute();
    seats.end(world.nora, managing);
    SignIn.as(world.hrOfA);
    people.deactivate(world.nora);
    people.undoDeparture(world.nora);
    assertThat(holding(world.nora)).containsExactly(Role.SELLER);

    // HR's page is old: meanwhile she was back, her seat given anew and ended, and left once more
    people.deactivate(world.nora);
    SignIn.as(admin);
    people.reactivate(world.nora);
    seats.give(world.nora, new SeatDraft(side, Role.SELLER, JobRole.PRESALES, "Nord", "Team Nord"));
    SignIn.as(world.hrOfA);
    people.undoDeparture(world.nora);
    SignIn.as(admin);
    people.get(world.nora).seats().stream()
        .filter(seat -> seat.role() == Role.SELLER)
        .forEach(seat -> seats.end(world.nora, seat));
    people.deactivate(world.nora);
    SignIn.as(world.hrOfA);
    people.undoDeparture(world.nora);
    assertThat(holding(world.nora)).isEmpty();
  }

  @Test
  void hr_cannot_touch_an_administrator_and_nobody_themselves() {
    SignIn.as(world.hrOfA);
    assertThatThrownBy(() -> people.deactivate(admin))
        .isInstanceOf(ConflictException.class)
        .hasMessage("identity.people.administratorsOnly");
    assertThatThrownBy(() -> people.deactivate(world.hrOfA))
        .hasMessage("identity.people.notYourself");
    assertThatThrownBy(() -> roles.grant(world.nora, Role.HR))
        .isInstanceOf(AccessDeniedException.class);
    Seat noras = seat(world.nora);
    assertThatThrownBy(() -> seats.end(world.nora, noras))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void a_right_withdrawn_is_gone_at_the_next_click() {
    roles.grant(world.nora, Role.HR);
    SignIn.as(world.nora);
    assertThat(access.may("completion:read")).isTrue();
    SignIn.as(admin);
    roles.withdraw(world.nora, Role.HR);
    roles.withdraw(world.nora, Role.HR);
    SignIn.as(world.nora);
    assertThat(access.may("completion:read")).isFalse();
    assertThat(events.stream(CompanyRoleChanged.class)).hasSize(2);
  }

  @Test
  void the_last_administrator_stays() {
    assertThatThrownBy(() -> roles.withdraw(admin, Role.ADMINISTRATOR))
        .hasMessage("identity.people.lastAdministrator");
    roles.grant(world.nora, Role.ADMINISTRATOR);
    roles.withdraw(admin, Role.ADMINISTRATOR);
    nextClickOf(admin);
    assertThat(access.may("people:grant")).isFalse();
  }

  @Test
  void an_administrator_who_has_left_does_not_count_as_one() {
    PersonId second = administrator(world.learning.person(world.learning.companyA, "Bert"));
    people.deactivate(second);
    assertThatThrownBy(() -> roles.withdraw(admin, Role.ADMINISTRATOR))
        .hasMessage("identity.people.lastAdministrator");
  }

  @Test
  void a_seat_given_holds_at_once_and_ended_at_the_next_click() {
    seats.give(admin, new SeatDraft(side, Role.SELLER, JobRole.PRESALES, "Nord", "T"));
    assertThat(db.fetchExists(ASSIGNMENT, ASSIGNMENT.PERSON_ID.eq(admin.value()))).isTrue();
    nextClickOf(admin);
    assertThat(access.may("learning:take")).isTrue();
    Seat mine = seat(admin);
    seats.end(admin, mine);
    nextClickOf(admin);
    assertThat(access.may("learning:take")).isFalse();
    seats.undoEnd(admin, mine);
    nextClickOf(admin);
    assertThat(access.may("learning:take")).isTrue();
  }

  @Test
  void of_two_administrators_who_deactivate_each_other_one_stays() {
    PersonId other = administrator(world.learning.person(world.learning.companyA, "Ben"));
    access.actor();
    db.update(PERSON).set(PERSON.ACTIVE, false).where(PERSON.ID.eq(admin.value())).execute();
    assertThatThrownBy(() -> people.deactivate(other))
        .isInstanceOf(ConflictException.class)
        .hasMessage("identity.people.lastAdministrator");
  }

  @Test
  void a_seat_that_was_over_begins_anew_and_one_that_holds_keeps_its_beginning() {
    LocalDate before = db.fetchValue(MEMBERSHIP.VALID_FROM, ofNora());
    var same = new SeatDraft(side, Role.SELLER, JobRole.PRESALES, "Nord", "Team Nord");
    seats.give(world.nora, same);
    assertThat(db.fetchValue(MEMBERSHIP.VALID_FROM, ofNora())).isEqualTo(before);
    db.update(MEMBERSHIP)
        .set(MEMBERSHIP.VALID_UNTIL, LocalDate.now().minusDays(10))
        .where(ofNora())
        .execute();
    seats.give(world.nora, same);
    assertThat(periods())
        .containsExactly(List.of(before, LocalDate.now().minusDays(10)), open(LocalDate.now()));
  }

  @Test
  void a_move_begins_a_new_period_today_and_leaves_the_days_before_as_they_were() {
    LocalDate before = db.fetchValue(MEMBERSHIP.VALID_FROM, ofNora());
    for (String region : List.of("West", "Süd")) {
      seats.give(world.nora, new SeatDraft(side, Role.SELLER, JobRole.PRESALES, region, "T"));
    }
    assertThat(periods())
        .containsExactly(List.of(before, LocalDate.now().minusDays(1)), open(LocalDate.now()));
    assertThat(db.fetchValue(MEMBERSHIP.REGION, ofNora().and(MEMBERSHIP.VALID_UNTIL.isNull())))
        .isEqualTo("Süd");
    assertThat(db.fetchValue(MEMBERSHIP.REGION, ofNora().and(MEMBERSHIP.VALID_UNTIL.isNotNull())))
        .isEqualTo("Nord");
  }

  @Test
  void two_periods_of_one_seat_cannot_overlap() {
    assertThatThrownBy(
            () ->
                db.execute(
                    """
                    insert into alliance.membership (side_id, person_id, role, job_role, region, team, valid_from)
                    select side_id, person_id, role, job_role, region, team, current_date
                    from alliance.membership where person_id = {0}
                    """,
                    DSL.val(world.nora.value())))
        .hasMessageContaining("membership_one_at_a_time");
  }

  @Test
  void a_seat_taken_back_on_its_first_day_is_not_told_of_and_can_be_given_again() {
    seats.give(admin, new SeatDraft(side, Role.SELLER, JobRole.PRESALES, "Nord", "T"));
    Seat given = people.get(admin).seats().getFirst();
    seats.end(admin, given);
    assertThat(people.get(admin).seats()).isEmpty();
    seats.give(admin, new SeatDraft(side, Role.SELLER, JobRole.INSIDE_SALES, "Süd", "T"));
    seats.undoEnd(admin, given);
    assertThat(people.get(admin).seats())
        .extracting(Seat::region, Seat::from, Seat::until)
        .containsExactly(tuple("Süd", LocalDate.now(), null));
  }

  @Test
  void an_ending_is_not_taken_back_over_a_seat_given_since() {
    Seat before = people.get(world.nora).seats().getFirst();
    seats.end(world.nora, before);
    seats.give(world.nora, new SeatDraft(side, Role.SELLER, JobRole.PRESALES, "West", "T"));
    assertThatThrownBy(() -> seats.undoEnd(world.nora, before))
        .hasMessage("alliance.people.seatAgain");
    assertThat(people.get(world.nora).seats()).hasSize(2);
  }

  @Test
  void a_seller_needs_a_cell_and_whoever_has_left_gets_no_seat() {
    assertThatThrownBy(() -> new SeatDraft(side, Role.SELLER, JobRole.PRESALES, " ", "T"))
        .hasMessage("alliance.people.cellIncomplete");
    people.deactivate(world.nora);
    var draft = new SeatDraft(side, Role.EXECUTIVE, null, null, null);
    assertThatThrownBy(() -> seats.give(world.nora, draft)).hasMessage("alliance.people.hasLeft");
  }

  @Test
  void fifty_thousand_people_are_searched_without_waiting() {
    db.execute(
        """
        insert into identity.person (company_id, email, given_name, family_name, external_id)
        select {0}, 'p' || i || '@many.example', 'Vorname' || i, 'Name' || i % 977, 'M' || i
        from generate_series(1, 50000) i
        """,
        DSL.val(world.learning.companyA));
    people.page(PeopleFilter.ALL);
    long start = System.nanoTime();
    PeoplePage last = people.page(new PeopleFilter("vorname49", true, 10));
    long searched = System.nanoTime();
    people.page(PeopleFilter.ALL.onPage(900));
    long leafed = System.nanoTime();
    System.out.printf(
        "50000 people: searched in %d ms, page 901 in %d ms%n",
        (searched - start) / 1_000_000, (leafed - searched) / 1_000_000);
    assertThat(last.rows()).hasSize(PeopleFilter.PAGE);
    assertThat(leafed - start).isLessThan(5_000_000_000L);
  }

  /// Rights are read once a request; the test's own would be one long request.
  private static void nextClickOf(PersonId person) {
    RequestContextHolder.resetRequestAttributes();
    SignIn.as(person);
  }

  private List<String> found(String text) {
    return people.page(new PeopleFilter(text, null, 0)).rows().stream()
        .map(PersonRow::givenName)
        .toList();
  }

  private void rename(PersonId person, String family) {
    db.update(PERSON).set(PERSON.FAMILY_NAME, family).where(PERSON.ID.eq(person.value())).execute();
  }

  private PersonId administrator(PersonId person) {
    db.insertInto(COMPANY_ROLE)
        .set(COMPANY_ROLE.PERSON_ID, person.value())
        .set(COMPANY_ROLE.ROLE, "ADMINISTRATOR")
        .execute();
    return person;
  }

  private Seat seat(PersonId person) {
    var m = db.selectFrom(MEMBERSHIP).where(MEMBERSHIP.PERSON_ID.eq(person.value())).fetchSingle();
    return new Seat(
        m.getId(),
        new SideId(m.getSideId()),
        "",
        Role.valueOf(m.getRole()),
        null,
        null,
        null,
        m.getValidFrom(),
        m.getValidUntil());
  }

  private List<Role> holding(PersonId person) {
    return people.get(person).seats().stream()
        .filter(seat -> !seat.isOver(LocalDate.now()))
        .map(Seat::role)
        .toList();
  }

  private List<List<LocalDate>> periods() {
    return db.selectFrom(MEMBERSHIP)
        .where(ofNora())
        .orderBy(MEMBERSHIP.VALID_FROM)
        .fetch(m -> Arrays.asList(m.getValidFrom(), m.getValidUntil()));
  }

  private static List<LocalDate> open(LocalDate from) {
    return Arrays.asList(from, null);
  }

  private org.jooq.Condition ofNora() {
    return MEMBERSHIP.PERSON_ID.eq(world.nora.value());
  }

  private SideId sideOf(UUID company) {
    return new SideId(db.fetchValue(SIDE.ID, SIDE.COMPANY_ID.eq(company)));
  }
}
