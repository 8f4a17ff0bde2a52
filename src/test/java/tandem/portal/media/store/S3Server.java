package tandem.portal.media.store;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// S3Proxy in a process of its own, with one bucket, on a folder that is thrown away.
public final class S3Server implements AutoCloseable {
  private static final Path CLASS_PATH = Path.of("target/s3-server.classpath").toAbsolutePath();
  private static final String BUCKET = "lessons";
  private static final String KEY = "tandem";
  private static final String SECRET = "tandem-secret";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Process process;
  private final int port;

  private S3Server(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  public static S3Server start() throws Exception {
    if (!Files.exists(CLASS_PATH)) {
      fetch();
    }
    int port = freePort();
    Path folder = Files.createTempDirectory("tandem-s3");
    Files.createDirectories(folder.resolve("files").resolve(BUCKET));
    Path settings = folder.resolve("s3proxy.conf");
    Files.writeString(
        settings,
        """
        s3proxy.endpoint=http://127.0.0.1:%d
        s3proxy.authorization=aws-v2-or-v4
        s3proxy.identity=%s
        s3proxy.credential=%s
        jclouds.provider=filesystem-nio2
        jclouds.identity=none
        jclouds.credential=none
        jclouds.filesystem.basedir=%s
        """
            .formatted(port, KEY, SECRET, folder.resolve("files")));
    var server =
        new S3Server(
            command(
                    "java",
                    List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-Dlogback.configurationFile=src/build/logback.xml",
                        "-cp",
                        Files.readString(CLASS_PATH),
                        "org.gaul.s3proxy.Main",
                        "--properties",
                        settings.toString()))
                .start(),
            port);
    server.await();
    return server;
  }

  StoreRules.Bucket bucket() {
    return new StoreRules.Bucket(
        BUCKET, "http://127.0.0.1:" + port, "us-east-1", KEY, SECRET, true);
  }

  /// What makes a portal use it.
  public List<String> javaOptions() {
    return List.of(
        "-Dtandem.media.s3.bucket=" + BUCKET,
        "-Dtandem.media.s3.endpoint=http://127.0.0.1:" + port,
        "-Dtandem.media.s3.access-key=" + KEY,
        "-Dtandem.media.s3.secret-key=" + SECRET);
  }

  /// Once: afterwards the libraries are in the local repository.
  private static void fetch() throws IOException, InterruptedException {
    Process maven =
        command(
                "mvn",
                List.of(
                    "mvn",
                    "-q",
                    "-f",
                    "src/test/s3/pom.xml",
                    "dependency:build-classpath",
                    "-Dmdep.outputFile=" + CLASS_PATH))
            .start();
    if (!maven.waitFor(5, TimeUnit.MINUTES) || maven.exitValue() != 0) {
      throw new IOException("the S3 server could not be fetched: target/s3-mvn.log");
    }
  }

  private static ProcessBuilder command(String name, List<String> words) {
    return new ProcessBuilder(words)
        .redirectErrorStream(true)
        .redirectOutput(Path.of("target/s3-" + name + ".log").toFile());
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void await() throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
        return;
      } catch (ConnectException e) {
        if (!process.isAlive() || System.nanoTime() > end) {
          throw new IOException("the S3 server did not start: target/s3-java.log", e);
        }
        Thread.sleep(100);
      }
    }
  }

  @Override
  public void close() {
    process.destroy();
  }
}
