package tandem.portal.load;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tandem.launcher.EmbeddedStack;
import tandem.launcher.Options;
import tandem.launcher.Ports;
import tandem.portal.media.store.S3Server;

/// `./tandem bench --media`: a video of 500 MB, sent in pieces and fetched again, by a portal that
/// has little memory; with the folder and with a bucket.
final class MediaSpeed {
  private static final int PORT = 31_500;
  private static final int HEAP_MEGABYTES = 192;
  private static final int PIECE = 8 * 1024 * 1024;
  private static final long BYTES = 500L * 1000 * 1000;
  private static final String AUTHOR = "miriam.vogt@kessler.example";
  private static final String ALLIANCE = "01900000-0000-7000-8000-00000a110001";
  private static final Pattern TOKEN =
      Pattern.compile("\"csrfHeader\":\"([^\"]+)\",\"csrfToken\":\"([^\"]+)\"");
  private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final String BEGIN = "<!-- media: begin -->";
  private static final String END = "<!-- media: end -->";

  private final EmbeddedStack stack;
  private final HttpClient http;
  private final List<String> headers = new ArrayList<>();

  private MediaSpeed(EmbeddedStack stack, HttpClient http) {
    this.stack = stack;
    this.http = http;
  }

  static void run(List<String> words) throws Exception {
    var lines = new ArrayList<String>();
    lines.add("%,d MB, portal with -Xmx%dm\n".formatted(BYTES / 1_000_000, HEAP_MEGABYTES));
    lines.add(
        "| store | sent, s | checked and stored, s | fetched, s | heap at most, MB | kept after collecting, MB |\n|---|---:|---:|---:|---:|---:|");
    lines.add(in("folder", null));
    try (S3Server server = S3Server.start()) {
      lines.add(in("bucket (S3Proxy on the same machine)", server));
    }
    String text = Machine.description() + "\n\n" + String.join("\n", lines) + "\n";
    System.out.println("\n" + text);
    if (words.contains("--record")) {
      record(text);
    }
  }

  private static String in(String store, @Nullable S3Server server) throws Exception {
    var java = new ArrayList<String>(List.of("-Xmx" + HEAP_MEGABYTES + "m"));
    if (server != null) {
      java.addAll(server.javaOptions());
    }
    var options =
        Options.of(Path.of(""))
            .withData(Path.of("target/bench-media"))
            .withPorts(Ports.from(PORT))
            .withJavaOptions(java);
    var stack = EmbeddedStack.start(options);
    Runtime.getRuntime().addShutdownHook(new Thread(stack::stop));
    try (stack;
        var http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build()) {
      return new MediaSpeed(stack, http).measure(store);
    }
  }

  private String measure(String store) throws Exception {
    signIn();
    var heap = new Heap(stack.portal().pid());
    heap.start();
    long begin = System.nanoTime();
    var digests = MessageDigest.getInstance("SHA-256");
    String name = "film-" + begin + ".webm";
    String id =
        id(
            send(
                post(
                    uploads(),
                    "{\"name\":\"%s\",\"bytes\":%d,\"fingerprint\":\"%s\"}"
                        .formatted(name, BYTES, name))));
    for (long at = 0; at < BYTES; at += PIECE) {
      byte[] piece = piece(at);
      digests.update(MessageDigest.getInstance("SHA-256").digest(piece));
      require(
          204,
          send(
              request(uploads() + "/" + id)
                  .header("Content-Type", "application/offset+octet-stream")
                  .header("Upload-Offset", String.valueOf(at))
                  .method("PATCH", BodyPublishers.ofByteArray(piece))));
    }
    long sent = System.nanoTime();
    require(
        200,
        send(
            post(
                uploads() + "/" + id + "/whole",
                "{\"digest\":\"%s\"}".formatted(HexFormat.of().formatHex(digests.digest())))));
    long stored = System.nanoTime();
    fetch("/media/" + id);
    long fetched = System.nanoTime();
    long most = heap.end();
    return String.format(
        Locale.ROOT,
        "| %s | %.1f | %.1f | %.1f | %d | %d |",
        store,
        (sent - begin) / 1e9,
        (stored - sent) / 1e9,
        (fetched - stored) / 1e9,
        most / 1024,
        heap.kept() / 1024);
  }

  /// Noise, behind the first bytes of a WebM file.
  private static byte[] piece(long at) {
    byte[] bytes = new byte[(int) Math.min(PIECE, BYTES - at)];
    new Random(at).nextBytes(bytes);
    if (at == 0) {
      byte[] head =
          HexFormat.of().parseHex("1a45dfa39f4286810142f7810142f2810442f381084282847765626d");
      System.arraycopy(head, 0, bytes, 0, head.length);
    }
    return bytes;
  }

  private void fetch(String path) throws IOException, InterruptedException {
    HttpResponse<InputStream> answer =
        http.send(request(path).GET().build(), BodyHandlers.ofInputStream());
    byte[] buffer = new byte[PIECE];
    try (InputStream in = answer.body()) {
      for (long at = 0; at < BYTES; at += PIECE) {
        int length = (int) Math.min(PIECE, BYTES - at);
        if (in.readNBytes(buffer, 0, length) != length
            || !Arrays.equals(piece(at), Arrays.copyOf(buffer, length))) {
          throw new IOException("what was fetched is not what was sent, behind " + at);
        }
      }
    }
  }

  private void signIn() throws IOException, InterruptedException {
    String cookie = new SignIn(http, stack.urls().portal()).as(AUTHOR, Benchmark.PASSWORD);
    String route = "studio/" + ALLIANCE + "/media";
    try (var wire = new Wire(stack.urls().portal())) {
      String shown =
          Screen.open(wire, cookie).show(Page.at("media", route, List.of("tandem-drop")));
      Matcher token = TOKEN.matcher(shown);
      if (!token.find()) {
        throw new IOException("no token in the screen");
      }
      headers.addAll(List.of("Cookie", cookie, token.group(1), token.group(2)));
    }
  }

  private static String uploads() {
    return "/api/alliances/" + ALLIANCE + "/media";
  }

  private HttpRequest.Builder request(String path) {
    URI at = stack.urls().portal().resolve(path);
    return HttpRequest.newBuilder(at).timeout(PATIENCE).headers(headers.toArray(String[]::new));
  }

  private HttpRequest.Builder post(String path, String json) {
    return request(path)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(json));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private static void require(int status, HttpResponse<String> answer) throws IOException {
    if (answer.statusCode() != status) {
      throw new IOException(answer.statusCode() + " " + answer.body());
    }
  }

  private static String id(HttpResponse<String> answer) throws IOException {
    Matcher id = ID.matcher(answer.body());
    if (!id.find()) {
      throw new IOException(answer.statusCode() + " " + answer.body());
    }
    return id.group(1);
  }

  /// What the portal's heap holds, looked at ten times a second.
  private static final class Heap {
    private final long process;
    private final AtomicBoolean ended = new AtomicBoolean();
    private final AtomicLong most = new AtomicLong();
    private @Nullable Thread thread;

    Heap(long process) {
      this.process = process;
    }

    void start() throws IOException, InterruptedException {
      collect();
      thread =
          Thread.ofPlatform()
              .daemon()
              .start(
                  () -> {
                    while (!ended.get()) {
                      try {
                        long used = used();
                        most.accumulateAndGet(used, Math::max);
                        Thread.sleep(100);
                      } catch (IOException | InterruptedException e) {
                        return;
                      }
                    }
                  });
    }

    long end() throws InterruptedException {
      ended.set(true);
      if (thread != null) {
        thread.join();
      }
      return most.get();
    }

    long kept() throws IOException, InterruptedException {
      collect();
      return used();
    }

    private void collect() throws IOException, InterruptedException {
      tool("jcmd", String.valueOf(process), "GC.run");
    }

    /// In kilobytes: survivors, eden and old.
    private long used() throws IOException, InterruptedException {
      List<String> lines = tool("jstat", "-gc", String.valueOf(process)).lines().toList();
      List<String> names = List.of(lines.get(0).trim().split("\\s+"));
      String[] values = lines.get(1).trim().split("\\s+");
      double sum = 0;
      for (String name : List.of("S0U", "S1U", "EU", "OU")) {
        sum += Double.parseDouble(values[names.indexOf(name)].replace(',', '.'));
      }
      return (long) sum;
    }

    private static String tool(String... words) throws IOException, InterruptedException {
      words[0] = Path.of(System.getProperty("java.home"), "bin", words[0]).toString();
      Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
      String answer = new String(process.getInputStream().readAllBytes());
      process.waitFor();
      return answer;
    }
  }

  private static void record(String figures) throws IOException {
    Path document = Path.of("docs/performance.md");
    String text = Files.readString(document);
    int from = text.indexOf(BEGIN) + BEGIN.length();
    Files.writeString(
        document,
        text.substring(0, from) + "\n" + figures + "\n" + text.substring(text.indexOf(END)));
  }
}
