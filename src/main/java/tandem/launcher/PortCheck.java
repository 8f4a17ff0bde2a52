package tandem.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Finds out before anything starts whether somebody else already listens where a part wants to.
final class PortCheck {
  private PortCheck() {}

  static void requireFree(Ports ports) {
    List<String> taken =
        ports.byName().entrySet().stream()
            .filter(e -> isTaken(e.getValue()))
            .map(PortCheck::describe)
            .toList();
    if (!taken.isEmpty()) {
      throw new LaunchFailure(
          taken.stream().collect(Collectors.joining("\n"))
              + "\nStop that, or move Tandem as a whole: ./tandem run --port "
              + suggestion(ports.portal()));
    }
  }

  /// Both questions are needed: macOS lets one bind 127.0.0.1 beside a listener on all addresses,
  /// and a listener on ::1 alone would catch the browser's "localhost".
  static boolean isTaken(int port) {
    return answers("127.0.0.1", port) || answers("::1", port) || !canListen(port);
  }

  private static boolean answers(String address, int port) {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.ofLiteral(address), port), 300);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean canListen(int port) {
    try (var _ = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static String describe(Map.Entry<String, Integer> entry) {
    return "Port %d (%s) is taken%s."
        .formatted(
            entry.getValue(),
            entry.getKey(),
            PortOwner.of(entry.getValue()).map(owner -> " by " + owner).orElse(""));
  }

  private static int suggestion(int portal) {
    for (int port = portal + 1000; port < 60000; port += 1000) {
      if (Ports.from(port).byName().values().stream().noneMatch(PortCheck::isTaken)) {
        return port;
      }
    }
    return 18080;
  }
}
