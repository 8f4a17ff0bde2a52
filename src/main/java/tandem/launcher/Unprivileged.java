package tandem.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// PostgreSQL refuses to run as root. As root we therefore start it inside a user namespace of its
/// own, where it is
/// nobody but still owns its files; where namespaces are forbidden (most containers), as the user
/// `nobody` with the one
/// capability of passing folders that are closed to others.
final class Unprivileged {
  private static final List<String> NAMESPACE = List.of("unshare", "-U");
  private static final List<String> NOBODY =
      List.of(
          "setpriv",
          "--reuid=65534",
          "--regid=65534",
          "--clear-groups",
          "--inh-caps=+dac_override",
          "--ambient-caps=+dac_override");

  private Unprivileged() {}

  /// The words to put before a command; empty for an ordinary user.
  static List<String> prefix() {
    if (!succeeds(List.of("sh", "-c", "test \"$(id -u)\" = 0"))) {
      return List.of();
    }
    if (isNotRoot(NAMESPACE)) {
      return NAMESPACE;
    }
    if (isNotRoot(NOBODY)) {
      return NOBODY;
    }
    throw new LaunchFailure(
        "PostgreSQL refuses to run as root, and this machine allows neither `unshare -U` nor `setpriv`."
            + " Run ./tandem as an ordinary user.");
  }

  /// Gives a folder to the user that the prefix changes to.
  static void handOver(Path folder, List<String> prefix) {
    if (prefix.equals(NOBODY) && Files.exists(folder)) {
      succeeds(List.of("chown", "-R", "65534:65534", folder.toString()));
    }
  }

  private static boolean isNotRoot(List<String> prefix) {
    var command = new ArrayList<>(prefix);
    command.addAll(List.of("sh", "-c", "test \"$(id -u)\" != 0"));
    return succeeds(command);
  }

  private static boolean succeeds(List<String> command) {
    try {
      var process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
