package tandem.portal.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;

/// What plain SQL gets as the portal's own role: whatever a query of ours forgets, or somebody
/// smuggles into one.
@PortalTest
class RowSecurityTest {
  private static final UUID KESSLER = UUID.fromString("01900000-0000-7000-8000-0000000c0001");
  private static final UUID NORDWIND = UUID.fromString("01900000-0000-7000-8000-0000000c0002");
  private static final UUID HALDEN = UUID.fromString("01900000-0000-7000-8000-0000000c0003");
  private static final UUID ANNA = UUID.fromString("01900000-0000-7000-8000-000000010001");

  private static final UUID MIRIAM = UUID.fromString("01900000-0000-7000-8000-000000010003");
  private static final UUID OLIVER = UUID.fromString("01900000-0000-7000-8000-000000010009");

  /// The same for every company.
  private static final Set<String> FOR_ALL =
      Set.of("survey.instrument", "insight.trust_item", "credential.public_key");

  @Autowired DataSource dataSource;
  @Autowired OwnerDb owner;

  @Test
  void the_portals_role_owns_nothing_and_is_bound_by_the_policies() throws SQLException {
    try (Connection sql = as(null, null)) {
      assertThat(one(sql, "select current_user")).isEqualTo("tandem_app");
      assertThat(
              one(
                  sql,
                  "select count(*) from pg_roles where rolname = current_user"
                      + " and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)"))
          .isEqualTo("0");
      assertThat(
              one(
                  sql,
                  "select count(*) from pg_class where relowner = (select oid from pg_roles"
                      + " where rolname = current_user)"))
          .isEqualTo("0");
    }
  }

  @Test
  void every_table_of_a_company_has_policies() {
    List<String> open =
        owner
            .fetch(
                "select n.nspname || '.' || c.relname from pg_class c"
                    + " join pg_namespace n on n.oid = c.relnamespace"
                    + " where c.relkind = 'r' and not c.relrowsecurity"
                    + " and n.nspname !~ '^(pg_|information_schema|public|demo)'"
                    + " and has_table_privilege('tandem_app', c.oid, 'select') order by 1")
            .getValues(0, String.class);
    assertThat(open).isEmpty();
  }

  /// Without the right, PostgreSQL skips these in silence.
  @Test
  void the_portals_role_may_wipe_responses_and_count_lines() {
    for (String table :
        List.of("survey.response", "survey.wave_cell", "alliance.roster_line", "identity.person")) {
      assertThat(owner.fetchValue("select has_table_privilege('tandem_app', ?, 'maintain')", table))
          .as(table)
          .isEqualTo(true);
    }
  }

  @Test
  void without_a_company_every_table_is_empty() throws SQLException {
    try (Connection sql = as(null, null)) {
      for (String table : readable(sql)) {
        if (!FOR_ALL.contains(table)) {
          assertThat(one(sql, "select count(*) from " + table)).as(table).isEqualTo("0");
        }
      }
    }
  }

  @Test
  void people_and_what_they_learned_are_their_own_companys() throws SQLException {
    for (String table :
        List.of(
            "identity.person where company_id <> '%s'",
            "identity.company_role r join identity.person p on p.id = r.person_id"
                + " where p.company_id <> '%s'",
            "alliance.membership m join alliance.side s on s.id = m.side_id"
                + " where s.company_id <> '%s'")) {
      try (Connection sql = as(KESSLER, ANNA)) {
        assertThat(one(sql, "select count(*) from " + table.formatted(KESSLER)))
            .as(table)
            .isEqualTo("0");
      }
    }
    List<String> foreign =
        owner
            .fetch("select id from identity.person where company_id = ?", NORDWIND)
            .getValues(0, String.class);
    assertThat(foreign).isNotEmpty();
    String list = "('" + String.join("','", foreign) + "')";
    for (String table :
        List.of(
            "learning.progress",
            "learning.completion",
            "learning.lesson_read",
            "learning.attempt",
            "learning.refresher",
            "enablement.assignment")) {
      assertThat(
              owner
                  .fetchSingle("select count(*) from " + table + " where person_id in " + list)
                  .get(0, Long.class))
          .as("there is something to hide in " + table)
          .isPositive();
      try (Connection sql = as(KESSLER, ANNA)) {
        assertThat(one(sql, "select count(*) from " + table + " where person_id::text in " + list))
            .as(table)
            .isEqualTo("0");
      }
    }
  }

  @Test
  void of_the_other_sides_draft_there_is_only_that_it_exists() throws SQLException {
    String drafts =
        "select count(*) from messaging.value_message_version v join alliance.side s"
            + " on s.id = v.author_side where v.state = 'DRAFT' and s.company_id = '%s'";
    assertThat(owner.fetchValue(drafts.formatted(KESSLER))).isNotEqualTo(0L);
    try (Connection sql = as(KESSLER, null)) {
      assertThat(one(sql, drafts.formatted(KESSLER))).isNotEqualTo("0");
    }
    try (Connection sql = as(NORDWIND, null)) {
      assertThat(one(sql, drafts.formatted(KESSLER))).isEqualTo("0");
      assertThat(
              one(
                  sql,
                  "select count(*) from messaging.work w join alliance.side s"
                      + " on s.id = w.author_side where w.state = 'DRAFT' and s.company_id = '"
                      + KESSLER
                      + "'"))
          .isNotEqualTo("0");
      try (var statement = sql.createStatement()) {
        assertThat(
                statement.executeUpdate(
                    "update messaging.value_message_version set content = '{}'"
                        + " where state = 'DRAFT' and author_side in (select id from alliance.side"
                        + " where company_id = '"
                        + KESSLER
                        + "')"))
            .isZero();
      }
    }
  }

  @Test
  void a_message_begins_as_a_draft_and_never_goes_back_to_one() throws SQLException {
    String insert =
        "insert into messaging.value_message_version"
            + " (message_id, number, state, content, author_side, edited_by, edited_at)"
            + " select message_id, 99, '%s', content, '01900000-0000-7000-8000-0000051de001', '"
            + MIRIAM
            + "', now() from messaging.value_message_version where state = 'PUBLISHED' limit 1";
    for (String state : List.of("SUBMITTED", "SCHEDULED", "PUBLISHED", "SUPERSEDED", "RETIRED")) {
      try (Connection sql = as(KESSLER, MIRIAM)) {
        assertThatThrownBy(() -> one(sql, insert.formatted(state) + " returning id"))
            .as(state)
            .hasMessageContaining("row-level security");
      }
    }
    for (String state : List.of("DRAFT", "SUBMITTED", "SCHEDULED")) {
      try (Connection sql = as(KESSLER, MIRIAM)) {
        assertThatThrownBy(
                () ->
                    one(
                        sql,
                        "update messaging.value_message_version set state = '"
                            + state
                            + "' where state = 'PUBLISHED' returning id"))
            .as(state)
            .hasMessageContaining("replaced or retired, and nothing else");
      }
    }
  }

  @Test
  void attempts_and_answers_are_their_own_persons() throws SQLException {
    try (Connection sql = as(KESSLER, ANNA)) {
      assertThat(
              one(sql, "select count(*) from learning.attempt where person_id <> '" + ANNA + "'"))
          .isEqualTo("0");
      assertThat(
              one(
                  sql,
                  "select count(*) from learning.answer a where a.attempt_id not in"
                      + " (select id from learning.attempt)"))
          .isEqualTo("0");
    }
  }

  @Test
  void refreshers_are_their_own_persons_and_whoever_offers_them_sees_no_answer()
      throws SQLException {
    try (Connection sql = as(KESSLER, ANNA)) {
      assertThat(one(sql, "select count(*) from learning.refresher")).isEqualTo("0");
      assertThat(one(sql, "select count(*) from learning.refresher_question")).isEqualTo("0");
    }
    try (Connection sql = as(KESSLER, null, "REFRESHERS")) {
      assertThat(one(sql, "select count(*) from learning.refresher")).isNotEqualTo("0");
      assertThat(
              one(
                  sql,
                  "select count(*) from learning.refresher r where not exists"
                      + " (select from identity.person p where p.id = r.person_id)"))
          .isEqualTo("0");
      for (String table :
          List.of("learning.refresher_question", "learning.attempt", "learning.answer")) {
        assertThat(one(sql, "select count(*) from " + table)).as(table).isEqualTo("0");
      }
    }
    refused(
        "insert into learning.refresher (person_id, module_version_id, days, offered_at, lapses_at)"
            + " select '"
            + ANNA
            + "', id, 2, now(), now() from learning.module_version limit 1");
  }

  @Test
  void another_alliance_does_not_exist() throws SQLException {
    try (Connection sql = as(HALDEN, null)) {
      String kesslers = "01900000-0000-7000-8000-00000a110001";
      for (String table :
          List.of("messaging.value_message", "learning.module", "survey.wave", "alliance.side")) {
        assertThat(
                one(
                    sql,
                    "select count(*) from " + table + " where alliance_id = '" + kesslers + "'"))
            .as(table)
            .isEqualTo("0");
      }
      for (String view :
          List.of("seller", "opening", "first_answer", "recall_day", "wave_side", "question")) {
        assertThat(
                one(
                    sql,
                    "select count(*) from insight."
                        + view
                        + " where alliance_id = '"
                        + kesslers
                        + "'"))
            .as(view)
            .isEqualTo("0");
      }
      for (String view : List.of("trust_score", "trust_pattern", "wave_item")) {
        assertThat(one(sql, "select count(*) from insight." + view)).as(view).isEqualTo("0");
      }
      assertThat(one(sql, "select count(*) from identity.company where id = '" + KESSLER + "'"))
          .isEqualTo("0");
    }
  }

  @Test
  void the_figures_name_nobody() throws SQLException {
    try (Connection sql = as(KESSLER, ANNA)) {
      assertThat(one(sql, "select count(*) from insight.seller")).isNotEqualTo("0");
      assertThat(
              one(
                  sql,
                  "select count(*) from insight.seller where person_id in"
                      + " (select id from identity.person)"))
          .isEqualTo("0");
      assertThatThrownBy(() -> one(sql, "select value from insight.salt"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void open_waves_show_no_response() throws SQLException {
    try (Connection sql = as(KESSLER, ANNA)) {
      assertThat(
              one(
                  sql,
                  "select count(*) from survey.response r join survey.wave w on w.id = r.wave_id"
                      + " where w.state <> 'CLOSED'"))
          .isEqualTo("0");
      assertThat(one(sql, "select count(*) from survey.response")).isNotEqualTo("0");
    }
  }

  @Test
  void nothing_is_written_for_another_company() throws SQLException {
    refused(
        "insert into identity.person (company_id, email, given_name, family_name) values ('"
            + NORDWIND
            + "', 'x@nordwind.example', 'X', 'Y')");
    refused(
        "insert into alliance.membership (side_id, person_id, role, valid_from) values"
            + " ('01900000-0000-7000-8000-0000051de002', '"
            + ANNA
            + "', 'PARTNER_MANAGER', now())");
    refused(
        "insert into messaging.approval (version_id, side_id, person_id, digest, approved_at)"
            + " select id, '01900000-0000-7000-8000-0000051de002', '"
            + ANNA
            + "', 'x', now() from messaging.value_message_version limit 1");
    try (Connection sql = as(KESSLER, ANNA);
        var statement = sql.createStatement()) {
      assertThat(
              statement.executeUpdate(
                  "update identity.person set active = false where company_id = '"
                      + NORDWIND
                      + "'"))
          .isZero();
    }
  }

  @Test
  void a_side_in_another_alliance_is_not_the_other_side_of_this_one() throws SQLException {
    String sign =
        "insert into messaging.approval (version_id, side_id, person_id, digest, approved_at)"
            + " select v.id, '%s', '%s', 'x', now() from messaging.value_message_version v"
            + " join messaging.value_message m on m.id = v.message_id where v.state = 'SUBMITTED'"
            + " and m.alliance_id = '01900000-0000-7000-8000-00000a110001' and not exists (select"
            + " from messaging.approval a where a.version_id = v.id and a.side_id = '%1$s') limit 1";
    String inHaldens =
        "(select s.id from alliance.side s where s.company_id = '"
            + NORDWIND
            + "' and s.alliance_id = '01900000-0000-7000-8000-00000a110002')";
    try (Connection sql = as(NORDWIND, OLIVER)) {
      String side = one(sql, inHaldens.substring(1, inHaldens.length() - 1));
      assertThatThrownBy(() -> one(sql, sign.formatted(side, OLIVER) + " returning 1"))
          .hasMessageContaining("row-level security");
    }
    try (Connection sql = as(KESSLER, ANNA);
        var statement = sql.createStatement()) {
      assertThatThrownBy(
              () ->
                  statement.executeUpdate(
                      sign.formatted("01900000-0000-7000-8000-0000051de001", ANNA)))
          .as("a seller signs nothing")
          .hasMessageContaining("row-level security");
    }
    try (Connection sql = as(KESSLER, ANNA);
        var statement = sql.createStatement()) {
      assertThat(statement.executeUpdate("delete from messaging.approval")).isZero();
    }
  }

  @Test
  void instruments_come_by_two_signatures_and_by_nothing_else() throws SQLException {
    refused("insert into survey.instrument (slug, version, definition) values ('x', 1, '{}')");
    refused("update survey.instrument set definition = '{}'");
    refused("delete from survey.instrument");
    refused(begin(ANNA));
    String kessler = "01900000-0000-7000-8000-0000051de001";
    String nordwind = "01900000-0000-7000-8000-0000051de002";
    for (String alone :
        List.of(sign(OLIVER, nordwind), sign(MIRIAM, nordwind), sign(OLIVER, kessler), RELEASE)) {
      try (Connection sql = as(KESSLER, MIRIAM);
          var statement = sql.createStatement()) {
        assertThat(statement.executeUpdate(begin(MIRIAM))).isEqualTo(1);
        if (alone.equals(RELEASE)) {
          assertThat(statement.executeUpdate(sign(MIRIAM, kessler))).isEqualTo(1);
        }
        assertThatThrownBy(() -> statement.executeUpdate(alone))
            .as(alone)
            .hasMessageContaining("row-level security");
      }
    }
    try (Connection sql = as(KESSLER, MIRIAM);
        var statement = sql.createStatement()) {
      statement.executeUpdate(begin(MIRIAM));
      statement.executeUpdate(sign(MIRIAM, kessler));
      act(statement, NORDWIND, OLIVER);
      statement.executeUpdate(
          "update survey.instrument_draft set definition = '{\"a\":1}' where slug = 'x'");
      statement.executeUpdate(sign(OLIVER, nordwind));
      var savepoint = sql.setSavepoint();
      assertThatThrownBy(() -> statement.executeUpdate(RELEASE))
          .as("the first signature was under another text")
          .hasMessageContaining("row-level security");
      sql.rollback(savepoint);
      act(statement, KESSLER, MIRIAM);
      statement.executeUpdate(sign(MIRIAM, kessler));
      act(statement, NORDWIND, ANNA);
      assertThat(one(sql, "select count(*) from survey.instrument_draft where slug = 'x'"))
          .isEqualTo("0");
      act(statement, NORDWIND, OLIVER);
      assertThat(statement.executeUpdate(RELEASE)).isEqualTo(1);
    }
  }

  private static final String RELEASE =
      "insert into survey.instrument (id, slug, version, definition, alliance_id, released_at)"
          + " select id, slug, 1, definition, alliance_id, now() from survey.instrument_draft"
          + " where slug = 'x'";

  private static String begin(UUID person) {
    return "insert into survey.instrument_draft (alliance_id, slug, definition, edited_by, edited_at)"
        + " values ('01900000-0000-7000-8000-00000a110001', 'x', '{}', '%s', now())"
            .formatted(person);
  }

  private static String sign(UUID person, String side) {
    return "insert into survey.instrument_signature (draft_id, side_id, person_id, signed_at)"
        + " select id, '%s', '%s', now() from survey.instrument_draft where slug = 'x'"
            .formatted(side, person);
  }

  private static void act(java.sql.Statement statement, UUID company, UUID person)
      throws SQLException {
    statement.execute(
        "select set_config('tandem.company', '%s', true), set_config('tandem.person', '%s', true)"
            .formatted(company, person));
  }

  @Test
  void the_policies_cannot_be_lifted() throws SQLException {
    refused("alter table identity.person disable row level security");
    refused("drop policy read on identity.person");
    refused("set role postgres");
    refused("truncate survey.response");
    refused("create function public.peek() returns int language sql as 'select 1'");
    refused("delete from identity.person");
  }

  @Test
  void the_daily_deleting_sees_one_company_and_nothing_young() throws SQLException {
    try (Connection sql = as(null, null, "RETENTION")) {
      for (String table :
          List.of(
              "identity.person", "learning.attempt", "learning.answer", "alliance.membership")) {
        assertThat(one(sql, "select count(*) from " + table)).as(table).isEqualTo("0");
      }
      assertThat(
              one(
                  sql,
                  "select count(*) from notification.mail where created_at > now() - interval '7 days'"))
          .isEqualTo("0");
    }
    try (Connection sql = as(KESSLER, null, "RETENTION")) {
      assertThat(
              one(
                  sql,
                  "select count(*) from identity.person where company_id <> '" + KESSLER + "'"))
          .isEqualTo("0");
      assertThat(
              one(
                  sql,
                  "select count(*) from learning.attempt where started_at > now() - interval '12 months'"))
          .isEqualTo("0");
      assertThat(
              one(
                  sql,
                  "select count(*) from learning.lesson_read r where not exists"
                      + " (select from identity.person p where p.id = r.person_id)"))
          .isEqualTo("0");
    }
  }

  @Test
  void erasing_touches_nobody_who_is_still_there() throws SQLException {
    try (Connection sql = as(KESSLER, null, "ERASURE");
        var statement = sql.createStatement()) {
      assertThat(one(sql, "select count(*) from learning.attempt")).isEqualTo("0");
      assertThat(one(sql, "select count(*) from notification.mail")).isEqualTo("0");
      for (String table :
          List.of("learning.lesson_read", "enablement.assignment", "alliance.membership")) {
        assertThat(statement.executeUpdate("delete from " + table)).as(table).isZero();
      }
      assertThatThrownBy(() -> statement.execute("select identity.erase('" + ANNA + "')"))
          .hasMessageContaining("only somebody of the acting company who has left");
    }
    try (Connection sql = as(KESSLER, ANNA);
        var statement = sql.createStatement()) {
      assertThatThrownBy(() -> statement.execute("select identity.erase('" + ANNA + "')"))
          .hasMessageContaining("by the task ERASURE alone");
    }
    refused("update identity.person set id = gen_random_uuid()");
    refused("update identity.person set erased_on = current_date");
  }

  @Test
  void nobody_asks_for_somebody_else_to_be_erased() throws SQLException {
    refused(
        "insert into privacy.erasure_request (company_id, person_id, requested_on, due_on) values ('"
            + KESSLER
            + "', '01900000-0000-7000-8000-000000010002', current_date, current_date)");
  }

  private void refused(String sql) throws SQLException {
    try (Connection connection = as(KESSLER, ANNA);
        var statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.executeUpdate(sql))
          .as(sql)
          .isInstanceOf(SQLException.class)
          .hasMessageMatching(
              "(?s).*(permission denied|row-level security|must be owner|must be able to).*");
    }
  }

  /// A connection as a production one would be: signed in as the portal's role, rolled back at the
  /// end.
  private Connection as(@Nullable UUID company, @Nullable UUID person) throws SQLException {
    return as(company, person, "");
  }

  private Connection as(@Nullable UUID company, @Nullable UUID person, String task)
      throws SQLException {
    String url = dataSource.unwrap(HikariDataSource.class).getJdbcUrl();
    Connection connection =
        DriverManager.getConnection(url.substring(0, url.indexOf('?')), "tandem_app", "");
    connection.setAutoCommit(false);
    try (var statement =
        connection.prepareStatement(
            "select set_config('tandem.company', ?, true), set_config('tandem.person', ?, true),"
                + " set_config('tandem.task', ?, true)")) {
      statement.setString(1, company == null ? "" : company.toString());
      statement.setString(2, person == null ? "" : person.toString());
      statement.setString(3, task);
      statement.execute();
    }
    return connection;
  }

  private static List<String> readable(Connection sql) throws SQLException {
    var tables = new ArrayList<String>();
    try (var statement = sql.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select n.nspname || '.' || c.relname from pg_class c"
                    + " join pg_namespace n on n.oid = c.relnamespace"
                    + " where c.relkind in ('r', 'v') and n.nspname !~ '^(pg_|information_schema)'"
                    + " and has_schema_privilege(n.oid, 'usage')"
                    + " and has_table_privilege(c.oid, 'select') order by 1")) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    assertThat(tables).hasSizeGreaterThan(20);
    return tables;
  }

  private static String one(Connection sql, String query) throws SQLException {
    try (var statement = sql.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
