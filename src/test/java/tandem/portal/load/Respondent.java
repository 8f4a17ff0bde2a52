package tandem.portal.load;

import java.io.IOException;
import java.net.URI;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// One seller who opens the survey in their own session, answers, and sends what they have answered
/// as nobody. Tries again as the page does: after 2 seconds, then twice as long each time up to 30.
final class Respondent {
  private static final Pattern PASS = Pattern.compile("\"([A-Za-z0-9_-]{86})\"");
  private static final long FIRST_WAIT = 2_000;
  private static final long LONGEST_WAIT = 30_000;
  private static final long GIVE_UP = 240_000;

  /// What became of a sending.
  ///
  /// @param tries how often it was sent
  /// @param already the portal said that it had counted these answers before
  /// @param bytes transferred for the page, where it was opened
  record Outcome(int tries, boolean already, int bytes) {}

  private final URI portal;
  private final UUID wave;
  private final String cookie;
  private String pass = "";

  Respondent(URI portal, UUID wave, String cookie) {
    this.portal = portal;
    this.wave = wave;
    this.cookie = cookie;
  }

  /// Page, start of the screen, its content, and the beacon when the tab is closed, over one
  /// connection.
  ///
  /// @return transferred bytes
  int open() throws IOException {
    String route = "surveys/" + wave;
    try (var wire = new Wire(portal)) {
      var tab = Screen.open(wire, cookie, route);
      String shown =
          tab.show(new Page("survey", route, java.util.List.of("tandem-survey", "\"q22\"")));
      var found = PASS.matcher(shown);
      if (!found.find()) {
        throw new IOException("the page brings no pass");
      }
      pass = found.group(1);
      int bytes = tab.bytes();
      tab.close();
      return bytes;
    }
  }

  /// @throws IOException when it was refused, or could not be delivered within minutes
  Outcome send(long seed) throws IOException, InterruptedException {
    String body =
        "{\"pass\":\"%s\",\"answers\":{%s}}"
            .formatted(
                pass,
                IntStream.rangeClosed(1, Crowd.ITEMS)
                    .mapToObj(n -> "\"q" + n + "\":" + (1 + new Random(seed * 31 + n).nextInt(5)))
                    .collect(Collectors.joining(",")));
    long end = System.nanoTime() + GIVE_UP * 1_000_000;
    long wait = FIRST_WAIT;
    for (int tries = 1; ; tries++) {
      int status = post(body);
      if (status == 204 || status == 409) {
        return new Outcome(tries, status == 409, 0);
      }
      if (status != 0 && status != 408 && status != 425 && status != 429 && status < 500) {
        throw new IOException("a sending was refused: " + status);
      }
      if (System.nanoTime() > end) {
        throw new IOException("a sending could not be delivered, last " + status);
      }
      Thread.sleep(wait);
      wait = Math.min(2 * wait, LONGEST_WAIT);
    }
  }

  private int post(String body) {
    try (var wire = new Wire(portal)) {
      return wire.post("/api/surveys/" + wave + "/responses", "", body).status();
    } catch (IOException | RuntimeException e) {
      return 0;
    }
  }
}
