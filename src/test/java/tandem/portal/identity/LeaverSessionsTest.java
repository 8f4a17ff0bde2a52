package tandem.portal.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinServiceInitListener;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.transaction.support.TransactionTemplate;
import tandem.portal.Application;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;

/// On a real server, with real cookies: what is left of somebody's open portal when they have left.
@PortalTest
@SpringBootTest(
    classes = {Application.class, LeaverSessionsTest.DoorWithoutKeycloak.class},
    properties = "vaadin.productionMode=true",
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class LeaverSessionsTest {
  private static final String OWN_PAGE = "account/data.json";
  private static final String WHO = "Test-Sign-In";

  @Autowired OwnerDb db;
  @Autowired TransactionTemplate transaction;
  @Autowired Provisioning provisioning;
  @Autowired OpenSessions open;
  @Autowired Seen seen;
  @LocalServerPort int port;

  private UUID company;
  private PersonId leaver;
  private PersonId colleague;

  /// What the portal showed and told of.
  static class Seen {
    final List<UI> screens = new CopyOnWriteArrayList<>();
    final List<SessionsEnded> ended = new CopyOnWriteArrayList<>();

    @EventListener
    void hear(SessionsEnded event) {
      ended.add(event);
    }
  }

  @TestConfiguration
  static class DoorWithoutKeycloak {
    @Bean
    Seen seen() {
      return new Seen();
    }

    @Bean
    VaadinServiceInitListener screens(Seen seen) {
      return event -> event.getSource().addUIInitListener(init -> seen.screens.add(init.getUI()));
    }

    /// Puts whoever is named into a new session, as the end of a sign-in does.
    @Bean
    FilterRegistrationBean<Filter> signIn() {
      var door =
          new FilterRegistrationBean<Filter>(
              (request, response, chain) -> {
                if (request instanceof HttpServletRequest http && http.getHeader(WHO) != null) {
                  var person = new PersonId(UUID.fromString(http.getHeader(WHO)));
                  http.getSession()
                      .setAttribute(
                          HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                          new SecurityContextImpl(SignIn.authentication(person)));
                }
                chain.doFilter(request, response);
              });
      door.setOrder(Ordered.HIGHEST_PRECEDENCE);
      return door;
    }
  }

  @BeforeEach
  void two_people_of_a_company() {
    seen.screens.clear();
    seen.ended.clear();
    company =
        db.fetchSingle(
                "insert into identity.company (name) values (?) returning id",
                "Leaving " + UUID.randomUUID())
            .get(0, UUID.class);
    leaver = person("Lea");
    colleague = person("Kai");
  }

  @AfterEach
  void tidy_up() {
    db.execute(
        "delete from identity.account where person_id in"
            + " (select id from identity.person where company_id = ?)",
        company);
    db.execute("delete from identity.person where company_id = ?", company);
    db.execute("delete from identity.company where id = ?", company);
  }

  @Test
  void every_session_of_a_leaver_ends_with_the_commit_and_nobody_elses() throws Exception {
    HttpClient laptop = signedIn(leaver);
    HttpClient phone = signedIn(leaver);
    HttpClient other = signedIn(colleague);

    leave(leaver);

    assertThat(open.of(java.util.Set.of(leaver, colleague)))
        .containsOnlyKeys(colleague)
        .hasEntrySatisfying(colleague, sessions -> assertThat(sessions).hasSize(1));
    assertThat(signInAsked(laptop)).isTrue();
    assertThat(signInAsked(phone)).isTrue();
    assertThat(get(other, OWN_PAGE).statusCode()).isEqualTo(200);
    assertThat(seen.ended).containsExactly(new SessionsEnded(company, leaver, 2));
    assertThat(seen.ended.getFirst().action()).isEqualTo("identity.session.ended");
  }

  @Test
  void their_open_screens_are_closed() throws Exception {
    HttpClient browser = signedIn(leaver);
    assertThat(get(browser, "?v-r=init&location=account%2Fdata&query=").statusCode())
        .isEqualTo(200);
    UI screen = seen.screens.getFirst();
    assertThat(screen.isClosing()).isFalse();

    leave(leaver);

    assertThat(screen.isClosing()).isTrue();
    assertThat(screen.isAttached()).isFalse();
    String answer = send(browser, "?v-r=uidl&v-uiId=" + screen.getUIId()).body();
    assertThat(answer).contains("\"sessionExpired\":true");
  }

  @Test
  void nobody_is_signed_out_by_what_was_rolled_back() throws Exception {
    HttpClient browser = signedIn(leaver);
    assertThatThrownBy(
            () ->
                transaction.executeWithoutResult(
                    _ -> {
                      deactivate(leaver);
                      throw new IllegalStateException("something else went wrong");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(get(browser, OWN_PAGE).statusCode()).isEqualTo(200);
  }

  @Test
  void who_signs_out_is_forgotten() throws Exception {
    signedIn(leaver);
    open.end(List.copyOf(open.of(java.util.Set.of(leaver)).get(leaver)));
    assertThat(open.of(java.util.Set.of(leaver))).isEmpty();
  }

  private void leave(PersonId person) {
    transaction.executeWithoutResult(_ -> deactivate(person));
  }

  private void deactivate(PersonId person) {
    SignIn.as(colleague);
    try {
      provisioning.deactivate(new CompanyId(company), List.of(person.value()));
    } finally {
      SignIn.out();
    }
  }

  private PersonId person(String name) {
    return new PersonId(
        db.fetchSingle(
                "insert into identity.person (company_id, email, given_name, family_name)"
                    + " values (?, lower(?), ?, 'Test') returning id",
                company,
                name + "." + UUID.randomUUID() + "@leaving.example",
                name)
            .get(0, UUID.class));
  }

  private HttpClient signedIn(PersonId person) throws IOException, InterruptedException {
    HttpClient browser =
        HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    HttpRequest request =
        HttpRequest.newBuilder(address(OWN_PAGE)).header(WHO, person.value().toString()).build();
    assertThat(browser.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
    assertThat(get(browser, OWN_PAGE).statusCode()).isEqualTo(200);
    return browser;
  }

  private boolean signInAsked(HttpClient browser) throws IOException, InterruptedException {
    HttpResponse<String> answer = get(browser, OWN_PAGE);
    return answer.statusCode() == 302
        && answer.headers().firstValue("Location").orElse("").contains("/oauth2/authorization/");
  }

  private HttpResponse<String> get(HttpClient browser, String path)
      throws IOException, InterruptedException {
    return browser.send(HttpRequest.newBuilder(address(path)).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> send(HttpClient browser, String path)
      throws IOException, InterruptedException {
    return browser.send(
        HttpRequest.newBuilder(address(path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString("{}"))
            .build(),
        BodyHandlers.ofString());
  }

  private URI address(String path) {
    return URI.create("http://localhost:" + port + "/" + path);
  }
}
