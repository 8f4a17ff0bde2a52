package tandem.portal.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tandem.portal.Browser;
import tandem.portal.Browser.Answer;
import tandem.portal.LivePortalTest;
import tandem.portal.OwnerDb;

/// Sessions somebody else has chosen, keeps, or makes by the million; and what a shared computer
/// keeps of a page.
@LivePortalTest
class SessionAttackTest {
  private static final String CHOSEN = "0123456789ABCDEF0123456789ABCDEF";

  @Autowired OwnerDb db;
  @LocalServerPort int port;

  @Test
  void a_session_somebody_else_has_chosen_is_not_taken() throws IOException {
    for (String target : List.of("/", "/people", "/oauth2/authorization/keycloak")) {
      Answer answer = new Browser(port).get(target, "Cookie: JSESSIONID=" + CHOSEN);
      assertThat(String.join(" ", answer.headers().getOrDefault("set-cookie", List.of())))
          .doesNotContain(CHOSEN);
    }
    assertThat(new Browser(port).get("/people;jsessionid=" + CHOSEN).status()).isEqualTo(400);
    assertThat(new Browser(port).get("/").header("Location").orElse(""))
        .doesNotContain("jsessionid");
  }

  @Test
  void the_cookie_is_for_the_server_alone() throws IOException {
    Answer answer = anna().get("/account/data.json");
    String cookie = String.join("", answer.headers().getOrDefault("set-cookie", List.of()));
    assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax").contains("Path=/");
    assertThat(cookie).doesNotContainIgnoringCase("Domain=");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/learn",
        "/account/data",
        "/account/data.json",
        "/nothing-of-the-kind",
        "/?v-r=init&location=learn&query=",
        "/api/nothing"
      })
  void what_one_person_was_shown_is_kept_by_no_cache(String target) throws IOException {
    Answer answer = anna().get(target);
    assertThat(answer.header("Cache-Control").orElse(""))
        .as("%s: %s", target, answer.headers())
        .containsAnyOf("no-store", "no-cache");
    assertThat(answer.header("Cache-Control").orElse("")).doesNotContain("public");
  }

  @Test
  void a_screen_is_built_for_nobody_who_has_not_signed_in() throws IOException {
    for (String target :
        List.of(
            "/?v-r=init&location=&query=",
            "/people?v-r=init&location=people&query=",
            "/?v-r=%69nit&location=&query=")) {
      Answer answer = new Browser(port).get(target);
      assertThat(answer.status()).as(target + answer.body()).isNotEqualTo(200);
      assertThat(answer.body()).doesNotContain("Vaadin-Security-Key");
    }
    assertThat(new Browser(port).post("/?v-r=uidl&v-uiId=0", "{}").body())
        .doesNotContain("Vaadin-Security-Key");
  }

  /// From one address a company's worth, then a wait; who has a session is served on.
  @Test
  void a_flood_of_first_visits_is_told_to_wait_and_nobody_else() throws IOException {
    Browser colleague = anna();
    String from = "X-Forwarded-For: 192.0.2.77";
    assertThat(colleague.get("/account/data.json", from).status()).isEqualTo(200);
    // for files that are not there, somebody without a session is given one as well
    var places = List.of("/", "/styles/x", "/icons/x", "/VAADIN/build/x", "/favicon.ico");
    var flood = new Browser(port);
    Answer last = flood.get("/", from);
    // twice what a minute allows, because the allowance grows back while a slow machine still asks
    for (int i = 0; i < 2400 && last.status() != 429; i++) {
      last = new Browser(port).get(places.get(i % places.size()), from);
    }
    assertThat(last.status()).isEqualTo(429);
    assertThat(last.header("Retry-After")).isPresent();
    assertThat(last.headers()).doesNotContainKey("set-cookie");
    assertThat(colleague.get("/account/data.json", from).status()).isEqualTo(200);
  }

  /// However many pages a script loads in one session, the server keeps those of twenty tabs.
  @Test
  void one_session_keeps_twenty_screens_and_the_last_ones() throws IOException {
    Browser anna = anna();
    Browser.Tab first = anna.open("learn");
    Browser.Tab last = first;
    for (int i = 0; i < 25; i++) {
      last = anna.open("learn");
    }
    assertThat(anna.tell(first, first.message("")).body()).contains("sessionExpired");
    assertThat(anna.tell(last, last.message("")).body())
        .contains("\"syncId\"")
        .doesNotContain("sessionExpired");
  }

  private Browser anna() {
    return new Browser(
        port,
        db.fetchSingle("select id from identity.person where email = 'anna.brandt@kessler.example'")
            .get(0, UUID.class));
  }
}
