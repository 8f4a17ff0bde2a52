package tandem.portal.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The sign-in pages as a program sees them that looks for differences: every byte, and how long
/// each took. One door is one browser without cookies from before.
final class Door {
  private static final Pattern ACTION = Pattern.compile("action=\"([^\"]*/login-actions/[^\"]*)\"");
  private static final Pattern FORGOTTEN =
      Pattern.compile("href=\"([^\"]*/login-actions/reset-credentials[^\"]*)\"");

  /// @param text the answer with everything in it that is different each time made the same
  record Answer(int status, String text, String path, Duration took, String raw) {}

  private final HttpClient http =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
  // By hand, because Java sends none that are marked secure to localhost, as browsers do
  private final Map<String, String> cookies = new TreeMap<>();
  private Answer last;

  Door() {
    last = send(HttpRequest.newBuilder(URI.create(Portal.url(""))), "");
  }

  Answer address(String email) {
    return post(email, "username=" + encoded(email));
  }

  Answer password(String email, String password) {
    return post(email, "username=" + encoded(email) + "&password=" + encoded(password));
  }

  /// Follows the link for a forgotten password; the address has been given before.
  Answer forgotten(String email) {
    last = send(HttpRequest.newBuilder(resolved(find(FORGOTTEN))), email);
    return post(email, "username=" + encoded(email));
  }

  private Answer post(String email, String form) {
    last =
        send(
            HttpRequest.newBuilder(resolved(find(ACTION)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)),
            email);
    return last;
  }

  private Answer send(HttpRequest.Builder request, String email) {
    long start = System.nanoTime();
    HttpResponse<String> answer = exchange(request);
    while (answer.statusCode() / 100 == 3) {
      String next = answer.headers().firstValue("Location").orElseThrow();
      answer = exchange(HttpRequest.newBuilder(answer.uri().resolve(next)));
    }
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    return new Answer(
        answer.statusCode(),
        masked(answer.body(), email),
        answer.uri().getPath(),
        took,
        answer.body());
  }

  private HttpResponse<String> exchange(HttpRequest.Builder request) {
    request.header("Accept-Language", "de");
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    try {
      HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
      for (String header : answer.headers().allValues("Set-Cookie")) {
        String[] pair = header.substring(0, (header + ";").indexOf(';')).split("=", 2);
        cookies.put(pair[0], pair[1]);
      }
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private String find(Pattern pattern) {
    Matcher match = pattern.matcher(last.raw());
    if (!match.find()) {
      throw new IllegalStateException("no " + pattern + " in " + last.raw());
    }
    return match.group(1).replace("&amp;", "&");
  }

  private static URI resolved(String link) {
    return Portal.STACK.urls().keycloak().resolve(link);
  }

  private static String masked(String html, String email) {
    String masked =
        html.replaceAll("(session_code|execution|tab_id|client_data|key|code)=[\\w.%-]+", "$1=…")
            .replaceAll("(checkAuthSession\\()[^)]*", "$1…")
            .replaceAll("(challenge: |userid: )\"[^\"]*\"", "$1…");
    return email.isEmpty() ? masked : masked.replace(email, "…").replace(encoded(email), "…");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
