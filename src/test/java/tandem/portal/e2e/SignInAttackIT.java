package tandem.portal.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What somebody tries at the door who wants an answer of Keycloak's to go to them: addresses to
/// return to that are not the portal's, and other kinds of answers than the portal asks for.
class SignInAttackIT {
  private static final String CALLBACK = Portal.url("login/oauth2/code/keycloak");
  private static final String NAME = URI.create(Portal.url("")).getAuthority();

  private final HttpClient http = HttpClient.newHttpClient();

  static Stream<String> forgedAddresses() {
    return Stream.of(
        "https://evil.example/",
        "//evil.example/",
        "javascript:alert(1)",
        "data:text/html,x",
        Portal.url(""),
        Portal.url("people"),
        CALLBACK + "/",
        CALLBACK + "/../../../people",
        CALLBACK + "/%2e%2e/%2e%2e/people",
        CALLBACK + "?next=https://evil.example",
        CALLBACK + "#https://evil.example",
        CALLBACK + "@evil.example",
        CALLBACK.replace("keycloak", "KEYCLOAK"),
        CALLBACK.replace("http:", "https:"),
        CALLBACK.replace("//", "//user@"),
        CALLBACK.replace(NAME, NAME + "@evil.example"),
        CALLBACK.replace(NAME, NAME + ".evil.example"),
        CALLBACK.replace(NAME, "evil.example/" + NAME),
        CALLBACK.replace(NAME, "evil.example#@" + NAME),
        CALLBACK.replace(NAME, "evil.example\\@" + NAME),
        CALLBACK.replace("localhost", "127.0.0.1"));
  }

  @ParameterizedTest
  @MethodSource("forgedAddresses")
  void keycloak_sends_nobody_to_an_address_the_portal_has_not_named(String address) {
    var answer = get(authorization("code", address));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Location")).isEmpty();
    assertThat(answer.body()).contains("gewohnte Adresse").doesNotContain("evil.example");
  }

  @ParameterizedTest
  @MethodSource("forgedAddresses")
  void nor_after_signing_out(String address) {
    if (address.equals(Portal.url(""))) {
      return;
    }
    var answer =
        get(
            Portal.STACK.urls().issuer()
                + "/protocol/openid-connect/logout?client_id=tandem-portal&post_logout_redirect_uri="
                + encoded(address));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Location")).isEmpty();
    assertThat(answer.body()).doesNotContain("evil.example");
  }

  @Test
  void the_portals_own_address_is_the_one_that_works() {
    assertThat(get(authorization("code", CALLBACK)).statusCode()).isEqualTo(200);
  }

  @Test
  void tokens_are_never_put_into_an_address() {
    for (String type : new String[] {"token", "id_token", "id_token token", "code token"}) {
      var answer = get(authorization(type, CALLBACK));
      assertThat(answer.headers().firstValue("Location").orElse(""))
          .as(type)
          .startsWith(CALLBACK)
          .contains("error=")
          .doesNotContain("access_token")
          .doesNotContain("code=");
    }
  }

  /// Keycloak comes with a client that trades a password for a token, past the page, its second
  /// step and its words.
  @ParameterizedTest
  @ValueSource(
      strings = {"admin-cli", "account", "account-console", "security-admin-console", "broker"})
  void no_password_is_tried_past_the_sign_in_page(String client) {
    for (String realm : List.of("tandem", "nordwind")) {
      String form =
          "grant_type=password&scope=openid&username=anna.brandt@kessler.example&client_id="
              + client
              + "&password="
              + encoded(Portal.PASSWORD);
      var answer =
          send(
              HttpRequest.newBuilder(
                      Portal.STACK
                          .urls()
                          .keycloak()
                          .resolve("/realms/" + realm + "/protocol/openid-connect/token"))
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .POST(HttpRequest.BodyPublishers.ofString(form)));
      assertThat(answer.statusCode()).isBetween(400, 401);
      assertThat(answer.body()).contains("client").doesNotContain("user").doesNotContain("token\"");
    }
  }

  @Test
  void a_start_without_a_proof_key_is_refused() {
    String start = authorization("code", CALLBACK);
    var answer = get(start.substring(0, start.indexOf("&code_challenge")));
    assertThat(answer.headers().firstValue("Location").orElse(""))
        .contains("error=invalid_request");
  }

  @Test
  void what_is_added_to_the_start_of_a_sign_in_changes_nothing_of_it() {
    var answer =
        get(
            Portal.url("oauth2/authorization/keycloak")
                + "?redirect_uri=https://evil.example/&client_id=evil&response_type=token"
                + "&scope=offline_access&state=mine&nonce=mine&code_challenge=mine"
                + "&post_login_redirect_uri=https://evil.example/");
    assertThat(answer.statusCode()).isEqualTo(302);
    String location = answer.headers().firstValue("Location").orElse("");
    assertThat(location)
        .startsWith(Portal.STACK.urls().issuer() + "/protocol/openid-connect/auth?")
        .doesNotContain("evil")
        .doesNotContain("mine");
    assertThat(parameters(location))
        .containsEntry("redirect_uri", CALLBACK)
        .containsEntry("client_id", "tandem-portal")
        .containsEntry("response_type", "code")
        .containsEntry("code_challenge_method", "S256")
        .containsEntry("scope", "openid profile email organization:*")
        .containsKeys("state", "nonce", "code_challenge");
  }

  @Test
  void an_address_that_looks_like_another_host_leads_nowhere_after_the_sign_in() {
    try (var visit = Visit.onLaptop()) {
      visit.page.navigate(
          Portal.url("@evil.example/?next=//evil.example&continue=https://evil.example"));
      visit.giveAddress("jonas.weber@kessler.example").givePassword(Portal.PASSWORD);
      visit.page.waitForSelector("main#main h1");
      assertThat(visit.page.url()).startsWith(Portal.url(""));
    }
  }

  private static String authorization(String type, String address) {
    return Portal.STACK.urls().issuer()
        + "/protocol/openid-connect/auth?client_id=tandem-portal&scope=openid&state=s&nonce=n"
        + "&response_type="
        + encoded(type)
        + "&redirect_uri="
        + encoded(address)
        + "&code_challenge=47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU&code_challenge_method=S256";
  }

  private static Map<String, String> parameters(String location) {
    return Arrays.stream(URI.create(location).getRawQuery().split("&"))
        .map(pair -> pair.split("=", 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], UTF_8)));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  private HttpResponse<String> get(String address) {
    return send(HttpRequest.newBuilder(URI.create(address)));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.header("Accept-Language", "de").build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
