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
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.identity.SignIn;

/// What somebody gets who can smuggle SQL into the portal's own connection: settings, roles,
/// functions, the catalogue, objects of their own. (That they can state another company's id where
/// they know it is ADR 9's price.)
@PortalTest
class SqlAttackTest {
  private static final UUID KESSLER = UUID.fromString("01900000-0000-7000-8000-0000000c0001");
  private static final UUID ANNA = UUID.fromString("01900000-0000-7000-8000-000000010001");
  private static final UUID LENA = UUID.fromString("01900000-0000-7000-8000-000000010007");

  @Autowired DataSource dataSource;
  @Autowired DSLContext portal;
  @Autowired OwnerDb owner;
  @Autowired PlatformTransactionManager transactions;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "%",
        "*",
        "00000000-0000-0000-0000-000000000000",
        "01900000-0000-7000-8000-0000000c0001' or '1'='1",
        "{01900000-0000-7000-8000-0000000c0001,01900000-0000-7000-8000-0000000c0002}",
        "01900000000070008000"
      })
  void no_company_that_is_none_shows_anything(String company) throws SQLException {
    try (Connection sql = connection()) {
      set(sql, "tandem.company", company);
      try {
        assertThat(one(sql, "select count(*) from identity.person")).isEqualTo("0");
      } catch (SQLException e) {
        assertThat(e.getMessage()).contains("uuid");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "sign_in", "ADMIN", "SIGN_IN,MAIL", "WAVES' or true --", "SIGN_IN ", "%"})
  void no_task_that_is_none_shows_anything(String task) throws SQLException {
    try (Connection sql = connection()) {
      set(sql, "tandem.task", task);
      for (String table :
          List.of("identity.person", "notification.mail", "survey.response", "survey.wave")) {
        assertThat(one(sql, "select count(*) from " + table)).as(table).isEqualTo("0");
      }
    }
  }

  /// Each task sees what it is for and not what another is for.
  @Test
  void a_task_opens_its_own_tables_only() throws SQLException {
    try (Connection sql = connection()) {
      set(sql, "tandem.task", "SIGN_IN");
      for (String table :
          List.of(
              "identity.company_role",
              "alliance.membership",
              "learning.attempt",
              "notification.mail",
              "survey.response",
              "messaging.value_message")) {
        assertThat(one(sql, "select count(*) from " + table)).as(table).isEqualTo("0");
      }
      set(sql, "tandem.task", "MAIL");
      for (String table : List.of("learning.attempt", "survey.response", "learning.answer")) {
        assertThat(one(sql, "select count(*) from " + table)).as(table).isEqualTo("0");
      }
    }
  }

  /// A setting left for the whole session must not reach whoever gets the connection next.
  @Test
  void what_is_left_on_a_pooled_connection_helps_nobody() throws SQLException {
    var held = new ArrayList<Connection>();
    for (int i = 0; i < 4; i++) {
      held.add(dataSource.getConnection());
    }
    for (Connection connection : held) {
      try (var statement = connection.createStatement()) {
        statement.execute("select set_config('tandem.company', '" + KESSLER + "', false)");
        statement.execute("select set_config('tandem.task', 'SIGN_IN', false)");
      }
    }
    try {
      for (Connection connection : held) {
        connection.close();
      }
      SignIn.out();
      for (int i = 0; i < 8; i++) {
        assertThat(inTransaction("select count(*) from identity.person")).isEqualTo(0);
      }
    } finally {
      ((HikariDataSource) dataSource).getHikariPoolMXBean().softEvictConnections();
    }
  }

  /// A savepoint takes the settings back with it; who acts is told anew.
  @Test
  void who_acts_is_told_again_after_a_savepoint() {
    SignIn.as(owner, "petra.lang@kessler.example");
    int kesslers = inTransaction("select count(*) from identity.person");
    SignIn.as(owner, "claire.dubois@nordwind.example");
    int nordwinds = inTransaction("select count(*) from identity.person");
    assertThat(kesslers).isNotEqualTo(nordwinds);
    var outer = new TransactionTemplate(transactions);
    var nested = new TransactionTemplate(transactions);
    nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    try {
      outer.executeWithoutResult(
          _ -> {
            SignIn.as(owner, "petra.lang@kessler.example");
            assertThat(count()).isEqualTo(kesslers);
            nested.executeWithoutResult(
                status -> {
                  SignIn.as(owner, "claire.dubois@nordwind.example");
                  assertThat(count()).isEqualTo(nordwinds);
                  status.setRollbackOnly();
                });
            assertThat(count()).isEqualTo(nordwinds);
            SignIn.as(owner, "petra.lang@kessler.example");
            assertThat(count()).isEqualTo(kesslers);
          });
    } finally {
      SignIn.out();
    }
  }

  private int count() {
    return portal.fetchSingle("select count(*) from identity.person").get(0, Integer.class);
  }

  private int inTransaction(String query) {
    return new TransactionTemplate(transactions)
        .execute(_ -> portal.fetchSingle(query).get(0, Integer.class));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "set session authorization postgres",
        "set local role postgres",
        "select set_config('role', 'postgres', true)",
        "select set_config('session_authorization', 'postgres', true)",
        "set session_replication_role = replica",
        "alter role tandem_app bypassrls",
        "alter role tandem_app superuser",
        "grant postgres to tandem_app",
        "create role friend login",
        "alter function alliance.acting_alliances() owner to tandem_app",
        "create or replace function identity.acting_company() returns uuid language sql as 'select"
            + " null::uuid'",
        "create function pg_temp.leak(text) returns boolean language plpgsql as 'begin return true;"
            + " end'",
        "create temp table side (id uuid)",
        "create table public.mine (id int)",
        "create schema mine",
        "create view public.mine as select 1",
        "create trigger mine before insert on identity.person execute function"
            + " messaging.keep_signed()",
        "create rule mine as on select to identity.person do instead select 1",
        "alter table identity.person owner to tandem_app",
        "alter view insight.seller set (security_barrier = false)",
        "create extension dblink",
        "load 'plpgsql'",
        "copy identity.person to program 'cat'",
        "copy identity.person to '/tmp/people'",
        "copy identity.person from '/etc/passwd'",
        "select pg_read_file('/etc/passwd')",
        "select pg_ls_dir('/')",
        "select lo_import('/etc/passwd')",
        "select pg_terminate_backend(pid) from pg_stat_activity where usename <> current_user",
        "select pg_reload_conf()",
        "select pg_rotate_logfile()",
        "select rolpassword from pg_authid",
        "select * from pg_statistic",
        "select * from public.databasechangelog",
        "comment on table identity.person is 'x'",
        "do $$ begin execute 'set role postgres'; end $$",
        "update identity.person set company_id = '01900000-0000-7000-8000-0000000c0002'",
        "update identity.company_role set role = 'ADMINISTRATOR'",
        "update survey.response set answers = '{}'",
        "update learning.question set content = '{}'",
        "select * from insight.salt"
      })
  void is_refused(String sql) throws SQLException {
    try (Connection connection = asAnna();
        var statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.execute(sql))
          .isInstanceOf(SQLException.class)
          .hasMessageMatching(
              "(?s).*(permission denied|must be|only superuser|Only roles|not allowed|cannot"
                  + " set|not permitted|does not exist).*");
    }
  }

  @Test
  void only_an_administrator_makes_one() throws SQLException {
    try (Connection connection = asAnna();
        var statement = connection.createStatement()) {
      assertThatThrownBy(
              () ->
                  statement.execute(
                      "insert into identity.company_role values"
                          + " ('01900000-0000-7000-8000-000000010001', 'ADMINISTRATOR')"))
          .hasMessageContaining("row-level security");
    }
    try (Connection connection = asAnna();
        var statement = connection.createStatement()) {
      assertThat(statement.executeUpdate("delete from identity.company_role")).isZero();
    }
  }

  /// The right to delete is for erasing people alone.
  @Test
  void nobody_deletes_what_only_an_erasure_may() throws SQLException {
    for (String table :
        List.of("alliance.membership", "learning.progress", "enablement.assignment")) {
      try (Connection connection = asAnna();
          var statement = connection.createStatement()) {
        try {
          assertThat(statement.executeUpdate("delete from " + table)).as(table).isZero();
        } catch (SQLException e) {
          assertThat(e.getMessage()).as(table).contains("permission denied");
        }
      }
    }
  }

  @Test
  void nobody_is_made_a_member_of_anothers_company() throws SQLException {
    try (Connection connection = asAnna();
        var statement = connection.createStatement()) {
      assertThatThrownBy(
              () ->
                  statement.execute(
                      "insert into alliance.membership (side_id, person_id, role, valid_from)"
                          + " values ('01900000-0000-7000-8000-0000051de001', '"
                          + LENA
                          + "', 'EXECUTIVE', now())"))
          .hasMessageContaining("row-level security");
    }
    try (Connection connection = asAnna();
        var statement = connection.createStatement()) {
      assertThatThrownBy(
              () -> statement.execute("update alliance.membership set person_id = '" + LENA + "'"))
          .hasMessageContaining("row-level security");
    }
  }

  /// The functions that see more than their caller are these, and their search path is empty, so
  /// that nothing can be put in the way of what they name.
  @Test
  void functions_with_their_owners_eyes_are_few_and_fixed() {
    var found = new TreeSet<String>();
    owner
        .fetch(
            "select n.nspname || '.' || p.proname, array_to_string(p.proconfig, ',')"
                + " from pg_proc p join pg_namespace n on n.oid = p.pronamespace"
                + " where p.prosecdef and n.nspname !~ '^(pg_|information_schema)'")
        .forEach(
            row -> {
              assertThat(row.get(1, String.class))
                  .as(row.get(0, String.class))
                  .contains("search_path=\"\"");
              found.add(row.get(0, String.class));
            });
    assertThat(found)
        .isEqualTo(
            Set.of(
                "alliance.acting_alliances",
                "alliance.acting_sides",
                "audit.append",
                "audit.forget",
                "audit.note_heads",
                "credential.note_revoked",
                "credential.revoked",
                "credential.shown",
                "identity.acting_administrator",
                "identity.erase",
                "identity.order_account_removal",
                "learning.begin_unsigned",
                "search.lesson_written",
                "search.message_written",
                "search.question_written"));
  }

  @Test
  void statistics_of_the_planner_tell_no_values() throws SQLException {
    owner.execute("analyze identity.person");
    owner.execute("analyze learning.answer");
    try (Connection sql = asAnna()) {
      assertThat(
              one(
                  sql,
                  "select count(*) from pg_stats where schemaname in ('identity', 'learning',"
                      + " 'alliance', 'survey', 'notification', 'messaging', 'enablement') and"
                      + " tablename <> 'instrument'"))
          .isEqualTo("0");
    }
  }

  @Test
  void what_other_connections_ask_is_not_to_be_read() throws SQLException {
    try (Connection other = DriverManager.getConnection(url(), "postgres", "postgres");
        Connection sql = asAnna()) {
      other.createStatement().execute("select 'a secret question'");
      assertThat(
              one(
                  sql,
                  "select count(*) from pg_stat_activity where usename <> current_user and query"
                      + " like '%secret%' and pid <> pg_backend_pid()"))
          .isEqualTo("0");
    }
  }

  /// The values of a refused row do not stand in the exception, and so in no log.
  @Test
  void a_refusal_names_no_values() {
    SignIn.as(owner, "petra.lang@kessler.example");
    try {
      assertThatThrownBy(
              () ->
                  new TransactionTemplate(transactions)
                      .executeWithoutResult(
                          _ ->
                              portal.execute(
                                  "insert into identity.person (company_id, email, given_name,"
                                      + " family_name) values ({0}, {1}, 'Anna', 'Brandt')",
                                  org.jooq.impl.DSL.val(KESSLER),
                                  org.jooq.impl.DSL.val("anna.brandt@kessler.example"))))
          .hasStackTraceContaining("person_email_unique")
          .satisfies(e -> assertThat(trace(e)).doesNotContain("anna.brandt@"));
    } finally {
      SignIn.out();
    }
  }

  private static String trace(Throwable failure) {
    var text = new java.io.StringWriter();
    failure.printStackTrace(new java.io.PrintWriter(text));
    return text.toString();
  }

  private Connection asAnna() throws SQLException {
    Connection connection = connection();
    set(connection, "tandem.company", KESSLER.toString());
    set(connection, "tandem.person", ANNA.toString());
    return connection;
  }

  private String url() throws SQLException {
    String url = dataSource.unwrap(HikariDataSource.class).getJdbcUrl();
    return url.substring(0, url.indexOf('?'));
  }

  private Connection connection() throws SQLException {
    Connection connection = DriverManager.getConnection(url(), "tandem_app", "");
    connection.setAutoCommit(false);
    return connection;
  }

  private static void set(Connection sql, String name, String value) throws SQLException {
    try (var statement = sql.prepareStatement("select set_config(?, ?, true)")) {
      statement.setString(1, name);
      statement.setString(2, value);
      statement.execute();
    }
  }

  private static String one(Connection sql, String query) throws SQLException {
    try (var statement = sql.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
