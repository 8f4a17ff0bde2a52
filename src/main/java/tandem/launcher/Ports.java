package tandem.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The ports of one running stack, all on the loopback address.
///
/// One number moves them all: the others keep their distance from the portal's port.
public record Ports(
    int portal, int keycloak, int keycloakManagement, int smtp, int mailbox, int postgres) {

  /// 8080, 8180, 9180, 8025, 8026 and 8432.
  public static final Ports DEFAULT = from(8080);

  private static final int LOWEST = 1080;
  private static final int HIGHEST = 64000;

  public Ports {
    var all = List.of(portal, keycloak, keycloakManagement, smtp, mailbox, postgres);
    for (int port : all) {
      if (port < 1024 || port > 65535) {
        throw new LaunchFailure("Port " + port + " is outside 1024 to 65535.");
      }
    }
    if (all.stream().distinct().count() < all.size()) {
      throw new LaunchFailure("Two parts cannot share a port: " + all + ".");
    }
  }

  /// The portal at `portal`, the other parts around it.
  public static Ports from(int portal) {
    if (portal < LOWEST || portal > HIGHEST) {
      throw new LaunchFailure(
          "Choose a portal port between %d and %d; %d leaves no room for the other parts."
              .formatted(LOWEST, HIGHEST, portal));
    }
    return new Ports(portal, portal + 100, portal + 1100, portal - 55, portal - 54, portal + 352);
  }

  /// Six ports that were free a moment ago: for tests that run beside a started stack.
  public static Ports free() {
    var sockets = new ArrayList<ServerSocket>();
    try {
      for (int i = 0; i < 6; i++) {
        sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
      }
      var p = sockets.stream().map(ServerSocket::getLocalPort).toList();
      return new Ports(p.get(0), p.get(1), p.get(2), p.get(3), p.get(4), p.get(5));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      for (var socket : sockets) {
        closeQuietly(socket);
      }
    }
  }

  /// The name a person knows each port by, in the order of starting.
  public Map<String, Integer> byName() {
    var map = new LinkedHashMap<String, Integer>();
    map.put("portal", portal);
    map.put("Keycloak", keycloak);
    map.put("Keycloak management", keycloakManagement);
    map.put("mail", smtp);
    map.put("mailbox page", mailbox);
    map.put("PostgreSQL", postgres);
    return map;
  }

  private static void closeQuietly(ServerSocket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
