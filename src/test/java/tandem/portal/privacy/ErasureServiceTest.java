package tandem.portal.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tandem.db.identity.Tables.PERSON;
import static tandem.db.notification.Tables.MAIL;
import static tandem.db.privacy.Tables.ERASURE_REQUEST;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.alliance.AllianceId;
import tandem.portal.alliance.PeopleFilter;
import tandem.portal.alliance.PeoplePage;
import tandem.portal.alliance.PeopleService;
import tandem.portal.identity.CompanyId;
import tandem.portal.identity.PersonDraft;
import tandem.portal.identity.PersonId;
import tandem.portal.identity.Provisioning;
import tandem.portal.identity.SignIn;
import tandem.portal.insight.Insight;
import tandem.portal.insight.InsightService;
import tandem.portal.platform.ConflictException;
import tandem.portal.platform.NotFoundException;

@PortalTest
@Transactional
@RecordApplicationEvents
class ErasureServiceTest {
  private static final UUID KESSLER = UUID.fromString("01900000-0000-7000-8000-0000000c0001");
  private static final AllianceId DEMO =
      new AllianceId(UUID.fromString("01900000-0000-7000-8000-00000a110001"));
  private static final String ADMINISTRATOR = "tobias.roth@kessler.example";
  private static final String EXECUTIVE = "heinz.kessler@kessler.example";
  private static final String HR = "petra.lang@kessler.example";

  /// A seller who has read, answered, passed and completed.
  private static final String AYLIN = "aylin.demir@kessler.example";

  /// Value messages name contacts in words people write; the erasure's page says that is theirs to
  /// change.
  private static final String WRITTEN_BY_PEOPLE = "messaging.value_message_version";

  /// The id of the account at the sign-in service, until it is removed there.
  private static final String STILL_TO_BE_REMOVED = "identity.account_removal";

  private static final String LENA = "lena.hoffmann@nordwind.example";

  @Autowired OwnerDb owner;
  @Autowired ErasureService erasures;
  @Autowired MyErasureService mine;
  @Autowired PeopleService people;
  @Autowired Provisioning provisioning;
  @Autowired InsightService insights;
  @Autowired ApplicationEvents events;

  @AfterEach
  void signOut() {
    SignIn.out();
  }

  @Test
  void nothing_in_the_database_leads_to_somebody_erased() {
    PersonId aylin = id(AYLIN);
    owner.execute(
        "insert into notification.mail (recipient, subject, body, created_at) values (?, 'Hello', 'Text', now())",
        AYLIN);
    owner.execute(
        """
        with i as (
          insert into alliance.roster_import (company_id, complete, state, checked_by, checked_at)
          values (?, false, 'x', ?, now()) returning id)
        insert into alliance.roster_line (import_id, number, outcome, person_id, external_id, email, given_name, family_name)
        select id, 2, 'SAME', ?, 'K-10121', ?, 'Aylin', 'Demir' from i
        """,
        KESSLER,
        id(ADMINISTRATOR).value(),
        aylin.value(),
        AYLIN);
    owner.execute(
        "update identity.person set subject = 'aylins-subject' where id = ?", aylin.value());
    owner.execute(
        """
        update learning.answer set content = ?::jsonb
        where attempt_id = (select max(id::text)::uuid from learning.attempt where person_id = ?)
        """,
        "{\"typed\": \"Ask Demir\"}",
        aylin.value());
    List<String> traces = List.of(aylin.toString(), AYLIN, "K-10121", "Demir", "aylins-subject");
    assertThat(found(traces)).isNotEmpty();

    SignIn.as(owner, ADMINISTRATOR);
    erasures.erase(aylin);

    assertThat(found(traces)).isEmpty();
  }

  @Test
  void every_figure_is_the_same_before_and_after() {
    PersonId aylin = id(AYLIN);
    SignIn.as(owner, ADMINISTRATOR);
    provisioning.deactivate(new CompanyId(KESSLER), List.of(aylin.value()));
    Insight before = insight();
    Map<String, String> sums = sums();

    SignIn.as(owner, ADMINISTRATOR);
    erasures.erase(aylin);

    assertThat(insight())
        .usingRecursiveComparison()
        .withComparatorForType(ErasureServiceTest::nearly, Double.class)
        .isEqualTo(before);
    assertThat(sums()).isEqualTo(sums);
  }

  @Test
  void whoever_has_left_counts_in_the_past_they_were_part_of() {
    PersonId aylin = id(AYLIN);
    List<?> before = pastSellers();
    SignIn.as(owner, ADMINISTRATOR);
    erasures.erase(aylin);
    assertThat(pastSellers()).isEqualTo(before);
    assertThat(sellersToday()).isEqualTo(before.size() - 1);
  }

  @Test
  void no_list_shows_the_shell() {
    SignIn.as(owner, ADMINISTRATOR);
    int before = listed();
    erasures.erase(id(AYLIN));
    assertThat(listed()).isEqualTo(before - 1);
    assertThat(erasures.leavers()).isEmpty();
    assertThat(erasures.matching("erased.invalid")).isEmpty();
  }

  private int listed() {
    PeoplePage page = people.page(PeopleFilter.ALL);
    return page.active() + page.left();
  }

  @Test
  void a_person_of_another_company_does_not_exist() {
    PersonId lena = id(LENA);
    SignIn.as(owner, ADMINISTRATOR);
    assertThatThrownBy(() -> erasures.erase(lena)).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> erasures.candidate(lena)).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> erasures.refuse(lena, "No")).isInstanceOf(NotFoundException.class);
    assertThat(erasures.matching("hoffmann")).isEmpty();
    assertThat(owner.fetchCount(PERSON, PERSON.ID.eq(lena.value()))).isOne();
  }

  @Test
  void is_refused_to_everybody_but_an_administrator() {
    PersonId aylin = id(AYLIN);
    for (String email : List.of(HR, EXECUTIVE, AYLIN, "miriam.vogt@kessler.example")) {
      SignIn.as(owner, email);
      assertThatThrownBy(() -> erasures.erase(aylin))
          .as(email)
          .isInstanceOf(AccessDeniedException.class);
      assertThatThrownBy(erasures::waiting).as(email).isInstanceOf(AccessDeniedException.class);
    }
  }

  @Test
  void nobody_erases_themselves() {
    PersonId administrator = SignIn.as(owner, ADMINISTRATOR);
    assertThatThrownBy(() -> erasures.erase(administrator)).isInstanceOf(ConflictException.class);
  }

  @Test
  void of_two_administrators_who_erase_each_other_one_stays() {
    PersonId aylin = id(AYLIN);
    PersonId administrator = SignIn.as(owner, ADMINISTRATOR);
    erasures.candidate(aylin);
    owner.execute("update identity.person set active = false where id = ?", administrator.value());
    assertThatThrownBy(() -> erasures.erase(aylin)).isInstanceOf(AccessDeniedException.class);
    assertThat(owner.fetchCount(PERSON, PERSON.ID.eq(aylin.value()))).isOne();
  }

  @Test
  void of_many_who_ask_the_most_urgent_are_read_first() {
    owner.execute(
        """
        with people as (
          insert into identity.person (company_id, email, given_name, family_name)
          select ?, 'asks' || i || '@kessler.example', 'Asks', 'Much' from generate_series(1, 51) i returning id)
        insert into privacy.erasure_request (company_id, person_id, requested_on, due_on)
        select ?, id, date '2026-01-01', date '2026-02-01' + row_number() over ()::int from people
        """,
        KESSLER,
        KESSLER);
    SignIn.as(owner, ADMINISTRATOR);
    assertThat(erasures.waiting())
        .hasSize(ErasureQueries.MOST)
        .first()
        .extracting(ErasureRequest::dueOn)
        .isEqualTo(LocalDate.of(2026, 2, 2));
  }

  @Test
  void the_log_gets_an_id_that_leads_nowhere() {
    PersonId aylin = id(AYLIN);
    SignIn.as(owner, ADMINISTRATOR);
    erasures.erase(aylin);
    assertThat(events.stream(PersonErased.class))
        .singleElement()
        .isEqualTo(new PersonErased(KESSLER, aylin));
    assertThat(owner.fetchCount(PERSON, PERSON.ID.eq(aylin.value()))).isZero();
  }

  @Test
  void the_address_is_free_again() {
    SignIn.as(owner, ADMINISTRATOR);
    erasures.erase(id(AYLIN));
    UUID next = UUID.randomUUID();
    provisioning.write(
        new CompanyId(KESSLER),
        List.of(new PersonDraft(next, "K-10121", AYLIN, "Aylin", "Demir", null)));
    assertThat(id(AYLIN).value()).isEqualTo(next);
  }

  @Test
  void a_request_has_a_month_and_tells_both() {
    owner.deleteFrom(MAIL).execute();
    SignIn.as(owner, AYLIN);
    mine.ask();
    mine.ask();
    assertThat(mine.mine())
        .singleElement()
        .satisfies(
            request -> assertThat(request.dueOn()).isEqualTo(request.requestedOn().plusMonths(1)));
    assertThat(owner.select(MAIL.RECIPIENT).from(MAIL).fetch(MAIL.RECIPIENT))
        .containsExactlyInAnyOrder(AYLIN, ADMINISTRATOR);
    assertThat(owner.select(MAIL.BODY).from(MAIL).where(MAIL.RECIPIENT.eq(ADMINISTRATOR)).fetch())
        .singleElement()
        .asString()
        .doesNotContain("Aylin");
    SignIn.as(owner, ADMINISTRATOR);
    assertThat(erasures.waiting())
        .singleElement()
        .extracting(ErasureRequest::name)
        .isEqualTo("Demir, Aylin");
  }

  @Test
  void another_companys_administrator_sees_no_request() {
    SignIn.as(owner, LENA);
    mine.ask();
    SignIn.as(owner, ADMINISTRATOR);
    assertThat(erasures.waiting()).isEmpty();
  }

  @Test
  void a_refusal_needs_a_reason_and_the_person_reads_it() {
    PersonId aylin = SignIn.as(owner, AYLIN);
    mine.ask();
    SignIn.as(owner, ADMINISTRATOR);
    assertThatThrownBy(() -> erasures.refuse(aylin, "  ")).isInstanceOf(ConflictException.class);
    erasures.refuse(aylin, "We have to keep proofs of training for two years.");
    SignIn.as(aylin);
    assertThat(mine.mine())
        .singleElement()
        .satisfies(
            request -> {
              assertThat(request.outcome()).isEqualTo(ErasureRequest.Outcome.REFUSED);
              assertThat(request.reason()).contains("proofs of training");
            });
    mine.ask();
    assertThat(mine.mine()).hasSize(2);
  }

  @Test
  void a_request_carried_out_proves_it_and_names_nobody() {
    PersonId aylin = SignIn.as(owner, AYLIN);
    mine.ask();
    SignIn.as(owner, ADMINISTRATOR);
    erasures.refuse(aylin, "Aylin Demir is needed here");
    SignIn.as(aylin);
    mine.ask();
    owner.deleteFrom(MAIL).execute();
    SignIn.as(owner, ADMINISTRATOR);
    erasures.erase(aylin);
    assertThat(owner.selectFrom(ERASURE_REQUEST).fetch())
        .singleElement()
        .satisfies(
            request -> {
              assertThat(request.getOutcome()).isEqualTo("ERASED");
              assertThat(request.getPersonId()).isNull();
              assertThat(request.getReason()).isNull();
            });
    assertThat(owner.selectFrom(MAIL).fetch())
        .singleElement()
        .satisfies(
            mail -> {
              assertThat(mail.getRecipient()).isEqualTo(AYLIN);
              assertThat(mail.getFarewell()).isTrue();
            });
  }

  @Test
  void a_request_can_be_withdrawn() {
    SignIn.as(owner, AYLIN);
    mine.ask();
    mine.withdraw();
    assertThat(mine.mine())
        .singleElement()
        .extracting(ErasureRequest::outcome)
        .isEqualTo(ErasureRequest.Outcome.WITHDRAWN);
    SignIn.as(owner, ADMINISTRATOR);
    assertThat(erasures.waiting()).isEmpty();
  }

  private Insight insight() {
    SignIn.as(owner, EXECUTIVE);
    return insights.of(DEMO);
  }

  private PersonId id(String email) {
    return new PersonId(
        owner.select(PERSON.ID).from(PERSON).where(PERSON.EMAIL.eq(email)).fetchSingle().value1());
  }

  /// What every statistic is made of, without people: completions, attempts, answers, openings and
  /// the roster of every day there has been a change.
  private Map<String, String> sums() {
    var sums = new LinkedHashMap<String, String>();
    for (String sql :
        List.of(
            "select module_version_id, completed_at::date, count(*) from learning.completion group by 1, 2",
            "select module_version_id, number, passed, started_at::date, finished_at::date, count(*)"
                + " from learning.attempt group by 1, 2, 3, 4, 5",
            "select question_id, content, correct, confidence, answered_at::date, count(*)"
                + " from learning.answer group by 1, 2, 3, 4, 5",
            "select module_version_id, opened_at::date, count(*) from learning.progress group by 1, 2",
            "select side_id, job_role, region, valid_from, valid_until, count(*)"
                + " from alliance.membership where role = 'SELLER' group by 1, 2, 3, 4, 5",
            "select wave_id, cell, answers, count(*) from survey.response group by 1, 2, 3")) {
      sums.put(
          sql,
          String.valueOf(
              owner
                  .fetchSingle(
                      "select string_agg(s::text, E'\\n' order by s::text) from (" + sql + ") s")
                  .get(0)));
    }
    assertThat(sums.values()).doesNotContain("null");
    return sums;
  }

  private List<?> pastSellers() {
    return owner
        .fetch(
            """
            select m.side_id, m.valid_from from alliance.membership m
            join alliance.side s on s.id = m.side_id
            where s.alliance_id = ? and m.role = 'SELLER' and m.valid_from < current_date
            order by m.side_id, m.valid_from
            """,
            DEMO.value())
        .intoMaps();
  }

  private int sellersToday() {
    return owner
        .fetchSingle(
            """
            select count(*)::int from alliance.membership m
            join alliance.side s on s.id = m.side_id
            where s.alliance_id = ? and m.role = 'SELLER' and coalesce(m.valid_until, current_date) >= current_date
            """,
            DEMO.value())
        .get(0, Integer.class);
  }

  /// Tables that hold one of these texts in any column, but for content everybody reads.
  private List<String> found(List<String> texts) {
    var found = new ArrayList<String>();
    for (String table :
        owner
            .fetch(
                """
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'public')
                """)
            .getValues(0, String.class)) {
      for (String text : texts) {
        if (text.equals("Demir") && table.equals(WRITTEN_BY_PEOPLE)
            || text.equals("aylins-subject") && table.equals(STILL_TO_BE_REMOVED)) {
          continue;
        }
        Integer rows =
            owner
                .fetchSingle(
                    "select count(*)::int from " + table + " t where t::text ilike ?",
                    "%" + text + "%")
                .get(0, Integer.class);
        if (rows > 0) {
          found.add(table + ": " + text);
        }
      }
    }
    return found;
  }

  private static int nearly(Double a, Double b) {
    return Math.abs(a - b) < 1e-9 ? 0 : Double.compare(a, b);
  }
}
