package tandem.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// The portal itself, as a child JVM that gets the other parts by environment variables, as it does
/// in production.
public final class PortalProcess implements Part {
  static final String MAIL_FROM = "tandem@tandem.example";
  // Parallel collection and compact headers cost the least CPU a page on few cores
  private static final List<String> JVM =
      List.of(
          "-XX:+ExitOnOutOfMemoryError",
          "-Xmx1g",
          "-XX:+UseParallelGC",
          "-XX:+UseCompactObjectHeaders");
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Options options;
  private final ChildProcess process;
  private final Supplier<Map<String, String>> environment;

  PortalProcess(Options options, DataFolder data, Supplier<Map<String, String>> environment) {
    this.options = options;
    this.environment = environment;
    this.process = process(data);
  }

  @Override
  public String name() {
    return "Portal";
  }

  @Override
  public void start() {
    options.console().step(name(), "starting");
    boolean ownCommand = !options.portalCommand().isEmpty();
    process.start(
        ownCommand ? options.portalCommand() : jarCommand(), environment.get(), ownCommand);
    awaitReady();
    process.useful();
    options.console().step(name(), "ready on port " + options.ports().portal());
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

  public URI url() {
    return URI.create("http://localhost:" + options.ports().portal());
  }

  public long pid() {
    return process.pid();
  }

  static ChildProcess process(DataFolder data) {
    return new ChildProcess("portal", data, "TERM", Duration.ofSeconds(20));
  }

  ChildProcess process() {
    return process;
  }

  private List<String> jarCommand() {
    if (!Files.exists(options.jar())) {
      throw new LaunchFailure(options.jar() + " is missing. ./tandem build makes it.");
    }
    var command = new ArrayList<String>();
    command.add(KeycloakCommand.java());
    command.addAll(JVM);
    command.addAll(options.javaOptions());
    command.addAll(List.of("-jar", options.jar().toString()));
    return command;
  }

  /// Any answer but a server error: signed out, the portal sends one to Keycloak.
  private void awaitReady() {
    var request = HttpRequest.newBuilder(url()).timeout(Duration.ofSeconds(5)).build();
    long end = System.nanoTime() + PATIENCE.toNanos();
    try (var http = HttpClient.newHttpClient()) {
      while (!answers(http, request)) {
        if (!process.isRunning() || System.nanoTime() > end) {
          String tail = process.logTail(12);
          process.stop();
          throw new LaunchFailure(
              "The portal did not start (%s):%n%s".formatted(process.log(), tail));
        }
        Pause.millis(100);
      }
    }
  }

  private static boolean answers(HttpClient http, HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() < 500;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw LaunchFailure.stopping();
    }
  }
}
