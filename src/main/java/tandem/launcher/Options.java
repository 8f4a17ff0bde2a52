package tandem.launcher;

import java.nio.file.Path;
import java.util.List;

/// What to start and where. `root` is the folder with the repository, `data` everything that
/// outlives a run.
///
/// @param javaOptions options of the portal's JVM
/// @param portalCommand what runs the portal; empty: the built jar
public record Options(
    Path root,
    Path data,
    Ports ports,
    Path jar,
    boolean withPortal,
    boolean demo,
    List<String> javaOptions,
    List<String> portalCommand,
    Console console) {

  /// The embedded default of the repository at `root`.
  public static Options of(Path root) {
    Path base = root.toAbsolutePath().normalize();
    return new Options(
        base,
        base.resolve("data"),
        Ports.DEFAULT,
        base.resolve("target/tandem.jar"),
        true,
        true,
        List.of(),
        List.of(),
        new Console(System.out));
  }

  public Options withPorts(Ports value) {
    return new Options(
        root, data, value, jar, withPortal, demo, javaOptions, portalCommand, console);
  }

  public Options withData(Path value) {
    return new Options(
        root,
        value.toAbsolutePath().normalize(),
        ports,
        jar,
        withPortal,
        demo,
        javaOptions,
        portalCommand,
        console);
  }

  public Options withJar(Path value) {
    return new Options(
        root, data, ports, value, withPortal, demo, javaOptions, portalCommand, console);
  }

  /// PostgreSQL, Keycloak and mailbox only: whoever calls starts the portal.
  public Options withoutPortal() {
    return new Options(root, data, ports, jar, false, demo, javaOptions, portalCommand, console);
  }

  public Options withDemo(boolean value) {
    return new Options(
        root, data, ports, jar, withPortal, value, javaOptions, portalCommand, console);
  }

  public Options withJavaOptions(List<String> value) {
    return new Options(
        root, data, ports, jar, withPortal, demo, List.copyOf(value), portalCommand, console);
  }

  /// Runs the portal by this command instead of the jar, with its output on our own console.
  public Options withPortalCommand(List<String> value) {
    return new Options(
        root, data, ports, jar, withPortal, demo, javaOptions, List.copyOf(value), console);
  }

  public Options withConsole(Console value) {
    return new Options(root, data, ports, jar, withPortal, demo, javaOptions, portalCommand, value);
  }
}
