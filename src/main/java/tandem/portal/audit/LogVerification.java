package tandem.portal.audit;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// `java -jar tandem.jar --verify-audit`: follows every chain of the installation as the owner of
/// the tables, without starting the portal, and says what it found.
public final class LogVerification {
  public static final String OPTION = "--verify-audit";
  private static final Pattern HASH = Pattern.compile("\\b[0-9a-f]{64}\\b");
  private static final int INTACT = 0;
  private static final int BROKEN = 1;
  private static final int UNUSABLE = 2;

  private final PrintStream out;

  private LogVerification(PrintStream out) {
    this.out = out;
  }

  /// @param words `--expect HASH`, `--anchors FILE`, any number of each
  /// @return 0: all is as it was written; 1: it is not; 2: it could not be found out
  public static int run(Map<String, String> environment, List<String> words, PrintStream out) {
    try {
      return new LogVerification(out).verify(environment, expected(words));
    } catch (SQLException e) {
      out.println("The database does not let TANDEM_DB_OWNER in: " + e.getMessage());
      return UNUSABLE;
    } catch (IOException e) {
      out.println("The file with the noted hashes cannot be read: " + e.getMessage());
      return UNUSABLE;
    } catch (DataAccessException e) {
      out.println("There is no log to be read in this database: " + e.getMessage());
      return UNUSABLE;
    } catch (IllegalArgumentException e) {
      out.println(e.getMessage());
      return UNUSABLE;
    }
  }

  private int verify(Map<String, String> environment, TreeSet<String> expected)
      throws SQLException {
    try (Connection connection =
        DriverManager.getConnection(
            environment.getOrDefault("TANDEM_DB_URL", ""),
            environment.getOrDefault("TANDEM_DB_OWNER", ""),
            environment.getOrDefault("TANDEM_DB_OWNER_PASSWORD", ""))) {
      // One moment for everything, however long it takes, and nothing is written
      connection.setReadOnly(true);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setAutoCommit(false);
      return verify(DSL.using(connection, SQLDialect.POSTGRES), expected);
    }
  }

  private int verify(DSLContext db, TreeSet<String> expected) {
    var reader = new ChainReader(db);
    boolean intact = true;
    for (UUID chain : reader.chains()) {
      ChainReport report = reader.verify(chain, expected);
      intact &= report.intact();
      print(nameOf(db, chain), report);
    }
    for (String hash : expected) {
      out.println("NOT FOUND  the head noted earlier, " + hash + ":");
      out.println("           the chain was rewritten, or cut off before it.");
    }
    return intact && expected.isEmpty() ? INTACT : BROKEN;
  }

  private void print(String name, ChainReport report) {
    out.println(name);
    out.printf("  chain    %s%n", report.chain());
    out.printf(
        "  entries  %d, the content of %d forgotten%n", report.entries(), report.forgotten());
    if (report.first() != null) {
      out.printf("  time     %s to %s%n", report.first(), report.last());
    }
    out.printf("  head     %s%n", report.head());
    out.printf("  %s%n", verdict(report));
  }

  private static String verdict(ChainReport report) {
    long next = report.entries() + 1;
    return switch (report.flaw()) {
      case null -> "OK";
      case MISSING -> "BROKEN at entry " + next + ": it is missing";
      case CHANGED ->
          "BROKEN at entry " + next + ": it was changed, moved, or put in another's place";
      case CONTENT_CHANGED ->
          "BROKEN at entry " + next + ": who did it, or the details, were changed";
      case TIME -> "BROKEN at entry " + next + ": time runs backwards";
      case HEAD -> "BROKEN at the end: the chain remembers another last entry";
    };
  }

  private static String nameOf(DSLContext db, UUID chain) {
    String name =
        chain.equals(Happening.INSTALLATION)
            ? "Installation"
            : db.fetchOptional("select name from identity.company where id = ?", chain)
                .map(r -> r.get(0, String.class))
                .orElse(null);
    return name == null ? "A company that is gone" : name;
  }

  private static TreeSet<String> expected(List<String> words) throws IOException {
    var expected = new TreeSet<String>();
    Iterator<String> rest = words.iterator();
    while (rest.hasNext()) {
      String word = rest.next();
      String value = rest.hasNext() ? rest.next() : "";
      switch (word) {
        case "--expect" -> expected.addAll(hashes(value, word));
        case "--anchors" -> expected.addAll(hashes(Files.readString(Path.of(value)), value));
        default -> throw new IllegalArgumentException("Unknown option " + word + ".");
      }
    }
    return expected;
  }

  /// Every hash in a text, so that an earlier output may be kept as it is.
  private static List<String> hashes(String text, @Nullable String source) {
    List<String> hashes = HASH.matcher(text).results().map(m -> m.group()).toList();
    if (hashes.isEmpty()) {
      throw new IllegalArgumentException("There is no hash of 64 letters in " + source + ".");
    }
    return hashes;
  }
}
