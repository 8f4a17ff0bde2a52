package tandem.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The command lines of Keycloak as a child JVM: small heap, quick compiler, no shell in between.
final class KeycloakCommand {
  /// What `build` fixes for good; part of the key that says whether a built home may be kept.
  static final List<String> BUILD = List.of("build", "--db=dev-file", "--health-enabled=true");

  private static final List<String> JVM =
      List.of(
          "-Xms64m",
          "-Xmx256m",
          "-XX:MaxMetaspaceSize=224m",
          "-XX:ReservedCodeCacheSize=64m",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:+ExitOnOutOfMemoryError",
          "-Xlog:disable",
          "-Xlog:all=error:stderr",
          "-Dfile.encoding=UTF-8",
          "-Duser.language=en",
          "-Duser.country=US",
          "--add-opens=java.base/java.util=ALL-UNNAMED",
          "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
          "--add-opens=java.base/java.security=ALL-UNNAMED",
          "--add-opens=java.base/java.lang=ALL-UNNAMED",
          "--enable-native-access=ALL-UNNAMED",
          "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
          "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
          "-Dpicocli.disable.closures=true",
          "-Dquarkus-log-max-startup-records=10000");

  private KeycloakCommand() {}

  static List<String> build(Path home) {
    var command = jvm(home, List.of());
    command.addAll(BUILD);
    return command;
  }

  /// The class-data archive is read if it fits this JVM and written at the end otherwise.
  static List<String> start(Path home, Path classArchive, Ports ports) {
    var command =
        jvm(home, List.of("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + classArchive));
    command.addAll(
        List.of(
            "start",
            "--optimized",
            "--import-realm",
            "--cache=local",
            "--http-enabled=true",
            "--http-host=127.0.0.1",
            "--http-port=" + ports.keycloak(),
            "--http-management-host=127.0.0.1",
            "--http-management-port=" + ports.keycloakManagement(),
            "--hostname=http://localhost:" + ports.keycloak()));
    return command;
  }

  private static List<String> jvm(Path home, List<String> extra) {
    var command = new ArrayList<String>();
    command.add(java());
    command.addAll(JVM);
    command.addAll(extra);
    command.addAll(
        List.of(
            "-Dkc.home.dir=" + home,
            "-Djboss.server.config.dir=" + home.resolve("conf"),
            "-cp",
            home.resolve("lib/quarkus-run.jar").toString(),
            "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
    return command;
  }

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
