package tandem.portal.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tandem.portal.Browser;
import tandem.portal.Browser.Answer;
import tandem.portal.LivePortalTest;
import tandem.portal.OwnerDb;
import tandem.portal.Routes;

/// Addresses and headers written so that a guard reads something else than the server behind it, on
/// a real port, byte by byte.
@LivePortalTest
class AddressAttackTest {
  private static final String MARK = "zq7<script>alert(1)</script>";

  @Autowired OwnerDb db;
  @LocalServerPort int port;
  private Browser nobody;
  private Browser seller;

  @BeforeEach
  void browsers() {
    nobody = new Browser(port);
    seller = new Browser(port, person("anna.brandt@kessler.example"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/people/completion.csv",
        "/people/completion.csv;jsessionid=1",
        "/people;x=1/completion.csv",
        "/;/people/completion.csv",
        "//people/completion.csv",
        "/people//completion.csv",
        "/./people/completion.csv",
        "/x/../people/completion.csv",
        "/%70eople/completion.csv",
        "/people%2fcompletion.csv",
        "/people%5ccompletion.csv",
        "/people/completion%2ecsv",
        "/%2e/people/completion.csv",
        "/PEOPLE/completion.csv",
        "/people/completion.CSV",
        "/people/completion.csv.",
        "/people/completion.csv/",
        "/people/completion.csv%00",
        "/people/completion.csv%00.css",
        "/people/completion.csv%20",
        "/people/completion.csv%0a",
        "/people/completion.csv?x=.css",
        "/people/completion.csv?v-r=heartbeat",
        "/people/completion.csv?v-r=uidl",
        "/styles/../people/completion.csv",
        "/styles/%2e%2e/people/completion.csv",
        "/styles/..;/people/completion.csv",
        "/VAADIN/../people/completion.csv",
        "/health/../people/completion.csv",
        "/error/../people/completion.csv",
        "http://localhost/people/completion.csv",
        "/people/completion",
        "/people",
        "/account/data.json",
        "/account/%64ata.json",
        "/api/../account/data.json",
        "/account/data.json?v-r=push"
      })
  void no_spelling_of_an_address_opens_what_is_not_ones_own(String target) throws IOException {
    Answer anonymous = nobody.get(target);
    assertClosed(anonymous, target);
    assertThat(anonymous.body()).doesNotContain("@kessler.example");
    // a page of the seller's own may be shown, or say that there is none; a file may not
    Answer asSeller = seller.get(target);
    assertThat(asSeller.header("Content-Type").orElse("")).as(target).doesNotContain("csv");
    assertThat(asSeller.body()).doesNotContain("petra.lang", "aylin.demir", "@nordwind.example");
  }

  private static void assertClosed(Answer answer, String target) {
    assertThat(answer.status()).as(target).isBetween(200, 499);
    assertThat(answer.header("Content-Type").orElse("")).as(target).doesNotContain("csv");
  }

  @ParameterizedTest
  @ValueSource(strings = {"HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "XYZ"})
  void no_method_opens_a_file_that_get_does_not(String method) throws IOException {
    Answer answer =
        seller.send(
            method + " /people/completion.csv",
            "",
            "X-HTTP-Method-Override: GET",
            "X-HTTP-Method: GET",
            "X-Method-Override: GET");
    assertThat(answer.status()).isBetween(method.equals("OPTIONS") ? 200 : 300, 499);
    assertThat(answer.body()).doesNotContain("K-10");
  }

  @Test
  void a_method_in_a_header_or_a_parameter_is_not_believed() throws IOException {
    String sending = "/api/" + Routes.path("surveys/:wave", db) + "/responses";
    for (String target : List.of(sending, sending + "?_method=POST")) {
      assertThat(seller.get(target, "X-HTTP-Method-Override: POST").status()).isEqualTo(405);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X-Original-URL: /people/completion.csv",
        "X-Rewrite-URL: /people/completion.csv",
        "X-Forwarded-Prefix: /people",
        "X-Forwarded-Prefix: /styles",
        "X-Forwarded-Path: /people/completion.csv",
        "X-Forwarded-User: petra.lang@kessler.example",
        "Remote-User: petra.lang@kessler.example",
        "X-Real-IP: 127.0.0.1"
      })
  void no_header_makes_another_address_or_another_person(String header) throws IOException {
    assertThat(nobody.get("/people/completion.csv", header).status()).isEqualTo(302);
    assertThat(seller.get("/people/completion.csv", header).status()).isEqualTo(403);
    assertThat(seller.get("/styles/tandem.css", header).body()).doesNotContain("@kessler.example");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host: evil.example",
        "Host: localhost.evil.example",
        "Host: evil.example:80#localhost",
        "X-Forwarded-Host: evil.example",
        "Forwarded: host=evil.example"
      })
  void another_hosts_name_is_refused_and_never_repeated(String header) throws IOException {
    for (String target : List.of("/", "/people", "/health/x", "/oauth2/authorization/keycloak")) {
      Answer answer = nobody.get(target, header);
      assertThat(answer.status()).as(target).isIn(400, 421);
      assertThat(answer.body()).doesNotContain("evil.example");
      assertThat(answer.header("Location")).isEmpty();
    }
  }

  /// No screen uses one, and it would stay open for nobody in particular.
  @ParameterizedTest
  @ValueSource(strings = {"/VAADIN/push", "/VAADIN/push?v-r=push", "/vaadinServlet/VAADIN/push"})
  void no_socket_is_opened(String target) throws IOException {
    for (Browser who : List.of(nobody, seller)) {
      Answer answer =
          who.get(
              target,
              "Connection: Upgrade",
              "Upgrade: websocket",
              "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
              "Sec-WebSocket-Version: 13",
              "Origin: https://evil.example");
      assertThat(answer.status()).isIn(302, 400, 403, 404);
    }
  }

  @Test
  void two_hosts_or_two_lengths_are_refused() throws IOException {
    assertThat(nobody.get("/people", "Host: localhost", "Host: evil.example").status())
        .isEqualTo(400);
    assertThat(
            nobody
                .send("POST /api/x", "{}", "Content-Length: 2", "Transfer-Encoding: chunked")
                .status())
        .isBetween(400, 499);
  }

  /// The limits read the address as the server behind them does.
  @Test
  void an_address_spelled_otherwise_has_the_same_limits() throws IOException {
    String sending = "/%61pi/" + Routes.path("surveys/:wave", db) + "/responses";
    assertThat(seller.post(sending, "\"" + "a".repeat(70_000) + "\"").status()).isEqualTo(413);
    Answer last = null;
    for (int i = 0; i <= 60; i++) {
      last = seller.post("/%61pi/nothing", "{}");
    }
    assertThat(last).isNotNull();
    assertThat(last.status()).isEqualTo(429);
    assertThat(last.header("Retry-After")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/?v-r=uidl&v-uiId=0",
        "/?v-r=%75idl&v-uiId=0",
        "/?x=1&v-r=uidl",
        "/?v-r=push",
        "/",
        "/people",
        "/login/oauth2/code/keycloak",
        "/logout"
      })
  void a_body_no_screen_sends_is_refused_whatever_it_calls_itself(String target)
      throws IOException {
    String body = "a".repeat(2 * 1024 * 1024 + 1);
    assertThat(seller.post(target, body, "Content-Length: " + body.length()).status()).isIn(0, 413);
    assertThat(
            seller.post(target, "5\r\naaaaa\r\n0\r\n\r\n", "Transfer-Encoding: chunked").status())
        .isEqualTo(413);
  }

  @Test
  void a_parameter_given_twice_means_nothing_more() throws IOException {
    Browser hr = new Browser(port, person("petra.lang@kessler.example"));
    Answer once = hr.get("/people/completion.csv?name=Brandt");
    Answer twice = hr.get("/people/completion.csv?name=Brandt&name=Hoffmann&company=nordwind");
    assertThat(once.status()).isEqualTo(200);
    assertThat(twice.status()).isEqualTo(200);
    assertThat(twice.body()).contains("K-10117").doesNotContain("NW2041");
    assertThat(nobody.get("/people/completion.csv?v-r=x&v-r=init").status()).isIn(302, 401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nothing/zq7%3Cscript%3Ealert(1)%3C/script%3E",
        "/api/zq7%3Cscript%3Ealert(1)%3C",
        "/people/completion.csv?name=zq7%3Cscript%3Ealert(1)%3C/script%3E",
        "/error?message=zq7%3Cscript%3E",
        "/login/oauth2/code/keycloak?error=zq7%3Cscript%3E&error_description=zq7%3Cscript%3E&state=zq7"
      })
  void no_page_says_again_what_it_was_asked(String target) throws IOException {
    for (Browser who : List.of(nobody, seller)) {
      Answer answer = who.get(target, "X-Test: " + MARK, "Referer: http://localhost/" + MARK);
      assertThat(answer.body()).doesNotContain("<script>alert", "zq7<");
    }
  }

  private UUID person(String email) {
    return db.fetchSingle("select id from identity.person where email = ?", email)
        .get(0, UUID.class);
  }
}
