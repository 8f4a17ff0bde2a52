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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the administration of a realm does, by Keycloak's own interface: the portal's realm, or the
/// one that plays a company's sign-in.
final class Accounts {
  private final HttpClient http = HttpClient.newHttpClient();
  private final URI keycloak = Portal.STACK.urls().keycloak();
  private final String token;

  Accounts() {
    JsonNode answer =
        JsonMapper.shared()
            .readTree(
                send(HttpRequest.newBuilder(
                            keycloak.resolve("/realms/master/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(
                            BodyPublishers.ofString(
                                "grant_type=password&client_id=admin-cli&username=admin&password="
                                    + URLEncoder.encode(
                                        Portal.STACK.keycloak().adminPassword(), UTF_8))))
                    .body());
    this.token = answer.path("access_token").asString("");
  }

  /// A new account of the realm, with the demo people's password.
  void add(String realm, String username, String email) {
    HttpResponse<String> answer =
        send(
            admin(realm + "/users")
                .header("Content-Type", "application/json")
                .POST(
                    BodyPublishers.ofString(
                        """
                        {"username": "%s", "email": "%s", "emailVerified": true, "enabled": true,
                         "firstName": "Mallory", "lastName": "Falsch",
                         "credentials": [{"type": "password", "value": "%s"}]}
                        """
                            .formatted(username, email, Portal.PASSWORD))));
    if (answer.statusCode() != 201 && answer.statusCode() != 409) {
      throw new IllegalStateException(answer.statusCode() + " " + answer.body());
    }
  }

  /// A new account of the portal's realm for somebody of a company, with the demo people's
  /// password; whatever an earlier run has left of it is gone.
  ///
  /// @param organization the company's organization there
  void addMember(String organization, String email) {
    remove(email);
    add("tandem", email, email);
    join(organization, email);
  }

  /// Changes the language its owner is written to in.
  void speak(String email, String language) {
    JsonNode account = of(email);
    ((tools.jackson.databind.node.ObjectNode) account)
        .withObjectProperty("attributes")
        .putArray("locale")
        .add(language);
    send(
        admin("tandem/users/" + idOf(email))
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(account.toString())));
  }

  void join(String organization, String email) {
    HttpResponse<String> answer =
        send(
            admin("tandem/organizations/" + organization + "/members")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString('"' + idOf(email) + '"')));
    if (answer.statusCode() != 201) {
      throw new IllegalStateException(answer.statusCode() + " " + answer.body());
    }
  }

  void remove(String email) {
    if (has("tandem", email)) {
      send(admin("tandem/users/" + idOf(email)).DELETE());
    }
  }

  boolean isOpen(String email) {
    return find("tandem", email).get(0).path("enabled").asBoolean();
  }

  /// The address and what else the account says about its owner.
  JsonNode of(String email) {
    return find("tandem", email).get(0);
  }

  /// Lets somebody try again at once whom wrong passwords have locked out.
  void forgetFailures(String email) {
    send(admin("tandem/attack-detection/brute-force/users/" + idOf(email)).DELETE());
  }

  private String idOf(String email) {
    return find("tandem", email).get(0).path("id").asString("");
  }

  /// Whether the realm has an account with this address.
  boolean has(String realm, String email) {
    return !find(realm, email).isEmpty();
  }

  /// Ends every session of the account.
  void signOut(String realm, String email) {
    String id = find(realm, email).get(0).path("id").asString("");
    send(admin(realm + "/users/" + id + "/logout").POST(BodyPublishers.noBody()));
  }

  private JsonNode find(String realm, String email) {
    return JsonMapper.shared()
        .readTree(
            send(admin(realm + "/users?exact=true&email=" + URLEncoder.encode(email, UTF_8)).GET())
                .body());
  }

  private HttpRequest.Builder admin(String path) {
    return HttpRequest.newBuilder(keycloak.resolve("/admin/realms/" + path))
        .header("Authorization", "Bearer " + token);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
