package tandem.portal.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tandem.launcher.EmbeddedStack;
import tandem.launcher.Options;
import tandem.launcher.Ports;

/// `./tandem bench`: page views, first visits and transferred bytes of the seller's screens, signed
/// in through the real Keycloak. Loopback only; stops by itself.
public final class Benchmark {
  static final String PASSWORD = "Tandem-Demo-2026";
  static final List<String> SELLERS =
      List.of(
          "anna.brandt@kessler.example",
          "jonas.weber@kessler.example",
          "lena.hoffmann@nordwind.example",
          "sam.carter@nordwind.example");
  private static final int PORT = 28080;

  private final Settings settings;
  private final URI portal;
  private final int databasePort;
  private final Report report = new Report();

  private Benchmark(Settings settings, URI portal, int databasePort) {
    this.settings = settings;
    this.portal = portal;
    this.databasePort = databasePort;
  }

  public static void main(String[] words) throws Exception {
    if (List.of(words).contains("--results")) {
      ResultSpeed.run(List.of(words));
      return;
    }
    if (List.of(words).contains("--learning")) {
      LearningSpeed.run(List.of(words));
      return;
    }
    if (List.of(words).contains("--media")) {
      MediaSpeed.run(List.of(words));
      return;
    }
    Settings settings;
    try {
      settings = Settings.parse(List.of(words));
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.exit(2);
      return;
    }
    if (settings.url().isPresent() && settings.log() == 0) {
      URI url = settings.url().get();
      requireLoopback(url);
      int port = settings.databasePort();
      new Benchmark(settings, url, port == 0 ? Ports.from(url.getPort()).postgres() : port).run();
      return;
    }
    if (settings.surveys()) {
      surveys(settings);
      return;
    }
    var options =
        Options.of(Path.of("")).withData(Path.of("target/bench")).withPorts(Ports.from(PORT));
    var stack = EmbeddedStack.start(options);
    Runtime.getRuntime().addShutdownHook(new Thread(stack::stop));
    try (stack) {
      if (settings.log() > 0) {
        say("Adding %d entries to the audit log.", settings.log());
        new LogSpeed(stack.portalEnvironment()).measure(settings.log()).forEach(System.out::print);
        System.out.println("\n" + Machine.description());
        return;
      }
      new Benchmark(settings, stack.urls().portal(), options.ports().postgres()).run();
    }
  }

  /// On data of its own, because thousands of people stay in it.
  private static void surveys(Settings settings) throws Exception {
    var options =
        Options.of(Path.of(""))
            .withData(Path.of("target/bench-surveys"))
            .withJavaOptions(List.of("-Xmx" + SurveyLoad.HEAP))
            .withPorts(Ports.from(PORT));
    var stack = EmbeddedStack.start(options);
    Runtime.getRuntime().addShutdownHook(new Thread(stack::stop));
    try (stack) {
      String figures = new SurveyLoad(stack, settings, options.ports().postgres()).measure();
      String text = Machine.description() + "\n\n" + figures;
      System.out.println("\n" + text);
      if (settings.record()) {
        Report.record(Path.of("docs/performance.md"), "surveys", text);
      }
    }
  }

  private void run() throws Exception {
    if (settings.load()) {
      load();
    }
    if (settings.transfer()) {
      for (var line : new Transfer(portal).measure()) {
        report.add(line);
      }
    }
    String text = report.text(Machine.description());
    System.out.println("\n" + text);
    if (settings.record()) {
      Report.record(Path.of("docs/performance.md"), text);
    }
  }

  private void load() throws Exception {
    var sellers = signIn();
    var meters = new Meters(portal, databasePort);
    say(
        "Page views: %d s of warm-up, then %d s.",
        settings.warmUp().toSeconds(), settings.time().toSeconds());
    var views =
        new Run()
            .measure(
                sellers,
                (seller, count) -> {
                  var page = seller.pages().get(count % seller.pages().size());
                  return new Run.Done(page.name(), seller.view(page));
                },
                settings.warmUp(),
                settings.time(),
                meters);
    report.add("page views", views);
    say(
        "First visits: %d s of warm-up, then %d s.",
        settings.warmUp().toSeconds(), settings.time().toSeconds());
    var visits =
        new Run()
            .measure(
                sellers,
                (seller, _) -> new Run.Done("first visit", seller.visit()),
                settings.warmUp(),
                settings.time(),
                meters);
    report.add("first visits", visits);
    for (var seller : sellers) {
      seller.close();
    }
  }

  private List<Seller> signIn() throws IOException, InterruptedException {
    say("Signing in %d sessions of %d people.", settings.sessions(), SELLERS.size());
    var sellers = new ArrayList<Seller>();
    try (var http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build()) {
      for (int i = 0; i < settings.sessions(); i++) {
        var cookie = new SignIn(http, portal).as(SELLERS.get(i % SELLERS.size()), PASSWORD);
        sellers.add(Seller.open(portal, cookie, i % SELLERS.size()));
      }
    }
    return sellers;
  }

  /// A load is nothing to send into somebody else's house.
  private static void requireLoopback(URI url) {
    if (!"localhost".equals(url.getHost()) && !"127.0.0.1".equals(url.getHost())) {
      throw new IllegalArgumentException("The benchmark only loads a portal on this machine.");
    }
  }

  private static void say(String text, Object... arguments) {
    System.out.println(
        text.formatted(arguments)
            .replaceAll("PT(\\d+)S", "$1 s")
            .replaceAll("PT(\\d+)M", "$1 min"));
  }
}
