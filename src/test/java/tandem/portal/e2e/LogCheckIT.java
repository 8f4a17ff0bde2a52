package tandem.portal.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tandem.launcher.Ports;

/// `./tandem audit` as its own process, with the jar as the process it starts in turn.
class LogCheckIT {
  private static final int PORT = Integer.getInteger("journeys.port", 18080);

  /// Nothing else of a test run is at these.
  private static final int OTHER_PORT = PORT + 13;

  private static final long PATIENCE_S = 90;

  @TempDir Path folder;

  /// @param code the exit code
  private record Ended(int code, String output) {}

  @Test
  void a_log_in_order_is_exit_code_0_and_a_tampered_one_1() throws Exception {
    UUID company = UUID.randomUUID();
    try (var database = new Database()) {
      database.sql.execute(
          "insert into identity.company (id, name) values (?, ?)", company, "Checked " + company);
      for (int i = 0; i < 3; i++) {
        database.sql.execute(
            "insert into audit.entry (chain_id, action, company_id, details)"
                + " values (?, 'identity.data.taken', ?, '{\"rows\":\"1\"}')",
            company,
            company);
      }
      Ended good = audit(PORT, Path.of("target/journeys"));
      assertThat(good.output()).contains("Checked " + company, "entries  3", "OK");
      assertThat(good.code()).as(good.output()).isZero();

      tamper(database, company, "{\"rows\":\"2\"}");
      try {
        Ended bad = audit(PORT, Path.of("target/journeys"));
        assertThat(bad.output()).contains("BROKEN at entry 2");
        assertThat(bad.code()).as(bad.output()).isEqualTo(1);
      } finally {
        tamper(database, company, "{\"rows\":\"1\"}");
      }
    }
  }

  @Test
  void without_a_running_tandem_the_database_is_started_for_it_and_stopped() throws Exception {
    Path data = Path.of("target/log-check");
    Files.createDirectories(data);
    Ended empty = audit(OTHER_PORT, data);
    assertThat(empty.output()).contains("ready on port", "no log to be read");
    assertThat(empty.code()).as(empty.output()).isEqualTo(2);
    assertThat(answers(Ports.from(OTHER_PORT).postgres())).isFalse();
  }

  @Test
  void what_cannot_be_found_out_is_exit_code_2() throws Exception {
    Ended nothing = audit(OTHER_PORT, folder.resolve("nowhere"));
    assertThat(nothing.output()).contains("There is no data in").doesNotContain("Exception");
    assertThat(nothing.code()).isEqualTo(2);
  }

  /// Past the trigger that refuses it, as only whoever owns the table can.
  private static void tamper(Database database, UUID company, String details) {
    database.sql.execute("alter table audit.entry disable trigger entry_keep");
    try {
      database.sql.execute(
          "update audit.entry set details = ? where chain_id = ? and seq = 2", details, company);
    } finally {
      database.sql.execute("alter table audit.entry enable trigger entry_keep");
    }
  }

  private Ended audit(int port, Path data) throws IOException, InterruptedException {
    Path output = folder.resolve("output.txt");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx128m", "-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("tandem.launcher.Main", "audit"));
    command.addAll(List.of("--port", String.valueOf(port), "--data", data.toString()));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      assertThat(process.waitFor(PATIENCE_S, TimeUnit.SECONDS)).as("it ends by itself").isTrue();
      return new Ended(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
    } finally {
      process.destroy();
    }
  }

  private static boolean answers(int port) {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
