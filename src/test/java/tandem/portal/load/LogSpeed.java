package tandem.portal.load;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import tandem.portal.audit.LogVerification;

/// How fast the audit log takes entries, whether many in one transaction cost each other, and how
/// long its verification takes. In a chain of its own, which stays: a log is only ever added to.
final class LogSpeed {
  private static final int COMMIT_EVERY = 250;
  private static final int[] IN_ONE_TRANSACTION = {250, 1_000, 4_000, 16_000};

  private final Map<String, String> environment;

  /// @param environment of the portal, with the owner of its tables
  LogSpeed(Map<String, String> environment) {
    this.environment = environment;
  }

  List<String> measure(int entries) throws SQLException {
    var lines = new ArrayList<String>();
    lines.add("| the audit log | entries | seconds | each |\n|---|---:|---:|---:|");
    try (Connection connection =
        DriverManager.getConnection(
            environment.get("TANDEM_DB_URL"),
            environment.get("TANDEM_DB_OWNER"),
            environment.get("TANDEM_DB_OWNER_PASSWORD"))) {
      connection.setAutoCommit(false);
      UUID company = company(connection);
      append(connection, company, COMMIT_EVERY, COMMIT_EVERY);
      for (int many : IN_ONE_TRANSACTION) {
        lines.add(row("added in one transaction", many, together(connection, company, many)));
      }
      lines.add(
          row(
              "added, a commit every " + COMMIT_EVERY,
              entries,
              append(connection, company, entries, COMMIT_EVERY)));
    }
    var output = new ByteArrayOutputStream();
    long begin = System.nanoTime();
    int code =
        LogVerification.run(
            environment, List.of(), new PrintStream(output, true, StandardCharsets.UTF_8));
    if (code != 0) {
      throw new IllegalStateException(output.toString(StandardCharsets.UTF_8));
    }
    lines.add(row("verified, with all that was there", entries, System.nanoTime() - begin));
    return lines.stream().map(line -> line + "\n").toList();
  }

  private static UUID company(Connection connection) throws SQLException {
    UUID company = UUID.randomUUID();
    try (PreparedStatement add =
        connection.prepareStatement("insert into identity.company (id, name) values (?, ?)")) {
      add.setObject(1, company);
      add.setString(2, "Benchmark " + company);
      add.execute();
    }
    connection.commit();
    return company;
  }

  /// One statement a transaction, as the portal does it.
  ///
  /// @return nanoseconds
  private static long together(Connection connection, UUID company, int entries)
      throws SQLException {
    long begin = System.nanoTime();
    try (PreparedStatement add =
        connection.prepareStatement(
            "insert into audit.entry (chain_id, action, person_id, company_id, details)"
                + " select ?, 'identity.data.taken', ?, ?, json_build_object('rows', n::text)::text"
                + " from generate_series(1, ?) n")) {
      add.setObject(1, company);
      add.setObject(2, UUID.randomUUID());
      add.setObject(3, company);
      add.setInt(4, entries);
      add.execute();
    }
    connection.commit();
    return System.nanoTime() - begin;
  }

  /// One statement an entry, as transactions with one entry do.
  ///
  /// @return nanoseconds
  private static long append(Connection connection, UUID company, int entries, int commitEvery)
      throws SQLException {
    UUID person = UUID.randomUUID();
    long begin = System.nanoTime();
    try (PreparedStatement add =
        connection.prepareStatement(
            "insert into audit.entry (chain_id, action, person_id, company_id, details)"
                + " values (?, 'identity.data.taken', ?, ?, ?)")) {
      for (int i = 1; i <= entries; i++) {
        add.setObject(1, company);
        add.setObject(2, person);
        add.setObject(3, company);
        add.setString(4, "{\"person\":\"" + person + "\",\"rows\":\"" + i + "\"}");
        add.execute();
        if (i % commitEvery == 0) {
          connection.commit();
        }
      }
    }
    connection.commit();
    return System.nanoTime() - begin;
  }

  private static String row(String what, int entries, long nanos) {
    return String.format(
        Locale.ROOT,
        "| %s | %,d | %.1f | %.0f µs |",
        what,
        entries,
        (double) nanos / TimeUnit.SECONDS.toNanos(1),
        (double) nanos / entries / TimeUnit.MICROSECONDS.toNanos(1));
  }
}
