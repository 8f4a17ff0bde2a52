package tandem.portal.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.identity.Acting;
import tandem.portal.identity.RetentionRule;
import tandem.portal.identity.SignIn;

/// The log is only ever added to, and forgets in one way only.
@PortalTest
@Transactional
class LogKeptTest {
  @Autowired OwnerDb owner;
  @Autowired DSLContext db;
  @Autowired List<RetentionRule> rules;
  @Autowired Clock clock;
  private AuditWorld world;
  private UUID company;

  @BeforeEach
  void a_log() {
    world = new AuditWorld(owner);
    company = world.company();
    world.entries(company, 3);
    SignIn.as(owner, "tobias.roth@kessler.example");
  }

  @AfterEach
  void sign_out() {
    SignIn.out();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit.entry set details = '{}'",
        "update audit.entry set details = null, salt = null, person_id = null, company_id = null",
        "delete from audit.entry",
        "truncate audit.entry",
        "update audit.chain set entries = entries + 1",
        "delete from audit.chain",
        "truncate audit.chain cascade"
      })
  void the_owners_ordinary_statements_are_refused(String sql) {
    assertThatThrownBy(() -> owner.execute(sql))
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("only ever added to");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit.entry set details = '{}'",
        "delete from audit.entry",
        "truncate audit.entry",
        "update audit.chain set entries = 0",
        "insert into audit.chain (id) values (gen_random_uuid())",
        "insert into audit.entry (chain_id, action, details, seq)"
            + " values ('01900000-0000-7000-8000-0000000c0001', 'audit.log.exported', '{}', 7)",
        "insert into audit.entry (chain_id, action, details, at)"
            + " values ('01900000-0000-7000-8000-0000000c0001', 'audit.log.exported', '{}', now())",
        "insert into audit.entry (chain_id, action, details, hash)"
            + " values ('01900000-0000-7000-8000-0000000c0001', 'audit.log.exported', '{}', '\\x00')",
        "alter table audit.entry disable trigger all",
        "set session_replication_role = replica"
      })
  void the_portals_role_may_neither_change_nor_choose_a_place(String sql) {
    assertThatThrownBy(() -> Acting.run(Acting.Task.AUDIT, () -> db.execute(sql)))
        .rootCause()
        .hasMessageMatching("(?s).*(permission denied|must be owner).*");
  }

  @Test
  void nobody_adds_to_a_log_except_the_log_itself() {
    assertThatThrownBy(
            () ->
                db.execute(
                    "insert into audit.entry (chain_id, action, details)"
                        + " values (?, 'audit.log.exported', '{}')",
                    AuditWorld.KESSLER))
        .rootCause()
        .hasMessageContaining("row-level security");
  }

  @Test
  void a_company_reads_its_own_log_and_no_other() {
    world.entries(AuditWorld.KESSLER, 1);
    world.entries(AuditWorld.NORDWIND, 1);
    assertThat(db.fetch("select distinct chain_id from audit.entry").getValues(0, UUID.class))
        .containsExactly(AuditWorld.KESSLER);
    assertThat(db.fetch("select id from audit.chain").getValues(0, UUID.class))
        .containsExactly(AuditWorld.KESSLER);
    SignIn.out();
    assertThat(db.fetch("select 1 from audit.entry")).isEmpty();
  }

  @Test
  void after_its_time_the_content_is_gone_and_the_chain_still_holds() {
    UUID old = world.company();
    UUID somebody = UUID.randomUUID();
    OffsetDateTime now = OffsetDateTime.now(clock);
    world.entry(old, now.minusYears(11), "identity.data.taken", somebody, old, "{}");
    world.entry(old, now.minusYears(9), "identity.data.taken", somebody, old, "{}");
    world.entry(old, now.minusMonths(13), "identity.person.signedIn", somebody, old, "{}");
    world.entry(old, now.minusMonths(11), "identity.person.signedIn", somebody, old, "{}");

    int forgotten =
        forget("log-sign-ins", now.minusMonths(12)) + forget("log-entries", now.minusYears(10));
    assertThat(forgotten).isGreaterThanOrEqualTo(2);

    assertThat(world.of(old))
        .extracting(entry -> entry.getDetails() == null, entry -> entry.getPersonId() == null)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(true, true),
            org.assertj.core.groups.Tuple.tuple(false, false),
            org.assertj.core.groups.Tuple.tuple(true, true),
            org.assertj.core.groups.Tuple.tuple(false, false));
    assertThat(world.of(old)).allMatch(entry -> !entry.getAction().isEmpty());
    ChainReport report = new ChainReader(owner).verify(old, new HashSet<>());
    assertThat(report.intact()).isTrue();
    assertThat(report.forgotten()).isEqualTo(2);
  }

  @Test
  void nobody_makes_the_database_forget_too_early() {
    assertThatThrownBy(
            () -> db.execute("select audit.forget(true, now() - interval '89 days', 10)"))
        .hasMessageContaining("too early");
  }

  private int forget(String kind, OffsetDateTime before) {
    return rules.stream()
        .filter(rule -> rule.kind().equals(kind))
        .map(rule -> (RetentionRule.Batches) rule.work())
        .map(work -> Acting.as(Acting.Task.RETENTION, () -> work.batch(null, before, 500)))
        .findFirst()
        .orElseThrow();
  }
}
