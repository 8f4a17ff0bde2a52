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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Gives the crowd accounts in the benchmark's own Keycloak, by its own administration. The realm
/// is told to be content with a cheap hash of passwords: signing in is set-up here, not what is
/// measured, but it goes the whole way.
final class CrowdAccounts {
  private static final int AT_ONCE = 4;
  private static final int CHUNK = 500;

  private final HttpClient http;
  private final URI keycloak;
  private final String token;

  CrowdAccounts(HttpClient http, URI keycloak, String adminPassword)
      throws IOException, InterruptedException {
    this.http = http;
    this.keycloak = keycloak;
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(keycloak.resolve("/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(
                    BodyPublishers.ofString(
                        "grant_type=password&client_id=admin-cli&username=admin&password="
                            + URLEncoder.encode(adminPassword, UTF_8)))
                .build(),
            BodyHandlers.ofString());
    this.token = JsonMapper.shared().readTree(answer.body()).path("access_token").asString("");
  }

  /// Whether all of them have accounts: the last is made last.
  boolean know(List<Crowd.Person> people) throws IOException, InterruptedException {
    return !find(people.getLast().email()).isEmpty();
  }

  void cheapenHashes() throws IOException, InterruptedException {
    send(
        request("")
            .PUT(
                BodyPublishers.ofString(
                    "{\"passwordPolicy\": \"hashAlgorithm(pbkdf2-sha256) and hashIterations(1)\"}")),
        204);
  }

  /// A chunk at a time, so that the token outlives it.
  int add(List<Crowd.Person> people, int from, String password) throws Exception {
    List<Crowd.Person> chunk = people.subList(from, Math.min(people.size(), from + CHUNK));
    var users = new ArrayList<String>();
    for (Crowd.Person person : chunk) {
      users.add(
          """
          {"username": "%s", "email": "%s", "emailVerified": true, "enabled": true, "firstName": "Kim",
           "lastName": "Muster", "attributes": {"locale": ["de"]},
           "credentials": [{"type": "password", "value": "%s"}]}"""
              .formatted(person.email(), person.email(), password));
    }
    var ids = new HashMap<String, String>();
    JsonMapper.shared()
        .readTree(
            send(
                    request("/partialImport")
                        .POST(
                            BodyPublishers.ofString(
                                "{\"ifResourceExists\": \"SKIP\", \"users\": [%s]}"
                                    .formatted(String.join(",", users)))),
                    200)
                .body())
        .path("results")
        .forEach(
            one -> ids.put(one.path("resourceName").asString(""), one.path("id").asString("")));
    try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Callable<Void>> joins =
          chunk.stream()
              .<Callable<Void>>map(person -> () -> join(person, ids.get(person.email())))
              .toList();
      for (Future<Void> done : threads.invokeAll(joins)) {
        done.get();
      }
    }
    return from + chunk.size();
  }

  private Void join(Crowd.Person person, @Nullable String made)
      throws IOException, InterruptedException {
    String id = made == null ? find(person.email()).get(0).path("id").asString("") : made;
    var answer =
        http.send(
            request("/organizations/" + person.organization() + "/members")
                .POST(BodyPublishers.ofString('"' + id + '"'))
                .build(),
            BodyHandlers.ofString());
    if (answer.statusCode() != 201 && answer.statusCode() != 409) {
      throw new IOException("Keycloak: " + answer.statusCode() + " " + answer.body());
    }
    return null;
  }

  private JsonNode find(String email) throws IOException, InterruptedException {
    return JsonMapper.shared()
        .readTree(
            send(request("/users?exact=true&email=" + URLEncoder.encode(email, UTF_8)).GET(), 200)
                .body());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(keycloak.resolve("/admin/realms/tandem" + path))
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json");
  }

  private HttpResponse<String> send(HttpRequest.Builder request, int wanted)
      throws IOException, InterruptedException {
    var answer = http.send(request.build(), BodyHandlers.ofString());
    if (answer.statusCode() != wanted) {
      throw new IOException("Keycloak: " + answer.statusCode() + " " + answer.body());
    }
    return answer;
  }
}
