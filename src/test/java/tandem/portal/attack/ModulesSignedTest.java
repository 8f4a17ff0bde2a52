package tandem.portal.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tandem.portal.PortalTest;

/// What plain SQL, as the portal's own role, can do to what sellers learn.
@PortalTest
class ModulesSignedTest {
  private static final UUID KESSLER = UUID.fromString("01900000-0000-7000-8000-0000000c0001");
  private static final UUID NORDWIND = UUID.fromString("01900000-0000-7000-8000-0000000c0002");
  private static final UUID ANNA = UUID.fromString("01900000-0000-7000-8000-000000010001");
  private static final UUID MIRIAM = UUID.fromString("01900000-0000-7000-8000-000000010003");
  private static final UUID OLIVER = UUID.fromString("01900000-0000-7000-8000-000000010009");
  private static final String KESSLERS = "01900000-0000-7000-8000-0000051de001";
  private static final String NORDWINDS = "01900000-0000-7000-8000-0000051de002";
  private static final String DRAFT = "01900000-0000-7000-8000-0000000ff001";
  private static final String CORE_VERSION = "01900000-0000-7000-8000-0000000d0101";

  private static final String MODULE =
      "insert into learning.module (id, alliance_id) values ('"
          + DRAFT
          + "', '01900000-0000-7000-8000-00000a110001')";
  private static final String LESSON =
      "insert into learning.lesson (module_version_id, position, part, title, body, minutes)"
          + " values ('%s', 90, 'SENSE', '{}', '{}', 1)";

  @Autowired DataSource dataSource;

  @Test
  void what_is_published_stays_as_it_was_signed() throws SQLException {
    for (String forbidden :
        List.of(
            "update learning.lesson set body = '{}'",
            "update learning.question set content = '{}'",
            "update learning.module_version set title = '{}'",
            "update learning.module set core = false",
            "delete from learning.lesson",
            "delete from learning.question",
            "delete from learning.module_version",
            LESSON.formatted(CORE_VERSION),
            "insert into learning.question (module_version_id, position, content) values ('"
                + CORE_VERSION
                + "', 90, '{}')",
            "insert into learning.pool (module_version_id, name, draw) values ('"
                + CORE_VERSION
                + "', 'x', 1)",
            MODULE)) {
      try (Connection sql = connection();
          var statement = sql.createStatement()) {
        act(statement, KESSLER, MIRIAM);
        refused(statement, forbidden);
      }
    }
  }

  @Test
  void a_published_version_is_set_aside_by_its_next_one_only() throws SQLException {
    try (Connection sql = connection();
        var statement = sql.createStatement()) {
      act(statement, KESSLER, MIRIAM);
      assertThat(statement.executeUpdate("update learning.module_version set state = 'SUPERSEDED'"))
          .isZero();
    }
  }

  @Test
  void a_draft_is_both_sides_partner_managers_alone() throws SQLException {
    try (Connection sql = connection();
        var statement = sql.createStatement()) {
      act(statement, KESSLER, MIRIAM);
      statement.executeUpdate(begin());
      act(statement, NORDWIND, OLIVER);
      assertThat(drafts(statement)).isEqualTo(1);
      act(statement, KESSLER, ANNA);
      assertThat(drafts(statement)).isZero();
      refused(statement, begin());
    }
  }

  @Test
  void nobody_signs_for_another_side_or_person_and_one_signature_publishes_nothing()
      throws SQLException {
    for (String forbidden :
        List.of(sign(OLIVER, NORDWINDS), sign(MIRIAM, NORDWINDS), sign(OLIVER, KESSLERS), MODULE)) {
      try (Connection sql = connection();
          var statement = sql.createStatement()) {
        act(statement, KESSLER, MIRIAM);
        statement.executeUpdate(begin());
        if (forbidden.equals(MODULE)) {
          statement.executeUpdate(sign(MIRIAM, KESSLERS));
        }
        refused(statement, forbidden);
      }
    }
  }

  @Test
  void two_signatures_publish_the_title_they_stand_under_and_another_text_takes_them_back()
      throws SQLException {
    try (Connection sql = connection();
        var statement = sql.createStatement()) {
      act(statement, KESSLER, MIRIAM);
      statement.executeUpdate(begin());
      statement.executeUpdate(sign(MIRIAM, KESSLERS));
      act(statement, NORDWIND, OLIVER);
      statement.executeUpdate(sign(OLIVER, NORDWINDS));
      statement.executeUpdate(
          "update learning.module_draft set content = jsonb_set(content, '{title,de}', '\"B\"')"
              + " where id = '"
              + DRAFT
              + "'");
      var changed = sql.setSavepoint();
      assertThatThrownBy(() -> statement.executeUpdate(MODULE))
          .hasMessageContaining("row-level security");
      sql.rollback(changed);
      statement.executeUpdate(sign(OLIVER, NORDWINDS));
      act(statement, KESSLER, MIRIAM);
      statement.executeUpdate(sign(MIRIAM, KESSLERS));
      assertThat(statement.executeUpdate(MODULE)).isEqualTo(1);
      var signed = sql.setSavepoint();
      assertThatThrownBy(() -> statement.executeUpdate(version("A")))
          .as("another title than the one signed")
          .hasMessageContaining("row-level security");
      sql.rollback(signed);
      refused(
          statement,
          version("B")
              .replace("pass_mark", "recertify_months, pass_mark")
              .replace("1, 1, now", "1, 12, 1, now"));
      sql.rollback(signed);
      assertThat(statement.executeUpdate(version("B"))).isEqualTo(1);
      for (String unsigned :
          List.of(
              lesson("1", "SENSE", "anders"),
              lesson("1", "CHANCES", "gesagt"),
              lesson("2", "SENSE", "gesagt"),
              question("1", "{\"type\":\"anders\"}", false),
              question("1", "{\"type\":\"gefragt\"}", true),
              question("2", "{\"type\":\"gefragt\"}", false),
              pool("x", 2),
              pool("y", 1))) {
        var released = sql.setSavepoint();
        refused(statement, unsigned);
        sql.rollback(released);
      }
      assertThat(statement.executeUpdate(lesson("1", "SENSE", "gesagt"))).isEqualTo(1);
      assertThat(statement.executeUpdate(pool("x", 1))).isEqualTo(1);
      assertThat(statement.executeUpdate(question("1", "{\"type\":\"gefragt\"}", false)))
          .isEqualTo(1);
      statement.executeUpdate("delete from learning.module_draft where id = '" + DRAFT + "'");
      var deleted = sql.setSavepoint();
      refused(statement, lesson("1", "SENSE", "gesagt"));
      sql.rollback(deleted);
      assertThatThrownBy(() -> statement.executeUpdate(begin()))
          .as("what nobody else has signed would be under two signatures")
          .hasMessageContaining("begins without a signature");
    }
  }

  @Test
  void a_draft_stays_the_draft_of_its_module() throws SQLException {
    try (Connection sql = connection();
        var statement = sql.createStatement()) {
      act(statement, KESSLER, MIRIAM);
      statement.executeUpdate(begin());
      refused(
          statement,
          "update learning.module_draft set module_id = '01900000-0000-7000-8000-0000000d0001'");
    }
  }

  private static String begin() {
    return "insert into learning.module_draft"
        + " (id, alliance_id, module_id, content, edited_by, edited_at) values ('"
        + DRAFT
        + "', '01900000-0000-7000-8000-00000a110001', '"
        + DRAFT
        + "', '{\"title\":{\"de\":\"A\"},\"summary\":{},\"passMark\":1,\"asksAgain\":false,"
        + "\"lessons\":[{\"part\":\"SENSE\",\"title\":{},\"body\":{\"de\":\"gesagt\"},\"message\":null,"
        + "\"conversation\":null}],"
        + "\"questions\":[{\"question\":{\"type\":\"gefragt\"},\"valueMessage\":false,\"pool\":null}],\"pools\":[{\"name\":\"x\",\"draw\":1}]}',"
        + " '"
        + MIRIAM
        + "', now())";
  }

  private static String sign(UUID person, String side) {
    return "insert into learning.module_signature (draft_id, side_id, person_id, signed_at)"
        + " values ('%s', '%s', '%s', now())".formatted(DRAFT, side, person);
  }

  private static String version(String title) {
    return "insert into learning.module_version"
        + " (id, module_id, number, state, title, summary, minutes, pass_mark, published_at)"
        + " values ('%1$s', '%1$s', 1, 'PUBLISHED', '{\"de\":\"%2$s\"}', '{}', 1, 1, now())"
            .formatted(DRAFT, title);
  }

  private static String lesson(String place, String part, String body) {
    return "insert into learning.lesson (module_version_id, position, part, title, body, minutes)"
        + " values ('%s', %s, '%s', '{}', '{\"de\":\"%s\"}', 1)"
            .formatted(DRAFT, place, part, body);
  }

  private static String question(String place, String content, boolean valueMessage) {
    return "insert into learning.question (module_version_id, position, content, value_message)"
        + " values ('%s', %s, '%s', %s)".formatted(DRAFT, place, content, valueMessage);
  }

  private static String pool(String name, int draw) {
    return "insert into learning.pool (module_version_id, name, draw) values ('%s', '%s', %d)"
        .formatted(DRAFT, name, draw);
  }

  private static int drafts(Statement statement) throws SQLException {
    try (var rows =
        statement.executeQuery(
            "select count(*) from learning.module_draft where id = '" + DRAFT + "'")) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private static void refused(Statement statement, String sql) {
    assertThatThrownBy(() -> statement.executeUpdate(sql))
        .as(sql)
        .isInstanceOf(SQLException.class)
        .hasMessageMatching("(?s).*(permission denied|row-level security).*");
  }

  private static void act(Statement statement, UUID company, UUID person) throws SQLException {
    statement.execute(
        "select set_config('tandem.company', '%s', true), set_config('tandem.person', '%s', true)"
            .formatted(company, person));
  }

  /// As a production one would be: the portal's role, rolled back at the end.
  private Connection connection() throws SQLException {
    String url = dataSource.unwrap(HikariDataSource.class).getJdbcUrl();
    Connection connection =
        DriverManager.getConnection(url.substring(0, url.indexOf('?')), "tandem_app", "");
    connection.setAutoCommit(false);
    return connection;
  }
}
