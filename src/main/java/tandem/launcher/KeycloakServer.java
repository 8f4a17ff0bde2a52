package tandem.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/// A real Keycloak as a child JVM: the realm `tandem` that the portal trusts, and `nordwind`, which
/// plays one company's own sign-in.
public final class KeycloakServer implements Part {
  static final String CLIENT_ID = "tandem-portal";
  static final String ADMIN_CLIENT_ID = "tandem-accounts";
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final int ATTEMPTS = 2;

  private final Ports ports;
  private final Secrets secrets;
  private final Console console;
  private final ChildProcess process;
  private final KeycloakHome home;

  KeycloakServer(Options options, DataFolder data, Secrets secrets) {
    this.ports = options.ports();
    this.secrets = secrets;
    this.console = options.console();
    this.process = process(data);
    this.home =
        new KeycloakHome(
            data.path().resolve("keycloak"),
            distribution(options.root()),
            options.root().resolve("keycloak"),
            ports,
            secrets.get(Secrets.Name.OIDC_CLIENT),
            secrets.get(Secrets.Name.OIDC_ADMIN_CLIENT),
            secrets.get(Secrets.Name.COMPANY_BROKER));
  }

  @Override
  public String name() {
    return "Keycloak";
  }

  @Override
  public void start() {
    prepare();
    home.placeRealm();
    if (home.isImported()) {
      startKnownRealm();
    } else {
      importRealm();
    }
    process.useful();
    console.step(name(), "ready on port " + ports.keycloak());
  }

  @Override
  public void stop() {
    if (isRunning() && !Files.exists(home.classArchive())) {
      console.step(
          name(), "stopping; it saves its classes so that the next start is quicker (about 10 s)");
    }
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

  public URI url() {
    return URI.create("http://localhost:" + ports.keycloak());
  }

  public URI issuer() {
    return url().resolve("/realms/tandem");
  }

  public String clientSecret() {
    return secrets.get(Secrets.Name.OIDC_CLIENT);
  }

  public String adminClientSecret() {
    return secrets.get(Secrets.Name.OIDC_ADMIN_CLIENT);
  }

  public String adminPassword() {
    return secrets.get(Secrets.Name.KEYCLOAK_ADMIN);
  }

  static ChildProcess process(DataFolder data) {
    return new ChildProcess("keycloak", data, "TERM", Duration.ofSeconds(45));
  }

  ChildProcess process() {
    return process;
  }

  /// What one installation needs once, without starting anything.
  void prepare() {
    if (!home.isBuilt()) {
      console.step(name(), "preparing it for this machine, once (about 25 s)");
      build();
    }
  }

  private void build() {
    home.copyDistribution();
    process.start(KeycloakCommand.build(home.path()), Map.of());
    while (process.isRunning()) {
      Pause.millis(100);
    }
    if (process.exitCode() != 0) {
      throw failure("could not be prepared");
    }
    home.markBuilt();
  }

  private void startKnownRealm() {
    console.step(name(), "starting");
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      launch();
      if (becomesReady()) {
        return;
      }
      process.stop();
    }
    // A database cut off in the middle of a write; it holds nothing but the demo people.
    console.step(name(), "did not come up with its old database");
    importRealm();
  }

  private void importRealm() {
    console.step(name(), "starting with realm and demo people, first time (about 20 s)");
    home.forgetRealm();
    launch();
    if (!becomesReady()) {
      throw failure("did not start");
    }
    home.markImported();
  }

  private void launch() {
    process.start(
        KeycloakCommand.start(home.path(), home.classArchive(), ports),
        Map.ofEntries(
            Map.entry("TANDEM_LOGIN_URL", url().toString()),
            Map.entry("TANDEM_COMPANY_SECRET", secrets.get(Secrets.Name.COMPANY_BROKER)),
            Map.entry("KC_BOOTSTRAP_ADMIN_USERNAME", "admin"),
            Map.entry("KC_BOOTSTRAP_ADMIN_PASSWORD", adminPassword()),
            Map.entry("TANDEM_PUBLIC_URL", "http://localhost:" + ports.portal()),
            Map.entry("TANDEM_OIDC_CLIENT_SECRET", clientSecret()),
            Map.entry("TANDEM_OIDC_ADMIN_CLIENT_SECRET", adminClientSecret()),
            Map.entry("TANDEM_SMTP_HOST", "127.0.0.1"),
            Map.entry("TANDEM_SMTP_PORT", String.valueOf(ports.smtp())),
            Map.entry("TANDEM_MAIL_FROM", PortalProcess.MAIL_FROM)));
  }

  /// The log says "started" before the realm is there; the health check does not.
  private boolean becomesReady() {
    var request =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + ports.keycloakManagement() + "/health/ready"))
            .timeout(Duration.ofSeconds(2))
            .build();
    long end = System.nanoTime() + PATIENCE.toNanos();
    try (var http = HttpClient.newHttpClient()) {
      while (process.isRunning() && System.nanoTime() < end) {
        if (answers(http, request)) {
          return true;
        }
        Pause.millis(250);
      }
    }
    return false;
  }

  private static boolean answers(HttpClient http, HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw LaunchFailure.stopping();
    }
  }

  private LaunchFailure failure(String what) {
    String tail = process.logTail(8);
    process.stop();
    return new LaunchFailure("Keycloak %s (%s):%n%s".formatted(what, process.log(), tail));
  }

  private static Path distribution(Path root) {
    Path folder = root.resolve("target/keycloak-dist");
    try (var versions = Files.list(folder)) {
      return versions
          .filter(v -> v.getFileName().toString().startsWith("keycloak-"))
          .findFirst()
          .orElseThrow(() -> new IOException("empty"));
    } catch (IOException e) {
      throw new LaunchFailure(
          "Keycloak is not in " + folder + ". ./tandem build puts it there.", e);
    }
  }
}
