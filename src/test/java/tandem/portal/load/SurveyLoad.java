package tandem.portal.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import tandem.launcher.EmbeddedStack;

/// `./tandem bench --surveys`: so many respondents a minute who open the survey in their own
/// signed-in session, answer 22 items and send them; then the same rate of sendings while the
/// portal is killed and the database restarted. Respondents come when they come: whether the ones
/// before have been served makes no difference to that.
final class SurveyLoad {
  /// Of the portal: so many people are signed in at once.
  static final String HEAP = "3g";

  private static final int SIGN_INS_AT_ONCE = 10;
  private static final int SIGN_INS_A_MINUTE = 2_880;
  private static final int PAGES_AT_ONCE = 12;
  private static final int ADDRESSES = 16;

  private final EmbeddedStack stack;
  private final Settings settings;
  private final int databasePort;
  private final URI portal;
  private final Crowd crowd;
  private final List<String> cookies = Collections.synchronizedList(new ArrayList<>());
  private final ConcurrentLinkedQueue<String> errors = new ConcurrentLinkedQueue<>();

  SurveyLoad(EmbeddedStack stack, Settings settings, int databasePort) {
    this.stack = stack;
    this.settings = settings;
    this.databasePort = databasePort;
    this.portal = stack.urls().portal();
    this.crowd = new Crowd(stack.portalEnvironment(), settings.alliances());
  }

  /// One sending, and how the opening before it went.
  private record Done(long sentAt, long storedAt, int tries, boolean already) {
    long took() {
      return storedAt - sentAt;
    }
  }

  String measure() throws Exception {
    List<Crowd.Person> people = crowd.people(settings.people());
    accounts(people);
    signIn(people);
    String sessions = memory("with a heap of %s, %,d sessions".formatted(HEAP, cookies.size()));
    warmUp();
    String served = serve();
    sessions += memory("after everybody had opened a page");
    return served + "\n" + sessions + "\n" + survive();
  }

  private void accounts(List<Crowd.Person> people) throws Exception {
    try (var http = client(0)) {
      var accounts = accounts(http);
      accounts.cheapenHashes();
      if (accounts.know(people)) {
        return;
      }
      say("Making %,d accounts.", people.size());
      for (int done = 0; done < people.size(); ) {
        done = accounts(http).add(people, done, Benchmark.PASSWORD);
      }
    }
  }

  private CrowdAccounts accounts(HttpClient http) throws IOException, InterruptedException {
    return new CrowdAccounts(http, stack.urls().keycloak(), stack.keycloak().adminPassword());
  }

  /// As fast as the portal's limits of new sessions allow, from several loopback addresses.
  private void signIn(List<Crowd.Person> people) throws Exception {
    say("Signing in %,d people through Keycloak's own form.", people.size());
    var clients = new ArrayList<HttpClient>();
    for (int i = 0; i < ADDRESSES; i++) {
      clients.add(client(i));
    }
    var next = new AtomicInteger();
    long start = System.nanoTime();
    each(
        SIGN_INS_AT_ONCE,
        () -> {
          for (int n = next.getAndIncrement(); n < people.size(); n = next.getAndIncrement()) {
            sleepUntil(start + n * 60_000_000_000L / SIGN_INS_A_MINUTE);
            cookies.add(signIn(clients.get(n % ADDRESSES), people.get(n).email()));
            if (n % 2_000 == 1_999) {
              say("%,d signed in after %d s.", n + 1, (System.nanoTime() - start) / 1_000_000_000);
            }
          }
        });
    clients.forEach(HttpClient::close);
    if (cookies.size() < people.size()) {
      throw new IOException("signed in: " + cookies.size() + ", then " + errors.peek());
    }
  }

  private String signIn(HttpClient http, String email) throws IOException, InterruptedException {
    IOException last = new IOException();
    for (int tries = 0; tries < 4; tries++) {
      try {
        return new SignIn(http, portal).as(email, Benchmark.PASSWORD);
      } catch (IOException e) {
        last = e;
        Thread.sleep(1_000);
      }
    }
    throw last;
  }

  /// Not at the rate that is measured: a JVM that has just started would only fall behind.
  private void warmUp() throws Exception {
    List<Respondent> respondents = respondents(crowd.openWaves());
    long end = System.nanoTime() + settings.warmUp().toNanos();
    var next = new AtomicInteger();
    say("Warming up for %d s.", settings.warmUp().toSeconds());
    each(
        PAGES_AT_ONCE,
        () -> {
          for (int n = next.getAndIncrement();
              n < respondents.size() && System.nanoTime() < end;
              n = next.getAndIncrement()) {
            respondents.get(n).open();
            respondents.get(n).send(n);
          }
        });
    say("%,d respondents served.", Math.min(next.get(), respondents.size()));
  }

  private String serve() throws Exception {
    List<UUID> waves = crowd.openWaves();
    int many = (int) Math.min(settings.people() * settings.alliances(), count(settings.time()));
    say("%,d respondents, %,d a minute.", many, settings.rate());
    var meters = new Meters(portal, databasePort);
    var before = meters.read();
    long start = System.nanoTime();
    Result result = run(respondents(waves), many, true);
    Duration time = Duration.ofNanos(System.nanoTime() - start);
    var used = meters.read().minus(before);
    int stored = crowd.stored(waves);
    return """
    | respondents: open, answer 22 items, send | |
    |---|---:|
    | came, a minute | %,d |
    | answers stored, a minute | **%,.0f** for %d s |
    | sent · stored · lost · counted twice | %,d · %,d · **%d** · **%d** |
    | CPU each | **%.1f ms** (portal %.1f, PostgreSQL %.1f; the client %.1f more) |
    | sending: median, p95, p99 | %.0f ms, **%.0f ms**, %.0f ms |
    | opening: median, p95, p99 | %.0f ms, %.0f ms, %.0f ms |
    | transferred to open it, compressed | %.1f kB |
    | errors | %d |
    """
            .formatted(
                settings.rate(),
                60e9 * result.sent().size() / time.toNanos(),
                time.toSeconds(),
                result.sent().size(),
                stored,
                result.sent().size() - stored,
                result.sent().stream().filter(done -> done.already() && done.tries() == 1).count(),
                each(used.server(), many),
                each(used.portal(), many),
                each(used.database(), many),
                each(used.client(), many),
                percentile(result.times(), 0.5),
                percentile(result.times(), 0.95),
                percentile(result.times(), 0.99),
                percentile(result.openings(), 0.5),
                percentile(result.openings(), 0.95),
                percentile(result.openings(), 0.99),
                result.bytes() / 1000.0 / Math.max(1, result.openings().size()),
                errors.size())
        + errors();
  }

  private String survive() throws Exception {
    List<UUID> waves = crowd.openWaves();
    int many = (int) Math.min(settings.people() * settings.alliances(), count(settings.time()));
    List<Respondent> respondents = respondents(waves).subList(0, many);
    say("Opening %,d pages for the second run.", many);
    var next = new AtomicInteger();
    each(
        PAGES_AT_ONCE,
        () -> {
          for (int n = next.getAndIncrement(); n < many; n = next.getAndIncrement()) {
            respondents.get(n).open();
          }
        });
    say("%,d sendings, %,d a minute, through faults.", many, settings.rate());
    long start = System.nanoTime();
    long kill = start + settings.time().toNanos() / 3;
    long restart = start + settings.time().toNanos() * 2 / 3;
    var backAt = new long[2];
    Thread faults =
        Thread.ofPlatform()
            .start(
                () -> {
                  sleepUntil(kill);
                  stack.portal().kill();
                  stack.portal().start();
                  backAt[0] = System.nanoTime();
                  sleepUntil(restart);
                  stack.postgres().stop();
                  stack.postgres().start();
                  backAt[1] = System.nanoTime();
                });
    Result result = run(respondents, many, false);
    faults.join();
    int stored = crowd.stored(waves);
    return """
    | the same rate of sendings, through faults | portal killed (SIGKILL) and started | PostgreSQL restarted |
    |---|---:|---:|
    | away for | %.1f s | %.1f s |
    | sendings that had to be tried again | %,d | %,d |
    | all of them stored, after the fault | %.1f s | %.1f s |

    Sent %,d, stored %,d: lost **%d**, counted twice **%d**; %d were told that an earlier try had counted. Errors: %d.
    """
            .formatted(
                (backAt[0] - kill) / 1e9,
                (backAt[1] - restart) / 1e9,
                again(result, 0, restart).size(),
                again(result, restart, Long.MAX_VALUE).size(),
                caughtUp(again(result, 0, restart), kill),
                caughtUp(again(result, restart, Long.MAX_VALUE), restart),
                result.sent().size(),
                stored,
                result.sent().size() - stored,
                result.sent().stream().filter(done -> done.already() && done.tries() == 1).count(),
                result.sent().stream().filter(Done::already).count(),
                errors.size())
        + errors();
  }

  private static List<Done> again(Result result, long from, long to) {
    return result.sent().stream()
        .filter(done -> done.tries() > 1 && done.storedAt() >= from && done.storedAt() < to)
        .toList();
  }

  private static double caughtUp(List<Done> again, long fault) {
    return again.stream().mapToLong(Done::storedAt).map(at -> at - fault).max().orElse(0) / 1e9;
  }

  private record Result(List<Done> sent, List<Long> openings, long bytes) {
    List<Long> times() {
      return sent.stream().map(Done::took).toList();
    }
  }

  /// @param opening false: they have opened their pages before
  private Result run(List<Respondent> respondents, int many, boolean opening)
      throws InterruptedException {
    errors.clear();
    var sent = new ConcurrentLinkedQueue<Done>();
    var openings = new ConcurrentLinkedQueue<Long>();
    var bytes = new java.util.concurrent.atomic.LongAdder();
    var running = new CountDownLatch(many);
    long start = System.nanoTime();
    for (int i = 0; i < many; i++) {
      sleepUntil(start + i * 60_000_000_000L / settings.rate());
      int n = i;
      Thread.ofVirtual()
          .start(
              () -> {
                try {
                  Respondent respondent = respondents.get(n);
                  if (opening) {
                    long from = System.nanoTime();
                    bytes.add(respondent.open());
                    openings.add(System.nanoTime() - from);
                  }
                  long from = System.nanoTime();
                  var outcome = respondent.send(n);
                  sent.add(new Done(from, System.nanoTime(), outcome.tries(), outcome.already()));
                } catch (IOException | RuntimeException e) {
                  errors.add(String.valueOf(e.getMessage()));
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                } finally {
                  running.countDown();
                }
              });
    }
    running.await();
    return new Result(List.copyOf(sent), List.copyOf(openings), bytes.sum());
  }

  /// Everybody in the first alliance, then everybody in the next.
  private List<Respondent> respondents(List<UUID> waves) {
    return waves.stream()
        .flatMap(wave -> cookies.stream().map(cookie -> new Respondent(portal, wave, cookie)))
        .toList();
  }

  private long count(Duration time) {
    return settings.rate() * time.toMillis() / 60_000;
  }

  private String memory(String when) throws IOException {
    long keycloak = 0;
    try (var files = Files.walk(Path.of("target/bench-surveys/keycloak/data/h2"))) {
      keycloak = files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
    String line =
        String.format(
            Locale.ROOT,
            "- Memory, %s: the portal %s MB resident, %s MB at most; Keycloak's database %d MB.%n",
            when,
            status(stack.portal().pid(), "VmRSS"),
            status(stack.portal().pid(), "VmHWM"),
            keycloak / 1_000_000);
    System.out.print(line);
    return line;
  }

  private static long status(long process, String name) throws IOException {
    return Files.readAllLines(Path.of("/proc", String.valueOf(process), "status")).stream()
        .filter(line -> line.startsWith(name))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1_000)
        .findFirst()
        .orElse(0);
  }

  @FunctionalInterface
  private interface Work {
    void run() throws Exception;
  }

  private void each(int atOnce, Work work) throws InterruptedException {
    try (var threads = Executors.newFixedThreadPool(atOnce)) {
      for (int i = 0; i < atOnce; i++) {
        threads.execute(
            () -> {
              try {
                work.run();
              } catch (Exception e) {
                errors.add(String.valueOf(e.getMessage()));
              }
            });
      }
    }
  }

  /// The first line of each and how often it came: the answer of a server may be a whole page.
  private String errors() {
    return errors.stream()
        .map(error -> error.lines().findFirst().orElse(""))
        .collect(Collectors.groupingBy(error -> error, TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .limit(3)
        .map(error -> "\n- %d × `%s`".formatted(error.getValue(), error.getKey()))
        .collect(Collectors.joining("", "", "\n"));
  }

  private static HttpClient client(int address) throws IOException {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .connectTimeout(Duration.ofSeconds(10))
        .localAddress(InetAddress.getByAddress(new byte[] {127, 0, 1, (byte) (1 + address)}))
        .build();
  }

  private static double each(Duration cpu, int count) {
    return cpu.toNanos() / 1e6 / count;
  }

  private static double percentile(List<Long> nanos, double share) {
    if (nanos.isEmpty()) {
      return 0;
    }
    List<Long> sorted = nanos.stream().sorted().toList();
    return sorted.get(Math.min(sorted.size() - 1, (int) Math.ceil(share * sorted.size()) - 1))
        / 1e6;
  }

  private static void sleepUntil(long moment) {
    long left = moment - System.nanoTime();
    if (left > 0) {
      java.util.concurrent.locks.LockSupport.parkNanos(left);
      sleepUntil(moment);
    }
  }

  private static void say(String text, Object... arguments) {
    System.out.println(String.format(Locale.ROOT, text, arguments));
  }
}
