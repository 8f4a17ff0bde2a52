package tandem.portal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// What the portal needs from outside. A missing or wrong part stops it with one line that says
/// what to do, before a port is opened: a portal that starts without its database only fails later,
/// to a user.
final class Environment {
  static final List<String> REQUIRED =
      List.of(
          "TANDEM_DB_URL",
          "TANDEM_DB_USER",
          "TANDEM_DB_PASSWORD",
          "TANDEM_DB_OWNER",
          "TANDEM_DB_OWNER_PASSWORD",
          "TANDEM_OIDC_ISSUER",
          "TANDEM_OIDC_CLIENT_ID",
          "TANDEM_OIDC_CLIENT_SECRET",
          "TANDEM_PUBLIC_URL",
          "TANDEM_KEY_DIR",
          "TANDEM_MEDIA_DIR");

  private static final String ADMIN_CLIENT = "TANDEM_OIDC_ADMIN_CLIENT_ID";
  private static final String ADMIN_SECRET = "TANDEM_OIDC_ADMIN_CLIENT_SECRET";
  private static final List<String> BUCKET =
      List.of("TANDEM_MEDIA_S3_BUCKET", "TANDEM_MEDIA_S3_ACCESS_KEY", "TANDEM_MEDIA_S3_SECRET_KEY");

  private Environment() {}

  static void requireWorking(Map<String, String> environment) {
    fault(environment)
        .ifPresent(
            fault -> {
              System.err.println("Tandem cannot start: " + fault);
              System.exit(2);
            });
  }

  /// The first thing that keeps the portal from starting, as one line without any secret.
  static Optional<String> fault(Map<String, String> environment) {
    List<String> missing =
        REQUIRED.stream().filter(name -> environment.getOrDefault(name, "").isBlank()).toList();
    if (!missing.isEmpty()) {
      return Optional.of(
          "set the environment variable%s %s (README.md, “Production”)."
              .formatted(missing.size() > 1 ? "s" : "", String.join(", ", missing)));
    }
    if (value(environment, ADMIN_CLIENT).isBlank() != value(environment, ADMIN_SECRET).isBlank()) {
      return Optional.of(
          "set both of %s and %s, or neither (README.md, “Accounts”)."
              .formatted(ADMIN_CLIENT, ADMIN_SECRET));
    }
    return Optional.ofNullable(mediaFault(environment))
        .or(() -> Optional.ofNullable(databaseFault(environment)))
        .or(() -> Optional.ofNullable(issuerFault(environment)));
  }

  private static @Nullable String mediaFault(Map<String, String> environment) {
    long named = BUCKET.stream().filter(name -> !value(environment, name).isBlank()).count();
    if (named > 0 && named < BUCKET.size()) {
      return "set all of %s, or none (README.md, “Production”)."
          .formatted(String.join(", ", BUCKET));
    }
    try {
      Path folder = Files.createDirectories(Path.of(value(environment, "TANDEM_MEDIA_DIR")));
      return Files.isWritable(folder)
          ? null
          : "the portal may not write to the folder TANDEM_MEDIA_DIR (%s)".formatted(folder);
    } catch (IOException | InvalidPathException e) {
      return "TANDEM_MEDIA_DIR is no folder and cannot be made one: " + firstLine(e.toString());
    }
  }

  /// The Liquibase contexts: the demo alliance only where it is asked for. Without any context
  /// Liquibase would run every one, so there is always a name.
  static String contexts(Map<String, String> environment) {
    return Boolean.parseBoolean(environment.get("TANDEM_DEMO")) ? "demo" : "none";
  }

  private static @Nullable String databaseFault(Map<String, String> environment) {
    String url = value(environment, "TANDEM_DB_URL");
    if (!url.startsWith("jdbc:postgresql:")) {
      return "TANDEM_DB_URL must begin with jdbc:postgresql:// but is " + url;
    }
    try (var connection =
        connect(url, environment, "TANDEM_DB_OWNER", "TANDEM_DB_OWNER_PASSWORD")) {
      int version = connection.getMetaData().getDatabaseMajorVersion();
      if (version < 18) {
        return "PostgreSQL 18 or later is needed, TANDEM_DB_URL leads to " + version;
      }
    } catch (SQLException e) {
      return "the database at TANDEM_DB_URL does not let TANDEM_DB_OWNER in: "
          + firstLine(e.getMessage());
    }
    return roleFault(url, environment);
  }

  /// Row-level security binds neither a superuser nor the tables' owner.
  private static @Nullable String roleFault(String url, Map<String, String> environment) {
    if (value(environment, "TANDEM_DB_USER").equals(value(environment, "TANDEM_DB_OWNER"))) {
      return "TANDEM_DB_USER must be another role than TANDEM_DB_OWNER: the owner of the tables"
          + " sees every company's rows";
    }
    try (var connection = connect(url, environment, "TANDEM_DB_USER", "TANDEM_DB_PASSWORD");
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select rolsuper or rolbypassrls from pg_roles where rolname = current_user")) {
      return rows.next() && rows.getBoolean(1)
          ? "TANDEM_DB_USER must be a role without SUPERUSER and BYPASSRLS, which see every"
              + " company's rows"
          : null;
    } catch (SQLException e) {
      return "the database at TANDEM_DB_URL does not let TANDEM_DB_USER in: "
          + firstLine(e.getMessage());
    }
  }

  private static Connection connect(
      String url, Map<String, String> environment, String user, String password)
      throws SQLException {
    var properties = new Properties();
    properties.setProperty("user", value(environment, user));
    properties.setProperty("password", value(environment, password));
    properties.setProperty("connectTimeout", "5");
    properties.setProperty("loginTimeout", "5");
    return DriverManager.getConnection(url, properties);
  }

  private static @Nullable String issuerFault(Map<String, String> environment) {
    String issuer = value(environment, "TANDEM_OIDC_ISSUER");
    try (var http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build()) {
      var request =
          HttpRequest.newBuilder(URI.create(issuer + "/.well-known/openid-configuration"))
              .timeout(Duration.ofSeconds(10))
              .build();
      int status = http.send(request, BodyHandlers.discarding()).statusCode();
      return status == 200
          ? null
          : "Keycloak at TANDEM_OIDC_ISSUER (%s) answers %d: is the realm's name right?"
              .formatted(issuer, status);
    } catch (IOException | IllegalArgumentException e) {
      return "Keycloak at TANDEM_OIDC_ISSUER (%s) does not answer: %s"
          .formatted(issuer, firstLine(e.toString()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "interrupted while asking Keycloak";
    }
  }

  private static String value(Map<String, String> environment, String name) {
    return environment.getOrDefault(name, "");
  }

  private static String firstLine(@Nullable String message) {
    return message == null
        ? "no reason given"
        : message.lines().findFirst().orElse("no reason given");
  }
}
