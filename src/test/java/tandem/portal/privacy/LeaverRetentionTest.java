package tandem.portal.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.db.identity.Tables.PERSON;
import static tandem.db.privacy.Tables.RETENTION_RUN;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionTemplate;
import tandem.db.privacy.tables.records.RetentionRunRecord;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.identity.RetentionRule;

/// Leavers are erased one by one, each in a transaction of its own; so this test commits, for a
/// company of its own, and tidies up.
@PortalTest
@ExtendWith(OutputCaptureExtension.class)
class LeaverRetentionTest {
  private static final UUID COMPANY = UUID.fromString("01900000-0000-7000-8000-0000000c0a01");
  private static final List<UUID> LEAVERS =
      List.of(
          UUID.fromString("01900000-0000-7000-8000-0000000a0001"),
          UUID.fromString("01900000-0000-7000-8000-0000000a0002"),
          UUID.fromString("01900000-0000-7000-8000-0000000a0003"));
  private static final UUID STUBBORN = LEAVERS.getFirst();

  @Autowired OwnerDb owner;
  @Autowired DSLContext db;
  @Autowired TransactionTemplate transaction;
  @Autowired RetentionRepository repository;
  @Autowired List<RetentionRule> rules;
  @Autowired ApplicationEventPublisher publisher;

  @BeforeEach
  void three_leavers_of_whom_one_cannot_be_erased() {
    forget();
    owner.execute("insert into identity.company (id, name) values (?, 'Leavers AG')", COMPANY);
    for (UUID leaver : LEAVERS) {
      owner.execute(
          """
          insert into identity.person (id, company_id, email, given_name, family_name, active, left_on)
          values (?, ?, ?, 'Theodora', 'Unvergesslich', false, current_date - interval '13 months')
          """,
          leaver,
          COMPANY,
          leaver + "@leavers.example");
    }
    owner.execute(
        """
        create function privacy.refuse_for_a_test() returns trigger language plpgsql as $$
        begin
          raise exception 'Theodora Unvergesslich must not be erased';
        end $$
        """);
    owner.execute(
        "create trigger refuse_for_a_test before update on identity.person for each row"
            + " when (old.id = '"
            + STUBBORN
            + "') execute function privacy.refuse_for_a_test()");
  }

  @AfterEach
  void forget() {
    owner.execute("drop trigger if exists refuse_for_a_test on identity.person");
    owner.execute("drop function if exists privacy.refuse_for_a_test()");
    owner.deleteFrom(RETENTION_RUN).execute();
    owner.deleteFrom(PERSON).where(PERSON.COMPANY_ID.eq(COMPANY)).execute();
    owner.execute("delete from identity.company where id = ?", COMPANY);
  }

  @Test
  void one_who_cannot_be_erased_is_counted_and_named_nowhere_and_the_next_are_erased(
      CapturedOutput output) {
    run(Instant.now());
    assertThat(stillThere()).containsExactly(STUBBORN);
    RetentionRunRecord run = theRun(LocalDate.now());
    assertThat(run.getAmount()).isEqualTo(2);
    assertThat(run.getFailed()).isOne();
    assertThat(run.getBusyUntil()).isNull();
    assertThat(output)
        .contains("Retention of leavers failed for one")
        .doesNotContain("Theodora", "Unvergesslich", STUBBORN.toString());
  }

  @Test
  void whoever_could_not_be_erased_is_tried_again_the_next_day() {
    Instant now = Instant.now();
    run(now);
    owner.execute("drop trigger refuse_for_a_test on identity.person");
    run(now.plus(2, ChronoUnit.HOURS));
    run(now.plus(1, ChronoUnit.DAYS));
    assertThat(stillThere()).isEmpty();
    assertThat(theRun(LocalDate.now().plusDays(1)).getAmount()).isOne();
  }

  private void run(Instant now) {
    var leavers = rules.stream().filter(rule -> rule.kind().equals(LeaverRetention.KIND)).toList();
    new RetentionJob(
            db,
            transaction,
            new RetentionPeriods(leavers, new MockEnvironment(), db),
            repository,
            new RetentionJob.Surroundings(publisher, Clock.fixed(now, ZoneId.systemDefault())))
        .run();
  }

  private List<UUID> stillThere() {
    return owner
        .select(PERSON.ID)
        .from(PERSON)
        .where(PERSON.COMPANY_ID.eq(COMPANY), PERSON.ERASED_ON.isNull())
        .fetch(PERSON.ID);
  }

  private RetentionRunRecord theRun(LocalDate day) {
    return owner.fetchSingle(
        RETENTION_RUN, RETENTION_RUN.COMPANY_ID.eq(COMPANY), RETENTION_RUN.DAY.eq(day));
  }
}
