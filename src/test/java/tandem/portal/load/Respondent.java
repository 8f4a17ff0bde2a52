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
  private static final Pattern PASS = Pattern.compile("\"pass\":\"([A-Za-z0-9_-]{86})\"");
  private static final Pattern SCRIPT = Pattern.compile("<script src=\"([^\"]+)\"");
  private static final long FIRST_WAIT = 2_000;
  private static final long LONGEST_WAIT = 30_000;
  private static final long GIVE_UP = 240_000;

  /// What became of a sending.
  ///
  /// @param tries how often it was sent
  /// @param already the portal said that it had counted these answers before
  record Outcome(int tries, boolean already) {}

  private final URI portal;
  private final UUID wave;
  private final String cookie;
  private String pass = "";

  Respondent(URI portal, UUID wave, String cookie) {
    this.portal = portal;
    this.wave = wave;
    this.cookie = cookie;
  }

  /// The page with the questions and the pass, and its script, over one connection. The style sheet
  /// is that of every screen of the portal: whoever has signed in has it.
  ///
  /// @return transferred bytes
  int open() throws IOException {
    try (var wire = new Wire(portal)) {
      var page = wire.get("/surveys/" + wave, cookie);
      var found = PASS.matcher(page.text());
      if (page.status() != 200 || !page.text().contains("\"q22\"") || !found.find()) {
        throw new IOException(
            "the page brings no survey: %d %.300s".formatted(page.status(), page.text()));
      }
      pass = found.group(1);
      var named = SCRIPT.matcher(page.text());
      if (!named.find()) {
        throw new IOException("the page names no script");
      }
      var script = wire.get(named.group(1), cookie);
      if (script.status() != 200 || !script.text().contains("tandem-survey")) {
        throw new IOException("the page's script: " + script.status());
      }
      return page.bytes() + script.bytes();
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
        return new Outcome(tries, status == 409);
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
