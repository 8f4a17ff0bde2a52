package tandem.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// A real PostgreSQL with its data in `data/postgres`, kept between runs and safe against power
/// cuts.
public final class PostgresServer implements Part {
  private static final String DATABASE = "tandem";
  private static final String OWNER = "tandem";
  private static final String APPLICATION = "tandem_app";
  private static final String MAJOR = "18";
  private static final String WRONG_PASSWORD = "28P01";
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final int ATTEMPTS = 4;

  private final DataFolder data;
  private final int port;
  private final Secrets secrets;
  private final Console console;
  private final ChildProcess process;
  private final List<String> prefix;

  PostgresServer(DataFolder data, int port, Secrets secrets, Console console) {
    this.data = data;
    this.port = port;
    this.secrets = secrets;
    this.console = console;
    this.process = process(data);
    this.prefix = Unprivileged.prefix();
  }

  @Override
  public String name() {
    return "PostgreSQL";
  }

  @Override
  public void start() {
    Path home = binaries();
    if (!Files.exists(cluster())) {
      console.step(name(), "creating " + cluster());
      initialise(home);
    }
    requireSameMajor();
    launch(command(home));
    createDatabase();
    process.useful();
    console.step(name(), "ready on port " + port);
  }

  @Override
  public void stop() {
    process.stop();
  }

  @Override
  public void kill() {
    process.kill();
  }

  @Override
  public boolean isRunning() {
    return process.isRunning();
  }

  public String jdbcUrl() {
    return url(DATABASE);
  }

  /// The role that owns the tables and migrates them.
  public String owner() {
    return OWNER;
  }

  public String ownerPassword() {
    return secrets.get(Secrets.Name.POSTGRES_TANDEM);
  }

  /// The role of the portal: owns nothing, and sees the rows of whoever is acting.
  public String user() {
    return APPLICATION;
  }

  public String password() {
    return secrets.get(Secrets.Name.POSTGRES_APPLICATION);
  }

  static ChildProcess process(DataFolder data) {
    return new ChildProcess("postgres", data, "INT", Duration.ofSeconds(30));
  }

  /// A server that outlived its launcher would go on writing to the same files. Its own pid file
  /// names it even when
  /// ours is lost; true if there was one.
  static boolean stopOrphan(DataFolder data) {
    var process = process(data);
    boolean stopped = process.stopOrphan();
    var orphan = postmaster(data.path().resolve("postgres/postmaster.pid"));
    orphan.ifPresent(process::end);
    return stopped || orphan.isPresent();
  }

  ChildProcess process() {
    return process;
  }

  private Path cluster() {
    return data.path().resolve("postgres");
  }

  private Path binaries() {
    Path folder = data.path().resolve("postgres-server");
    Path home =
        PostgresBinaries.unpackBelow(folder, () -> console.step(name(), "unpacking the server"));
    Unprivileged.handOver(folder, prefix);
    return home;
  }

  /// In a folder beside, renamed at the end: a half-made one is never taken for a database.
  private void initialise(Path home) {
    Path unfinished = data.path().resolve("postgres.unfinished");
    Path passwordFile = data.path().resolve("postgres.password");
    try {
      DataFolder.delete(unfinished);
      Files.createDirectories(unfinished);
      DataFolder.restrict(unfinished, "rwx------");
      Files.writeString(passwordFile, secrets.get(Secrets.Name.POSTGRES_SUPERUSER) + "\n");
      DataFolder.restrict(passwordFile, "rw-------");
      Unprivileged.handOver(unfinished, prefix);
      Unprivileged.handOver(passwordFile, prefix);
      run(
          List.of(
              home.resolve("bin/initdb").toString(),
              "--pgdata=" + unfinished,
              "--username=postgres",
              "--pwfile=" + passwordFile,
              "--auth=scram-sha-256",
              "--encoding=UTF8",
              "--locale=C",
              "--locale-provider=builtin",
              "--builtin-locale=C.UTF-8"));
      Files.move(unfinished, cluster(), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new LaunchFailure("The database folder cannot be created: " + e.getMessage() + ".", e);
    } finally {
      DataFolder.delete(passwordFile);
    }
  }

  private void run(List<String> command) throws IOException {
    var whole = new ArrayList<>(prefix);
    whole.addAll(command);
    Path log = process.log();
    var builder =
        new ProcessBuilder(whole)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().put("LC_ALL", "C");
    try {
      var child = builder.start();
      if (!child.waitFor(2, TimeUnit.MINUTES) || child.exitValue() != 0) {
        child.destroyForcibly();
        throw new LaunchFailure("PostgreSQL could not create its folder:\n" + process.logTail(5));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw LaunchFailure.stopping();
    }
  }

  private void requireSameMajor() {
    try {
      String found = Files.readString(cluster().resolve("PG_VERSION")).trim();
      if (!found.equals(MAJOR)) {
        throw new LaunchFailure(
            "%s was written by PostgreSQL %s, this is %s. Use that version, or ./tandem reset."
                .formatted(cluster(), found, MAJOR));
      }
    } catch (IOException e) {
      throw new LaunchFailure(
          cluster() + " is no database folder. ./tandem reset makes a new one.", e);
    }
  }

  private static Optional<ProcessHandle> postmaster(Path pidFile) {
    try {
      return ProcessHandle.of(Long.parseLong(Files.readAllLines(pidFile).getFirst().trim()))
          .filter(p -> p.info().command().filter(c -> c.endsWith("/postgres")).isPresent());
    } catch (IOException | RuntimeException e) {
      return Optional.empty(); // unreadable: PostgreSQL itself will judge it
    }
  }

  private List<String> command(Path home) {
    Unprivileged.handOver(cluster(), prefix);
    var command = new ArrayList<>(prefix);
    command.addAll(List.of(home.resolve("bin/postgres").toString(), "-D", cluster().toString()));
    Map.of(
            "port", String.valueOf(port),
            "listen_addresses", "127.0.0.1",
            "unix_socket_directories", "",
            "fsync", "on",
            "synchronous_commit", "on",
            "timezone", "UTC",
            "log_timezone", "UTC")
        .forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
    return command;
  }

  /// After a crash the dead server's children may hold its memory for a moment, and a new one
  /// refuses to start.
  private void launch(List<String> command) {
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      process.start(command, Map.of("LC_ALL", "C"));
      if (becomesReady()) {
        return;
      }
      process.stop();
      Pause.millis(500);
    }
    throw new LaunchFailure(
        "PostgreSQL did not start (%s):%n%s".formatted(process.log(), process.logTail(8)));
  }

  private boolean becomesReady() {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (process.isRunning() && System.nanoTime() < end) {
      try (var _ = connect("postgres")) {
        return true;
      } catch (SQLException e) {
        if (WRONG_PASSWORD.equals(e.getSQLState())) {
          throw new LaunchFailure(
              "PostgreSQL refuses the password in "
                  + data.path()
                  + "/secrets.properties. ./tandem reset makes both new.",
              e);
        }
      }
      Pause.millis(60);
    }
    return false;
  }

  private void createDatabase() {
    try (var connection = connect("postgres");
        var statement = connection.createStatement()) {
      createRole(connection, OWNER, ownerPassword());
      createRole(connection, APPLICATION, password());
      if (missing(connection, "select 1 from pg_database where datname = ?", DATABASE)) {
        statement.execute("create database " + DATABASE + " owner " + OWNER);
      }
    } catch (SQLException e) {
      throw new LaunchFailure("The database cannot be created: " + e.getMessage(), e);
    }
  }

  private static void createRole(Connection connection, String name, String password)
      throws SQLException {
    if (missing(connection, "select 1 from pg_roles where rolname = ?", name)) {
      try (var statement = connection.createStatement()) {
        statement.execute("create role " + name + " login password '" + password + "'");
      }
    }
  }

  private static boolean missing(Connection connection, String query, String name)
      throws SQLException {
    try (var statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      try (var rows = statement.executeQuery()) {
        return !rows.next();
      }
    }
  }

  private Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(
        url(database), "postgres", secrets.get(Secrets.Name.POSTGRES_SUPERUSER));
  }

  private String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }
}
