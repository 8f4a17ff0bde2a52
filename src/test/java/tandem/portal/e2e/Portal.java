package tandem.portal.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tandem.launcher.Console;
import tandem.launcher.EmbeddedStack;
import tandem.launcher.Options;
import tandem.launcher.Ports;

/// One embedded stack and one browser for all journeys of a test run: what `./tandem run` starts,
/// on other ports and on a database of its own.
final class Portal {
  static final String PASSWORD = "Tandem-Demo-2026";
  /// Another number lets two runs on one machine keep out of each other's way.
  private static final int PORT = Integer.getInteger("journeys.port", 18080);
  private static final Path ROOT = Path.of("").toAbsolutePath();
  private static final Path DATA = ROOT.resolve("target/journeys");
  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  static final EmbeddedStack STACK = start();
  static final Browser BROWSER = launch();

  private Portal() {}

  static String url(String path) {
    return STACK.urls().portal() + "/" + path;
  }

  /// The files Keycloak wrote, its log and its database with all stored events and sessions, in
  /// which a text stands.
  static List<Path> keycloakFilesWith(String text) {
    try (var data = Files.walk(DATA.resolve("keycloak/data"));
        var logs = Files.list(DATA.resolve("logs"))) {
      return Stream.concat(
              data, logs.filter(log -> log.getFileName().toString().startsWith("keycloak")))
          .filter(Files::isRegularFile)
          .filter(file -> read(file).contains(text))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static EmbeddedStack start() {
    // Accounts are prepared once; the database is new for every run, because journeys change it.
    delete(DATA.resolve("postgres"));
    delete(DATA.resolve("keys"));
    try {
      Files.createDirectories(DATA);
      var log = new PrintStream(DATA.resolve("launcher.log").toFile(), StandardCharsets.UTF_8);
      var stack =
          EmbeddedStack.start(
              Options.of(ROOT)
                  .withData(DATA)
                  .withPorts(Ports.from(PORT))
                  .withConsole(new Console(log)));
      Runtime.getRuntime().addShutdownHook(new Thread(stack::stop));
      return stack;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Browser launch() {
    String chromium = Optional.ofNullable(System.getenv("CHROMIUM")).orElse("/usr/bin/chromium");
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    return playwright
        .chromium()
        .launch(
            new BrowserType.LaunchOptions()
                .setExecutablePath(Path.of(chromium))
                .setArgs(ARGUMENTS));
  }

  private static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
