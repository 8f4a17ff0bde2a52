package tandem.portal.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;

@PortalTest
class LogVerificationTest {
  @Autowired DataSource dataSource;
  @Autowired OwnerDb owner;
  @Autowired TransactionTemplate transaction;
  @TempDir Path folder;
  private AuditWorld world;
  private UUID company;
  private String output = "";

  @BeforeEach
  void a_log() {
    world = new AuditWorld(owner);
    company = inTransaction(world::company);
    transaction.executeWithoutResult(_ -> world.entries(company, 5));
  }

  /// The log stays, as it would.
  @AfterEach
  void no_such_company() {
    owner.execute("delete from identity.company where id = ?", company);
  }

  @Test
  void every_chain_is_listed_with_its_head_and_found_in_order() throws SQLException {
    assertThat(run()).isZero();
    assertThat(output)
        .contains("Company " + company, "entries  5, the content of 0 forgotten", "OK")
        .containsPattern("head     [0-9a-f]{64}")
        .doesNotContain("BROKEN");
  }

  @Test
  void what_was_printed_earlier_is_found_again_and_missed_after_a_rewriting() throws Exception {
    run();
    Path anchors = Files.writeString(folder.resolve("anchors.txt"), output);
    transaction.executeWithoutResult(_ -> world.entries(company, 2));
    assertThat(run("--anchors", anchors.toString())).isZero();
    transaction.executeWithoutResult(
        _ -> {
          world.tamper("delete from audit.entry where chain_id = ?", company);
          world.tamper("delete from audit.chain where id = ?", company);
          world.entries(company, 7);
        });
    assertThat(run()).as("nothing in the database tells").isZero();
    assertThat(run("--anchors", anchors.toString())).isEqualTo(1);
    assertThat(output).contains("NOT FOUND");
  }

  @Test
  void a_broken_chain_is_an_exit_code_and_the_entry_where_it_breaks() throws SQLException {
    transaction.executeWithoutResult(
        _ ->
            world.tamper(
                "update audit.entry set details = '{}' where chain_id = ? and seq = 2", company));
    try {
      assertThat(run()).isEqualTo(1);
      assertThat(output).contains("BROKEN at entry 2: who did it, or the details, were changed");
    } finally {
      // The database is shared with other tests
      transaction.executeWithoutResult(
          _ -> {
            world.tamper("delete from audit.entry where chain_id = ?", company);
            world.tamper("delete from audit.chain where id = ?", company);
          });
    }
  }

  @Test
  void what_cannot_be_found_out_is_a_third_answer() throws SQLException {
    assertThat(run("--expect", "nothing")).isEqualTo(2);
    assertThat(run("--anchors", folder.resolve("none").toString())).isEqualTo(2);
    assertThat(run("--erase")).isEqualTo(2);
    assertThat(
            LogVerification.run(
                Map.of("TANDEM_DB_URL", "jdbc:postgresql://127.0.0.1:1/tandem"),
                List.of(),
                new PrintStream(new ByteArrayOutputStream(), true, UTF_8)))
        .isEqualTo(2);
  }

  private int run(String... words) throws SQLException {
    var out = new ByteArrayOutputStream();
    int code =
        LogVerification.run(
            Map.of(
                "TANDEM_DB_URL",
                dataSource.unwrap(HikariDataSource.class).getJdbcUrl(),
                "TANDEM_DB_OWNER",
                "postgres",
                "TANDEM_DB_OWNER_PASSWORD",
                "postgres"),
            List.of(words),
            new PrintStream(out, true, UTF_8));
    output = out.toString(UTF_8);
    return code;
  }

  private UUID inTransaction(java.util.function.Supplier<UUID> work) {
    return java.util.Objects.requireNonNull(transaction.execute(_ -> work.get()));
  }
}
