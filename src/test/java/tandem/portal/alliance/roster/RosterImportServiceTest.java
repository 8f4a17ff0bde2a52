package tandem.portal.alliance.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tandem.db.alliance.Tables.MEMBERSHIP;
import static tandem.db.alliance.Tables.SIDE;
import static tandem.db.enablement.Tables.ASSIGNMENT;
import static tandem.db.identity.Tables.COMPANY_DOMAIN;
import static tandem.db.identity.Tables.PERSON;
import static tandem.db.learning.Tables.COMPLETION;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
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
    imports.apply(check(line("1", "neu", "Neu", "Presales;Nord;T"), false).id());
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
        .containsExactly("job_role", "region", "team");
    imports.apply(check.id());
    assertThat(db.fetchValue(MEMBERSHIP.REGION, MEMBERSHIP.PERSON_ID.eq(world.nora.value())))
        .isEqualTo("Süd");
    assertThat(db.fetchValue(ASSIGNMENT.DUE_ON, ASSIGNMENT.PERSON_ID.eq(world.nora.value())))
        .isEqualTo(due);
  }

  @Test
  void a_leaver_is_refused_at_the_next_request_and_keeps_the_completion() {
    RosterCheck check = check(line("", "nora", "Nora", ";;"), true);
    assertThat(check.of(Outcome.LEFT)).isEqualTo(4);
    imports.apply(check.id());
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
    imports.apply(check(line("", "nora", "Nora", ";;"), false).id());
    SignIn.as(world.clara);
    access.actor();
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
    assertThatThrownBy(() -> imports.apply(check.id())).isInstanceOf(ConflictException.class);
  }

  @Test
  void a_check_is_applied_once() {
    RosterCheck check = check(line("1", "neu", "Neu", ";;"), false);
    imports.apply(check.id());
    assertThatThrownBy(() -> imports.apply(check.id())).isInstanceOf(ConflictException.class);
  }

  @Test
  void a_file_that_only_ends_memberships_tells_of_no_joiner() {
    String ended =
        "E-Mail;Vorname;Nachname;Rolle;Region;Team;Gültig bis\nnora@%s.a.example;Nora;Test;Presales;Nord;T;%s\n"
            .formatted(world.learning.companyA, LocalDate.now().minusDays(1));
    var bytes = ended.getBytes(StandardCharsets.UTF_8);
    RosterCheck check = imports.check(new ByteArrayInputStream(bytes), side, false);
    assertThat(check.counts()).containsOnlyKeys(Outcome.CHANGED);
    imports.apply(check.id());
    assertThat(db.fetchValue(MEMBERSHIP.VALID_UNTIL, MEMBERSHIP.PERSON_ID.eq(world.nora.value())))
        .isEqualTo(LocalDate.now().minusDays(1));
    assertThat(events.stream(SellersJoined.class)).isEmpty();
  }

  @Test
  void the_same_file_again_changes_nothing() {
    String line = line("1", "neu", "Neu", "Presales;Nord;T");
    imports.apply(check(line, false).id());
    assertThat(check(line, false).counts()).containsOnlyKeys(Outcome.SAME);
  }

  @Test
  void nobody_of_another_company_is_touched_or_seen() {
    UUID mine = check(line("1", "neu", "Neu", ";;"), true).id();
    long others =
        db.fetchCount(
            PERSON, PERSON.COMPANY_ID.ne(world.learning.companyA), PERSON.ACTIVE.isTrue());
    imports.apply(mine);
    assertThat(
            db.fetchCount(
                PERSON, PERSON.COMPANY_ID.ne(world.learning.companyA), PERSON.ACTIVE.isTrue()))
        .isEqualTo((int) others);
    assertThatThrownBy(() -> imports.check(file("x"), sideOf(world.learning.companyB), false))
        .isInstanceOf(NotFoundException.class);
    SignIn.as(world.learning.hrOf(world.learning.companyB));
    assertThatThrownBy(() -> imports.lines(mine, Outcome.ADDED, 0, 1))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> imports.apply(mine)).isInstanceOf(NotFoundException.class);
  }

  @Test
  void sellers_may_not_import() {
    SignIn.as(world.nora);
    assertThatThrownBy(() -> imports.check(file("x"), null, false))
        .isInstanceOf(AccessDeniedException.class);
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
    imports.apply(check.id());
    long applied = System.nanoTime();
    System.out.printf(
        "50000 people: checked in %.1f s, applied in %.1f s%n",
        (checked - start) / 1e9, (applied - checked) / 1e9);
    assertThat(check.of(Outcome.ADDED)).isEqualTo(PeopleFile.MOST_ROWS);
    assertThat(applied - start).isLessThan(60_000_000_000L);
  }

  private RosterCheck check(String lines, boolean complete) {
    return imports.check(file(lines), side, complete);
  }

  private static ByteArrayInputStream file(String lines) {
    return new ByteArrayInputStream((HEADINGS + lines).getBytes(StandardCharsets.UTF_8));
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
