package tandem.portal.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Signs somebody in as a browser does: through the portal's redirect, Keycloak's own form, and
/// back.
///
/// Keeps cookies by origin itself: a cookie manager keeps none marked `Secure` on plain loopback,
/// where browsers do.
final class SignIn {
  private static final Pattern FORM =
      Pattern.compile("<form[^>]*action=\"([^\"]*login-actions[^\"]*)\"");
  private static final Pattern PATH = Pattern.compile("(?i); *path=([^;]*)");
  private static final int MOST_STEPS = 16;

  private record Cookie(String name, String path) {}

  private final HttpClient http;
  private final URI portal;
  private final Map<String, Map<Cookie, String>> cookies = new HashMap<>();

  SignIn(HttpClient http, URI portal) {
    this.http = http;
    this.portal = portal;
  }

  /// @return the `Cookie` header of the signed-in session
  String as(String email, String password) throws IOException, InterruptedException {
    String form =
        "username=%s&password=%s&credentialId="
            .formatted(URLEncoder.encode(email, UTF_8), URLEncoder.encode(password, UTF_8));
    URI at = portal.resolve("/");
    HttpResponse<String> page = send(request(at).GET());
    for (int step = 0; step < MOST_STEPS; step++) {
      var redirect = page.headers().firstValue("Location");
      if (redirect.isPresent()) {
        at = at.resolve(redirect.get());
        page = send(request(at).GET());
        continue;
      }
      var action = FORM.matcher(page.body());
      if (!action.find()) {
        break;
      }
      at = at.resolve(action.group(1).replace("&amp;", "&"));
      page =
          send(
              request(at)
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .POST(BodyPublishers.ofString(form)));
    }
    if (!isPortal(at) || page.statusCode() != 200) {
      throw new IOException(
          "%s was not signed in: %d at %s".formatted(email, page.statusCode(), at.getPath()));
    }
    return cookieHeader(at);
  }

  private HttpRequest.Builder request(URI at) {
    var request = HttpRequest.newBuilder(at).timeout(Duration.ofSeconds(30));
    String header = cookieHeader(at);
    return header.isEmpty() ? request : request.header("Cookie", header);
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    var answer = http.send(request.build(), BodyHandlers.ofString());
    answer.headers().allValues("Set-Cookie").forEach(line -> keep(answer.uri(), line));
    return answer;
  }

  /// Two realms at one address give cookies of the same name: each is sent below its own path only.
  private void keep(URI from, String line) {
    String[] pair = line.split(";", 2)[0].split("=", 2);
    var path = PATH.matcher(line);
    cookies
        .computeIfAbsent(from.getAuthority(), _ -> new LinkedHashMap<>())
        .put(new Cookie(pair[0].trim(), path.find() ? path.group(1) : "/"), pair[1]);
  }

  private String cookieHeader(URI at) {
    return cookies.getOrDefault(at.getAuthority(), Map.of()).entrySet().stream()
        .filter(cookie -> !cookie.getValue().isEmpty())
        .filter(cookie -> at.getPath().startsWith(cookie.getKey().path()))
        .map(cookie -> cookie.getKey().name() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  private boolean isPortal(URI at) {
    return at.getAuthority().equals(portal.getAuthority());
  }
}
