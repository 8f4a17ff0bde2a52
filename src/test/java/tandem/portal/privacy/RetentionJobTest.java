package tandem.portal.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tandem.db.alliance.Tables.ROSTER_IMPORT;
import static tandem.db.alliance.Tables.ROSTER_LINE;
import static tandem.db.identity.Tables.ACCOUNT_REMOVAL;
import static tandem.db.identity.Tables.PERSON;
import static tandem.db.privacy.Tables.RETENTION_RUN;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.identity.RetentionRule;
import tandem.portal.identity.SignIn;
import tandem.portal.platform.ConflictException;

@PortalTest
@Transactional
@RecordApplicationEvents
class RetentionJobTest {
  private static final UUID KESSLER = UUID.fromString("01900000-0000-7000-8000-0000000c0001");
  private static final UUID NORDWIND = UUID.fromString("01900000-0000-7000-8000-0000000c0002");
  private static final String ADMINISTRATOR = "tobias.roth@kessler.example";
  private static final String AYLIN = "01900000-0000-7000-8000-000000010015";
  private static final String HENNING = "01900000-0000-7000-8000-000000010016";

  private static final String MAREIKE = "01900000-0000-7000-8000-000000010017";

  private final Instant now = Instant.now();

  @Autowired OwnerDb owner;
  @Autowired DSLContext db;
  @Autowired TransactionTemplate transaction;
  @Autowired RetentionPeriods periods;
  @Autowired RetentionRepository repository;
  @Autowired RetentionService retention;
  @Autowired List<RetentionRule> rules;
  @Autowired ApplicationEventPublisher publisher;
  @Autowired ApplicationEvents events;

  /// The portal's own job may have been at work while the other tests ran.
  @BeforeEach
  void beginTheDay() {
    owner.deleteFrom(RETENTION_RUN).execute();
  }

  @AfterEach
  void signOut() {
    SignIn.out();
  }

  @Test
  void leavers_are_erased_after_their_time_and_not_before() {
    left(AYLIN, 13);
    left(HENNING, 11);
    run();
    assertThat(owner.fetchCount(PERSON, PERSON.ID.eq(UUID.fromString(AYLIN)))).isZero();
    assertThat(owner.fetchCount(PERSON, PERSON.ID.eq(UUID.fromString(HENNING)))).isOne();
    assertThat(events.stream(PersonErased.class)).hasSize(1);
  }

  @Test
  void a_company_says_itself_how_long_it_keeps_its_leavers() {
    left(HENNING, 11);
    SignIn.as(owner, ADMINISTRATOR);
    retention.keepLeavers(6);
    SignIn.out();
    run();
    assertThat(owner.fetchCount(PERSON, PERSON.ID.eq(UUID.fromString(HENNING)))).isZero();
    SignIn.as(owner, ADMINISTRATOR);
    assertThatThrownBy(() -> retention.keepLeavers(37)).isInstanceOf(ConflictException.class);
  }

  @Test
  void of_a_people_file_the_counts_stay() {
    UUID applied = file(31, true);
    UUID young = file(29, true);
    UUID forgotten = file(15, false);
    UUID waiting = file(13, false);
    run();
    assertThat(lines(applied)).isZero();
    assertThat(
            owner.fetchValue(
                "select counts ->> 'SAME' from alliance.roster_import where id = ?", applied))
        .isEqualTo("3");
    assertThat(lines(young)).isEqualTo(3);
    assertThat(owner.fetchCount(ROSTER_IMPORT, ROSTER_IMPORT.ID.eq(forgotten))).isZero();
    assertThat(lines(waiting)).isEqualTo(3);
  }

  @Test
  void old_answers_say_whether_they_were_right_and_no_longer_what_was_chosen() {
    owner.execute(
        """
        update learning.answer set answered_at = answered_at - interval '25 months'
        where attempt_id in (select id from learning.attempt where person_id = ?::uuid)
        """,
        AYLIN);
    owner.execute(
        """
        update learning.attempt set started_at = started_at - interval '25 months',
          finished_at = finished_at - interval '25 months' where person_id = ?::uuid
        """,
        AYLIN);
    String right = sums();
    int others = chosen("<>");
    run();
    assertThat(chosen("=")).isZero();
    assertThat(chosen("<>")).isEqualTo(others);
    assertThat(sums()).isEqualTo(right);
  }

  @Test
  void old_refreshers_keep_right_or_wrong_and_those_never_answered_go() {
    owner.execute(
        """
        update learning.refresher set offered_at = offered_at - interval '25 months',
          lapses_at = lapses_at - interval '25 months', finished_at = finished_at - interval '25 months'
        where person_id = ?::uuid
        """,
        AYLIN);
    owner.execute(
        """
        update learning.refresher_question set answered_at = answered_at - interval '25 months'
        where refresher_id in (select id from learning.refresher where person_id = ?::uuid)
        """,
        AYLIN);
    owner.execute(
        """
        insert into learning.refresher (person_id, module_version_id, days, offered_at, lapses_at)
        select person_id, module_version_id, 2, now() - interval '26 months', now() - interval '25 months'
        from learning.completion where person_id = ?::uuid
        """,
        AYLIN);
    run();
    assertThat(
            owner.fetchValue(
                "select array_agg(days) from learning.refresher where person_id = ?::uuid", AYLIN))
        .isEqualTo(new Integer[] {30});
    assertThat(
            owner
                .fetch(
                    """
                    select q.content::text, q.correct from learning.refresher_question q
                    join learning.refresher r on r.id = q.refresher_id where r.person_id = ?::uuid
                    """,
                    AYLIN)
                .getValues(0, String.class))
        .hasSize(3)
        .containsOnly("{}");
    assertThat(
            owner.fetchValue(
                "select count(*)::int from learning.refresher_question where content = '{}'"))
        .isEqualTo(3);
  }

  @Test
  void reading_of_a_completed_module_goes_and_the_module_stays_completed() {
    owner.execute(
        "update learning.completion set completed_at = completed_at - interval '13 months' where person_id = ?::uuid",
        AYLIN);
    assertThat(read(AYLIN)).isPositive();
    run();
    assertThat(read(AYLIN)).isZero();
    assertThat(read(MAREIKE)).isPositive();
    assertThat(
            owner.fetchValue(
                "select count(*)::int from learning.completion where person_id = ?::uuid", AYLIN))
        .isEqualTo(1);
  }

  @Test
  void each_run_is_written_down_for_those_it_concerns() {
    left(AYLIN, 13);
    run();
    SignIn.as(owner, ADMINISTRATOR);
    assertThat(retention.runs())
        .singleElement()
        .satisfies(
            run -> {
              assertThat(run.kind()).isEqualTo("leavers");
              assertThat(run.amount()).isOne();
              assertThat(run.ofInstallation()).isFalse();
            });
    assertThat(retention.lastRun()).isEqualTo(LocalDate.ofInstant(now, ZoneId.systemDefault()));
    assertThat(events.stream(RetentionCarriedOut.class))
        .singleElement()
        .satisfies(event -> assertThat(event.details()).containsEntry("rows", "1"));
    assertThat(
            owner.fetchCount(
                RETENTION_RUN, RETENTION_RUN.COMPANY_ID.eq(NORDWIND), RETENTION_RUN.AMOUNT.gt(0)))
        .isZero();
  }

  @Test
  void a_days_work_is_done_once() {
    run();
    left(AYLIN, 13);
    run();
    assertThat(owner.fetchCount(PERSON, PERSON.ID.eq(UUID.fromString(AYLIN)))).isOne();
    assertThat(owner.fetchCount(RETENTION_RUN, RETENTION_RUN.BUSY_UNTIL.isNotNull())).isZero();
  }

  @Test
  void what_broke_off_is_taken_up_at_the_next_look_and_what_runs_is_left_alone() {
    run();
    left(AYLIN, 13);
    busyUntil("1 minute");
    run();
    assertThat(owner.fetchCount(PERSON, PERSON.ID.eq(UUID.fromString(AYLIN)))).isOne();
    SignIn.as(owner, ADMINISTRATOR);
    assertThat(retention.runs()).extracting(Run::state).containsOnly(Run.State.RUNNING);
    SignIn.out();

    busyUntil("-1 minute");
    owner.update(RETENTION_RUN).set(RETENTION_RUN.AMOUNT, 4).execute();
    SignIn.as(owner, ADMINISTRATOR);
    assertThat(retention.runs()).extracting(Run::state).containsOnly(Run.State.BROKEN_OFF);
    SignIn.out();
    run();
    assertThat(owner.fetchCount(PERSON, PERSON.ID.eq(UUID.fromString(AYLIN)))).isZero();
    SignIn.as(owner, ADMINISTRATOR);
    assertThat(retention.runs())
        .filteredOn(run -> run.kind().equals("leavers"))
        .singleElement()
        .satisfies(
            run -> {
              assertThat(run.amount()).as("with those from before").isEqualTo(5);
              assertThat(run.state()).isEqualTo(Run.State.DONE);
            });
  }

  @Test
  void the_day_shown_for_a_leaver_is_the_day_they_are_erased_on() {
    LocalDate today = LocalDate.ofInstant(now, ZoneId.systemDefault());
    LocalDate left = today.minusMonths(12);
    leftOn(AYLIN, left);
    assertThat(LeaverRetention.erasedOn(left, Period.ofMonths(12))).isAfter(today);
    run();
    assertThat(owner.fetchCount(PERSON, PERSON.ID.eq(UUID.fromString(AYLIN)))).isOne();
    owner.deleteFrom(RETENTION_RUN).execute();
    leftOn(AYLIN, left.minusDays(1));
    run();
    assertThat(owner.fetchCount(PERSON, PERSON.ID.eq(UUID.fromString(AYLIN)))).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "2025-11-25, 12, 2026-11-26",
    "2026-01-31, 1, 2026-03-01",
    "2026-02-28, 1, 2026-04-01",
    "2024-02-29, 12, 2025-03-01"
  })
  void the_day_of_erasure_is_the_first_past_the_period(
      LocalDate left, int months, LocalDate erased) {
    var kept = Period.ofMonths(months);
    assertThat(LeaverRetention.erasedOn(left, kept)).isEqualTo(erased);
    assertThat(left.isBefore(erased.minus(kept))).isTrue();
    assertThat(left.isBefore(erased.minusDays(1).minus(kept))).isFalse();
  }

  @Test
  void the_log_forgets_as_everything_else_does_and_its_periods_have_bounds_too() {
    Map.of("log-sign-ins", "P89D", "log-entries", "P11M")
        .forEach(
            (kind, period) ->
                assertThatThrownBy(
                        () ->
                            new RetentionPeriods(
                                rules,
                                new MockEnvironment()
                                    .withProperty("tandem.retention." + kind, period),
                                db))
                    .hasMessageContaining("tandem.retention." + kind));
    owner.execute(
        """
        insert into audit.entry (chain_id, at, action, company_id, details)
        select c, now() - interval '13 months', 'identity.person.signedIn', c, '{}' from (select ?::uuid c) own
        """,
        newCompany());
    run();
    assertThat(
            owner.fetchCount(
                RETENTION_RUN, RETENTION_RUN.KIND.eq("log-sign-ins"), RETENTION_RUN.AMOUNT.ge(1)))
        .isOne();
  }

  @Test
  void where_the_portal_keeps_no_accounts_the_ids_of_those_to_be_removed_go_after_a_month() {
    owner.execute(
        """
        insert into identity.account_removal (subject, due_at)
        values ('old', now() - interval '31 days'), ('young', now() - interval '29 days')
        """);
    run();
    assertThat(owner.fetchValues(ACCOUNT_REMOVAL.SUBJECT)).contains("young").doesNotContain("old");
  }

  @Test
  void a_period_outside_its_bounds_stops_the_start() {
    for (String period : List.of("P1D", "P37M", "soon")) {
      assertThatThrownBy(
              () ->
                  new RetentionPeriods(
                      rules,
                      new MockEnvironment().withProperty("tandem.retention.leavers", period),
                      db))
          .as(period)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("tandem.retention.leavers");
    }
    assertThat(
            new RetentionPeriods(
                    rules, new MockEnvironment().withProperty("tandem.retention.mails", "P30D"), db)
                .of("mails"))
        .hasDays(30);
  }

  private void run() {
    var clock = Clock.fixed(now, ZoneId.systemDefault());
    new RetentionJob(
            db, transaction, periods, repository, new RetentionJob.Surroundings(publisher, clock))
        .run();
  }

  private void left(String person, int months) {
    owner.execute(
        "update identity.person set active = false, left_on = current_date - make_interval(months => ?) where id = ?::uuid",
        months,
        person);
  }

  private void leftOn(String person, LocalDate day) {
    owner.execute(
        "update identity.person set active = false, left_on = ? where id = ?::uuid", day, person);
  }

  private void busyUntil(String fromNow) {
    owner.execute("update privacy.retention_run set busy_until = now() + ?::interval", fromNow);
  }

  private UUID newCompany() {
    UUID company = UUID.randomUUID();
    owner.execute(
        "insert into identity.company (id, name) values (?, ?)", company, company.toString());
    return company;
  }

  private UUID file(int daysAgo, boolean applied) {
    UUID id = UUID.randomUUID();
    owner.execute(
        """
        insert into alliance.roster_import (id, company_id, complete, counts, state, checked_by, checked_at, applied_at)
        select ?, ?, false, '{"SAME": 3}', 'x', p.id, now() - make_interval(days => ?), case when ? then now() end
        from identity.person p where p.email = ?
        """,
        id,
        KESSLER,
        daysAgo,
        applied,
        ADMINISTRATOR);
    owner.execute(
        """
        insert into alliance.roster_line (import_id, number, outcome, email)
        select ?, n, 'SAME', 'x@kessler.example' from generate_series(1, 3) n
        """,
        id);
    return id;
  }

  private int lines(UUID id) {
    return owner.fetchCount(ROSTER_LINE, ROSTER_LINE.IMPORT_ID.eq(id));
  }

  /// Answers that still say what was chosen: Aylin's (`=`), or everybody else's.
  private int chosen(String whose) {
    return owner
        .fetchSingle(
            "select count(*)::int from learning.answer a join learning.attempt t on t.id = a.attempt_id"
                + " where a.content <> '{}' and t.person_id "
                + whose
                + " ?::uuid",
            AYLIN)
        .get(0, Integer.class);
  }

  private String sums() {
    return owner
        .fetch(
            """
            select question_id, correct, confidence, answered_at::date, count(*)
            from learning.answer group by 1, 2, 3, 4 order by 1, 2, 3, 4
            """)
        .formatCSV();
  }

  private int read(String person) {
    return owner
        .fetchSingle(
            "select count(*)::int from learning.lesson_read where person_id = ?::uuid", person)
        .get(0, Integer.class);
  }
}
