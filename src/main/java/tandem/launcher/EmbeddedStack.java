package tandem.launcher;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// The embedded default as one thing: real PostgreSQL, real Keycloak, a mailbox, and the portal.
///
/// Tests use it too, with other ports and another data folder, and may stop and start the parts one
/// by one.
public final class EmbeddedStack implements AutoCloseable {
  /// Where the parts answer.
  public record Urls(URI portal, URI keycloak, URI issuer, URI mailbox, String jdbc) {}

  private final Options options;
  private final DataFolder data;
  private final PostgresServer postgres;
  private final KeycloakServer keycloak;
  private final PortalProcess portal;
  private final Mailbox mailbox;
  private final Watchdog watchdog;

  private EmbeddedStack(Options options, DataFolder data) {
    var secrets = Secrets.in(data.path());
    this.options = options;
    this.data = data;
    this.watchdog = new Watchdog(data);
    this.postgres =
        new PostgresServer(data, options.ports().postgres(), secrets, options.console());
    this.keycloak = new KeycloakServer(options, data, secrets);
    this.mailbox = new Mailbox(options.ports(), options.console());
    this.portal = new PortalProcess(options, data, this::portalEnvironment);
  }

  /// Starts everything and returns when the portal answers.
  public static EmbeddedStack start(Options options) {
    var stack = prepare(options);
    try {
      stack.startParts();
    } catch (RuntimeException e) {
      stack.stop();
      throw e;
    }
    return stack;
  }

  /// Does Keycloak's one-off preparation, which the script runs beside the compiler.
  static void prepareKeycloak(Options options) {
    try (var data = new DataFolder(options.data())) {
      data.open();
      stopOrphans(options, data);
      var keycloak = new KeycloakServer(options, data, Secrets.in(data.path()));
      Runtime.getRuntime().addShutdownHook(new Thread(keycloak.process()::close));
      keycloak.prepare();
    }
  }

  /// Takes the data folder, ends what a killed run left behind, and looks whether the ports are
  /// free.
  static EmbeddedStack prepare(Options options) {
    var data = new DataFolder(options.data());
    data.open();
    try {
      new Watchdog(data).awaitPrevious(options.console());
      stopOrphans(options, data);
      PortCheck.requireFree(options.ports());
      var stack = new EmbeddedStack(options, data);
      stack.watchdog.start();
      return stack;
    } catch (RuntimeException e) {
      data.close();
      throw e;
    }
  }

  void startParts() {
    mailbox.start();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var database = CompletableFuture.runAsync(postgres::start, threads);
      var identity = CompletableFuture.runAsync(keycloak::start, threads);
      // The first failure ends the other one too, instead of waiting for it.
      var _ = database.whenComplete((_, failure) -> giveUpAfter(failure));
      var _ = identity.whenComplete((_, failure) -> giveUpAfter(failure));
      CompletableFuture.allOf(database, identity).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
    if (options.withPortal()) {
      portal.start();
    }
  }

  public Urls urls() {
    return new Urls(
        portal.url(), keycloak.url(), keycloak.issuer(), mailbox.url(), postgres.jdbcUrl());
  }

  public PostgresServer postgres() {
    return postgres;
  }

  public KeycloakServer keycloak() {
    return keycloak;
  }

  public PortalProcess portal() {
    return portal;
  }

  public Mailbox mailbox() {
    return mailbox;
  }

  /// The parts that run as processes, in the order of starting.
  public List<Part> parts() {
    return List.of(postgres, keycloak, portal);
  }

  /// What the portal is told about its surroundings: the same variables as in production.
  public Map<String, String> portalEnvironment() {
    var ports = options.ports();
    var map = new LinkedHashMap<String, String>();
    map.put("TANDEM_DB_URL", postgres.jdbcUrl());
    map.put("TANDEM_DB_USER", postgres.user());
    map.put("TANDEM_DB_PASSWORD", postgres.password());
    map.put("TANDEM_DB_OWNER", postgres.owner());
    map.put("TANDEM_DB_OWNER_PASSWORD", postgres.ownerPassword());
    map.put("TANDEM_OIDC_ISSUER", keycloak.issuer().toString());
    map.put("TANDEM_OIDC_CLIENT_ID", KeycloakServer.CLIENT_ID);
    map.put("TANDEM_OIDC_CLIENT_SECRET", keycloak.clientSecret());
    map.put("TANDEM_OIDC_ADMIN_CLIENT_ID", KeycloakServer.ADMIN_CLIENT_ID);
    map.put("TANDEM_OIDC_ADMIN_CLIENT_SECRET", keycloak.adminClientSecret());
    map.put("TANDEM_PUBLIC_URL", "http://localhost:" + ports.portal());
    map.put("TANDEM_KEY_DIR", data.keys().toString());
    map.put("TANDEM_MEDIA_DIR", data.media().toString());
    map.put("TANDEM_PORT", String.valueOf(ports.portal()));
    map.put("TANDEM_BIND", "127.0.0.1");
    map.put("TANDEM_SMTP_HOST", "127.0.0.1");
    map.put("TANDEM_SMTP_PORT", String.valueOf(ports.smtp()));
    map.put("TANDEM_MAIL_FROM", PortalProcess.MAIL_FROM);
    map.put("TANDEM_DEMO", String.valueOf(options.demo()));
    return map;
  }

  /// Stops everything, last started first, and lets go of the data folder. Harmless when repeated.
  public void stop() {
    portal.process().close();
    keycloak.stop();
    keycloak.process().close();
    postgres.process().close();
    mailbox.stop();
    watchdog.stop();
    data.close();
  }

  @Override
  public void close() {
    stop();
  }

  /// Ends what a killed run left behind, in the order of an orderly stop.
  static void stopOrphans(Options options, DataFolder data) {
    boolean any = PortalProcess.process(data).stopOrphan();
    any |= KeycloakServer.process(data).stopOrphan();
    any |= PostgresServer.stopOrphan(data);
    if (any) {
      options.console().step("Launcher", "stopped what a killed run had left; its data is safe");
    }
  }

  private void giveUpAfter(@Nullable Throwable failure) {
    if (failure != null) {
      keycloak.process().close();
      postgres.process().close();
    }
  }
}
