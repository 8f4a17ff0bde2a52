package tandem.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/// Has the portal's jar verify the audit log, as an operator would with a database of their own. If
/// Tandem runs, its database is asked; else PostgreSQL is started for as long as that takes.
final class LogCheck {
  private static final int PATIENCE_MS = 500;
  private static final int UNUSABLE = 2;

  private final Options options;

  private LogCheck(Options options) {
    this.options = options;
  }

  /// @param words options of the portal's own command
  /// @return its exit code; also without it 2 says that it could not be found out, because 1 says
  ///     that the log is broken
  static int run(Options options, List<String> words) throws InterruptedException {
    try {
      if (!Files.isDirectory(options.data())) {
        throw new LaunchFailure("There is no data in " + options.data() + " yet.");
      }
      return new LogCheck(options).run(words);
    } catch (LaunchFailure e) {
      options.console().say(String.valueOf(e.getMessage()));
      return UNUSABLE;
    }
  }

  private int run(List<String> words) throws InterruptedException {
    try (var data = new DataFolder(options.data())) {
      var secrets = Secrets.in(options.data());
      var postgres =
          new PostgresServer(data, options.ports().postgres(), secrets, options.console());
      if (answers(options.ports().postgres())) {
        return verify(postgres, words);
      }
      data.open();
      EmbeddedStack.stopOrphans(options, data);
      var stop = new Thread(postgres.process()::close);
      Runtime.getRuntime().addShutdownHook(stop);
      try {
        postgres.start();
        return verify(postgres, words);
      } finally {
        postgres.process().close();
      }
    }
  }

  private int verify(PostgresServer postgres, List<String> words) throws InterruptedException {
    var command =
        new ArrayList<>(
            List.of(
                KeycloakCommand.java(),
                "-Xmx256m",
                "-jar",
                options.jar().toString(),
                "--verify-audit"));
    command.addAll(words);
    var builder = new ProcessBuilder(command).inheritIO();
    builder.environment().put("TANDEM_DB_URL", postgres.jdbcUrl());
    builder.environment().put("TANDEM_DB_OWNER", postgres.owner());
    builder.environment().put("TANDEM_DB_OWNER_PASSWORD", postgres.ownerPassword());
    try {
      return builder.start().waitFor();
    } catch (IOException e) {
      throw new LaunchFailure("The verification cannot be started: " + e.getMessage() + ".", e);
    }
  }

  private static boolean answers(int port) {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MS);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
