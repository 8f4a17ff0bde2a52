package tandem.portal.alliance.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tandem.db.alliance.Tables.MEMBERSHIP;
import static tandem.db.alliance.Tables.SIDE;
import static tandem.db.enablement.Tables.ASSIGNMENT;
import static tandem.db.identity.Tables.COMPANY_DOMAIN;
import static tandem.db.identity.Tables.COMPANY_ROLE;
import static tandem.db.identity.Tables.PERSON;
import static tandem.db.learning.Tables.COMPLETION;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.alliance.SellersJoined;
import tandem.portal.alliance.SideId;
import tandem.portal.enablement.EnablementWorld;
import tandem.portal.identity.Access;
import tandem.portal.identity.PeopleReturned;
import tandem.portal.identity.PersonId;
import tandem.portal.identity.SignIn;
import tandem.portal.platform.ConflictException;
import tandem.portal.platform.NotFoundException;

@PortalTest
@Transactional
@RecordApplicationEvents
class RosterImportServiceTest {
  private static final String HEADINGS =
      "Personalnummer;E-Mail;Vorname;Nachname;Rolle;Region;Team\n";

  @Autowired RosterImportService imports;
  @Autowired Access access;
  @Autowired OwnerDb db;
  @Autowired ApplicationEvents events;

  private EnablementWorld world;
  private SideId side;
  private final List<RosterStep> steps = new ArrayList<>();

  @BeforeEach
  void a_company_with_a_domain_of_its_own() {
    world = new EnablementWorld(db);
    side = sideOf(world.learning.companyA);
    for (UUID company : Set.of(world.learning.companyA, world.learning.companyB)) {
      db.insertInto(COMPANY_DOMAIN)
          .set(COMPANY_DOMAIN.COMPANY_ID, company)
          .set(
              COMPANY_DOMAIN.DOMAIN,
              company + (company.equals(world.learning.companyA) ? ".a.example" : ".b.example"))
          .execute();
    }
    db.update(PERSON)
        .set(
            PERSON.EMAIL,
            PERSON.GIVEN_NAME.lower().concat("@" + world.learning.companyA + ".a.example"))
        .where(PERSON.COMPANY_ID.eq(world.learning.companyA))
        .execute();
    SignIn.as(world.hrOfA);
  }

  @AfterEach
  void sign_out() {
    SignIn.out();
  }

  @Test
  void a_dry_run_changes_nobody() {
    long before = count();
    RosterCheck check = check(line("1", "neu", "Neu", "Presales;Nord;T"), false);
    assertThat(check.of(Outcome.ADDED)).isEqualTo(1);
    assertThat(count()).isEqualTo(before);
  }

  @Test
  void a_joiner_is_a_seller_with_the_core_module_assigned() {
    apply(check(line("1", "neu", "Neu", "Presales;Nord;T"), false).id());
    UUID joiner = person("neu");
    assertThat(db.fetchValue(ASSIGNMENT.MODULE_ID, ASSIGNMENT.PERSON_ID.eq(joiner)))
        .isEqualTo(world.learning.module.value());
    SignIn.as(new PersonId(joiner));
    access.actor();
    assertThat(access.may("learning:take")).isTrue();
  }

  @Test
  void a_mover_changes_cell_and_keeps_the_date_of_the_assignment() {
    LocalDate due = db.fetchValue(ASSIGNMENT.DUE_ON, ASSIGNMENT.PERSON_ID.eq(world.nora.value()));
    RosterCheck check = check(line("", "nora", "Nora", "Inside Sales;Süd;Team Süd"), false);
    assertThat(imports.lines(check.id(), Outcome.CHANGED, 0, 9).getFirst().changes())
        .extracting(CheckedLine.Change::column)
        .containsExactly("job_role", "region", "team");
    apply(check.id());
    assertThat(db.fetchValue(MEMBERSHIP.REGION, ofNora().and(MEMBERSHIP.VALID_UNTIL.isNull())))
        .isEqualTo("Süd");
    assertThat(db.fetchValue(ASSIGNMENT.DUE_ON, ASSIGNMENT.PERSON_ID.eq(world.nora.value())))
        .isEqualTo(due);
  }

  @Test
  void a_leaver_is_refused_at_the_next_request_and_keeps_the_completion() {
    RosterCheck check = check(line("", "nora", "Nora", ";;"), true);
    assertThat(check.of(Outcome.LEFT)).isEqualTo(4);
    apply(check.id());
    assertThat(db.fetchExists(COMPLETION, COMPLETION.PERSON_ID.eq(world.clara.value()))).isTrue();
    assertThat(db.fetchValue(MEMBERSHIP.VALID_UNTIL, MEMBERSHIP.PERSON_ID.eq(world.clara.value())))
        .isEqualTo(LocalDate.now().minusDays(1));
    SignIn.as(world.clara);
    assertThatThrownBy(access::actor).isInstanceOf(AccessDeniedException.class);
    SignIn.as(world.nora);
    access.actor();
  }

  @Test
  void who_is_missing_from_a_partial_file_stays() {
    apply(check(line("", "nora", "Nora", ";;"), false).id());
    SignIn.as(world.clara);
    access.actor();
  }

  @Test
  void who_has_come_to_look_after_people_since_the_check_is_not_taken_for_a_leaver() {
    RosterCheck check = check(line("", "nora", "Nora", ";;"), true);
    db.insertInto(COMPANY_ROLE)
        .set(COMPANY_ROLE.PERSON_ID, world.clara.value())
        .set(COMPANY_ROLE.ROLE, "ADMINISTRATOR")
        .execute();
    assertThatThrownBy(() -> apply(check.id()))
        .isInstanceOf(ConflictException.class)
        .hasMessage("alliance.roster.stale");
  }

  @Test
  void a_refused_line_makes_nobody_a_leaver() {
    RosterCheck check = check(line("", "clara", "Clara", "Zauberer;Nord;T"), true);
    assertThat(check.of(Outcome.REFUSED)).isEqualTo(1);
    assertThat(imports.lines(check.id(), Outcome.LEFT, 0, 9))
        .extracting(CheckedLine::givenName)
        .doesNotContain("Clara")
        .contains("Nora");
  }

  @Test
  void a_check_of_an_older_roster_is_not_applied() {
    RosterCheck check = check(line("", "nora", "Nora", "Presales;Süd;T"), false);
    db.update(PERSON)
        .set(PERSON.FAMILY_NAME, "Other")
        .where(PERSON.ID.eq(world.nora.value()))
        .execute();
    assertThatThrownBy(() -> apply(check.id())).isInstanceOf(ConflictException.class);
  }

  @Test
  void a_check_is_applied_once() {
    RosterCheck check = check(line("1", "neu", "Neu", ";;"), false);
    apply(check.id());
    assertThatThrownBy(() -> apply(check.id())).isInstanceOf(ConflictException.class);
  }

  @Test
  void a_file_that_only_ends_memberships_tells_of_no_joiner() {
    String ended =
        "E-Mail;Vorname;Nachname;Rolle;Region;Team;Gültig bis\nnora@%s.a.example;Nora;Test;Presales;Nord;T;%s\n"
            .formatted(world.learning.companyA, LocalDate.now().minusDays(1));
    var bytes = ended.getBytes(StandardCharsets.UTF_8);
    RosterCheck check = check(PeopleFile.read(bytes), side, false);
    assertThat(check.counts()).containsOnlyKeys(Outcome.CHANGED);
    apply(check.id());
    assertThat(db.fetchValue(MEMBERSHIP.VALID_UNTIL, MEMBERSHIP.PERSON_ID.eq(world.nora.value())))
        .isEqualTo(LocalDate.now().minusDays(1));
    assertThat(events.stream(SellersJoined.class)).isEmpty();
  }

  @Test
  void the_same_file_again_changes_nothing() {
    String line = line("1", "neu", "Neu", "Presales;Nord;T");
    apply(check(line, false).id());
    assertThat(check(line, false).counts()).containsOnlyKeys(Outcome.SAME);
  }

  @Test
  void who_comes_back_begins_a_new_period_today_whatever_day_the_file_says() {
    LocalDate before = db.fetchValue(MEMBERSHIP.VALID_FROM, ofNora());
    LocalDate left = LocalDate.now().minusDays(9);
    db.update(PERSON).set(PERSON.ACTIVE, false).where(PERSON.ID.eq(world.nora.value())).execute();
    db.update(MEMBERSHIP).set(MEMBERSHIP.VALID_UNTIL, left).where(ofNora()).execute();
    List<LocalDate> days = daysOnTheRoster();

    RosterCheck check = check(dated("Nord", "2019-01-01", ""), side, false);
    assertThat(changes(check)).containsExactly("active", "membership");
    apply(check.id());

    assertThat(periods())
        .containsExactly(List.of(before, left), Arrays.asList(LocalDate.now(), null));
    assertThat(daysOnTheRoster()).isEqualTo(days);
    assertThat(events.stream(SellersJoined.class)).hasSize(1);
    assertThat(events.stream(PeopleReturned.class))
        .containsExactly(new PeopleReturned(world.learning.companyA, List.of(world.nora.value())));
    assertThat(check(dated("Nord", "2019-01-01", ""), side, false).counts())
        .containsOnlyKeys(Outcome.SAME);
  }

  @Test
  void a_move_by_a_file_leaves_the_days_before_in_the_old_cell() {
    LocalDate before = db.fetchValue(MEMBERSHIP.VALID_FROM, ofNora());
    List<LocalDate> days = daysOnTheRoster();
    apply(check(dated("Süd", "2019-01-01", ""), side, false).id());
    assertThat(periods())
        .containsExactly(
            List.of(before, LocalDate.now().minusDays(1)), Arrays.asList(LocalDate.now(), null));
    assertThat(daysOnTheRoster()).isEqualTo(days);
    assertThat(db.fetchValues(MEMBERSHIP.REGION, ofNora()))
        .containsExactlyInAnyOrder("Nord", "Süd");
  }

  @Test
  void a_move_back_on_the_same_day_leaves_one_period_in_each_cell_at_most() {
    apply(check(dated("Süd", "", ""), side, false).id());
    apply(check(dated("Nord", "", ""), side, false).id());
    apply(check(dated("West", "", ""), side, false).id());
    assertThat(periods()).hasSize(2);
    assertThat(db.fetchValue(MEMBERSHIP.REGION, ofNora().and(MEMBERSHIP.VALID_UNTIL.isNull())))
        .isEqualTo("West");
  }

  @Test
  void a_move_is_planned_for_a_day_to_come_put_off_and_called_off() {
    LocalDate before = db.fetchValue(MEMBERSHIP.VALID_FROM, ofNora());
    LocalDate then = LocalDate.now().plusDays(20);
    apply(check(dated("Süd", then.toString(), ""), side, false).id());
    assertThat(periods())
        .containsExactly(List.of(before, then.minusDays(1)), Arrays.asList(then, null));
    assertThat(check(dated("Süd", then.toString(), ""), side, false).counts())
        .containsOnlyKeys(Outcome.SAME);

    RosterCheck later = check(dated("Süd", then.plusDays(5).toString(), ""), side, false);
    assertThat(imports.lines(later.id(), Outcome.CHANGED, 0, 9).getFirst().changes())
        .containsExactly(
            new CheckedLine.Change("valid_from", then.toString(), then.plusDays(5).toString()));
    apply(later.id());
    assertThat(periods())
        .containsExactly(List.of(before, then.minusDays(1)), Arrays.asList(then.plusDays(5), null));

    RosterCheck off = check(dated("Nord", "", ""), side, false);
    assertThat(changes(off)).containsExactly("valid_until");
    apply(off.id());
    assertThat(periods()).containsExactly(Arrays.asList(before, null));
  }

  @Test
  void an_end_in_the_past_is_yesterday_and_said_so() {
    String past = LocalDate.now().minusDays(20).toString();
    String yesterday = LocalDate.now().minusDays(1).toString();
    RosterCheck check = check(dated("Nord", "", past), side, false);
    assertThat(imports.lines(check.id(), Outcome.CHANGED, 0, 9).getFirst().changes())
        .containsExactly(new CheckedLine.Change("valid_until", null, yesterday));
    List<LocalDate> days = daysOnTheRoster();
    apply(check.id());
    assertThat(daysOnTheRoster()).isEqualTo(days);
    assertThat(db.fetchValue(MEMBERSHIP.VALID_UNTIL, ofNora())).hasToString(yesterday);
    assertThat(check(dated("Nord", "", past), side, false).counts()).containsOnlyKeys(Outcome.SAME);
  }

  @Test
  void nobody_of_another_company_is_touched_or_seen() {
    UUID mine = check(line("1", "neu", "Neu", ";;"), true).id();
    long others =
        db.fetchCount(
            PERSON, PERSON.COMPANY_ID.ne(world.learning.companyA), PERSON.ACTIVE.isTrue());
    apply(mine);
    assertThat(
            db.fetchCount(
                PERSON, PERSON.COMPANY_ID.ne(world.learning.companyA), PERSON.ACTIVE.isTrue()))
        .isEqualTo((int) others);
    assertThatThrownBy(() -> checkFor(sideOf(world.learning.companyB)))
        .isInstanceOf(NotFoundException.class);
    SignIn.as(world.learning.hrOf(world.learning.companyB));
    assertThatThrownBy(() -> imports.lines(mine, Outcome.ADDED, 0, 1))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> apply(mine)).isInstanceOf(NotFoundException.class);
  }

  /// Else HR would only have to wait for a check by somebody who may.
  @Test
  void what_an_administrator_has_checked_hr_checks_again() {
    PersonId administrator = world.learning.person(world.learning.companyA, "Ada");
    db.insertInto(COMPANY_ROLE)
        .set(COMPANY_ROLE.PERSON_ID, administrator.value())
        .set(COMPANY_ROLE.ROLE, "ADMINISTRATOR")
        .execute();
    SignIn.as(administrator);
    RosterCheck check = check(line("1", "neu", "Neu", ";;"), false);
    SignIn.as(world.hrOfA);
    assertThatThrownBy(() -> apply(check.id())).isInstanceOf(ConflictException.class);
    imports.checkAgain(check.id(), steps::add);
    apply(check.id());
  }

  @Test
  void sellers_may_not_import() {
    SignIn.as(world.nora);
    assertThatThrownBy(() -> checkFor(null)).isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void fifty_thousand_people_are_checked_and_applied_in_seconds() {
    var lines = new StringBuilder();
    for (int i = 0; i < PeopleFile.MOST_ROWS; i++) {
      lines.append(line("P" + i, "p" + i, "Vorname" + i, "Presales;Nord;Team " + i % 500));
    }
    long start = System.nanoTime();
    RosterCheck check = check(lines.toString(), false);
    long checked = System.nanoTime();
    apply(check.id());
    long applied = System.nanoTime();
    System.out.printf(
        "50000 people: checked in %.1f s, applied in %.1f s%n",
        (checked - start) / 1e9, (applied - checked) / 1e9);
    assertThat(check.of(Outcome.ADDED)).isEqualTo(PeopleFile.MOST_ROWS);
    assertThat(applied - start).isLessThan(60_000_000_000L);
  }

  @Test
  void a_changed_line_says_what_it_was_and_what_it_becomes() {
    RosterCheck check = check(line("", "nora", "Nora", "Inside Sales;Süd;Team Süd"), false);
    String region = db.fetchValue(MEMBERSHIP.REGION, MEMBERSHIP.PERSON_ID.eq(world.nora.value()));
    assertThat(imports.lines(check.id(), Outcome.CHANGED, 0, 9).getFirst().changes())
        .contains(new CheckedLine.Change("region", region, "Süd"));
  }

  @Test
  void an_old_check_is_checked_again_in_one_step_and_then_applies() {
    RosterCheck check =
        check(line("", "nora", "Nora", "Presales;Süd;T") + line("9", "x", "X", "Nobody;N;T"), true);
    db.update(PERSON)
        .set(PERSON.FAMILY_NAME, "Other")
        .where(PERSON.ID.eq(world.nora.value()))
        .execute();
    RosterCheck again = imports.checkAgain(check.id(), steps::add);
    assertThat(again.counts()).isEqualTo(check.counts());
    assertThat(imports.lines(check.id(), Outcome.CHANGED, 0, 9).getFirst().changes())
        .contains(new CheckedLine.Change("family_name", "Other", "Test"));
    apply(check.id());
    assertThat(imports.get(check.id()).appliedAt()).isNotNull();
    assertThatThrownBy(() -> imports.checkAgain(check.id(), steps::add))
        .isInstanceOf(ConflictException.class);
  }

  @Test
  void many_leavers_are_told_before_applying() {
    RosterCheck all = check(line("", "nora", "Nora", ";;"), true);
    assertThat(imports.get(all.id()).emptiesTheCompany()).isTrue();
    RosterCheck part = check(line("", "nora", "Nora", ";;"), false);
    assertThat(imports.get(part.id()).emptiesTheCompany()).isFalse();
  }

  @Test
  void checks_are_listed_for_their_own_company_alone() {
    RosterCheck check = check(line("", "nora", "Nora", ";;"), false);
    assertThat(imports.recent(5)).extracting(RosterImport::id).contains(check.id());
    SignIn.as(world.learning.hrOf(world.learning.companyB));
    assertThat(imports.recent(5)).isEmpty();
    assertThatThrownBy(() -> imports.get(check.id())).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> imports.refused(check.id(), _ -> {}))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> imports.checkAgain(check.id(), steps::add))
        .isInstanceOf(NotFoundException.class);
  }

  private RosterCheck check(String lines, boolean complete) {
    return check(file(lines), side, complete);
  }

  private RosterCheck checkFor(@Nullable SideId side) {
    return check(file(line("1", "neu", "Neu", ";;")), side, false);
  }

  private RosterCheck check(PeopleFile file, @Nullable SideId side, boolean complete) {
    UUID id = imports.begin(file, "people.csv", side, complete);
    return imports.check(id, file, steps::add);
  }

  private void apply(UUID id) {
    imports.apply(id, steps::add);
  }

  /// Nora, Presales, in the team she is in.
  private PeopleFile dated(String region, String from, String until) {
    return PeopleFile.read(
        "E-Mail;Vorname;Nachname;Rolle;Region;Team;Gültig ab;Gültig bis\nnora@%s.a.example;Nora;Test;Presales;%s;Team Nord;%s;%s\n"
            .formatted(world.learning.companyA, region, from, until)
            .getBytes(StandardCharsets.UTF_8));
  }

  private List<String> changes(RosterCheck check) {
    return imports.lines(check.id(), Outcome.CHANGED, 0, 9).getFirst().changes().stream()
        .map(CheckedLine.Change::column)
        .toList();
  }

  /// Those that have held a day, or will.
  private List<List<@Nullable LocalDate>> periods() {
    return db.selectFrom(MEMBERSHIP)
        .where(
            ofNora(),
            MEMBERSHIP.VALID_UNTIL.isNull().or(MEMBERSHIP.VALID_UNTIL.ge(MEMBERSHIP.VALID_FROM)))
        .orderBy(MEMBERSHIP.VALID_FROM)
        .fetch(m -> Arrays.<@Nullable LocalDate>asList(m.getValidFrom(), m.getValidUntil()));
  }

  /// Every day until yesterday, once for each seller of the side that day.
  private List<LocalDate> daysOnTheRoster() {
    return db.fetch(
            """
            select d::date from generate_series(current_date - 90, current_date - 1, interval '1 day') d
            join alliance.membership m on m.side_id = {0} and m.role = 'SELLER'
              and m.valid_from <= d and coalesce(m.valid_until >= d, true)
            order by d
            """,
            DSL.val(side.value()))
        .map(r -> r.get(0, LocalDate.class));
  }

  private Condition ofNora() {
    return MEMBERSHIP.PERSON_ID.eq(world.nora.value());
  }

  private static PeopleFile file(String lines) {
    return PeopleFile.read((HEADINGS + lines).getBytes(StandardCharsets.UTF_8));
  }

  private String line(String externalId, String mailbox, String givenName, String cell) {
    return "%s;%s@%s.a.example;%s;Test;%s\n"
        .formatted(externalId, mailbox, world.learning.companyA, givenName, cell);
  }

  private UUID person(String mailbox) {
    return db.fetchValue(
        PERSON.ID, PERSON.EMAIL.eq(mailbox + "@" + world.learning.companyA + ".a.example"));
  }

  private SideId sideOf(UUID company) {
    return new SideId(db.fetchValue(SIDE.ID, SIDE.COMPANY_ID.eq(company)));
  }

  private long count() {
    return db.fetchCount(PERSON);
  }
}
